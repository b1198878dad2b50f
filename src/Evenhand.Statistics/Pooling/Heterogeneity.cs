namespace Evenhand.Statistics.Pooling;

/// <summary>How the variance between studies, tau², is estimated.</summary>
public enum Heterogeneity
{
    /// <summary>FE: it is taken to be 0; all studies estimate one effect.</summary>
    EqualEffects,

    /// <summary>DL: by the method of moments (DerSimonian and Laird 1986).</summary>
    DerSimonianLaird,

    /// <summary>PM: where the generalised Q comes to its degrees of freedom (Paule and Mandel 1982).</summary>
    PauleMandel,

    /// <summary>REML: by restricted maximum likelihood (Viechtbauer 2005).</summary>
    RestrictedLikelihood,

    /// <summary>ML: by maximum likelihood (Hardy and Thompson 1996).</summary>
    MaximumLikelihood,

    /// <summary>HE: from the unweighted variance of the estimates (Hedges and Olkin 1985).</summary>
    Hedges,

    /// <summary>HS: after Hunter and Schmidt (1990).</summary>
    HunterSchmidt,

    /// <summary>SJ: after Sidik and Jonkman (2005); it is above 0 whenever the estimates differ.</summary>
    SidikJonkman,

    /// <summary>EB: empirical Bayes (Morris 1983); its equation has the solution of Paule and Mandel.</summary>
    EmpiricalBayes,
}

/// <summary>The short names that the field uses.</summary>
public static class HeterogeneityCodes
{
    private static readonly string[] Codes =
    [
        "FE",
        "DL",
        "PM",
        "REML",
        "ML",
        "HE",
        "HS",
        "SJ",
        "EB",
    ];

    /// <summary>All short names, in the order of the methods.</summary>
    public static IReadOnlyList<string> All => Codes;

    /// <summary>The short name of a method.</summary>
    public static string Code(this Heterogeneity method) => Codes[(int)method];

    /// <summary>The method of a short name, in upper or lower case; null where there is none of that name.</summary>
    public static Heterogeneity? Read(string code) =>
        Array.FindIndex(Codes, c => c.Equals(code, StringComparison.OrdinalIgnoreCase))
            is var at
                and >= 0
            ? (Heterogeneity)at
            : null;
}
