using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>An organisation that buys, as notices identify it.</summary>
/// <param name="Id">Its org-id: the scheme of the register and its number there, as published.</param>
/// <param name="Name">A name under which it bought.</param>
/// <param name="Processes">In how many contracting processes.</param>
public sealed record IdentifiedBuyer(string Id, string Name, long Processes);

/// <summary>Finds the org-ids of buyers whose names are like some name, for a person to choose from.</summary>
/// <remarks>A party without a scheme stands in no register: its id means something on the platform of its notice alone.</remarks>
public sealed class BuyerIds(EditionStore store)
{
    /// <summary>How many are offered for a name.</summary>
    public const int Most = 5;

    // A name that is a part of another only counts from here on: "One" is a part of too many.
    private const int ShortestPart = 4;

    private static readonly Pipeline Steps = new(
        new Step(
            "identified",
            """
            SELECT upper(scheme) || '-' || upper(identifier) AS org_id, name_key, min(scheme || '-' || identifier) AS id, min(name) AS name,
                count(DISTINCT ocid) AS processes
            FROM party
            WHERE scheme IS NOT NULL AND identifier IS NOT NULL AND coalesce(name_key, '') <> ''
                AND (contains(roles, 'buyer') OR contains(roles, 'procuringEntity'))
            GROUP BY org_id, name_key
            """,
            "Buyers that a register identifies, by name"
        ),
        new Step(
            "like_names",
            $"""
            SELECT k.name AS asked, i.org_id, i.id, i.name, i.processes, i.name_key = k.name AS same
            FROM (SELECT unnest($keys) AS name) k
            JOIN identified i ON i.name_key = k.name
                OR (length(k.name) >= {ShortestPart} AND contains(i.name_key, k.name))
                OR (length(i.name_key) >= {ShortestPart} AND contains(k.name, i.name_key))
            """,
            "Those of which one name is a part of the other"
        ),
        new Step(
            "gathered",
            """
            SELECT asked, min(id) AS first_id, coalesce(min(name) FILTER (same), min(name)) AS as_named,
                CAST(sum(processes) AS BIGINT) AS bought, bool_or(same) AS is_same
            FROM like_names
            GROUP BY asked, org_id
            """,
            "Each once"
        ),
        new Step(
            "offered",
            $"""
            SELECT * FROM gathered
            QUALIFY row_number() OVER (PARTITION BY asked ORDER BY is_same DESC, bought DESC, first_id) <= {Most}
            ORDER BY asked, is_same DESC, bought DESC, first_id
            """,
            "The likeliest"
        )
    );

    /// <summary>For each name those that are like it, the same name first; a name that is like none is not there.</summary>
    /// <param name="names">Names as people write them.</param>
    /// <param name="edition">The edition; null for the current one.</param>
    public Outcome<IReadOnlyDictionary<string, IReadOnlyList<IdentifiedBuyer>>> Like(
        IReadOnlyCollection<string> names,
        int? edition
    ) =>
        ProcessScope.Ask(
            store,
            edition,
            (connection, _) =>
            {
                var found = Steps
                    .Run(
                        connection,
                        r =>
                            (
                                Asked: r.Text("asked"),
                                Buyer: new IdentifiedBuyer(
                                    r.Text("first_id"),
                                    r.Text("as_named"),
                                    r.Count("bought")
                                )
                            ),
                        [("keys", names.Select(BuyerView.KeyOf).OfType<string>().ToList())]
                    )
                    .ToLookup(f => f.Asked, f => f.Buyer, StringComparer.Ordinal);
                return Outcome<IReadOnlyDictionary<string, IReadOnlyList<IdentifiedBuyer>>>.Ok(
                    names
                        .Distinct(StringComparer.Ordinal)
                        .Select(n => (Name: n, Buyers: found[BuyerView.KeyOf(n) ?? ""].ToList()))
                        .Where(n => n.Buyers.Count > 0)
                        .ToDictionary(
                            n => n.Name,
                            n => (IReadOnlyList<IdentifiedBuyer>)n.Buyers,
                            StringComparer.Ordinal
                        )
                );
            }
        );
}
