using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Xunit;

namespace Evenhand.Web.Tests.Questions;

public sealed class SlowAnswersTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_while_it_is_worked_out_is_told_so_and_it_is_worked_out_once()
    {
        var slow = new SlowAnswers(TimeSpan.FromMilliseconds(1), Cancel);
        using var gate = new ManualResetEventSlim();
        var asked = 0;

        var first = await slow.AskAsync("q", Ask, Cancel);
        var second = await slow.AskAsync("q", Ask, Cancel);
        gate.Set();
        Outcome<int>? third = null;
        while (third is null)
        {
            third = await slow.AskAsync("q", Ask, Cancel);
        }

        Assert.Null(first);
        Assert.Null(second);
        Assert.Equal((7, 1), (third.Value.Value, asked));

        Outcome<int> Ask(CancellationToken cancel)
        {
            Interlocked.Increment(ref asked);
            gate.Wait(cancel);
            return Outcome<int>.Ok(7);
        }
    }

    [Fact]
    public async Task What_failed_is_asked_again()
    {
        var slow = new SlowAnswers(Long, Cancel);

        await Assert.ThrowsAsync<IOException>(() =>
            slow.AskAsync<int>("q", _ => throw new IOException(), Cancel)
        );
        var again = await slow.AskAsync("q", _ => Outcome<int>.Ok(1), Cancel);

        Assert.Equal(1, again!.Value.Value);
    }

    [Fact]
    public async Task Questions_that_differ_have_answers_of_their_own_and_the_oldest_are_forgotten()
    {
        var slow = new SlowAnswers(Long, Cancel);
        var asked = 0;

        for (var i = 0; i <= SlowAnswers.Most; i++)
        {
            var number = i;
            var answer = await slow.AskAsync(("q", i), _ => Count(number), Cancel);
            Assert.Equal(i, answer!.Value.Value);
        }

        await slow.AskAsync(("q", SlowAnswers.Most), _ => Count(0), Cancel);
        var before = asked;
        await slow.AskAsync(("q", 0), _ => Count(0), Cancel);

        Assert.Equal((SlowAnswers.Most + 1, SlowAnswers.Most + 2), (before, asked));

        Outcome<int> Count(int value)
        {
            asked++;
            return Outcome<int>.Ok(value);
        }
    }
}
