using Evenhand.Evidence.Pooling;
using Evenhand.Papers;

namespace Evenhand.Evidence.Publishing;

/// <summary>A pool as tables and as a paper.</summary>
public static class PoolPaper
{
    /// <summary>The coefficients.</summary>
    public static ResultTable Coefficients(PoolReport report) =>
        new(
            $"{report.Measure}: {report.Method}, {report.K} studies",
            [
                new("term", "Term"),
                new("estimate", "Estimate", CellKind.Figure),
                new("se", "Standard error", CellKind.Figure),
                new("ci_lb", "From", CellKind.Figure),
                new("ci_ub", "To", CellKind.Figure),
                new("statistic", report.Dfs is null ? "z" : "t", CellKind.Figure),
                new("pval", "p", CellKind.Figure),
                new("ratio", "As a ratio", CellKind.Figure, !report.IsLog, "not a ratio"),
            ],
            [
                .. report.Terms.Select(
                    (term, i) =>
                        (IReadOnlyList<object?>)
                            [
                                term,
                                report.Beta[i],
                                report.Se[i],
                                report.CiLb[i],
                                report.CiUb[i],
                                report.Zval[i],
                                report.Pval[i],
                                report.IsLog ? Math.Exp(report.Beta[i]) : null,
                            ]
                ),
            ]
        );

    /// <summary>How far studies differ.</summary>
    public static ResultTable Spread(PoolReport report) =>
        new(
            "How far the studies differ",
            [new("measure", "Measure"), new("value", "Value", CellKind.Figure)],
            [
                .. new (string, double?)[]
                {
                    ("tau²", report.Tau2),
                    ("its standard error", report.SeTau2),
                    ("tau², from", report.Tau2Lb),
                    ("tau², to", report.Tau2Ub),
                    ("I², %", report.I2),
                    ("H²", report.H2),
                    ("Q", report.Q),
                    ("degrees of freedom", report.QDf),
                    ("p of Q", report.QPval),
                    ("joint test of moderators", report.Qm),
                    ("p of it", report.QmPval),
                    ("R², %", report.R2),
                    ("another study, from", report.PiLb),
                    ("another study, to", report.PiUb),
                }
                    .Where(r => r.Item2 is not null)
                    .Select(r => (IReadOnlyList<object?>)[r.Item1, r.Item2]),
            ]
        );

    /// <summary>The studies with their weights.</summary>
    public static ResultTable Studies(PoolReport report) =>
        new(
            "The studies",
            [
                new("label", "Study"),
                new("line", "Line of the file", CellKind.Count, OffPage: true, Nothing: ""),
                new("ratio", "As a ratio", CellKind.Figure, !report.IsLog, "not a ratio"),
                new("yi", report.IsLog ? "Logarithm" : "Estimate", CellKind.Figure),
                new("vi", "Variance", CellKind.Figure),
                new("weight", "Weight, %", CellKind.Number),
            ],
            [
                .. report.Studies.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.Label,
                            s.Line,
                            report.IsLog ? Math.Exp(s.Yi) : null,
                            s.Yi,
                            s.Vi,
                            s.Weight,
                        ]
                ),
            ]
        );

    /// <summary>The rows that are not pooled.</summary>
    public static ResultTable LeftOut(PoolReport report) =>
        new(
            "Not pooled",
            [
                new("label", "Study"),
                new("line", "Line of the file", CellKind.Count),
                new("reason", "Why not"),
            ],
            [.. report.LeftOut.Select(l => (IReadOnlyList<object?>)[l.Label, l.Line, l.Reason])]
        );

    /// <summary>All of it.</summary>
    /// <param name="report">The pool.</param>
    /// <param name="source">The file that the studies came from.</param>
    /// <param name="setting">What stands around its pictures.</param>
    public static Paper Of(PoolReport report, string source, PoolSetting? setting = null)
    {
        var pictures = PoolPictures.Of(report, setting);
        return new()
        {
            Title = "What the studies say together",
            Subtitle = $"{report.Measure}; {source}",
            Headline = PoolWords.Headline(report),
            Sections =
            [
                new("Pooled")
                {
                    Pictures = [.. pictures.Where(p => p.Id == "forest").Select(p => p.Picture)],
                    Tables =
                    [
                        new("coefficients", "Pooled", Coefficients(report)),
                        new("spread", "Spread", Spread(report)),
                    ],
                },
                new("Studies")
                {
                    Pictures = [.. pictures.Where(p => p.Id != "forest").Select(p => p.Picture)],
                    Tables =
                    [
                        new("studies", "Studies", Studies(report)),
                        .. PoolPictures.BaujatTable(report) is { } baujat
                            ? [new PaperTable("influence", "Influence", baujat)]
                            : Array.Empty<PaperTable>(),
                        new("left-out", "Left out of the file", LeftOut(report)),
                    ],
                },
            ],
            MainTable = "coefficients",
            Notes = report.Notes,
            Method =
            [
                "Weights are 1/(v + tau²), with tau² by the method named; intervals are "
                    + (report.KnappHartung ? "those of Knapp and Hartung." : "normal."),
            ],
            Sources = [source],
            FileName = "pool",
        };
    }
}
