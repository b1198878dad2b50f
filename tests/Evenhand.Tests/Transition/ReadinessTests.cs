using Evenhand.Tests.Cli;
using Evenhand.Transition.Library;
using Xunit;

namespace Evenhand.Tests.Transition;

/// <summary><c>merger ready</c>: what the first day needs, and what follows where it is not there.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task What_nobody_has_answered_is_unknown_and_not_a_yes()
    {
        var said = await Ready(Mergers.Text(""));

        Assert.Equal(0, said.Code);
        Assert.Equal("unknown", said.Json.GetProperty("ready").GetString());
        Assert.Equal("find out before deciding", said.Json.GetProperty("advice").GetString());
    }

    [Fact]
    public async Task One_no_moves_the_date_with_what_that_and_not_that_cost_others()
    {
        var said = await Ready(
            Mergers.Text("evidence: [{task: F04, done: no, owner: Treasurer, on: 2027-06-01}]")
        );

        Assert.Equal(1, said.Code);
        Assert.Equal("move the date", said.Json.GetProperty("advice").GetString());
        var gate = said.Json.GetProperty("gates")[0];
        Assert.Equal("F04", gate.GetProperty("id").GetString());
        Assert.Equal("no", gate.GetProperty("state").GetString());
        Assert.Equal("Treasurer", gate.GetProperty("owner").GetString());
        Assert.Contains(
            Playbook.Decision,
            gate.GetProperty("blocks").EnumerateArray().Select(b => b.GetString())
        );
        Assert.Contains(
            "northants-2021",
            said.Json.GetProperty("cost_of_moving").GetRawText(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "ehrc-2007",
            said.Json.GetProperty("cost_of_not_moving").GetRawText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_opens_when_every_gate_is_shown()
    {
        var gates = (await Ready(Mergers.Text("")))
            .Json.GetProperty("gates")
            .EnumerateArray()
            .Select(g =>
                $"{{task: {g.GetProperty("id").GetString()}, done: yes, document: Signed}}"
            );
        var said = await Ready(Mergers.Text($"evidence: [{string.Join(", ", gates)}]"));

        Assert.Equal(0, said.Code);
        Assert.Equal("yes", said.Json.GetProperty("ready").GetString());
        Assert.Equal("open", said.Json.GetProperty("advice").GetString());
    }

    [Theory]
    [InlineData(
        "holdings: [{what: function, name: Trading standards, from: one}]",
        "function 'Trading standards'",
        "Nobody has said where it goes, whether it is shared, or that it ends"
    )]
    [InlineData(
        "budgets: [{name: Highways, from: one, pounds: 1000, shares: {both: 99}}]",
        "budget 'Highways'",
        "Its shares make 99%, not 100%"
    )]
    [InlineData(
        "holdings: [{what: caseload, name: Appeals, from: two, shares: {both: 101}}]",
        "caseload 'Appeals'",
        "Its shares make 101%, not 100%"
    )]
    public async Task What_has_no_successor_or_is_not_shared_in_full_stops_it_by_name(
        string more,
        string name,
        string why
    )
    {
        var said = await Ready(Mergers.Text(more));

        Assert.Equal(1, said.Code);
        var gate = said.Json.GetProperty("gates")[0];
        Assert.Equal(name, gate.GetProperty("id").GetString());
        Assert.Equal("no", gate.GetProperty("state").GetString());
        Assert.Equal(why, gate.GetProperty("why").GetString());
    }

    [Fact]
    public async Task The_county_that_ships_is_stopped_when_a_function_is_unmapped_and_a_budget_is_at_99()
    {
        var text = await File.ReadAllTextAsync(
            Mergers.Path(Mergers.County),
            TestContext.Current.CancellationToken
        );
        var said = await Mergers.Run(
            "ready",
            text.Replace(
                    "    name: Adult social care\n    from: county\n    shares: {wold: 48, vale: 52}\n  - what: dataset",
                    "    name: Adult social care\n    from: county\n  - what: dataset",
                    StringComparison.Ordinal
                )
                .Replace(
                    "pounds: 118000000\n    shares: {wold: 45, vale: 55}",
                    "pounds: 118000000\n    shares: {wold: 45, vale: 54}",
                    StringComparison.Ordinal
                ),
            "--all"
        );

        Assert.Equal(1, said.Code);
        Assert.Contains("Move the date: 3 things", said.Out, StringComparison.Ordinal);
        Assert.Contains("'Adult social care'", said.Out, StringComparison.Ordinal);
        Assert.Contains("99%", said.Out, StringComparison.Ordinal);
    }

    private static Task<Said> Ready(string text) => Mergers.Run("ready", text, "--format", "json");
}
