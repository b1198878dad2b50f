using System.Globalization;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Pooling;
using Evenhand.Evidence.Questions;
using Evenhand.Statistics.Bias;
using Evenhand.Statistics.Effects;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Certainty;

/// <summary>
/// The rules that suggest how sure an answer is, after GRADE (Guyatt et al. 2011, "GRADE guidelines", J Clin Epidemiol 64;
/// Cochrane Handbook, chapter 14). They and their thresholds stand in <c>docs/certainty.md</c>; a person decides.
/// </summary>
internal static class CertaintyRules
{
    /// <summary>The domains in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Domains { get; } =
    [
        "risk_of_bias",
        "inconsistency",
        "indirectness",
        "imprecision",
        "publication_bias",
        "large_effect",
    ];

    /// <summary>From here on spread counts, and from there on it is considerable (Cochrane Handbook 10.10.2), in per cent.</summary>
    private const double Substantial = 50;
    private const double Considerable = 75;

    /// <summary>An effect of a quarter is appreciable (Guyatt et al. 2011, part 6), on the scale of ratios.</summary>
    private const double Lower = 0.75;
    private const double Upper = 1.25;
    private const double Large = 2;
    private const double Doubt = 0.10;

    private static readonly string[] Here =
    [
        "UK",
        "England",
        "Wales",
        "Scotland",
        "Northern Ireland",
        "England & Wales",
    ];

    private static readonly string[] Benchmarks =
    [
        "before_spinout",
        "contract_target",
        "industry_average",
        "public_sector_average",
        "small_business_average",
        "national_matched_group",
        "previous_public_trusts",
        "later_converters",
    ];

    /// <summary>Where the design lets it start: high where all studies were parted by lot, else low.</summary>
    public static (CertaintyLevel Level, string Why) Start(IReadOnlyList<Finding> pooled)
    {
        var lots = pooled.Count(f => f.Maryland == 5);
        return lots == pooled.Count
            ? (CertaintyLevel.High, "in all studies who got what was chosen by lot")
            : (
                CertaintyLevel.Low,
                $"in {Plain.Count(pooled.Count - lots)} of {Plain.Counted(pooled.Count, "study", "studies")} nobody chose by lot who got what"
            );
    }

    /// <summary>What each domain suggests.</summary>
    public static IEnumerable<(string Domain, int Steps, string Reason)> Suggest(
        EvidenceLibrary library,
        QuestionReport answer,
        IReadOnlyList<Finding> pooled
    )
    {
        var pool = answer.Pool;
        var weights = pool.Studies.Select(s => s.Weight / 100).ToList();
        var bias = Bias(library, pooled, weights);
        yield return bias;
        var inconsistency = Inconsistency(pool);
        yield return inconsistency;
        var indirectness = Indirectness(answer.Question, pooled, weights);
        yield return indirectness;
        var imprecision = Imprecision(pool);
        yield return imprecision;
        var missing = Missing(pool);
        yield return missing;
        yield return Effect(
            pool,
            pooled.All(f => f.Maryland == 5),
            bias.Steps
                + inconsistency.Steps
                + indirectness.Steps
                + imprecision.Steps
                + missing.Steps
                < 0
        );
    }

    private static (string Domain, int Steps, string Reason) Bias(
        EvidenceLibrary library,
        IReadOnlyList<Finding> pooled,
        List<double> weights
    )
    {
        var interested = Sum(pooled, weights, library.HasInterest);
        return interested > 0.5
            ? (
                "risk_of_bias",
                -1,
                $"{Plain.Percent(interested)} of the weight comes from sources that promote, oppose or deliver a model"
            )
            : (
                "risk_of_bias",
                0,
                "no step by rule; the library holds no assessment of each study by domain, so that a person has to look"
            );
    }

    private static (string Domain, int Steps, string Reason) Inconsistency(PoolReport pool)
    {
        if (pool.K < 2 || pool.I2 is not { } share)
        {
            return ("inconsistency", 0, "one study cannot be inconsistent");
        }

        var figures = $"I² {Number(share)}%, p of Q {Number(pool.QPval)}";
        var opposite = pool.PiLb < 0 && pool.PiUb > 0 && (pool.CiLb[0] > 0 || pool.CiUb[0] < 0);
        return share >= Considerable && opposite
                ? ("inconsistency", -2, $"{figures}, and another such study may find the opposite")
            : share >= Substantial && pool.QPval < Doubt
                ? ("inconsistency", -1, $"{figures}: more than chance parts the studies")
            : ("inconsistency", 0, figures);
    }

    private static (string Domain, int Steps, string Reason) Indirectness(
        Question question,
        IReadOnlyList<Finding> pooled,
        List<double> weights
    )
    {
        var here = Sum(pooled, weights, f => Here.Contains(f.Country, StringComparer.Ordinal));
        var (abroad, benchmark) = (here < 0.5, Benchmarks.Contains(question.Comparator));
        var words = $"{Plain.Percent(here)} of the weight is from the United Kingdom";
        return (
            "indirectness",
            (abroad ? -1 : 0) + (benchmark ? -1 : 0),
            benchmark
                ? words + "; the comparator is a benchmark and no group that was watched"
                : words
        );
    }

    private static (string Domain, int Steps, string Reason) Imprecision(PoolReport pool)
    {
        if (pool.CiLb[0] is not { } low || pool.CiUb[0] is not { } high)
        {
            return ("imprecision", -2, "there is no interval");
        }

        var words =
            $"the interval runs from {PoolWords.Effect(pool, low)} to {PoolWords.Effect(pool, high)}";
        if (low > 0 || high < 0)
        {
            return ("imprecision", 0, words + " and leaves out no effect");
        }

        if (!pool.IsLog)
        {
            return ("imprecision", -1, words + " and covers no effect");
        }

        var (less, more) = (low <= Math.Log(Lower), high >= Math.Log(Upper));
        return less && more ? ("imprecision", -2, words + ": appreciable effects either way")
            : less || more ? ("imprecision", -1, words + ": no effect, and an appreciable one")
            : ("imprecision", 0, words + ", which is near no effect on both sides");
    }

    private static (string Domain, int Steps, string Reason) Missing(PoolReport pool)
    {
        if (pool.K < FunnelRegression.FewestStudies)
        {
            return (
                "publication_bias",
                0,
                $"{Plain.Counted(pool.K, "study is", "studies are")} too few for a test"
            );
        }

        var test = FunnelRegression.Egger([.. pool.Studies.Select(s => new Estimate(s.Yi, s.Vi))]);
        return !test.IsOk ? ("publication_bias", 0, test.Problems[0].What.ToLowerInvariant())
            : test.Value.Slope.P < Doubt
                ? (
                    "publication_bias",
                    -1,
                    $"small studies tell another story (Egger, p {Number(test.Value.Slope.P)})"
                )
            : ("publication_bias", 0, $"Egger, p {Number(test.Value.Slope.P)}");
    }

    private static (string Domain, int Steps, string Reason) Effect(
        PoolReport pool,
        bool byLot,
        bool lowered
    )
    {
        var effect = Math.Exp(Math.Abs(pool.Beta[0]));
        var clear = pool.CiLb[0] > 0 || pool.CiUb[0] < 0;
        return pool.IsLog && effect >= Large && clear && !byLot && !lowered
            ? (
                "large_effect",
                1,
                $"the effect is {Number(effect)}-fold and nothing else lowers the certainty"
            )
            : (
                "large_effect",
                0,
                byLot ? "asked only of studies without lots"
                : lowered ? "not raised where something else lowers it"
                : "the effect is not twofold"
            );
    }

    private static double Sum(
        IReadOnlyList<Finding> pooled,
        List<double> weights,
        Func<Finding, bool> fits
    ) => pooled.Index().Where(f => fits(f.Item)).Sum(f => weights[f.Index]);

    private static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);
}
