using Evenhand.Papers;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Publishing;

/// <summary>Readiness as tables and as a paper for a board.</summary>
public static class ReadinessPaper
{
    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(ReadinessReport report)
    {
        var (no, unknown) = (
            report.Gates.Count(g => g.State == "no"),
            report.Gates.Count(g => g.State == "unknown")
        );
        var day = report.Wished is { } wished ? $" on {Plain.Date(wished)}" : "";
        return
        [
            report.Ready switch
            {
                "yes" => $"All that the first day needs is shown: {report.Merger} can open{day}.",
                "no" =>
                    $"Move the date: {Plain.Counted(no, "thing", "things")} that the first day needs {(no == 1 ? "is" : "are")} not there.",
                _ =>
                    $"Nothing is known to be missing, but {Plain.Counted(unknown, "gate is", "gates are")} not answered; find out before deciding to open{day}.",
            },
            $"Of {Plain.Counted(report.Gates.Count, "gate", "gates")} {report.Gates.Count - no - unknown} {(report.Gates.Count - no - unknown == 1 ? "is" : "are")} passed, {no} {(no == 1 ? "is" : "are")} not, {unknown} {(unknown == 1 ? "is" : "are")} unknown.",
        ];
    }

    /// <summary>What the first day needs.</summary>
    public static ResultTable Gates(ReadinessReport report) =>
        new(
            $"What the first day of {report.Merger} needs",
            [
                new("id", "Gate"),
                new("name", "What it is"),
                new("state", "There"),
                new("why", "Why"),
                new("shown_by", "Shown by"),
                new("document", "Document", Nothing: "none named"),
                new("owner", "Owner", Nothing: "nobody named"),
                new("on", "Answered", CellKind.Date, Nothing: "not answered"),
                new("blocks", "Blocks"),
            ],
            [
                .. report.Gates.Select(g =>
                    (IReadOnlyList<object?>)
                        [
                            g.Id,
                            g.Name,
                            g.State,
                            g.Why,
                            g.ShownBy,
                            g.Document,
                            g.Owner,
                            g.On,
                            string.Join(", ", g.Blocks),
                        ]
                ),
            ]
        );

    /// <summary>What others learned at the gates that are not passed.</summary>
    public static ResultTable Lessons(ReadinessReport report) =>
        new(
            "What others learned at gates that are not passed",
            [
                new("gate", "Gate"),
                new("id", "Lesson"),
                new("lesson", "What to do"),
                new("consequence", "What came of it"),
                new("case", "Case", Nothing: "guidance"),
            ],
            [
                .. report
                    .Gates.Where(g => g.State != "yes")
                    .SelectMany(g =>
                        g.Lessons.Select(l =>
                            (IReadOnlyList<object?>)[g.Id, l.Id, l.Text, l.Consequence, l.Case]
                        )
                    ),
            ]
        );

    /// <summary>What moving the date cost others, or not moving it.</summary>
    public static ResultTable Cases(string caption, IReadOnlyList<CaseCost> cases) =>
        new(
            caption,
            [new("id", "Case"), new("name", "Name"), new("what", "What happened")],
            [.. cases.Select(c => (IReadOnlyList<object?>)[c.Id, c.Name, c.What])]
        );

    /// <summary>The cases that moved the date.</summary>
    public static ResultTable Moved(ReadinessReport report) =>
        Cases("Who moved the date, and what it cost", report.CostOfMoving);

    /// <summary>The cases that did not.</summary>
    public static ResultTable NotMoved(ReadinessReport report) =>
        Cases("Who opened without being ready, and what it cost", report.CostOfNotMoving);

    /// <summary>All of it.</summary>
    public static Paper Of(ReadinessReport report, string source) =>
        new()
        {
            Title = "Can the new bodies open?",
            Subtitle = report.Merger,
            Headline = Headline(report),
            Sections =
            [
                new("Gates")
                {
                    Tables =
                    [
                        new("gates", "Gates", Gates(report)),
                        new("lessons", "Lessons", Lessons(report)),
                    ],
                },
                new("Moving the date, and not moving it")
                {
                    Tables =
                    [
                        new("moved", "Moved", Moved(report)),
                        new("not-moved", "Not moved", NotMoved(report)),
                    ],
                },
            ],
            MainTable = "gates",
            Notes =
            [
                "Whether to open is for the board and the accounting officer; this says what is shown and what is not.",
            ],
            Method =
            [
                "All that the playbook marks for the first day must be there, every holding mapped and every budget shared in full; asked in three-valued logic: one no is a no, and what is not answered is unknown.",
            ],
            Sources =
            [
                source,
                "mergers/playbook.yaml",
                "mergers/mergers.csv",
                "mergers/lessons.csv",
            ],
            FileName = "merger-readiness",
        };
}
