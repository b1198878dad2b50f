using Evenhand.Papers;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;

namespace Evenhand.Transition.Publishing;

/// <summary>What a board is shown of a reorganisation, as one paper: dates, critical path, readiness, forecast, lessons.</summary>
public static class PackPaper
{
    /// <summary>The tasks on which the opening hangs, by the likely durations.</summary>
    public static ResultTable CriticalPath(PlanReport plan) =>
        new(
            "The tasks that move the opening when they slip, with likely durations",
            [
                new("id", "Task"),
                new("name", "What is to be done"),
                new("likely", "Weeks, likely", CellKind.Number),
                new("start", "First day", CellKind.Date),
                new("finish", "Last day", CellKind.Date),
                new("criticality", "Moves the opening, share of draws", CellKind.Share),
                new("owner", "Owner", Nothing: "nobody named"),
            ],
            [
                .. plan
                    .Tasks.Where(t => t.FloatToVesting == 0)
                    .OrderBy(t => t.EarlyStart)
                    .Select(t =>
                        (IReadOnlyList<object?>)
                            [
                                t.Id,
                                t.Name,
                                t.Likely,
                                t.Start,
                                t.Finish,
                                plan.Criticality.GetValueOrDefault(t.Id),
                                t.Owner,
                            ]
                    ),
            ]
        );

    /// <summary>The lessons as a board reads them.</summary>
    public static ResultTable Lessons(MergerPack pack, MergerLibrary library) =>
        new(
            "The lessons that matter most here",
            [
                new("text", "What to do"),
                new("consequence", "What came of it, or of its lack"),
                new("case", "Learned by", Nothing: "guidance"),
                new("source", "Source"),
            ],
            [
                .. pack.Lessons.Lessons.Select(l =>
                    (IReadOnlyList<object?>)
                        [
                            $"{l.LessonId}: {l.Text}",
                            l.Consequence,
                            library.Cases.FirstOrDefault(c => c.Id == l.MergerId)?.Name,
                            l.Source,
                        ]
                ),
            ]
        );

    /// <summary>The gates that are not passed.</summary>
    public static ResultTable Open(MergerPack pack) =>
        new(
            "What the first day needs and does not have, or nobody has answered",
            [
                new("id", "Gate"),
                new("name", "What it is"),
                new("state", "There"),
                new("why", "Why"),
                new("owner", "Owner", Nothing: "nobody named"),
            ],
            [
                .. pack
                    .Readiness.Gates.Where(g => g.State != "yes")
                    .Select(g => (IReadOnlyList<object?>)[g.Id, g.Name, g.State, g.Why, g.Owner]),
            ]
        );

    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(MergerPack pack) =>
        [
            ReadinessPaper.Headline(pack.Readiness)[0],
            PlanPaper.Headline(pack.Plan)[^1],
            ForecastPaper.Headline(pack.Forecast)[0],
        ];

    /// <summary>All of it.</summary>
    /// <param name="pack">What is shown.</param>
    /// <param name="library">The library.</param>
    /// <param name="source">The file that it is about.</param>
    public static Paper Of(MergerPack pack, MergerLibrary library, string source)
    {
        var (plan, ready, forecast) = (
            PlanPaper.Of(pack.Plan, library.Playbook, source),
            ReadinessPaper.Of(pack.Readiness, source),
            ForecastPaper.Of(pack.Forecast, source)
        );
        var lessons = LessonPaper.Of(pack.Lessons, source);
        return new()
        {
            Title = "Board pack: when can the new bodies open, and are they ready?",
            Subtitle = pack.Merger,
            Headline = Headline(pack),
            Sections =
            [
                new("When can they open?")
                {
                    Paragraphs = PlanPaper.Headline(pack.Plan),
                    Tables = [new("vesting", "Opening", PlanPaper.Vesting(pack.Plan))],
                },
                new("What the opening hangs on")
                {
                    Pictures =
                    [
                        new(
                            "The tasks that move the opening, over time",
                            "Each moves the opening when it slips, with likely durations. The chart of all tasks is in the paper of the plan.",
                            () => PlanPictures.CriticalPath(pack.Plan, library.Playbook)
                        ),
                    ],
                    Tables =
                    [
                        new("critical", "Critical path", CriticalPath(pack.Plan)),
                        new("movers", "What moves it", PlanPaper.Movers(pack.Plan)),
                    ],
                },
                new("Are they ready?")
                {
                    Paragraphs = ReadinessPaper.Headline(pack.Readiness),
                    Tables =
                    [
                        new("gates", "Not passed", Open(pack)),
                        .. pack.Readiness.Ready == "no"
                            ?
                            [
                                new PaperTable(
                                    "moved",
                                    "Moved",
                                    ReadinessPaper.Moved(pack.Readiness)
                                ),
                                new PaperTable(
                                    "not-moved",
                                    "Not moved",
                                    ReadinessPaper.NotMoved(pack.Readiness)
                                ),
                            ]
                            : Array.Empty<PaperTable>(),
                    ],
                },
                new("What like changes took and cost")
                {
                    Paragraphs = ForecastPaper.Headline(pack.Forecast),
                    Tables =
                    [
                        new("quantiles", "Forecast", ForecastPaper.Quantiles(pack.Forecast)),
                        new("uplift", "Uplift", ForecastPaper.Uplift(pack.Forecast)),
                    ],
                },
                new("What earlier changes learned")
                {
                    Tables = [new("lessons", "Lessons", Lessons(pack, library))],
                },
            ],
            MainTable = "gates",
            Notes = [.. plan.Notes, .. ready.Notes, .. forecast.Notes, .. lessons.Notes],
            Method = [.. plan.Method, .. ready.Method, .. forecast.Method, .. lessons.Method],
            Sources =
            [
                .. plan
                    .Sources.Concat(ready.Sources)
                    .Concat(forecast.Sources)
                    .Concat(lessons.Sources)
                    .Distinct(),
            ],
            FileName = "merger-board-pack",
        };
    }
}
