using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Prices;
using Evenhand.Appraisal.Results;
using Evenhand.Evidence.Library;
using Evenhand.Statistics.Bias;
using Evenhand.Statistics.Distributions;
using Evenhand.Statistics.Effects;

namespace Evenhand.Appraisal.Audit;

/// <summary>Parts 3 and 5: which findings are cited, and how much hangs on them.</summary>
/// <param name="trial">The appraisal.</param>
/// <param name="prices">Prices and rates.</param>
/// <param name="weights">The final weights.</param>
/// <param name="seed">The seed of draws.</param>
internal sealed class EvidenceParts(
    Trial trial,
    PriceShelf prices,
    IReadOnlyList<double> weights,
    int seed
)
{
    private readonly string first = trial.First(weights);

    public Selection Selected(EvidenceBody body, IReadOnlyList<CitedFinding> eligible)
    {
        var rest = eligible.Where(e => body.Findings.All(f => f.Id != e.Id)).ToList();
        var all =
            rest.Count == 0 ? null
            : Trial.Of(With(body, eligible), prices) is { IsOk: true } t ? t.Value
            : null;
        var (share, count) = all is null
            ? ((double?)null, 0)
            : Share(body, eligible, body.Findings.Count);
        Estimate[] studies = [.. body.Findings.Select(f => new Estimate(f.Effect, f.Variance))];
        var pooled = Pooled(body.Findings);
        return new Selection
        {
            Body = body.Id,
            Cited = [.. body.Findings.Select(f => f.Id)],
            NotCited = [.. rest.Select(f => f.Id)],
            Pooled = pooled,
            PooledOfAll = all is null ? null : Pooled(eligible),
            Share = share,
            Selections = count,
            FirstWithAll = all?.First(weights) ?? first,
            FunnelP = FunnelRegression.Egger(studies) is { IsOk: true } funnel
                ? Finite(funnel.Value.Slope.P)
                : null,
            StepP =
                StepSelection.Of(studies, pooled > 0, [0.025]) is { IsOk: true } step
                && step.Value.Test is { } test
                    ? Finite(test.P)
                    : null,
            ExcessP = studies.Length > 1 ? ExcessSignificance.Of(studies, pooled).P : null,
            Warning =
                studies.Length < FunnelRegression.FewestStudies
                    ? $"Of fewer than {FunnelRegression.FewestStudies} findings, the tests of the literature (funnel, selection model, excess significance) say little."
                    : null,
        };
    }

    /// <summary>The share of selections of so many that put the first option at least as far ahead.</summary>
    private (double? Share, int Count) Share(
        EvidenceBody body,
        IReadOnlyList<CitedFinding> eligible,
        int size
    )
    {
        var reported = trial.Lead(first, weights);
        var selections =
            Combinations(eligible.Count, size) <= AuditRules.MostSelections
                ? Subsets(eligible.Count, size)
                : Drawn(eligible.Count, size);
        var (favourable, count) = (0, 0);
        foreach (var chosen in selections)
        {
            if (
                Trial.Of(With(body, [.. chosen.Select(i => eligible[i])]), prices) is
                { IsOk: true } other
            )
            {
                count++;
                favourable +=
                    other.Value.Lead(first, weights) >= reported - AuditRules.Same ? 1 : 0;
            }
        }

        return (count == 0 ? null : (double)favourable / count, count);
    }

    public Dependence Depends()
    {
        var cited = Trial
            .Bodies(trial.File)
            .SelectMany(b => b.Findings.Select(f => (Body: b, f.Id)))
            .ToList();
        var without = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, id) in cited)
        {
            if (First(f => f.Id != id) is { } leader)
            {
                without[id] = leader;
            }
        }

        var (fewest, removed) = Fewest([.. cited.Select(c => c.Id).Distinct()]);
        return new Dependence(
            without,
            fewest,
            removed,
            cited.Count == 0 ? first : First(f => f.Maryland >= 3),
            cited.Count == 0
                ? first
                : First(f => f.Interest is Interest.Independent or Interest.Unknown)
        );
    }

    private (int?, IReadOnlyList<string>) Fewest(IReadOnlyList<string> ids)
    {
        for (var n = 1; n <= Math.Min(AuditRules.MostRemovals, ids.Count); n++)
        {
            if (Combinations(ids.Count, n) > AuditRules.MostSelections)
            {
                break;
            }

            foreach (var chosen in Subsets(ids.Count, n))
            {
                string[] removed = [.. chosen.Select(i => ids[i])];
                if (First(f => !removed.Contains(f.Id)) is { } leader && leader != first)
                {
                    return (n, removed);
                }
            }
        }

        return (null, []);
    }

    /// <summary>The option that comes first with some findings alone; null where a pool would be empty.</summary>
    private string? First(Func<CitedFinding, bool> kept) =>
        Trial.Bodies(trial.File).Any(b => !b.Findings.Any(kept)) ? null
        : Trial.Of(
            Trial.With(trial.File, b => b with { Findings = [.. b.Findings.Where(kept)] }),
            prices
        )
            is { IsOk: true } other
            ? other.Value.First(weights)
        : null;

    private AppraisalFile With(EvidenceBody body, IReadOnlyList<CitedFinding> findings) =>
        Trial.With(trial.File, b => b.Id == body.Id ? b with { Findings = findings } : b);

    private static double Pooled(IReadOnlyList<CitedFinding> findings) =>
        CarriedEffect
            .Pooled(
                new EvidenceBody
                {
                    Id = "",
                    Title = "",
                    Service = "",
                    Intervention = "",
                    Comparator = "",
                    Measure = "MD",
                    Findings = findings,
                },
                EvidenceSpread.Mean
            )
            .Value.Mean;

    private static double? Finite(double p) => double.IsFinite(p) ? p : null;

    private static double Combinations(int of, int some)
    {
        var count = 1.0;
        for (var i = 1; i <= some; i++)
        {
            count *= (double)(of - some + i) / i;
        }

        return Math.Round(count);
    }

    private static IEnumerable<int[]> Subsets(int of, int some)
    {
        int[] at = [.. Enumerable.Range(0, some)];
        while (true)
        {
            yield return [.. at];
            var i = some - 1;
            while (i >= 0 && at[i] == of - some + i)
            {
                i--;
            }

            if (i < 0)
            {
                yield break;
            }

            at[i]++;
            for (var j = i + 1; j < some; j++)
            {
                at[j] = at[j - 1] + 1;
            }
        }
    }

    private IEnumerable<int[]> Drawn(int of, int some)
    {
        var random = new SeededDraws(seed, of);
        for (var n = 0; n < AuditRules.MostSelections; n++)
        {
            yield return
            [
                .. Enumerable
                    .Range(0, of)
                    .Select(i => (i, Key: random.Uniform()))
                    .OrderBy(p => p.Key)
                    .Take(some)
                    .Select(p => p.i),
            ];
        }
    }
}
