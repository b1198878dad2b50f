using Evenhand.Evidence.Library;
using Evenhand.Evidence.Preconditions;
using Evenhand.Rules;
using Evenhand.Rules.Facts;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Evidence;

/// <summary>What must be so before a model can be expected to work.</summary>
public sealed class PreconditionsTests
{
    private static readonly GateBook Book = GateBook
        .Read(Repository.Root, EvidenceLibrary.Read(Repository.Root).Value)
        .Value;

    [Fact]
    public void Without_a_case_every_gate_is_unknown_and_says_what_is_missing() =>
        Assert.All(
            Book.Ask(null, FactSet.Empty).Value.Gates,
            g =>
            {
                Assert.Equal(Truth.Unknown, g.Answer);
                Assert.NotEmpty(g.Missing);
                Assert.NotEmpty(g.Evidence);
            }
        );

    [Fact]
    public void Every_gate_can_be_met_and_can_fail()
    {
        foreach (var gate in Book.Gates)
        {
            var facts = Book.Facts(gate.Models[0]);
            Assert.Equal(Truth.Yes, Asked(gate, facts, yes: true));
            Assert.Equal(Truth.No, Asked(gate, facts, yes: false));
        }
    }

    [Fact]
    public void Gates_of_user_led_organisations_do_not_rest_on_peers_in_another_bodys_service() =>
        Assert.DoesNotContain(
            Book.Ask("user_led_organisation", FactSet.Empty).Value.Gates,
            g => g.Id == "peers"
        );

    [Fact]
    public async Task A_case_file_is_asked_and_its_facts_stand_beside_each_gate()
    {
        using var home = new TemporaryHome();
        var path = home.File("case.yaml");
        await File.WriteAllTextAsync(
            path,
            "facts:\n  first_contract_years: 5\n  failure_plan: false\n",
            TestContext.Current.CancellationToken
        );

        var said = await Prompt.Run(
            "evidence",
            "preconditions",
            path,
            "--model",
            "mutual_spinout",
            "--format",
            "json"
        );

        var gates = said
            .Json.GetProperty("gates")
            .EnumerateArray()
            .ToDictionary(g => g.GetProperty("id").GetString()!);
        Assert.Equal("yes", gates["first-contract"].GetProperty("answer").GetString());
        Assert.Equal("no", gates["failure-plan"].GetProperty("answer").GetString());
        Assert.Equal(
            "5",
            gates["first-contract"].GetProperty("in_this_case")[0].GetProperty("value").GetString()
        );
    }

    [Theory]
    [InlineData("facts:\n  staf_support: true\n", "This fact is not declared")]
    [InlineData("facts:\n  staff_support: perhaps\n", "cannot have this value")]
    public async Task A_case_with_a_fault_is_refused_with_its_line(string text, string said)
    {
        using var home = new TemporaryHome();
        var path = home.File("case.yaml");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);

        var answer = await Prompt.Run("evidence", "preconditions", path);

        Assert.Equal(2, answer.Code);
        Assert.Contains("case.yaml:2", answer.Error, StringComparison.Ordinal);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    private static Truth Asked(Gate gate, IReadOnlyList<FactDeclaration> facts, bool yes) =>
        Book.Ask(
                gate.Models[0],
                new FactSet(
                    facts.Select(f => new Fact(
                        f.Id,
                        f.Type == FactType.Boolean
                            ? FactValue.Of(yes)
                            : FactValue.Of(yes ? 99.0 : 0),
                        "test"
                    ))
                )
            )
            .Value.Gates.First(g => g.Id == gate.Id)
            .Answer;
}
