using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Library;
using Xunit;

namespace Evenhand.Tests.Transition;

/// <summary>What a form says of a task, and what then stands in the file.</summary>
public sealed class TaskAnswersTests
{
    private static readonly string County = File.ReadAllText(Mergers.Path(Mergers.County))
        .ReplaceLineEndings("\n");

    private static readonly (string, string)[] AsInThePlaybook =
    [
        ("best", "4"),
        ("likely", "8"),
        ("worst", "13"),
    ];

    [Fact]
    public void A_task_that_waits_for_very_many_keeps_all_of_them_and_may_wait_for_more()
    {
        var task = Mergers.Desk.Library.Playbook.Tasks.MaxBy(t => t.After.Count)!;
        var same = AsItStands(task);
        var count = task.After.Count;

        var more = Take(task.Id, null, [.. same, ($"after-{count + 1}", "W-CH1")]);

        Assert.True(count > 20);
        Assert.DoesNotContain(Take(task.Id, null, same).Changed, c => c.Id == task.Id);
        Assert.Equal(
            [.. task.After, "W-CH1"],
            more.Changed.Single(c => c.Id == task.Id).After!.Select(l => l.Task)
        );
    }

    [Fact]
    public void A_change_of_a_task_says_only_what_is_different_from_the_playbook()
    {
        var task = Mergers.Desk.Library.Playbook.Tasks.First(t => t.Id == "M03");
        var same = AsItStands(task);

        var unchanged = Take("M03", null, same);
        var owned = Take("M03", null, [.. same, ("owner", "Chief executive")]);

        Assert.DoesNotContain(unchanged.Changed, c => c.Id == "M03");
        Assert.Equal(
            new ChangedTask("M03", null, null, "Chief executive"),
            owned.Changed.Single(c => c.Id == "M03")
        );
    }

    [Fact]
    public void Links_with_leads_and_lags_durations_and_evidence_stand_in_the_file_as_they_were_given()
    {
        var changed = Take(
            "T03",
            null,
            ("best", "1"),
            ("likely", "2.5"),
            ("worst", "1,0"),
            ("after-1", "W-CH1"),
            ("lag-1", "-2"),
            ("after-3", "M10"),
            ("lag-3", "1.5"),
            ("owner", "Treasurer: both"),
            ("evidence", "A 'signed' sheet")
        );

        var read = Mergers.Read(MergerFileText.WithTasks(County, changed)).Value;

        var task = read.Changed.Single(c => c.Id == "T03");
        Assert.Equal(
            (1, 2.5, 10),
            (task.Weeks!.Optimistic, task.Weeks.Likely, task.Weeks.Pessimistic)
        );
        Assert.Equal([new TaskLink("W-CH1", -2), new TaskLink("M10", 1.5)], task.After);
        Assert.Equal(("Treasurer: both", "A 'signed' sheet"), (task.Owner, task.Evidence));
        // What else stood there is still the same.
        Assert.Equal(Mergers.Read(County).Value.Removed, read.Removed);
        Assert.Equal(
            Mergers.Read(County).Value.Added.Select(a => (a.Id, a.Name, a.Weeks, a.DayOne)),
            read.Added.Select(a => (a.Id, a.Name, a.Weeks, a.DayOne))
        );
    }

    [Fact]
    public void A_new_task_gets_an_id_of_its_own_and_holds_the_opening_when_the_first_day_needs_it()
    {
        var once = Take("new", null, New);
        var twice = TaskAnswers.Take(once, Mergers.Desk.Library.Playbook, "new", null, Given(New));
        var text = MergerFileText.WithTasks(County, twice.Value);

        var read = Mergers.Read(text).Value;
        Assert.Equal(["OWN1", "OWN2"], read.Added.Select(a => a.Id).Where(i => i[0] == 'O'));
        Assert.Equal(["M10"], read.Added.Single(a => a.Id == "OWN1").Before);
        Assert.Contains(
            Mergers.Plan(text).Tasks.Single(t => t.Id == "X02").Predecessors,
            p => p.Id == "OWN2"
        );
        Assert.Contains(
            Mergers.Plan(text).Tasks.Single(t => t.Id == "M10").Predecessors,
            p => p.Id == "OWN1"
        );
    }

    [Fact]
    public void A_task_left_out_keeps_its_reason_and_comes_back_as_it_was()
    {
        var without = Take("M03", TaskAnswers.Out, ("reason", "There is one already"));
        var back = Take(without, "M03", null);

        Assert.Equal(
            "There is one already",
            Mergers
                .Read(MergerFileText.WithTasks(County, without))
                .Value.Removed.Single(r => r.Id == "M03")
                .Reason
        );
        Assert.Equal(Mergers.Read(County).Value.Removed, back.Removed);
    }

    [Theory]
    [InlineData("W-CH1", "out", "named elsewhere: the readiness board", "", "")]
    [InlineData("M03", "out", "Say why it is left out", "", "")]
    [InlineData("V01", "out", "turns on this task", "", "")]
    [InlineData("Z99", null, "no such task", "", "")]
    [InlineData("L01", null, "does not apply", "", "")]
    [InlineData("M03", null, "must rise", "worst", "1")]
    [InlineData("M03", null, "Give a number of weeks from 0 to 520", "best", "soon")]
    [InlineData("M03", null, "does not wait for itself", "after-1", "M03")]
    [InlineData("M03", null, "Choose a task", "after-1", "Z99")]
    [InlineData("new", null, "Say what is to be done", "name", "")]
    [InlineData("new", null, "Choose a workstream", "workstream", "magic")]
    [InlineData("new", null, "Say whether the first day needs it", "day-one", "")]
    public void What_cannot_be_taken_is_told_with_its_field(
        string id,
        string? doing,
        string says,
        string field,
        string value
    )
    {
        var merger = Mergers.Read(id == "L01" ? Mergers.Text("") : Evidenced).Value;

        var taken = TaskAnswers.Take(
            merger,
            Mergers.Desk.Library.Playbook,
            id,
            doing,
            Given([.. (doing is null ? New : []).Where(n => n.Item1 != field), (field, value)])
        );

        Assert.False(taken.IsOk);
        Assert.Contains(taken.Problems, p => p.What.Contains(says, StringComparison.Ordinal));
        Assert.All(taken.Problems, p => Assert.NotNull(p.Field));
    }

    [Fact]
    public void A_task_of_an_id_with_a_hyphen_can_be_waited_for_with_and_without_a_lag()
    {
        var read = Mergers.Read(
            County.Replace(
                "  change:\n",
                "  change:\n    - {id: X01, after: [W-CH1]}\n    - {id: X03, after: [W-CH1+2]}\n",
                StringComparison.Ordinal
            )
        );

        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        Assert.Equal(
            [new TaskLink("W-CH1", 0), new TaskLink("W-CH1", 2)],
            read.Value.Changed.SelectMany(c => c.After ?? [])
        );
    }

    private static readonly (string, string)[] New =
    [
        ("name", "Move the archive"),
        ("workstream", "services"),
        ("phase", "build"),
        ("day-one", "yes"),
        ("after-1", "O02"),
        ("before-1", "M10"),
        .. AsInThePlaybook,
    ];

    private static string Evidenced { get; } =
        County.Contains("task: W-CH1", StringComparison.Ordinal)
            ? County
            : County.Replace(
                "evidence:\n",
                "evidence:\n  - {task: W-CH1, done: no}\n",
                StringComparison.Ordinal
            );

    private static (string, string)[] AsItStands(PlaybookTask task) =>
        [
            ("best", Number(task.Weeks.Optimistic)),
            ("likely", Number(task.Weeks.Likely)),
            ("worst", Number(task.Weeks.Pessimistic)),
            .. task.After.Select((a, i) => ($"after-{i + 1}", a)),
            ("evidence", task.Evidence),
        ];

    private static MergerFile Take(
        string id,
        string? doing,
        params IReadOnlyList<(string, string)> given
    ) => Take(Mergers.Read(County).Value, id, doing, given);

    private static MergerFile Take(
        MergerFile merger,
        string id,
        string? doing,
        params IReadOnlyList<(string, string)> given
    )
    {
        var taken = TaskAnswers.Take(
            merger,
            Mergers.Desk.Library.Playbook,
            id,
            doing,
            Given(given)
        );
        Assert.True(taken.IsOk, string.Join('\n', taken.Problems));
        return taken.Value;
    }

    private static Func<string, IReadOnlyList<string>> Given(
        IReadOnlyList<(string Field, string Value)> given
    ) => field => [.. given.Where(g => g.Field == field).Select(g => g.Value)];

    private static string Number(double number) => FormattableString.Invariant($"{number:0.####}");
}
