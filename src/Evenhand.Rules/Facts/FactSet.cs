namespace Evenhand.Rules.Facts;

/// <summary>One known value about one body, with its source and the time in which it held.</summary>
/// <param name="Id">The declared fact.</param>
/// <param name="Value">Its value.</param>
/// <param name="Source">Where it was read: file and row, document, or who said so.</param>
/// <param name="From">First day on which it is known to hold; null when it holds from the beginning.</param>
/// <param name="To">Last such day; null when no end is known.</param>
public sealed record Fact(
    string Id,
    FactValue Value,
    string Source,
    DateOnly? From = null,
    DateOnly? To = null
);

/// <summary>What is known of the facts of something.</summary>
public interface IKnownFacts
{
    /// <summary>The fact as it held on a day; null when it is not known.</summary>
    /// <param name="id">The fact.</param>
    /// <param name="asOf">The day; null takes the newest.</param>
    Fact? Find(string id, DateOnly? asOf = null);
}

/// <summary>The facts known of one body. A fact that is not here is unknown, never "no".</summary>
public sealed class FactSet : IKnownFacts
{
    private readonly ILookup<string, Fact> facts;

    /// <summary>Holds these facts; several with one id are values at different times.</summary>
    public FactSet(IEnumerable<Fact> facts) =>
        this.facts = facts.ToLookup(f => f.Id, StringComparer.Ordinal);

    /// <summary>Nothing is known.</summary>
    public static FactSet Empty { get; } = new([]);

    /// <summary>The value that held on a day: of those whose time covers it, the one that began last.</summary>
    /// <param name="id">The fact.</param>
    /// <param name="asOf">The day; null takes the newest.</param>
    public Fact? Find(string id, DateOnly? asOf = null) =>
        facts[id]
            .Where(f =>
                asOf is null
                || ((f.From is null || f.From <= asOf) && (f.To is null || f.To >= asOf))
            )
            .OrderBy(f => f.From ?? DateOnly.MinValue)
            .LastOrDefault();
}
