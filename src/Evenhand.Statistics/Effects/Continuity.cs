namespace Evenhand.Statistics.Effects;

/// <summary>Which studies have something added to their counts before a ratio is taken.</summary>
public enum CorrectedStudies
{
    /// <summary>Those with an empty cell.</summary>
    WithZero,

    /// <summary>All of them.</summary>
    All,

    /// <summary>All of them when at least one has an empty cell, otherwise none.</summary>
    AllIfAnyZero,

    /// <summary>None: a study with an empty cell then has no ratio.</summary>
    None,
}

/// <summary>
/// The correction for empty cells. Half a case in each cell of a study that has an empty one is the custom
/// (Haldane 1956; Anscombe 1956); where events are rare, a result that depends on it should not be relied on.
/// </summary>
/// <param name="Add">What is added to each cell, 0 or more.</param>
/// <param name="Studies">Which studies it is added to.</param>
public sealed record Continuity(double Add, CorrectedStudies Studies)
{
    /// <summary>One half, where a cell is empty.</summary>
    public static readonly Continuity Usual = new(0.5, CorrectedStudies.WithZero);

    /// <summary>The tables as they are to be used.</summary>
    public IReadOnlyList<FourfoldTable> Apply(IReadOnlyList<FourfoldTable> tables)
    {
        var any = tables.Any(t => t.HasZero);
        return [.. tables.Select(t => Concerns(t.HasZero, any) ? t.Plus(Add) : t)];
    }

    /// <summary>One table taken by itself.</summary>
    public FourfoldTable Apply(FourfoldTable table) =>
        Concerns(table.HasZero, table.HasZero) ? table.Plus(Add) : table;

    /// <summary>Whether something is added to a study that has an empty cell or not, among others of which any has one or none.</summary>
    internal bool Concerns(bool zero, bool any) =>
        Studies switch
        {
            CorrectedStudies.WithZero => zero,
            CorrectedStudies.All => true,
            CorrectedStudies.AllIfAnyZero => any,
            _ => false,
        };
}
