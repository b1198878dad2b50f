using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Prices;
using Evenhand.Statistics.Decisions;
using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;

namespace Evenhand.Appraisal.Audit;

/// <summary>Part 6: the appraisal under all choices that are taken as equivalent (Simonsohn, Simmons and Nelson 2020).</summary>
/// <param name="trial">The appraisal.</param>
/// <param name="prices">Prices and rates.</param>
/// <param name="eligible">For each body of findings, all that were eligible.</param>
internal sealed class SpecificationPart(
    Trial trial,
    PriceShelf prices,
    IReadOnlyDictionary<string, IReadOnlyList<CitedFinding>> eligible
)
{
    private sealed record Choice(string Name, Func<AppraisalFile, AppraisalFile> Make);

    public SpecificationCurve Curve(
        IReadOnlyList<double> final,
        IReadOnlyList<double>? registered,
        string? discount
    )
    {
        (string What, Choice[] Options)[] choices =
        [
            .. new[]
            {
                ("Which findings are pooled", Inclusion()),
                ("From which level of evidence on", Quality()),
                ("How the variance between studies is estimated", Estimators()),
                ("How much a step counts", ValueFunctions()),
                ("Which rates discount", Discounts(discount)),
            }.Where(c => c.Item2.Length > 1),
        ];
        (string Name, IReadOnlyList<double> Weights)[] weights =
            registered is null || registered.SequenceEqual(final)
                ? [("final", final)]
                : [("final", final), ("registered", registered)];
        var first = trial.First(final);
        var reported = trial.Lead(first, final);
        var (leads, firsts) = (
            new List<double>(),
            trial.File.Options.ToDictionary(o => o.Id, _ => 0, StringComparer.Ordinal)
        );
        foreach (var file in Copies(trial.File, choices))
        {
            if (Trial.Of(file, prices) is not { IsOk: true } other)
            {
                continue;
            }

            foreach (var values in new[] { other.Value.Values, Local(other.Value.Values) })
            {
                foreach (var (_, w) in weights)
                {
                    var totals = WeightFlip.Values(values, w);
                    leads.Add(Trial.Ahead(file, totals, first));
                    firsts[file.Options[WeightFlip.Winner(values, w)].Id]++;
                }
            }
        }

        return new SpecificationCurve(
            [
                .. choices.Select(c => new EquivalentChoice(
                    c.What,
                    [.. c.Options.Select(o => o.Name)]
                )),
                new(
                    "From where to where each scale runs",
                    ["as in the file", "from the worst to the best of the options"]
                ),
                new("Which weights", [.. weights.Select(w => w.Name)]),
            ],
            leads.Count,
            (double)firsts[first] / leads.Count,
            (double)leads.Count(l => l <= reported + AuditRules.Same) / leads.Count,
            firsts
        );
    }

    /// <summary>Values on scales that run from the worst to the best of the options.</summary>
    internal static IReadOnlyList<IReadOnlyList<double>> Local(
        IReadOnlyList<IReadOnlyList<double>> values
    )
    {
        double[] low = [.. values[0].Select((_, j) => values.Min(v => v[j]))];
        double[] high = [.. values[0].Select((_, j) => values.Max(v => v[j]))];
        return
        [
            .. values.Select(row =>
                (IReadOnlyList<double>)
                    [
                        .. row.Select(
                            (v, j) => high[j] > low[j] ? (v - low[j]) / (high[j] - low[j]) : 0
                        ),
                    ]
            ),
        ];
    }

    private static IEnumerable<AppraisalFile> Copies(
        AppraisalFile file,
        IEnumerable<(string What, Choice[] Options)> choices
    ) =>
        choices.Aggregate(
            (IEnumerable<AppraisalFile>)[file],
            (copies, choice) => copies.SelectMany(c => choice.Options.Select(o => o.Make(c)))
        );

    private Choice[] Inclusion()
    {
        var bodies = Trial.Bodies(trial.File);
        return bodies.Any(b => eligible.GetValueOrDefault(b.Id)?.Count > b.Findings.Count)
            ?
            [
                new("those cited", f => f),
                new(
                    "all that were eligible",
                    f =>
                        Trial.With(
                            f,
                            b =>
                                b with
                                {
                                    Findings = eligible.GetValueOrDefault(b.Id) ?? b.Findings,
                                }
                        )
                ),
            ]
            : [];
    }

    private Choice[] Quality()
    {
        var bodies = Trial.Bodies(trial.File);
        return
            bodies.Any(b => b.Findings.Any(f => f.Maryland < 3))
            && bodies.All(b => b.Findings.Any(f => f.Maryland >= 3))
            ?
            [
                new("every level", f => f),
                new(
                    "Maryland level 3",
                    f =>
                        Trial.With(
                            f,
                            b => b with { Findings = [.. b.Findings.Where(x => x.Maryland >= 3)] }
                        )
                ),
            ]
            : [];
    }

    private Choice[] Estimators() =>
        Trial.Bodies(trial.File).Any(b => b.Findings.Count > 1)
            ?
            [
                new("REML", f => f),
                new(
                    "DerSimonian and Laird",
                    f => Trial.With(f, b => By(b, Heterogeneity.DerSimonianLaird))
                ),
                new("Paule and Mandel", f => Trial.With(f, b => By(b, Heterogeneity.PauleMandel))),
            ]
            : [];

    private Choice[] ValueFunctions() =>
        trial.Leaves.Any(l => l.Value is PartialValue.Piecewise)
            ?
            [
                new("as in the file", f => f),
                new(
                    "each the same",
                    f =>
                        f with
                        {
                            Criteria =
                            [
                                .. f.Criteria.Select(c =>
                                    c.Value is PartialValue.Piecewise p
                                        ? c with
                                        {
                                            Value = new PartialValue.Linear(p.Worst, p.Best),
                                        }
                                        : c
                                ),
                            ],
                        }
                ),
            ]
            : [];

    private Choice[] Discounts(string? registered) =>
        trial.File.Costs is { } costs && registered is not null && registered != costs.Discount
            ?
            [
                new(costs.Discount, f => f),
                new(registered, f => f with { Costs = f.Costs! with { Discount = registered } }),
            ]
            : [];

    // One finding stands for the mean that this estimator gives.
    private static EvidenceBody By(EvidenceBody body, Heterogeneity method) =>
        body.Findings.Count > 1
        && Pool.Studies(
            [.. body.Findings.Select(f => new Estimate(f.Effect, f.Variance))],
            new PoolingOptions { Method = method }
        )
            is { IsOk: true } fit
            ? body with
            {
                Findings =
                [
                    body.Findings[0] with
                    {
                        Effect = fit.Value.Pooled.Estimate,
                        Variance = Math.Pow(fit.Value.Pooled.StandardError, 2),
                    },
                ],
            }
            : body;
}
