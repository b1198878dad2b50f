using Evenhand.Statistics.Effects;

namespace Evenhand.Evidence.Studies;

/// <summary>The measures that can be worked out, by the short names that the field uses.</summary>
/// <remarks>
/// Half a case is added where a cell is empty, except for measures that need none: phi, and arcsines of
/// risks and of shares.
/// </remarks>
public static class EffectMeasures
{
    private static readonly string[][] Tables =
    [
        ["ai", "bi", "ci", "di"],
        ["ai", "n1i", "ci", "n2i"],
    ];
    private static readonly string[][] Means =
    [
        ["m1i", "sd1i", "n1i", "m2i", "sd2i", "n2i"],
    ];
    private static readonly string[][] Rates =
    [
        ["x1i", "t1i", "x2i", "t2i"],
    ];
    private static readonly string[][] Shares =
    [
        ["xi", "ni"],
        ["xi", "mi"],
    ];
    private static readonly string[][] Pairs =
    [
        ["ri", "ni"],
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EffectMeasure> All { get; } =
    [
        OfTable("OR", "log odds ratio", true, FourfoldEffects.LogOddsRatio),
        OfTable("RR", "log risk ratio", true, FourfoldEffects.LogRiskRatio),
        OfTable("RD", "risk difference", false, FourfoldEffects.RiskDifference),
        OfTable(
            "AS",
            "difference of arcsines of the roots of risks",
            false,
            FourfoldEffects.ArcsineDifference,
            0
        ),
        OfTable("PETO", "log odds ratio by Peto's method", true, FourfoldEffects.PetoLogOddsRatio),
        OfTable("PHI", "phi coefficient", false, FourfoldEffects.Phi, 0),
        OfTable("YUQ", "Yule's Q", false, FourfoldEffects.YuleQ),
        OfTable("YUY", "Yule's Y", false, FourfoldEffects.YuleY),
        OfTable(
            "OR2DL",
            "standardised mean difference from the odds ratio, logistic",
            false,
            FourfoldEffects.StandardisedLogistic
        ),
        OfTable(
            "OR2DN",
            "standardised mean difference from the odds ratio, normal",
            false,
            FourfoldEffects.StandardisedNormal
        ),
        OfMeans("MD", "difference of means", false, MeanEffects.Difference),
        OfMeans(
            "SMD",
            "standardised mean difference, corrected for small samples",
            false,
            g => MeanEffects.Standardised(g)
        ),
        OfMeans(
            "SMDH",
            "standardised mean difference, unequal variances",
            false,
            g => MeanEffects.StandardisedUnequal(g)
        ),
        OfMeans("ROM", "log ratio of means", true, MeanEffects.LogRatio),
        OfRates("IRR", "log ratio of rates", true, RateEffects.LogRateRatio),
        OfRates("IRD", "difference of rates", false, RateEffects.RateDifference),
        OfShare("PR", "share", false, ProportionEffects.Raw),
        OfShare("PLN", "log of the share", true, ProportionEffects.Log),
        OfShare("PLO", "log odds of the share", true, ProportionEffects.Logit),
        OfShare("PAS", "arcsine of the root of the share", false, ProportionEffects.Arcsine, 0),
        OfShare("PFT", "double arcsine of the share", false, ProportionEffects.DoubleArcsine, 0),
        OfPair("COR", "correlation", CorrelationEffects.Raw),
        OfPair("ZCOR", "Fisher's z of the correlation", CorrelationEffects.FisherZ),
    ];

    /// <summary>The measure of a short name, in upper or lower case; null where there is none of that name.</summary>
    public static EffectMeasure? Find(string code) =>
        All.FirstOrDefault(m => m.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static EffectMeasure OfTable(
        string code,
        string title,
        bool isLog,
        Func<FourfoldTable, Estimate?> formula,
        double add = 0.5
    ) =>
        new(
            code,
            title,
            isLog,
            Tables,
            x =>
            {
                var table = x.TryGetValue("bi", out var b)
                    ? new FourfoldTable(x["ai"], b, x["ci"], x["di"])
                    : new FourfoldTable(x["ai"], x["n1i"] - x["ai"], x["ci"], x["n2i"] - x["ci"]);
                return formula(table.HasZero ? table.Plus(add) : table);
            }
        );

    private static EffectMeasure OfMeans(
        string code,
        string title,
        bool isLog,
        Func<TwoGroups, Estimate?> formula
    ) =>
        new(
            code,
            title,
            isLog,
            Means,
            x => formula(new(x["n1i"], x["m1i"], x["sd1i"], x["n2i"], x["m2i"], x["sd2i"]))
        );

    private static EffectMeasure OfRates(
        string code,
        string title,
        bool isLog,
        Func<EventRates, Estimate?> formula
    ) =>
        new(
            code,
            title,
            isLog,
            Rates,
            x =>
            {
                var rates = new EventRates(x["x1i"], x["t1i"], x["x2i"], x["t2i"]);
                return formula(rates.HasZero ? rates.Plus(0.5) : rates);
            }
        );

    private static EffectMeasure OfShare(
        string code,
        string title,
        bool isLog,
        Func<Share, Estimate?> formula,
        double add = 0.5
    ) =>
        new(
            code,
            title,
            isLog,
            Shares,
            x =>
            {
                var share = new Share(
                    x["xi"],
                    x.TryGetValue("ni", out var all) ? all : x["xi"] + x["mi"]
                );
                return formula(share.HasZero ? share.Plus(add) : share);
            }
        );

    private static EffectMeasure OfPair(
        string code,
        string title,
        Func<double, double, Estimate?> formula
    ) => new(code, title, false, Pairs, x => formula(x["ri"], x["ni"]));
}
