using System.Globalization;
using Evenhand.Papers;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Publishing;

/// <summary>A plan as tables and as a paper.</summary>
public static class PlanPaper
{
    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(PlanReport plan)
    {
        var v = plan.Vesting;
        var first =
            $"{plan.Merger} can open on {Plain.Date(v.Deterministic.Date)} if every task takes its likely time; {Plain.Percent(v.DeterministicChance)} of {Plain.Count(plan.Draws.Passes)} draws keep that date.";
        var second =
            $"Half of the draws open by {Plain.Date(v.P50.Date)}, eight of ten by {Plain.Date(v.P80.Date)}, nine of ten by {Plain.Date(v.P90.Date)}.";
        return plan.Wished is { } wished ? [first, second, Kept(plan, wished)] : [first, second];
    }

    /// <summary>How surely the wished day is kept; a share of 0 or 1 is told as what it is, a count of draws.</summary>
    public static string Kept(PlanReport plan, WishedDate wished) =>
        wished.Chance switch
        {
            0 =>
                $"None of {Plain.Count(plan.Draws.Passes)} draws keeps the wished day, {Plain.Date(wished.Date)}: with these tasks and durations it is out of reach.",
            1 =>
                $"All of {Plain.Count(plan.Draws.Passes)} draws keep the wished day, {Plain.Date(wished.Date)}.",
            _ =>
                $"The wished day, {Plain.Date(wished.Date)}, is kept in {Plain.Percent(wished.Chance)} of draws.",
        };

    /// <summary>The tasks with their dates.</summary>
    public static ResultTable Tasks(PlanReport plan) =>
        new(
            $"Tasks of {plan.Merger}: weeks after {Plain.Date(plan.Announced)}; {plan.Calendar}",
            [
                new("id", "Task"),
                new("name", "What is to be done"),
                new("workstream", "Workstream"),
                new("phase", "Phase"),
                new("predecessors", "Waits for"),
                new("likely", "Weeks, likely", CellKind.Figure),
                new("optimistic", "Weeks, at best", CellKind.Figure),
                new("pessimistic", "Weeks, at worst", CellKind.Figure),
                new("early_start", "Early start, week", CellKind.Figure),
                new("early_finish", "Early finish, week", CellKind.Figure),
                new("late_start", "Late start, week", CellKind.Figure),
                new("late_finish", "Late finish, week", CellKind.Figure),
                new("total_float", "Total float, weeks", CellKind.Figure),
                new("free_float", "Free float, weeks", CellKind.Figure),
                new(
                    "float_to_vesting",
                    "May slip before the opening moves, weeks",
                    CellKind.Figure,
                    Nothing: "comes after it"
                ),
                new("critical", "Critical"),
                new("criticality", "Moves the opening, share of draws", CellKind.Share),
                new("start", "First day", CellKind.Date),
                new("finish", "Last day", CellKind.Date),
                new("day_one", "Needed on the first day"),
                new("evidence", "Shown by"),
                new("owner", "Owner", Nothing: "nobody named"),
                new("why", "Why"),
                new("sources", "Rests on"),
            ],
            [
                .. plan.Tasks.Select(t =>
                    (IReadOnlyList<object?>)
                        [
                            t.Id,
                            t.Name,
                            t.Workstream,
                            t.Phase,
                            string.Join(' ', t.Predecessors.Select(Link)),
                            t.Likely,
                            t.Optimistic,
                            t.Pessimistic,
                            t.EarlyStart,
                            t.EarlyFinish,
                            t.LateStart,
                            t.LateFinish,
                            t.TotalFloat,
                            t.FreeFloat,
                            t.FloatToVesting,
                            t.Critical ? "yes" : "no",
                            plan.Criticality.GetValueOrDefault(t.Id),
                            t.Start,
                            t.Finish,
                            t.DayOne ? "yes" : "no",
                            t.Evidence,
                            t.Owner,
                            t.Why,
                            string.Join(' ', t.Sources),
                        ]
                ),
            ]
        );

    /// <summary>When it can open.</summary>
    public static ResultTable Vesting(PlanReport plan) =>
        new(
            "When the new bodies can open",
            [
                new("how", "How surely"),
                new("weeks", "Weeks after the announcement", CellKind.Number),
                new("date", "Day", CellKind.Date),
            ],
            [
                Row("Likely durations", plan.Vesting.Deterministic),
                Row("Half of the draws", plan.Vesting.P50),
                Row("Eight of ten draws", plan.Vesting.P80),
                Row("Nine of ten draws", plan.Vesting.P90),
            ]
        );

    /// <summary>What moves the opening.</summary>
    public static ResultTable Movers(PlanReport plan) =>
        new(
            "What moves the opening most: its mean, in weeks, in the tenths of draws in which a task was shortest and longest; without and with a risk",
            [
                new("id", "Task or risk"),
                new("name", "What it is"),
                new("early_weeks", "Opening when short, or without it", CellKind.Number),
                new("late_weeks", "Opening when long, or with it", CellKind.Number),
                new("weeks_between", "Weeks between", CellKind.Number),
            ],
            [
                .. plan.Tornado.Select(m =>
                    (IReadOnlyList<object?>)
                        [m.Id, m.Name, m.EarlyWeeks, m.LateWeeks, m.LateWeeks - m.EarlyWeeks]
                ),
            ]
        );

    /// <summary>What may happen.</summary>
    public static ResultTable Risks(PlanReport plan) =>
        new(
            "Risks that are drawn along: how likely each is, and by how many weeks it makes tasks longer",
            [
                new("id", "Risk"),
                new("name", "What may happen"),
                new("probability", "How likely", CellKind.Share),
                new("likely", "Weeks longer, likely", CellKind.Figure),
                new("optimistic", "Weeks longer, at best", CellKind.Figure),
                new("pessimistic", "Weeks longer, at worst", CellKind.Figure),
                new("tasks", "Tasks that it makes longer", Nothing: "none"),
            ],
            [
                .. plan.Risks.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            r.Id,
                            r.Name,
                            r.Probability,
                            r.Likely,
                            r.Optimistic,
                            r.Pessimistic,
                            r.Tasks.Count == 0 ? null : string.Join(' ', r.Tasks),
                        ]
                ),
            ]
        );

    /// <summary>What is not in the plan.</summary>
    public static ResultTable Dropped(PlanReport plan) =>
        new(
            "Tasks of the playbook that are not in the plan; what they wait for was handed on",
            [new("id", "Task"), new("name", "What it would be"), new("why", "Why it is not here")],
            [.. plan.Dropped.Select(d => (IReadOnlyList<object?>)[d.Id, d.Name, d.Why])]
        );

    /// <summary>What people of the bodies know.</summary>
    public static ResultTable Local(PlanReport plan) =>
        new(
            "Local knowledge, as people of the bodies gave it",
            [
                new("about", "About"),
                new("note", "What they know"),
                new("by", "Whose knowledge", Nothing: "not told"),
                new("review", "Look again by", CellKind.Date, Nothing: "no day named"),
            ],
            [.. plan.Local.Select(l => (IReadOnlyList<object?>)[l.About, l.Note, l.By, l.Review])]
        );

    /// <summary>The tasks over time.</summary>
    public static PaperPicture Picture(PlanReport plan, Playbook playbook) =>
        new(
            "The tasks over time",
            "Dark bars are critical; dotted lines show how far others may slip.",
            () => PlanPictures.Gantt(plan, playbook)
        );

    /// <summary>All of it.</summary>
    public static Paper Of(PlanReport plan, Playbook playbook, string source) =>
        new()
        {
            Title = "When can the new bodies open?",
            Subtitle = plan.Merger,
            Headline = Headline(plan),
            Sections =
            [
                new("The opening")
                {
                    Tables =
                    [
                        new("vesting", "Opening", Vesting(plan)),
                        new("movers", "What moves it", Movers(plan)),
                        new("risks", "Risks", Risks(plan)),
                    ],
                },
                new("Tasks")
                {
                    Paragraphs =
                        plan.MayMovePastDayOne.Count == 0
                            ? []
                            :
                            [
                                $"Neither the first day nor anything that it needs waits for these, so they may move past it: {string.Join(", ", plan.MayMovePastDayOne)}.",
                            ],
                    Pictures = [Picture(plan, playbook)],
                    Tables =
                    [
                        new("tasks", "Tasks", Tasks(plan)),
                        new("dropped", "Not in the plan", Dropped(plan)),
                        new("local", "Local knowledge", Local(plan)),
                    ],
                },
            ],
            MainTable = "tasks",
            Notes =
            [
                "Durations of the playbook are planning judgements unless a source names the time; a team that knows better says so in its file.",
            ],
            Method =
            [
                $"Critical path with likely durations; {plan.Calendar}.",
                $"{Plain.Count(plan.Draws.Passes)} draws of {plan.Draws.Shape} durations, seed {plan.Draws.Seed.ToString(CultureInfo.InvariantCulture)}; tasks of one workstream go together with a correlation of {plan.Draws.Correlation.ToString("0.##", CultureInfo.InvariantCulture)} (a judgement), risks come or do not.",
            ],
            Sources = [source, "mergers/playbook.yaml"],
            FileName = "merger-plan",
        };

    private static IReadOnlyList<object?> Row(string how, WeekDate date) =>
        [how, date.Weeks, date.Date];

    private static string Link(DatedLink link) =>
        link.Lag == 0
            ? link.Id
            : link.Id + link.Lag.ToString("+0.##;-0.##", CultureInfo.InvariantCulture);
}
