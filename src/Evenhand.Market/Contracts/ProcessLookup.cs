using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>What a process is called.</summary>
/// <param name="Ocid">Its id.</param>
/// <param name="Buyer">Who buys, as written; null where that is not said.</param>
/// <param name="Published">When its first notice was published.</param>
/// <param name="Title">What for, as written.</param>
/// <param name="Publisher">Where it was published.</param>
public sealed record ProcessHeading(
    string Ocid,
    string? Buyer,
    DateOnly? Published,
    string? Title,
    string Publisher
);

/// <summary>Finds what processes are called.</summary>
public static class ProcessLookup
{
    /// <summary>Those of the processes that an edition holds, by id.</summary>
    public static Outcome<IReadOnlyDictionary<string, ProcessHeading>> Find(
        EditionStore store,
        IReadOnlyList<string> ocids,
        int edition
    ) =>
        ProcessScope.Ask(
            store,
            edition,
            (connection, _) =>
                Outcome<IReadOnlyDictionary<string, ProcessHeading>>.Ok(
                    connection
                        .Query(
                            "SELECT ocid, coalesce(buyer, entity) AS buyer, published, title, publisher_name FROM process WHERE list_contains($ocids, ocid)",
                            r => new ProcessHeading(
                                r.Text("ocid"),
                                r.OptionalText("buyer"),
                                r.OptionalDate("published"),
                                r.OptionalText("title"),
                                r.Text("publisher_name")
                            ),
                            ("ocids", ocids.ToList())
                        )
                        .ToDictionary(p => p.Ocid, StringComparer.Ordinal)
                )
        );
}
