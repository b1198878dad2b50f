using Evenhand.Appraisal.Files;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Audit;

/// <summary>The test as tables and as a paper.</summary>
public static class AuditPaper
{
    /// <summary>The question that the test answers.</summary>
    public const string Question = "Would we have chosen this anyway?";

    /// <summary>All of it.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="file">The appraisal.</param>
    /// <param name="source">The name of its file.</param>
    public static Paper Of(AuditReport report, AppraisalFile file, string source) =>
        new()
        {
            Title = Question,
            Subtitle = $"{file.Title} {file.DecisionMaker}, {Plain.Date(file.On)}",
            Headline = report.Answer,
            Sections =
            [
                new("What was found")
                {
                    Tables = [new("signs", "Findings of the test", Signs(report))],
                },
                .. Declared(report),
                new("Registered and final")
                {
                    Paragraphs = Registered(report),
                    Tables = [new("criteria", "Criteria", Criteria(report, file))],
                },
                new("Weights") { Tables = [new("space", "Weights", Space(report, file))] },
                .. Evidence(report),
                new("Equivalent specifications")
                {
                    Paragraphs =
                    [
                        $"All combinations of the choices below, {Plain.Counted(report.Specification.Specifications, "specification", "specifications")}. The lead of “{Name(file, report.First)}” is at most the reported one in {Plain.Percent(report.Specification.Place)} of them.",
                    ],
                    Tables =
                    [
                        new("choices", "Equivalent choices", Choices(report)),
                        new("firsts", "Specifications by first option", Firsts(report, file)),
                    ],
                },
                new("Cost and time") { Paragraphs = Costs(report, file) },
                new("An option made worse")
                {
                    Paragraphs =
                    [
                        $"Were “{Name(file, report.Reversal.Replaced)}”, which comes last, replaced by an option with half of each of its values, “{Name(file, report.Reversal.FirstAsFiled)}” would come first on the scales of the file. On scales that run from the worst to the best of the options, “{Name(file, report.Reversal.FirstBefore)}” comes first before and “{Name(file, report.Reversal.FirstAfter)}” after.",
                    ],
                },
            ],
            MainTable = "signs",
            Notes = report.Notes,
            Method =
            [
                "Each formula with its source, and the numbers from which on the test points, are in docs/appraisal-test.md.",
                $"Draws are by seed {report.Seed}.",
            ],
            Sources = [source],
            FileName = $"test-{report.Id}",
        };

    /// <summary>All that was found.</summary>
    public static ResultTable Signs(AuditReport report) =>
        new(
            "What was found, unexplained changes that bear on the choice first",
            [
                new("words", "Found"),
                new("status", "Stands as"),
                new("part", "Part", CellKind.Count),
                new("id", "Rule", OffPage: true),
            ],
            [
                .. report.Signs.Select(s =>
                    (IReadOnlyList<object?>)[s.Words, Status(s), (long)s.Part, s.Id]
                ),
            ]
        );

    /// <summary>How a finding of the test stands.</summary>
    public static string Status(AuditSign sign) =>
        sign.Points ? "Unexplained change that bears on the choice"
        : sign.Declared is { } declared ? $"Declared choice of {Plain.Date(declared.On)}"
        : "To be known";

    private static IEnumerable<PaperSection> Declared(AuditReport report) =>
        report.Declared.Count == 0
            ? []
            :
            [
                new("Declared choices")
                {
                    Tables =
                    [
                        new(
                            "declared",
                            "Declared choices",
                            new(
                                "Choices as they were declared",
                                [
                                    new("on", "Day", CellKind.Date),
                                    new("by", "By"),
                                    new("words", "Words"),
                                    new("forgone", "What is forgone"),
                                    new("about", "About"),
                                ],
                                [
                                    .. report.Declared.Select(d =>
                                        (IReadOnlyList<object?>)
                                            [
                                                d.On,
                                                d.By,
                                                d.Words,
                                                d.Forgone,
                                                string.Join(", ", d.About),
                                            ]
                                    ),
                                ]
                            )
                        ),
                    ],
                },
            ];

    private static List<string> Registered(AuditReport report)
    {
        var words = new List<string>();
        if (report.Registration is not { } check)
        {
            words.Add("Nothing was registered before scores were seen.");
            return words;
        }

        words.Add(
            $"Registered on {Plain.Date(check.On)}; SHA-256 of what was registered: {check.Hash}."
        );
        words.Add(
            check.Matches switch
            {
                true when check.InRecord is not null =>
                    $"Entry {check.Entry} of the record holds the same hash.",
                true => "The file states the same hash; no record was looked at.",
                false => "It does not have the hash under which it was registered.",
                null =>
                    "No hash was stated and no record was looked at, so that nothing shows when it was registered.",
            }
        );
        if (report.Hindsight is { } hindsight)
        {
            words.Add(
                $"{Plain.Percent(hindsight.Drift)} of all weight moved between the registered and the final weights. The hindsight point is at {Plain.Percent(hindsight.Point)} of the way."
            );
        }

        return words;
    }

    private static ResultTable Criteria(AuditReport report, AppraisalFile file) =>
        new(
            "The option that comes first without each criterion",
            [
                new("criterion", "Criterion"),
                new("first", "First without it"),
                new("late", "Registered"),
            ],
            [
                .. (report.Outcomes?.FirstWithoutEach ?? new Dictionary<string, string>()).Select(
                    c =>
                        (IReadOnlyList<object?>)
                            [
                                file.Criteria.First(l => l.Id == c.Key).Name,
                                Name(file, c.Value),
                                report.Outcomes!.Added.Contains(c.Key) ? "Added later"
                                : report.Outcomes.Merged.Any(m => m.Into == c.Key)
                                    ? "As several, merged later"
                                : "Yes",
                            ]
                ),
            ]
        );

    private static ResultTable Space(AuditReport report, AppraisalFile file) =>
        new(
            "How many weights put each option first",
            [
                new("option", "Option"),
                new("share", "Of the weights held possible", CellKind.Share),
                new("share_of_all", "Of all weights", CellKind.Share),
                new(
                    "confidence_factor",
                    "First with its own weights",
                    CellKind.Share,
                    Nothing: "no weights held possible favour it"
                ),
                new(
                    "flip_radius",
                    "Weight that must move for it to draw level",
                    CellKind.Share,
                    Nothing: "none does"
                ),
                new("favoured", "Some weights favour it"),
            ],
            [
                .. report.WeightSpace.Select(o =>
                    (IReadOnlyList<object?>)
                        [
                            Name(file, o.Option),
                            o.Share,
                            o.ShareOfAll,
                            o.ConfidenceFactor,
                            o.FlipRadius,
                            o.Favoured ? "Yes" : "No",
                        ]
                ),
            ]
        );

    private static IEnumerable<PaperSection> Evidence(AuditReport report) =>
        report.Selection.Count == 0
            ? []
            :
            [
                new("Findings")
                {
                    Paragraphs =
                    [
                        .. report.Selection.Select(x => x.Warning).OfType<string>().Distinct(),
                    ],
                    Tables =
                    [
                        new(
                            "selection",
                            "Findings",
                            new(
                                "Findings that are cited, of those that were eligible",
                                [
                                    new("body", "Question or findings"),
                                    new("cited", "Cited", CellKind.Count),
                                    new("not_cited", "Left out", Nothing: "none"),
                                    new("pooled", "Pooled", CellKind.Figure),
                                    new(
                                        "pooled_of_all",
                                        "Pooled, all eligible",
                                        CellKind.Figure,
                                        Nothing: "the same"
                                    ),
                                    new(
                                        "share",
                                        "Selections that favour the first option as much",
                                        CellKind.Share,
                                        Nothing: "all are cited"
                                    ),
                                    new(
                                        "funnel_p",
                                        "Funnel, p",
                                        CellKind.Figure,
                                        Nothing: "too few"
                                    ),
                                    new(
                                        "step_p",
                                        "Selection model, p",
                                        CellKind.Figure,
                                        Nothing: "too few"
                                    ),
                                    new(
                                        "excess_p",
                                        "Excess significance, p",
                                        CellKind.Figure,
                                        Nothing: "too few"
                                    ),
                                    new("warning", "Warning", OffPage: true),
                                ],
                                [
                                    .. report.Selection.Select(s =>
                                        (IReadOnlyList<object?>)
                                            [
                                                s.Body,
                                                (long)s.Cited.Count,
                                                s.NotCited.Count == 0
                                                    ? null
                                                    : string.Join(", ", s.NotCited),
                                                s.Pooled,
                                                s.PooledOfAll,
                                                s.Share,
                                                s.FunnelP,
                                                s.StepP,
                                                s.ExcessP,
                                                s.Warning,
                                            ]
                                    ),
                                ]
                            )
                        ),
                    ],
                },
            ];

    private static ResultTable Choices(AuditReport report) =>
        new(
            "Choices that are taken as equivalent",
            [new("what", "What is chosen"), new("options", "Choices")],
            [
                .. report.Specification.Choices.Select(c =>
                    (IReadOnlyList<object?>)[c.What, string.Join("; ", c.Options)]
                ),
            ]
        );

    private static ResultTable Firsts(AuditReport report, AppraisalFile file) =>
        new(
            "How many of these specifications put each option first",
            [new("option", "Option"), new("specifications", "Specifications", CellKind.Count)],
            [
                .. report.Specification.Firsts.Select(f =>
                    (IReadOnlyList<object?>)[Name(file, f.Key), (long)f.Value]
                ),
            ]
        );

    private static List<string> Costs(AuditReport report, AppraisalFile file)
    {
        var costs = report.Costs;
        var words = new List<string>
        {
            costs.WithBias.Count + costs.WithoutBias.Count == 0 ? "No costs are given."
            : costs.WithoutBias.Count == 0 ? "Optimism bias rests on evidence for every option."
            : $"Optimism bias rests on evidence for {costs.WithBias.Count} of {costs.WithBias.Count + costs.WithoutBias.Count} options with costs.",
            costs.UpliftToSwitch is { } uplift
                ? $"{Plain.Percent(uplift)} more cost of “{Name(file, report.First)}” changes the order; published shares of optimism bias run from {Plain.Percent(costs.LeastPlausible)} to {Plain.Percent(costs.MostPlausible)}."
                : "No more cost of the first option, up to three times, changes the order.",
        };
        if (costs.EvpiPounds is { } pounds)
        {
            words.Add(
                $"To know all scores beforehand would be worth {Plain.Pounds((decimal)pounds)}, at the weight and scale of cost"
                    + (
                        costs.StudyPrice is { } price
                            ? $"; another study costs {Plain.Pounds(price)}."
                            : ". The price of another study was not given."
                    )
            );
        }

        return words;
    }

    private static string Name(AppraisalFile file, string option) =>
        file.Options.FirstOrDefault(o => o.Id == option)?.Name ?? option;
}
