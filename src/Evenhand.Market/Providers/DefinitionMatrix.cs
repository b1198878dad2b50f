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
        var sums = string.Concat(
            definitions.Select(
                (d, i) =>
                {
                    var column = "c." + DuckDb.Identifier(d.Id);
                    return string.Concat(
                        Parts.Select(p =>
                            $", count(*) FILTER ({column} = {(sbyte)p.Answer}) AS {p.Letter}{i}"
                            + $", sum(places) FILTER ({column} = {(sbyte)p.Answer}) AS {p.Letter}p{i}"
                        )
                    );
                }
            )
        );
        var areas = Scope.Steps
            .With(
                new Step(
                    "matrix",
                    $"""
                    SELECT area_code, coalesce(area_name, area_written, 'Nothing written') AS name, region, nation{sums}
                    FROM placed JOIN classification c USING (source_id, line)
                    GROUP BY 1, 2, 3, 4
                    ORDER BY name, area_code
                    """,
                    "For each area: providers and places by each definition's answer"
                )
            )
            .Run(
                scope.Connection,
                r =>
                {
                    var cells = definitions.Select((_, i) => new AnswerCell(Part(r, "y", i), Part(r, "n", i), Part(r, "u", i))).ToList();
                    return (
                        new TableArea(r.OptionalText("area_code"), r.Text("name"), r.OptionalText("region"), r.Text("nation")),
                        (IReadOnlyList<AnswerCell>)cells
                    );
                },
                scope.Values
            );
        return new DefinitionMatrix(definitions, scope.Service.HasPlaces, areas);

        Counted Part(Row row, string letter, int i) => scope.Count(row.Count($"{letter}{i}"), row.OptionalCount($"{letter}p{i}"));
    }

    /// <summary>Each definition with the sum over all areas.</summary>
    public IEnumerable<(Definition Definition, AnswerCell Cell)> Totals()
    {
        var none = Counted.None(hasPlaces);
        return definitions.Select(
            (d, i) => (d, Areas.Aggregate(new AnswerCell(none, none, none), (sum, area) => sum + area.Cells[i]))
        );
    }

    private static (Truth Answer, string Letter)[] Parts => [(Truth.Yes, "y"), (Truth.No, "n"), (Truth.Unknown, "u")];
}
