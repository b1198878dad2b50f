using Evenhand.Rules.Yaml;
using Evenhand.Transition.Files;
using Evenhand.Transition.Publishing;
using Xunit;

namespace Evenhand.Tests.Transition;

/// <summary>What a file says became of lessons.</summary>
public sealed class DecisionTests
{
    private const string Task = """
        lessons:
          - id: L001
            decision: task
            by: Programme director
            on: 2027-03-01
            name: Fill the director posts
            weeks: [4, 8, 16]
            after: [D07]
        """;

    [Fact]
    public void A_lesson_made_a_task_is_in_the_plan_with_its_source_and_the_decision_to_open_waits_for_it()
    {
        var plan = Mergers.Plan(Mergers.Text(Task));
        var task = plan.Tasks.Single(t => t.Id == "L001");

        Assert.Equal(("Fill the director posts", 8), (task.Name, task.Likely));
        Assert.Equal(["L001", "S003"], task.Sources);
        Assert.Contains(plan.Tasks.Single(t => t.Id == "X02").Predecessors, p => p.Id == "L001");
    }

    [Fact]
    public void A_lesson_made_a_gate_holds_the_opening_until_it_is_answered()
    {
        const string Gate = """
            lessons:
              - {id: L002, decision: gate, by: Chair, on: 2027-03-01, evidence: Letter}
            """;
        var open = Mergers.Desk.Ready(Mergers.Read(Mergers.Text(Gate)).Value).Value;
        var met = Mergers
            .Desk.Ready(
                Mergers
                    .Read(
                        Mergers.Text(Gate + "\nevidence:\n  - {task: L002, done: yes, document: x}")
                    )
                    .Value
            )
            .Value;

        Assert.Equal("unknown", open.Gates.Single(g => g.Id == "L002").State);
        Assert.Equal("yes", met.Gates.Single(g => g.Id == "L002").State);
    }

    [Theory]
    [InlineData("{id: L999, decision: aside, by: x, on: 2027-03-01, reason: y}", "no such lesson")]
    [InlineData("{id: L001, decision: aside, by: x, on: 2027-03-01}", "missing")]
    [InlineData("{id: L001, decision: aside, by: x, reason: y}", "missing")]
    [InlineData("{id: L001, decision: aside, on: 2027-03-01, reason: y}", "missing")]
    [InlineData("{id: L001, decision: task, by: x, on: 2027-03-01}", "missing")]
    [InlineData("{id: L001, decision: maybe, by: x, on: 2027-03-01}", "not known here")]
    [InlineData(
        "{id: L001, decision: risk, by: x, on: 2027-03-01, weeks: [1, 2, 3], probability: 0.5}",
        "makes no task longer"
    )]
    public void A_decision_needs_a_lesson_a_person_a_day_and_what_its_kind_takes(
        string decision,
        string says
    )
    {
        var read = Mergers.Read(Mergers.Text("lessons:\n  - " + decision));

        Assert.False(read.IsOk);
        Assert.Contains(
            read.Problems,
            p => p.What.Contains(says, StringComparison.Ordinal) && p.Line > 10
        );
    }

    [Fact]
    public void A_lesson_of_an_organisation_itself_is_decided_by_what_the_file_says_of_it()
    {
        const string Own = """
            lessons:
              - id: W12
                decision: task
                by: Chair
                on: 2027-03-01
                name: Try the telephones on a Sunday
                workstream: it
                phase: ready
                weeks: [1, 1, 1]
              - {id: W3, decision: gate, by: Chair, on: 2027-03-01, name: Keys are there, workstream: estates, phase: ready}
              - {id: W4, decision: aside, by: Chair, on: 2027-03-01, reason: No telephones here}
            evidence:
              - {task: W3, done: yes}
            """;
        var merger = Mergers.Read(Mergers.Text(Own)).Value;
        var task = Mergers.Plan(Mergers.Text(Own)).Tasks.Single(t => t.Id == "W12");
        var again = Mergers
            .Read(MergerFileText.WithDecision(Mergers.Text(Own), merger, merger.Decisions[0]))
            .Value;

        Assert.Equal(
            ("Try the telephones on a Sunday", "it", "ready"),
            (task.Name, task.Workstream, task.Phase)
        );
        Assert.Equal(["W12", "the organisation's own library"], task.Sources);
        Assert.Contains(
            Mergers.Desk.Ready(merger).Value.Gates,
            g => g is { Id: "W3", State: "yes" }
        );
        Assert.Contains(
            DecisionPaper.Decisions(merger).Rows,
            r =>
                r[0] is "W4" && r[1] is "A lesson of the organisation's own library, not known here"
        );
        Assert.Equal(
            merger.Decisions.Select(d => (d.Lesson, d.Name)).OrderBy(d => d.Lesson.Id),
            again.Decisions.Select(d => (d.Lesson, d.Name)).OrderBy(d => d.Lesson.Id)
        );
    }

    [Theory]
    [InlineData("id: W, decision: aside, reason: y", "no such lesson")]
    [InlineData("id: W0, decision: aside, reason: y", "no such lesson")]
    [InlineData("id: W01, decision: aside, reason: y", "no such lesson")]
    [InlineData("id: W1a, decision: aside, reason: y", "no such lesson")]
    [InlineData("id: w1, decision: aside, reason: y", "no such lesson")]
    [InlineData("id: W1, decision: gate, name: n, phase: ready", "missing")]
    [InlineData("id: W1, decision: gate, name: n, workstream: it", "missing")]
    [InlineData("id: W1, decision: gate, phase: ready, workstream: it", "missing")]
    [InlineData("id: W1, decision: gate, name: n, phase: ready, workstream: x", "not known here")]
    [InlineData("id: L001, decision: gate, workstream: it", "key")]
    public void Of_a_lesson_that_no_library_here_has_the_file_says_all_that_a_plan_needs(
        string decision,
        string says
    )
    {
        var read = Mergers.Read(
            Mergers.Text($"lessons:\n  - {{{decision}, by: x, on: 2027-03-01}}")
        );

        Assert.Contains(
            read.Problems,
            p => p.What.Contains(says, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void A_lesson_is_decided_once()
    {
        const string Twice = """
            lessons:
              - {id: L001, decision: aside, by: x, on: 2027-03-01, reason: y}
              - {id: L001, decision: aside, by: x, on: 2027-03-02, reason: z}
            """;

        var problem = Assert.Single(Mergers.Read(Mergers.Text(Twice)).Problems);

        Assert.Equal("This lesson is decided twice", problem.What);
    }

    [Fact]
    public void Answers_and_decisions_are_written_into_the_file_and_all_else_stays_as_it_was()
    {
        var text = File.ReadAllText(Mergers.Path(Mergers.County)).ReplaceLineEndings("\n");
        var merger = Mergers.Read(text).Value;
        var answered = MergerFileText.WithAnswer(
            text,
            merger,
            new GateAnswer("G05", true, "Letters: 'all' of them", "Chair", new(2029, 3, 1), 0)
        );
        var decided = MergerFileText.WithDecision(
            answered,
            Mergers.Read(answered).Value,
            Mergers.Read(Mergers.Text(Task)).Value.Decisions[0]
        );
        var read = Mergers.Read(decided).Value;

        Assert.Equal(merger.Evidence.Count + 1, read.Evidence.Count);
        Assert.Equal("Letters: 'all' of them", read.Evidence[^1].Document);
        Assert.Equal(merger.Decisions.Count + 1, read.Decisions.Count);
        Assert.Equal(
            Outside(text, "evidence:", "lessons:"),
            Outside(decided, "evidence:", "lessons:")
        );
        Assert.Equal(
            merger.Decisions.Select(d => d.Lesson.Id),
            Mergers
                .Read(MergerFileText.WithoutDecision(decided, read, "L001"))
                .Value.Decisions.Select(d => d.Lesson.Id)
        );
    }

    [Fact]
    public void What_a_form_does_not_change_stays_as_somebody_wrote_it_with_its_comments()
    {
        var text = Mergers.Text(
            """
            evidence: # asked for each month
              # agreed by all five
              - {done: no, task: D04, owner: 'Programme director'}
              - task: T03   # the long one
                done: no
                # half of the sheet
                document: Draft division

                owner: County treasurer
              # waits for the supplier
              - task: I04
                done: unknown # since May
              # more to come
            # what may go wrong
            risks: [{id: R1, name: Late, probability: 0.1, tasks: [L05], weeks: [1, 2, 3]}]
            """
        );

        var answered = MergerFileText.WithAnswer(
            text,
            Mergers.Read(text).Value,
            new GateAnswer("I04", true, null, null, null, 0)
        );

        Assert.Equal(
            text.Replace(
                "    done: unknown # since May\n",
                "    done: yes\n",
                StringComparison.Ordinal
            ) + "\n",
            answered
        );
    }

    [Fact]
    public void A_setting_that_changes_keeps_the_comment_at_its_end()
    {
        var text = File.ReadAllText(Mergers.Path(Mergers.County)).ReplaceLineEndings("\n");
        var merger = Mergers.Read(text).Value;

        var changed = MergerFileText.WithSettings(
            text,
            merger with
            {
                Settings = merger.Settings with { Correlation = 0.55 },
            }
        );

        Assert.Equal(
            text.Replace("  correlation: 0.3 ", "  correlation: 0.55 ", StringComparison.Ordinal),
            changed
        );
    }

    [Fact]
    public void A_task_that_a_form_adds_leaves_every_other_line_of_the_file_as_it_was()
    {
        var text = File.ReadAllText(Mergers.Path(Mergers.County)).ReplaceLineEndings("\n");
        var merger = Mergers.Read(text).Value;

        var more = MergerFileText.WithTasks(
            text,
            merger with
            {
                Changed = [.. merger.Changed, merger.Changed[0] with { Id = "T04" }],
            }
        );

        var added = more.Split('\n').Length - text.Split('\n').Length;
        var at = more.IndexOf("    - id: T04", StringComparison.Ordinal);
        Assert.Equal(3, added);
        Assert.Equal(text, more.Remove(at, NthEnd(more, at, added) - at));
    }

    private static int NthEnd(string text, int from, int lines) =>
        lines == 0 ? from : NthEnd(text, text.IndexOf('\n', from) + 1, lines - 1);

    [Theory]
    [InlineData("- {id: a, done: no}", "-   done: 'no' # why\n    id: a", true)]
    [InlineData("- {id: a, done: no}", "- {id: a, done: yes}", false)]
    [InlineData("- {id: a", "- {id: a", false)]
    public void Two_texts_say_the_same_whatever_their_order_quotes_and_comments(
        string one,
        string other,
        bool same
    ) => Assert.Equal(same, StrictYaml.SaysTheSame(one, other));

    [Fact]
    public void An_answer_takes_the_place_of_an_earlier_one()
    {
        var text = Mergers.Text("evidence:\n- task: G05\n  done: no\nplan:\n  calendar: off");
        var once = MergerFileText.WithAnswer(
            text,
            Mergers.Read(text).Value,
            new GateAnswer("G05", null, null, null, null, 0)
        );

        var answer = Assert.Single(Mergers.Read(once).Value.Evidence);
        Assert.Null(answer.Done);
        Assert.False(Mergers.Read(once).Value.Settings.Calendar);
    }

    /// <summary>The lines of a file but for two parts.</summary>
    private static string[] Outside(string text, params string[] parts)
    {
        var kept = new List<string>();
        var within = false;
        foreach (var line in text.Split('\n'))
        {
            within =
                parts.Contains(line)
                || (within && (line.Length == 0 || line[0] is ' ') && line.Length > 0);
            if (!within)
            {
                kept.Add(line);
            }
        }

        return [.. kept];
    }
}
