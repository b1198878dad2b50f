using System.Globalization;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Results;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Publishing;

/// <summary>An appraisal as a paper.</summary>
public static class AppraisalPaper
{
    /// <summary>All of it.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="file">The appraisal.</param>
    /// <param name="source">The name of the file.</param>
    public static Paper Of(AppraisalReport report, AppraisalFile file, string source) =>
        new()
        {
            Title = file.Title,
            Subtitle = string.Join(
                ", ",
                new[] { file.DecisionMaker, file.Area, Plain.Date(file.On) }
                    .OfType<string>()
                    .Distinct()
            ),
            Headline = AppraisalWords.Headline(report),
            Options =
            [
                .. file.Options.Select(o => new PaperOption(
                    o.Name,
                    o.Description ?? o.Kind.Title(),
                    false
                )),
            ],
            Sections =
            [
                new("Which option comes first, and how surely")
                {
                    Pictures =
                    [
                        new(
                            "How often each option takes each rank.",
                            "The shade stands for the rank.",
                            () => AppraisalCharts.Ranks(report)
                        ),
                    ],
                    Tables =
                    [
                        new("ranks", "Ranks", AppraisalTables.Ranks(report)),
                        new("pairs", "Pairs", AppraisalTables.Pairs(report)),
                        new("weights", "Weights", AppraisalTables.Weights(report)),
                    ],
                },
                new("Scores")
                {
                    Tables = [new("scores", "Scores", AppraisalTables.Scores(report))],
                },
                new("Cost over the whole life")
                {
                    Pictures =
                        report.Costs.Count == 0
                            ? []
                            :
                            [
                                new(
                                    "Present cost of each option.",
                                    "Points are medians, lines hold eight times in ten.",
                                    () => AppraisalCharts.Costs(report)
                                ),
                            ],
                    Tables =
                        report.Costs.Count == 0
                            ? []
                            :
                            [
                                new("costs", "Costs", AppraisalTables.Costs(report)),
                                new("kinds", "Kinds of cost", AppraisalTables.CostKindsOf(report)),
                            ],
                },
                new("For how many weights, and what may be lost")
                {
                    Paragraphs = [AppraisalWords.Space(report), AppraisalWords.Regret(report)],
                    Tables = [new("space", "Weight space", AppraisalTables.Space(report))],
                },
                new("What would change the answer")
                {
                    Paragraphs = [AppraisalWords.Tornado(report)],
                    Pictures =
                        report.Tornado.Count == 0
                            ? []
                            :
                            [
                                new(
                                    "What moves the lead, one unknown at a time.",
                                    "Bars run from a score as poor as in one of ten to one as good, the others at their middle.",
                                    () => AppraisalCharts.Tornado(report)
                                ),
                            ],
                    Tables =
                    [
                        new("tornado", "What moves the lead", AppraisalTables.Tornado(report)),
                        new("sensitivity", "Sensitivity", AppraisalTables.Sensitivity(report)),
                        new("switches", "Switching scores", AppraisalTables.Switches(report)),
                    ],
                },
                .. Own(report),
                .. Declared(file),
            ],
            MainTable = "ranks",
            Notes = report.Notes,
            Method =
            [
                "Stochastic multicriteria acceptability analysis (SMAA-2, Lahdelma and Salminen 2001) with an additive value: weights drawn uniformly from those held possible, scores and costs from what is known of them; options that rest on one piece of evidence go up and down together.",
                "Cost is put in the prices of one year, discounted by the named schedule, and raised by the stated optimism bias; social value stands apart from cash.",
                $"{Plain.Count(report.Draws)} draws, seed {report.Seed.ToString(CultureInfo.InvariantCulture)}: the same file gives the same digits.",
            ],
            Sources =
            [
                source,
                .. file
                    .Scores.Select(s => s.Basis)
                    .OfType<ScoreBasis.Evidence>()
                    .Select(e =>
                        $"Findings {string.Join(", ", e.Body.Findings.Select(f => f.Id))}: {e.Body.Title}"
                    )
                    .Distinct(),
                .. report
                    .OwnFindings.Select(o => $"{o.Citation} {o.Locator}")
                    .Distinct(StringComparer.Ordinal),
                .. file.Scores.Select(s => s.Source).OfType<string>().Distinct(),
            ],
            FileName = "appraisal-" + file.Id,
        };

    private static IEnumerable<PaperSection> Own(AppraisalReport report) =>
        report.OwnFindings.Count == 0
            ? []
            :
            [
                new("Findings of the organisation's own")
                {
                    Paragraphs = [AppraisalWords.Own],
                    Tables = [new("own", "Own findings", AppraisalTables.Own(report))],
                },
            ];

    private static IEnumerable<PaperSection> Declared(AppraisalFile file) =>
        file.Declared.Count == 0
            ? []
            :
            [
                new("Choices that were declared")
                {
                    Paragraphs =
                    [
                        .. file.Declared.Select(d =>
                            $"{d.By}, {Plain.Date(d.On)}: {d.Words} Forgone by it: {d.Forgone}"
                        ),
                    ],
                },
            ];
}
