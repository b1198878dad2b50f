using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Vocabulary;

public sealed class OutcomeTests
{
    [Fact]
    public void What_went_well_has_a_value_and_no_problem()
    {
        var outcome = Outcome<int>.Ok(7);

        Assert.True(outcome.IsOk);
        Assert.Equal(7, outcome.Value);
        Assert.Empty(outcome.Problems);
    }

    [Fact]
    public void Nothing_at_all_can_be_a_value() => Assert.True(Outcome<string?>.Ok(null).IsOk);

    [Fact]
    public void What_failed_has_problems_and_asking_for_its_value_tells_them()
    {
        var outcome = Outcome<int>.Failed(new Problem("The first"), new Problem("The second"));

        Assert.False(outcome.IsOk);
        Assert.Equal(["The first", "The second"], outcome.Problems.Select(p => p.What));
        var fault = Assert.Throws<InvalidOperationException>(() => outcome.Value);
        Assert.Contains("The first; The second", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_without_a_problem_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => Outcome<int>.Failed());

    [Fact]
    public void The_default_outcome_is_no_success()
    {
        Assert.False(default(Outcome<int>).IsOk);
        Assert.Empty(default(Outcome<int>).Problems);
        Assert.Throws<InvalidOperationException>(() => default(Outcome<int>).Value);
    }

    [Fact]
    public void The_next_step_gets_the_value() =>
        Assert.Equal("8", Outcome<int>.Ok(7).Then(n => Outcome<string>.Ok($"{n + 1}")).Value);

    [Fact]
    public void After_a_failure_the_next_step_is_not_taken_and_the_problems_go_on()
    {
        var taken = false;

        var outcome = Outcome<int>
            .Failed(new Problem("No"))
            .Then(_ =>
            {
                taken = true;
                return Outcome<string>.Ok("yes");
            });

        Assert.False(taken);
        Assert.Equal("No", Assert.Single(outcome.Problems).What);
    }
}
