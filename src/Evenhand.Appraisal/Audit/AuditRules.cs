namespace Evenhand.Appraisal.Audit;

/// <summary>The numbers at which the test points, the same for every kind of option. docs/appraisal-test.md gives each with its reason.</summary>
public static class AuditRules
{
    /// <summary>Below this share of all weight that moved, a change of weights is rounding or another elicitation.</summary>
    public const double Drift = 0.05;

    /// <summary>A selection of findings that so few in a hundred would favour as much is pointed at.</summary>
    public const double Selection = 0.02;

    /// <summary>Where the rest of the findings would put another option first, this is enough.</summary>
    public const double SelectionThatDecides = 0.1;

    /// <summary>A late criterion whose values follow those of another as closely as this counts the same twice.</summary>
    public const double SameTwice = 0.99;

    /// <summary>The most selections that are looked at one by one; above, as many are drawn at random.</summary>
    public const int MostSelections = 2000;

    /// <summary>The most findings that are taken out together in search of the fewest that matter.</summary>
    public const int MostRemovals = 3;

    /// <summary>Leads closer than this are the same.</summary>
    public const double Same = 1e-12;
}
