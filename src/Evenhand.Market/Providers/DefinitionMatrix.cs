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

    /// <summary>Providers of whom one answer holds.</summary>
    internal static AnswerCell Of(Truth answer, Counted counted, Counted none) =>
        answer switch
        {
            Truth.Yes => new(counted, none, none),
            Truth.No => new(none, counted, none),
            _ => new(none, none, counted),
        };

    /// <summary>Two areas together.</summary>
    public static AnswerCell operator +(AnswerCell a, AnswerCell b) =>
        new(a.Yes + b.Yes, a.No + b.No, a.Unknown + b.Unknown);
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
    /// <remarks>
    /// The database groups by area and by class: providers of one class have the same answers under every definition, and
    /// there are few classes, where a sum for each definition and answer would be six dozen sums.
    /// </remarks>
    public static DefinitionMatrix Read(Scope scope, IReadOnlyList<Definition> definitions)
    {
        var answers = scope
            .Connection.Query(
                "SELECT * FROM classification",
                r =>
                    (
                        Id: r.Count("class_id"),
                        Answers: definitions.Select(d => (Truth)(sbyte)r.Count(d.Id)).ToArray()
                    )
            )
            .ToDictionary(c => c.Id, c => c.Answers);
        var rows = Scope
            .Counts.With(
                new Step(
                    "matrix",
                    """
                    SELECT area_code, coalesce(area_name, area_written, 'Nothing written') AS name, region, nation, class_id,
                        sum(providers) AS providers, sum(places) AS places
                    FROM counted
                    GROUP BY ALL
                    ORDER BY name, area_code
                    """,
                    "For each area and each class that occurs: providers and places"
                )
            )
            .Run(
                scope.Connection,
                r =>
                    (
                        Area: new TableArea(
                            r.OptionalText("area_code"),
                            r.Text("name"),
                            r.OptionalText("region"),
                            r.Text("nation")
                        ),
                        Counted: scope.Count(r.Count("providers"), r.OptionalCount("places")),
                        Answers: answers[r.Count("class_id")]
                    ),
                scope.Values
            );
        var none = Counted.None(scope.Service.HasPlaces);
        var areas = rows.GroupBy(r => r.Area)
            .Select(g =>
            {
                var cells = Enumerable
                    .Repeat(new AnswerCell(none, none, none), definitions.Count)
                    .ToArray();
                foreach (var row in g)
                {
                    for (var i = 0; i < cells.Length; i++)
                    {
                        cells[i] += AnswerCell.Of(row.Answers[i], row.Counted, none);
                    }
                }

                return (g.Key, (IReadOnlyList<AnswerCell>)cells);
            })
            .ToList();
        return new DefinitionMatrix(definitions, scope.Service.HasPlaces, areas);
    }

    /// <summary>One definition's answers, summed over all areas.</summary>
    /// <param name="index">Its place among the definitions that were read.</param>
    public AnswerCell Total(int index)
    {
        var none = Counted.None(hasPlaces);
        return Areas.Aggregate(
            new AnswerCell(none, none, none),
            (sum, area) => sum + area.Cells[index]
        );
    }

    /// <summary>One definition's answers in each area of England that has a code.</summary>
    /// <param name="index">Its place among the definitions that were read.</param>
    public IEnumerable<AnswerCell> InEngland(int index) =>
        Areas
            .Where(a => a.Area is { Code: not null, Nation: "England" })
            .Select(a => a.Cells[index]);

    /// <summary>Each definition with the sum over all areas.</summary>
    public IEnumerable<(Definition Definition, AnswerCell Cell)> Totals() =>
        definitions.Select((d, i) => (d, Total(i)));
}
