using System.Globalization;
using Evenhand.Appraisal.Costs;
using Evenhand.Appraisal.Results;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Publishing;

/// <summary>An appraisal as tables.</summary>
public static class AppraisalTables
{
    /// <summary>How often each option takes each rank.</summary>
    public static ResultTable Ranks(AppraisalReport report) =>
        new(
            $"How often each option takes each rank, of {Plain.Count(report.Draws)} draws of weights, scores and costs",
            [
                new("option_id", "Option", OffPage: true),
                new("option", "Option"),
                .. report.Options.Select(
                    (_, r) =>
                        new ResultColumn(
                            string.Create(CultureInfo.InvariantCulture, $"rank_{r + 1}"),
                            r == 0 ? "First" : $"Rank {r + 1}",
                            CellKind.Share
                        )
                ),
                new("expected_rank", "Mean rank", CellKind.Number),
                new(
                    "confidence_factor",
                    "First with its own weights",
                    CellKind.Share,
                    Nothing: "no weights favour it"
                ),
                new("weight_space_share", "Share of weights that favour it", CellKind.Share),
            ],
            [
                .. report.Options.Select(o =>
                    (IReadOnlyList<object?>)
                        [
                            o.Id,
                            o.Name,
                            .. o.RankAcceptability.Cast<object?>(),
                            o.ExpectedRank,
                            o.ConfidenceFactor,
                            report.WeightSpaceShare[o.Id],
                        ]
                ),
            ]
        );

    /// <summary>The mean weights that put each option first.</summary>
    public static ResultTable Weights(AppraisalReport report) =>
        new(
            "The mean of the weights held possible, and of those that put each option first",
            [
                new("criterion_id", "Criterion", OffPage: true),
                new("criterion", "Criterion"),
                new("mean_weight", "All", CellKind.Share),
                .. report.Options.Select(o => new ResultColumn(
                    o.Id,
                    o.Name,
                    CellKind.Share,
                    Nothing: "none"
                )),
            ],
            [
                .. report.Criteria.Select(c =>
                    (IReadOnlyList<object?>)
                        [
                            c.Id,
                            c.Name,
                            c.MeanWeight,
                            .. report.Options.Select(o => (object?)o.CentralWeights?[c.Id]),
                        ]
                ),
            ]
        );

    /// <summary>How often each option does better than each other.</summary>
    public static ResultTable Pairs(AppraisalReport report) =>
        new(
            "How often the option of the row does better than that of the column; ties count half",
            [
                new("option", "Option"),
                .. report.Options.Select(o => new ResultColumn(
                    o.Id,
                    o.Name,
                    CellKind.Share,
                    Nothing: "itself"
                )),
            ],
            [
                .. report.Options.Select(
                    (o, i) =>
                        (IReadOnlyList<object?>)
                            [
                                o.Name,
                                .. report.Pairwise[i].Select((p, k) => i == k ? null : (object?)p),
                            ]
                ),
            ]
        );

    /// <summary>The scores in their units.</summary>
    public static ResultTable Scores(AppraisalReport report) =>
        new(
            "The score of each option on each criterion but cost, everything at its middle",
            [
                new("criterion_id", "Criterion", OffPage: true),
                new("criterion", "Criterion"),
                new("unit", "Unit"),
                .. report.Options.Select(o => new ResultColumn(o.Id, o.Name, CellKind.Figure)),
            ],
            [
                .. report
                    .Criteria.Where(c => !c.IsCost)
                    .Select(c =>
                        (IReadOnlyList<object?>)[c.Id, c.Name, c.Unit, .. c.Scores.Cast<object?>()]
                    ),
            ]
        );

    /// <summary>Present cost, social value and their uncertainty.</summary>
    public static ResultTable Costs(AppraisalReport report) =>
        new(
            "Cost over the whole life in pounds of the price base, discounted; net present values with costs below 0",
            [
                new("option_id", "Option", OffPage: true),
                new("option", "Option"),
                new(
                    "present_cost_unadjusted",
                    "Present cost without optimism bias",
                    CellKind.Money
                ),
                new("present_cost", "Present cost", CellKind.Money),
                new("equivalent_annual_cost", "A year", CellKind.Money),
                new("npv_p10", "Net present value, one time in ten below", CellKind.Money),
                new("npv_p50", "Median", CellKind.Money),
                new("npv_p90", "Nine times in ten below", CellKind.Money),
                new("social_value", "Social value, apart from cash", CellKind.Money),
                new("npsv", "Net present social value", CellKind.Money),
                new(
                    "benefit_cost_ratio",
                    "Benefits over costs, against the reference",
                    CellKind.Figure,
                    Nothing: "not asked"
                ),
                new(
                    "payback_year",
                    "Paid back by the end of year",
                    CellKind.Count,
                    Nothing: "not asked or never"
                ),
                new(
                    "running_switch",
                    "Rise of running cost to equal the cheapest other",
                    CellKind.Share,
                    Nothing: "none"
                ),
            ],
            [
                .. report
                    .Costs.Zip(report.Options)
                    .Select(p =>
                        (IReadOnlyList<object?>)
                            [
                                p.Second.Id,
                                p.Second.Name,
                                p.First.PresentCostUnadjusted,
                                p.First.PresentCost,
                                p.First.EquivalentAnnualCost,
                                (decimal?)p.Second.Npv?.P10,
                                (decimal?)p.Second.Npv?.P50,
                                (decimal?)p.Second.Npv?.P90,
                                p.First.SocialValue,
                                p.First.Npsv,
                                (double?)p.First.BenefitCostRatio,
                                (long?)p.First.PaybackYear,
                                (double?)p.First.RunningSwitch,
                            ]
                    ),
            ]
        );

    /// <summary>Present cost by what it is for.</summary>
    public static ResultTable CostKindsOf(AppraisalReport report) =>
        new(
            "Present cost by what it is for, with optimism bias; income below 0; empty where nothing was said",
            [
                new("kind", "What for"),
                .. report.Options.Select(o => new ResultColumn(
                    o.Id,
                    o.Name,
                    CellKind.Money,
                    Nothing: "not stated"
                )),
            ],
            [
                .. CostKinds
                    .All.Where(k => report.Costs.Any(c => c.ByKind.Any(b => b.Kind == k.Code())))
                    .Select(k =>
                        (IReadOnlyList<object?>)
                            [
                                k.Title(),
                                .. report.Costs.Select(c =>
                                    (object?)
                                        c.ByKind.FirstOrDefault(b => b.Kind == k.Code())?.Pounds
                                ),
                            ]
                    ),
            ]
        );

    /// <summary>What it would be worth to know more, and how far each weight is from where another option leads.</summary>
    public static ResultTable Sensitivity(AppraisalReport report) =>
        new(
            "What it would be worth to know the scores on each criterion (in units of value, 0 to 1), and the weight at which another option comes first",
            [
                new("criterion_id", "Criterion", OffPage: true),
                new("criterion", "Criterion"),
                new("evppi", "Worth of knowing its scores", CellKind.Figure),
                new("weight", "Mean weight", CellKind.Share),
                new("switch_at", "Another option leads from", CellKind.Share, Nothing: "no weight"),
                new("leader", "Which"),
            ],
            [
                .. report.Criteria.Select(
                    (c, j) =>
                        (IReadOnlyList<object?>)
                            [
                                c.Id,
                                c.Name,
                                report.Evppi[j].Value,
                                c.MeanWeight,
                                report.WeightSwitches[j].At,
                                Name(report, report.WeightSwitches[j].Leader),
                            ]
                ),
            ]
        );

    /// <summary>The score at which the order of the first changes, one at a time.</summary>
    public static ResultTable Switches(AppraisalReport report) =>
        new(
            "The score at which each number alone would change which option comes first, at the mean weights",
            [
                new("option_id", "Option", OffPage: true),
                new("option", "Option"),
                new("criterion", "Criterion"),
                new("unit", "Unit"),
                new("now", "Score", CellKind.Figure),
                new("at", "Changes at", CellKind.Figure, Nothing: "no score on the scale"),
            ],
            [
                .. report
                    .ScoreSwitches.Where(s =>
                        !report.Criteria.First(c => c.Id == s.Criterion).IsCost
                    )
                    .Select(s =>
                    {
                        var criterion = report.Criteria.First(c => c.Id == s.Criterion);
                        return (IReadOnlyList<object?>)
                            [
                                s.Option,
                                Name(report, s.Option),
                                criterion.Name,
                                criterion.Unit,
                                s.Now,
                                s.At,
                            ];
                    }),
            ]
        );

    /// <summary>For how many weights each option comes first, and what choosing it may lose.</summary>
    public static ResultTable Space(AppraisalReport report) =>
        new(
            "For how many weights each option comes first, everything else at its middle, and what is expected to be lost by choosing it (in units of value, 0 to 1)",
            [
                new("option_id", "Option", OffPage: true),
                new("option", "Option"),
                new("weight_space_share", "Share of weights that favour it", CellKind.Share),
                new(
                    "flip_radius",
                    "Weight that must move for it to draw level",
                    CellKind.Share,
                    Nothing: "no weights do"
                ),
                new("mean_value", "Mean value", CellKind.Figure),
                new("regret", "Expected loss against knowing all", CellKind.Figure),
            ],
            [
                .. report.Options.Select(o =>
                    (IReadOnlyList<object?>)
                        [
                            o.Id,
                            o.Name,
                            report.WeightSpaceShare[o.Id],
                            report.FlipRadius[o.Id],
                            o.MeanValue,
                            o.Regret,
                        ]
                ),
            ]
        );

    /// <summary>What moves the lead of the first option, one unknown at a time.</summary>
    public static ResultTable Tornado(AppraisalReport report) =>
        new(
            $"The lead of “{Name(report, report.Leader)}” over the best of the others when one score alone is as poor, or as good, as in one of ten, at the mean weights (in units of value; below 0 another comes first)",
            [
                new("criterion_id", "Criterion", OffPage: true),
                new("criterion", "Criterion"),
                new("options", "Of"),
                new("lead_poor", "Lead when it is poor", CellKind.Figure),
                new("lead_good", "Lead when it is good", CellKind.Figure),
                new("first_poor", "First when it is poor"),
                new("first_good", "First when it is good"),
            ],
            [
                .. report.Tornado.Select(m =>
                    (IReadOnlyList<object?>)
                        [
                            m.Criterion,
                            report.Criteria.First(c => c.Id == m.Criterion).Name,
                            string.Join(", ", m.Options.Select(o => Name(report, o))),
                            m.LeadWhenPoor,
                            m.LeadWhenGood,
                            Name(report, m.FirstWhenPoor),
                            Name(report, m.FirstWhenGood),
                        ]
                ),
            ]
        );

    /// <summary>The findings of the organisation's own.</summary>
    public static ResultTable Own(AppraisalReport report) =>
        new(
            "Findings that the organisation added itself, which do not ship with the library",
            [
                new("finding", "Finding"),
                new("outcome", "Outcome"),
                new("measure", "Measure"),
                new("estimate", "Estimate", CellKind.Ratio),
                new("ci_low", "From", CellKind.Ratio, Nothing: "no interval"),
                new("ci_high", "To", CellKind.Ratio, Nothing: "no interval"),
                new("study", "Study", OffPage: true),
                new("source", "Source"),
                new("locator", "Where it is", OffPage: true),
                new("added", "Added on", CellKind.Date),
                new(
                    "reviewed",
                    "Reviewed by a second person on",
                    CellKind.Date,
                    Nothing: "not reviewed"
                ),
                new("cited", "A score rests on it"),
            ],
            [
                .. report.OwnFindings.Select(o =>
                    (IReadOnlyList<object?>)
                        [
                            o.Id,
                            o.Outcome,
                            o.Measure,
                            o.Estimate,
                            o.CiLow,
                            o.CiHigh,
                            o.Study,
                            o.Citation,
                            o.Locator,
                            o.AddedOn,
                            o.ReviewedOn,
                            o.IsCited ? "yes" : "no",
                        ]
                ),
            ]
        );

    internal static string Name(AppraisalReport report, string? option) =>
        report.Options.FirstOrDefault(o => o.Id == option)?.Name ?? "";
}
