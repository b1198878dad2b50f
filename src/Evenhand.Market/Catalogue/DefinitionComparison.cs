using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Providers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Catalogue;

/// <summary>Puts all definitions side by side for one service: what each says, how much it leaves open, what would settle it.</summary>
public sealed class DefinitionComparison(EditionStore store, Libraries libraries)
{
    /// <summary>Asks all definitions; a name that is not found comes back as a problem.</summary>
    /// <param name="question">Service, day, area and edition; by what to group is passed over.</param>
    public Outcome<DefinitionsAnswer> Ask(MarketQuestion question) =>
        Scope.Ask(
            store,
            libraries,
            question,
            scope => Outcome<DefinitionsAnswer>.Ok(Answer(scope))
        );

    private DefinitionsAnswer Answer(Scope scope)
    {
        var none = Counted.None(scope.Service.HasPlaces);
        var each = Read(scope).Each(none);
        var rows = each.Select(e => new DefinitionAnswers(
                e.Definition.Id,
                e.Definition.Name,
                e.Definition.Jurisdictions,
                e.Definition.InForceOn(scope.AsOf),
                e.Cell.Yes,
                e.Cell.No,
                e.Cell.Unknown,
                [.. FactsToFind.Of(libraries.Rules, e.Definition, e.Open)]
            ))
            .OrderBy(d => d.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var settled = rows.Where(d => d.Unknown.Providers == 0).ToList();
        var total = each.Count == 0 ? none : each[0].Cell.All;
        return new DefinitionsAnswer
        {
            Edition = scope.Edition.Number,
            ContentHash = scope.Edition.ContentHash,
            Service = scope.Service.Id,
            ServiceName = scope.Service.Name,
            AsOf = scope.AsOf,
            Area = scope.Area,
            AreaName = scope.AreaName,
            Headline = [.. Headline(scope, total, rows.Count, settled)],
            Totals = total,
            Definitions = rows,
            ToFindOut = FactsToFind.Of(libraries.Rules, each.Select(e => (e.Definition, e.Open))),
            Notes =
            [
                .. scope.Notes(),
                "Not known means that the loaded registers do not hold the facts that a definition asks for. It is neither yes nor no.",
                "Definitions that are not in force on the day, or are the law of another nation, stand here too, and say so.",
            ],
            Sources = scope.Sources(),
        };
    }

    private static AnswersBySector Read(Scope scope) =>
        new(
            scope.Definitions,
            Scope
                .Counts.With(
                    new Step(
                        "answered",
                        $"""
                        SELECT sector, sum(providers) AS providers, sum(places) AS places{AnswersBySector.Columns(
                            scope.Definitions
                        )}
                        FROM counted JOIN classification c USING (class_id)
                        GROUP BY ALL ORDER BY sector, providers DESC
                        """,
                        "For each printed sector and each set of answers: providers and places"
                    )
                )
                .Run(
                    scope.Connection,
                    r =>
                        (
                            r.Text("sector"),
                            scope.Count(r.Count("providers"), r.OptionalCount("places")),
                            AnswersBySector.Read(r, scope.Definitions)
                        ),
                    scope.Values
                )
        );

    private static IEnumerable<string> Headline(
        Scope scope,
        Counted total,
        int all,
        List<DefinitionAnswers> settled
    )
    {
        var where = scope.Area is null ? AreaFinder.Everywhere : scope.AreaName;
        yield return $"{scope.Service.Name} in {where} on {Plain.Date(scope.AsOf)}: {MarketWords.Size(total)}, under {Plain.Counted(all, "definition", "definitions")}.";
        if (total.Providers == 0)
        {
            yield break;
        }

        yield return settled.Count == all
            ? "Every definition can be settled from the loaded registers."
            : $"{Plain.Count(all - settled.Count)} of them cannot be settled from the loaded registers; the facts that are missing stand below.";
        if (settled.Count > 0)
        {
            yield return $"Under those that can, between {Plain.Count(settled.Min(d => d.Yes.Providers))} and {Plain.Count(settled.Max(d => d.Yes.Providers))} providers count.";
        }
    }
}

/// <summary>All definitions side by side.</summary>
public sealed record DefinitionsAnswer
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

    /// <summary>Up to three plain sentences.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>All providers asked about.</summary>
    public required Counted Totals { get; init; }

    /// <summary>The definitions, by name.</summary>
    public required IReadOnlyList<DefinitionAnswers> Definitions { get; init; }

    /// <summary>Facts that would settle what cannot be said.</summary>
    public required IReadOnlyList<FactToFind> ToFindOut { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The files behind the figures.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>What one definition says of all providers asked about.</summary>
/// <param name="Id">The definition.</param>
/// <param name="Name">Its name.</param>
/// <param name="Jurisdictions">Whose law it is.</param>
/// <param name="InForce">Whether it is in force on the day.</param>
/// <param name="Yes">They meet it.</param>
/// <param name="No">They do not.</param>
/// <param name="Unknown">It cannot be said.</param>
/// <param name="ToFindOut">Ids of the facts that could still settle it.</param>
public sealed record DefinitionAnswers(
    string Id,
    string Name,
    IReadOnlyList<string> Jurisdictions,
    bool InForce,
    Counted Yes,
    Counted No,
    Counted Unknown,
    IReadOnlyList<string> ToFindOut
);
