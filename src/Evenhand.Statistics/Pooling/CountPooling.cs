using Evenhand.Statistics.Distributions;
using Evenhand.Statistics.Effects;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Pooling;

/// <summary>Tables pooled as counts, which needs no correction in tables with an empty cell.</summary>
/// <param name="Studies">How many tables say something.</param>
/// <param name="Pooled">The estimate; of ratios, the logarithm.</param>
/// <param name="Q">Cochran's test around it, over the tables that have an estimate of their own.</param>
public sealed record CountPooling(int Studies, Coefficient Pooled, JointTest Q)
{
    /// <summary>The odds ratio of Mantel and Haenszel (1959), with the variance of Robins, Breslow and Greenland (1986).</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="level">The coverage of the interval.</param>
    public static Outcome<CountPooling> OddsRatio(
        IReadOnlyList<FourfoldTable> tables,
        double level = 0.95
    )
    {
        FourfoldTable[] used = [.. tables.Where(t => t.First > 0 && t.Second > 0)];
        var r = used.Sum(t => t.A * t.D / t.All);
        var s = used.Sum(t => t.B * t.C / t.All);
        static double Even(FourfoldTable t) => (t.A + t.D) / t.All;
        static double Odd(FourfoldTable t) => (t.B + t.C) / t.All;
        var pr = used.Sum(t => Even(t) * t.A * t.D / t.All);
        var both = used.Sum(t => ((Even(t) * t.B * t.C) + (Odd(t) * t.A * t.D)) / t.All);
        var qs = used.Sum(t => Odd(t) * t.B * t.C / t.All);
        var variance = ((pr / (r * r)) + (both / (r * s)) + (qs / (s * s))) / 2;
        return Result(used, Math.Log(r / s), variance, FourfoldEffects.LogOddsRatio, level);
    }

    /// <summary>The risk ratio of Mantel and Haenszel, with the variance of Greenland and Robins (1985).</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="level">The coverage of the interval.</param>
    public static Outcome<CountPooling> RiskRatio(
        IReadOnlyList<FourfoldTable> tables,
        double level = 0.95
    )
    {
        FourfoldTable[] used = [.. tables.Where(t => t.First > 0 && t.Second > 0)];
        var r = used.Sum(t => t.A * t.Second / t.All);
        var s = used.Sum(t => t.C * t.First / t.All);
        var top = used.Sum(t =>
            ((t.First / t.All) * (t.Second / t.All) * (t.A + t.C)) - (t.A * t.C / t.All)
        );
        return Result(used, Math.Log(r / s), top / (r * s), FourfoldEffects.LogRiskRatio, level);
    }

    /// <summary>The risk difference of Mantel and Haenszel, with the variance of Sato, Greenland and Robins (1989).</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="level">The coverage of the interval.</param>
    public static Outcome<CountPooling> RiskDifference(
        IReadOnlyList<FourfoldTable> tables,
        double level = 0.95
    )
    {
        FourfoldTable[] used = [.. tables.Where(t => t.First > 0 && t.Second > 0)];
        var weight = used.Sum(t => t.First * (t.Second / t.All));
        var estimate = used.Sum(t => ((t.A * t.Second) - (t.C * t.First)) / t.All) / weight;
        var p = used.Sum(t =>
        {
            var (first, second) = (t.First / t.All, t.Second / t.All);
            return (t.C * first * first)
                - (t.A * second * second)
                + (first * second * (t.Second - t.First) / 2);
        });
        var q = used.Sum(t => ((t.A * t.D) + (t.C * t.B)) / t.All) / 2;
        var variance = ((estimate * p) + q) / (weight * weight);
        return Result(used, estimate, variance, FourfoldEffects.RiskDifference, level);
    }

    /// <summary>Peto's odds ratio (Yusuf et al. 1985), for rare events and groups of about one size.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="level">The coverage of the interval.</param>
    public static Outcome<CountPooling> Peto(
        IReadOnlyList<FourfoldTable> tables,
        double level = 0.95
    )
    {
        FourfoldTable[] used =
        [
            .. tables.Where(t => FourfoldEffects.PetoLogOddsRatio(t) is not null),
        ];
        var weight = used.Sum(t => 1 / FourfoldEffects.PetoLogOddsRatio(t)!.Value.Variance);
        var estimate =
            used.Select(t => FourfoldEffects.PetoLogOddsRatio(t)!.Value)
                .Sum(e => e.Value / e.Variance) / weight;
        return Result(used, estimate, 1 / weight, FourfoldEffects.PetoLogOddsRatio, level);
    }

    private static Outcome<CountPooling> Result(
        FourfoldTable[] used,
        double estimate,
        double variance,
        Func<FourfoldTable, Estimate?> effect,
        double level
    )
    {
        if (!double.IsFinite(estimate) || !(variance > 0))
        {
            return Outcome<CountPooling>.Failed(
                new Problem("No table has the result in both groups: there is nothing to pool")
                {
                    Found = $"{used.Length} tables that can be used",
                }
            );
        }

        Estimate[] own =
        [
            .. Continuity
                .Usual.Apply(used)
                .Select(effect)
                .OfType<Estimate>()
                .Where(e => e.Variance > 0),
        ];
        var q = own.Sum(e => (e.Value - estimate) * (e.Value - estimate) / e.Variance);
        var freedom = own.Length - 1;
        return Outcome<CountPooling>.Ok(
            new(
                used.Length,
                new CriticalValues(null, level).Test("pooled", estimate, Math.Sqrt(variance)),
                new JointTest(q, freedom, null, freedom > 0 ? ChiSquared.Above(q, freedom) : 1)
            )
        );
    }
}
