using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Providers;

/// <summary>What an edition knows of a provider that a tender might ask about.</summary>
/// <param name="Meets">Whether it meets the definition; yes where none was named.</param>
/// <param name="OwnerPlaces">The registered places of all that its owner runs of the service in England; null where one of them has none, or the owner is not named.</param>
/// <param name="Grade">The overall judgement of its latest full inspection, as written; null where there is none.</param>
public sealed record Bidder(Truth Meets, long? OwnerPlaces, string? Grade);

/// <summary>The providers of a service in an area, one by one.</summary>
public sealed record BidderList
{
    /// <summary>The edition that they come from.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The service's name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The area's name.</summary>
    public required string AreaName { get; init; }

    /// <summary>The definition's name; null where none was named.</summary>
    public required string? DefinitionName { get; init; }

    /// <summary>The day that the list used speaks of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The providers.</summary>
    public required IReadOnlyList<Bidder> Bidders { get; init; }

    /// <summary>The files behind them.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>Lists who could come into question for a contract.</summary>
public sealed class BidderView(EditionStore store, Libraries libraries)
{
    /// <summary>The providers of a service in an area; a name that is not found comes back as a problem.</summary>
    public Outcome<BidderList> Ask(MarketQuestion question, string? definition) =>
        (
            definition is null
                ? Outcome<Definition?>.Ok(null)
                : libraries.FindDefinition(definition).Then(d => Outcome<Definition?>.Ok(d))
        ).Then(chosen =>
            Scope.Ask(
                store,
                libraries,
                question,
                scope => scope.Has(chosen).Then(_ => Outcome<BidderList>.Ok(Read(scope, chosen)))
            )
        );

    private static BidderList Read(Scope scope, Definition? definition)
    {
        var meets = definition is null
            ? null
            : scope
                .Connection.Query(
                    "SELECT * FROM classification",
                    r => (Id: r.Count("class_id"), Truth: (Truth)(sbyte)r.Count(definition.Id))
                )
                .ToDictionary(c => c.Id, c => c.Truth);
        var bidders = Scope
            .Steps.With(
                new Step(
                    "owners",
                    "SELECT owner_key, sum(places) AS places, count(*) FILTER (places IS NULL) AS without FROM listed WHERE owner_key IS NOT NULL GROUP BY owner_key",
                    "Places of each owner, wherever they are"
                ),
                new Step(
                    "bidders",
                    """
                    SELECT p.class_id, p.grade, CASE WHEN o.without = 0 THEN o.places END AS owner_places
                    FROM placed p
                    LEFT JOIN owners o USING (owner_key)
                    ORDER BY p.source_id, p.line
                    """,
                    "Each provider with the places of its owner"
                )
            )
            .Run(
                scope.Connection,
                r => new Bidder(
                    meets is null ? Truth.Yes : meets[r.Count("class_id")],
                    r.OptionalCount("owner_places"),
                    r.OptionalText("grade")
                ),
                scope.Values
            );
        return new BidderList
        {
            Edition = scope.Edition.Number,
            ContentHash = scope.Edition.ContentHash,
            ServiceName = scope.Service.Name,
            AreaName = scope.AreaName,
            DefinitionName = definition?.Name,
            AsOf = scope.AsOf,
            Bidders = bidders,
            Sources = scope.Sources(),
        };
    }
}
