using Evenhand.Lake;
using Evenhand.Rules;

namespace Evenhand.Market.Providers;

/// <summary>Providers of one area split by what a definition says of them. The three parts are all there are.</summary>
/// <param name="Yes">They meet it.</param>
/// <param name="No">They do not.</param>
/// <param name="Unknown">It cannot be said.</param>
public sealed record AnswerCell(Counted Yes, Counted No, Counted Unknown)
{
    /// <summary>All of them.</summary>
    public Counted All => Yes + No + Unknown;

    /// <summary>Two areas together.</summary>
    public static AnswerCell operator +(AnswerCell a, AnswerCell b) => new(a.Yes + b.Yes, a.No + b.No, a.Unknown + b.Unknown);
}

/// <summary>An area in a table.</summary>
/// <param name="Code">GSS code; null where the name as written joins none.</param>
/// <param name="Name">The authority's name, or the name as written.</param>
/// <param name="Region">Its region or nation; null where not known.</param>
/// <param name="Nation">Its nation.</param>
public sealed record TableArea(string? Code, string Name, string? Region, string Nation);

/// <summary>For every area and every definition: how many providers and places it answers with yes, no and unknown.</summary>
internal sealed class DefinitionMatrix
{
    private readonly IReadOnlyList<Definition> definitions;
    private readonly bool hasPlaces;

    private DefinitionMatrix(
        IReadOnlyList<Definition> definitions,
        bool hasPlaces,
        IReadOnlyList<(TableArea Area, IReadOnlyList<AnswerCell> Cells)> areas
    )
    {
        this.definitions = definitions;
        this.hasPlaces = hasPlaces;
        Areas = areas;
    }

    /// <summary>The areas by name, each with one cell a definition, in the order of the definitions.</summary>
    public IReadOnlyList<(TableArea Area, IReadOnlyList<AnswerCell> Cells)> Areas { get; }

    /// <summary>Reads the matrix in one pass over the providers.</summary>
    public static DefinitionMatrix Read(Scope scope, IReadOnlyList<Definition> definitions)
    {
        // One row for each pattern of answers that occurs in an area: a handful, and far quicker than three sums a definition.
        var answers = string.Concat(definitions.Select((d, i) => $", c.{DuckDb.Identifier(d.Id)} AS a{i}"));
        var rows = Scope.Steps
            .With(
                new Step(
                    "matrix",
                    $"""
                    SELECT area_code, coalesce(area_name, area_written, 'Nothing written') AS name, region, nation,
                        count(*) AS providers, sum(places) AS places{answers}
                    FROM placed JOIN classification c USING (source_id, line)
                    GROUP BY ALL
                    ORDER BY name, area_code
                    """,
                    "For each area: providers and places by their answers to all definitions"
                )
            )
            .Run(
                scope.Connection,
                r =>
                    (
                        Area: new TableArea(r.OptionalText("area_code"), r.Text("name"), r.OptionalText("region"), r.Text("nation")),
                        Counted: scope.Count(r.Count("providers"), r.OptionalCount("places")),
                        Answers: definitions.Select((_, i) => (Truth)(sbyte)r.Count($"a{i}")).ToArray()
                    ),
                scope.Values
            );
        var none = Counted.None(scope.Service.HasPlaces);
        return new DefinitionMatrix(
            definitions,
            scope.Service.HasPlaces,
            [
                .. rows.GroupBy(r => r.Area)
                    .Select(area =>
                        (
                            area.Key,
                            (IReadOnlyList<AnswerCell>)[.. definitions.Select((_, i) => new AnswerCell(Sum(area, i, Truth.Yes), Sum(area, i, Truth.No), Sum(area, i, Truth.Unknown)))]
                        )
                    ),
            ]
        );

        Counted Sum(IEnumerable<(TableArea Area, Counted Counted, Truth[] Answers)> some, int definition, Truth answer) =>
            some.Where(r => r.Answers[definition] == answer).Aggregate(none, (sum, r) => sum + r.Counted);
    }

    /// <summary>Each definition with the sum over all areas.</summary>
    public IEnumerable<(Definition Definition, AnswerCell Cell)> Totals()
    {
        var none = Counted.None(hasPlaces);
        return definitions.Select(
            (d, i) => (d, Areas.Aggregate(new AnswerCell(none, none, none), (sum, area) => sum + area.Cells[i]))
        );
    }
}
