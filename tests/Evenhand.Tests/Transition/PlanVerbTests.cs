using System.Text.Json;
using System.Xml.Linq;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Transition;

/// <summary><c>merger plan</c> and <c>merger compare</c>, from files to figures and files.</summary>
public sealed class PlanVerbTests
{
    [Theory]
    [InlineData("county-into-two-unitaries.yaml")]
    [InlineData("three-equality-commissions.yaml")]
    public async Task An_example_that_ships_is_planned_end_to_end(string example)
    {
        var said = await Prompt.Run("merger", "plan", Mergers.Path(example), "--format", "json");

        Assert.Equal((0, ""), (said.Code, said.Error));
        var vesting = said.Json.GetProperty("vesting");
        foreach (var key in new[] { "deterministic", "p50", "p80", "p90" })
        {
            Assert.True(vesting.GetProperty(key).GetProperty("weeks").GetDouble() > 50);
            Assert.Equal(
                JsonValueKind.String,
                vesting.GetProperty(key).GetProperty("date").ValueKind
            );
        }

        Assert.All(
            said.Json.GetProperty("tasks").EnumerateArray(),
            t => Assert.True(t.GetProperty("why").GetString()!.Length > 10)
        );
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_plan()
    {
        string[] words =
        [
            "merger",
            "plan",
            Mergers.Path(Mergers.County),
            "--format",
            "json",
            "--passes",
            "3000",
        ];
        var (one, again, other) = (
            await Prompt.Run(words),
            await Prompt.Run(words),
            await Prompt.Run([.. words, "--seed", "2"])
        );

        Assert.Equal(one.Out, again.Out);
        Assert.NotEqual(one.Out, other.Out);
    }

    [Fact]
    public async Task Pictures_a_calendar_and_a_project_file_are_written_beside_it()
    {
        using var home = new TemporaryHome();
        var (gantt, network, ics, project) = (
            home.File("g.svg"),
            home.File("n.svg"),
            home.File("p.ics"),
            home.File("p.xml")
        );
        var said = await Prompt.Run(
            "merger",
            "plan",
            Mergers.Path(Mergers.County),
            "--format",
            "json",
            "--gantt",
            gantt,
            "--network",
            network,
            "--ics",
            ics,
            "--project",
            project
        );

        Assert.Equal(0, said.Code);
        var tasks = said.Json.GetProperty("tasks").EnumerateArray().ToList();
        var svg = XDocument.Load(gantt).Root!;
        Assert.Equal(tasks.Count, svg.Descendants().Count(e => e.Name.LocalName == "title") - 1);
        Assert.Contains("Opening", File.ReadAllText(network), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(tasks.Count, Ical.Net.Calendar.Load(File.ReadAllText(ics))!.Events.Count);
        var back = await Prompt.Run("merger", "schedule", project, "--format", "json");
        Assert.Equal((0, ""), (back.Code, back.Error));
        foreach (var (ours, theirs) in tasks.Zip(back.Json.GetProperty("tasks").EnumerateArray()))
        {
            foreach (var key in new[] { "id" })
            {
                Assert.Equal(
                    ours.GetProperty(key).GetString(),
                    theirs.GetProperty(key).GetString()
                );
            }

            foreach (
                var key in new[]
                {
                    "early_start",
                    "early_finish",
                    "late_start",
                    "late_finish",
                    "total_float",
                    "free_float",
                }
            )
            {
                Assert.Equal(
                    ours.GetProperty(key).GetDouble(),
                    theirs.GetProperty(key).GetDouble()
                );
            }
        }

        var whole = File.ReadAllText(project);
        var half = home.Write("half.xml", whole[..(whole.Length / 2)]);
        var refused = await Prompt.Run("merger", "schedule", half);
        Assert.Equal((2, ""), (refused.Code, refused.Out));
        Assert.Contains("may have been cut off", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Project/>", "This is no project file")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "not whole XML")]
    [InlineData(
        "<Project xmlns=\"http://schemas.microsoft.com/project\"><Tasks><Task><UID>1</UID><Duration>two days</Duration></Task></Tasks></Project>",
        "A duration cannot be read"
    )]
    [InlineData(
        "<Project xmlns=\"http://schemas.microsoft.com/project\"><Tasks><Task><UID>1</UID><Duration>PT8H0M0S</Duration><PredecessorLink><PredecessorUID>1</PredecessorUID><Type>3</Type></PredecessorLink></Task></Tasks></Project>",
        "A link of 1 cannot be taken"
    )]
    public async Task A_project_file_that_makes_no_sense_is_refused_in_words(
        string text,
        string words
    )
    {
        using var home = new TemporaryHome();
        var said = await Prompt.Run("merger", "schedule", home.Write("p.xml", text));

        Assert.Equal(2, said.Code);
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "flags: [new_bord]",
        "There is no such flag; found 'new_bord'; expected 'new_board'?"
    )]
    [InlineData("wished: 2026-01-01", "does not lie after the announcement")]
    [InlineData("holdings: [{what: function, name: X, from: tree, to: both}]", "found 'tree'")]
    [InlineData(
        "holdings: [{what: function, name: X, from: one, to: bith}]",
        "There is no such new body; found 'bith'; expected 'both'?"
    )]
    [InlineData(
        "holdings: [{what: function, name: X, from: one, to: both, ends: no more}]",
        "said twice"
    )]
    [InlineData(
        "budgets: [{name: B, from: one, pounds: many, shares: {both: 100}}]",
        "This is not a number"
    )]
    [InlineData("tasks: {remove: [{id: Z99, reason: x}]}", "There is no such task of the playbook")]
    [InlineData("tasks: {remove: [{id: V01, reason: x}]}", "The plan turns on this task")]
    [InlineData("tasks: {change: [{id: M01, after: [M03+x]}]}", "not a number of weeks")]
    [InlineData("tasks: {change: [{id: M01, weeks: [3, 2, 1]}]}", "not three durations")]
    [InlineData(
        "tasks: {change: [{id: D01, after: [D04]}]}",
        "in a circle; found 'D03, D04, D01, D03'"
    )]
    [InlineData("plan: {correlation: 1.5}", "out of range")]
    [InlineData(
        "risks: [{id: R, name: R, probability: 2, tasks: [M01], weeks: [1, 2, 3]}]",
        "out of range"
    )]
    [InlineData("surprise: 1", "This key is not known here")]
    [InlineData("evidence: [{task: M01, done: maybe}]", "This word is not known here")]
    [InlineData("old: [", "well-formed YAML")]
    public async Task A_file_that_makes_no_sense_is_refused_in_words_with_its_line(
        string more,
        string words
    )
    {
        var said = await Mergers.Run("plan", Mergers.Text(more));

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
        Assert.Contains("merger.yaml", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_plans_are_compared_task_by_task()
    {
        using var home = new TemporaryHome();
        var first = home.Write("first.yaml", Mergers.Text("plan: {calendar: off}"));
        var second = home.Write(
            "second.yaml",
            Mergers.Text(
                "plan: {calendar: off}\ntasks: {change: [{id: D03, weeks: [5, 8, 12]}], remove: [{id: Q01, reason: done}]}"
            )
        );
        var said = await Prompt.Run("merger", "compare", first, second, "--format", "json");

        Assert.Equal(14, said.Json.GetProperty("days_later").GetInt32());
        var tasks = said.Json.GetProperty("tasks").EnumerateArray().ToList();
        Assert.Contains(
            tasks,
            t =>
                t.GetProperty("id").GetString() == "D03"
                && t.GetProperty("difference").GetString()
                    == "weeks 3, 6, 10 became 5, 8, 12; ends 14 days later"
        );
        Assert.Contains(
            tasks,
            t =>
                t.GetProperty("id").GetString() == "Q01"
                && t.GetProperty("difference").GetString() == "only in the first"
        );
    }
}
