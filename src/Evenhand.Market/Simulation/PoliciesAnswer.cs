namespace Evenhand.Market.Simulation;

/// <summary>A question about all policies at once.</summary>
/// <param name="Service">Id of the service.</param>
/// <param name="Definition">Id of the definition, for the policies that take one.</param>
public sealed record PoliciesQuestion(string Service, string Definition)
{
    /// <summary>The day of the list to apply them to; null takes the newest.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where they apply, by code or name; null is everywhere.</summary>
    public string? Area { get; init; }

    /// <summary>The edition to answer from; null takes the current one.</summary>
    public int? Edition { get; init; }

    /// <summary>What happens to unknowns.</summary>
    public Unknowns Unknowns { get; init; } = Unknowns.Bounds;
}

/// <summary>All policies side by side. None is the default, and none is put forward.</summary>
public sealed record PoliciesAnswer
{
    /// <summary>The edition that every figure comes from.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Id of the service.</summary>
    public required string Service { get; init; }

    /// <summary>Its name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The day that the list used speaks of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Code of the area; null for all.</summary>
    public required string? Area { get; init; }

    /// <summary>Its name.</summary>
    public required string AreaName { get; init; }

    /// <summary>Id of the definition that some of them take.</summary>
    public required string Definition { get; init; }

    /// <summary>Its name.</summary>
    public required string DefinitionName { get; init; }

    /// <summary>bounds, in, or out.</summary>
    public required string Unknowns { get; init; }

    /// <summary>Up to three plain sentences.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>All providers that they are applied to.</summary>
    public required Counted Totals { get; init; }

    /// <summary>Areas with a code in England that have a provider today.</summary>
    public required int AreasWithProvider { get; init; }

    /// <summary>The policies, in the order in which they are always shown.</summary>
    public required IReadOnlyList<PolicyEffect> Policies { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The files behind the figures.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>What one policy would change.</summary>
/// <param name="Policy">The kind of policy, for instance not-for-profit-only.</param>
/// <param name="PolicyName">What a person calls it.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="Status">answered, or not-enough-data.</param>
/// <param name="TakesDefinition">Whether it rests on the definition that was asked about.</param>
/// <param name="Retained">They may go on.</param>
/// <param name="Excluded">They may not.</param>
/// <param name="Unknown">It cannot be said.</param>
/// <param name="AreasWithoutEligibleProvider">Areas in which none is known to be eligible.</param>
/// <param name="AreasSurelyWithoutEligibleProvider">Areas in which none is, whatever the unknowns.</param>
/// <param name="SpendingGbp">The newest year's spending, split as the policy splits providers; null where no return tells of the service.</param>
/// <param name="Unit">What would have to be replaced: places, or providers.</param>
/// <param name="ToReplace">How much, at least.</param>
/// <param name="YearsToReplace">Years at the observed rate; 0 where there is nothing to replace; null for never, or where no rate can be seen.</param>
/// <param name="NeverAtThisRate">Eligible supply did not grow.</param>
public sealed record PolicyEffect(
    string Policy,
    string PolicyName,
    string Meaning,
    string Status,
    bool TakesDefinition,
    Counted Retained,
    Counted Excluded,
    Counted Unknown,
    int AreasWithoutEligibleProvider,
    int AreasSurelyWithoutEligibleProvider,
    SpendingEffect? SpendingGbp,
    string Unit,
    long ToReplace,
    double? YearsToReplace,
    bool NeverAtThisRate
);
