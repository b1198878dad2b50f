using Evenhand.Lake;
using Evenhand.Market.Providers;
using Evenhand.Rules;

namespace Evenhand.Market.Catalogue;

/// <summary>What all definitions say of some providers, kept apart by the sector that is printed beside them.</summary>
/// <param name="definitions">The definitions, in the order of the answers.</param>
/// <param name="rows">For each sector and each set of answers that occurs: how many.</param>
internal sealed class AnswersBySector(
    IReadOnlyList<Definition> definitions,
    IReadOnlyList<(string Sector, Counted Counted, Truth[] Answers)> rows
)
{
    /// <summary>The columns of the answers, for a query that joins the classification as <c>c</c>.</summary>
    public static string Columns(IReadOnlyList<Definition> definitions) =>
        string.Concat(definitions.Select((d, i) => $", c.{DuckDb.Identifier(d.Id)} AS a{i}"));

    /// <summary>The answers of a row of such a query.</summary>
    public static Truth[] Read(Row row, IReadOnlyList<Definition> definitions) =>
        [.. definitions.Select((_, i) => (Truth)(sbyte)row.Count($"a{i}"))];

    /// <summary>Each definition with its answers, and the sectors of the providers of whom it cannot be said.</summary>
    /// <param name="none">Nobody, with places or without.</param>
    public IReadOnlyList<(
        Definition Definition,
        AnswerCell Cell,
        IReadOnlyCollection<string> Open
    )> Each(Counted none) =>
        [
            .. definitions.Select(
                (d, i) =>
                    (
                        d,
                        rows.Aggregate(
                            new AnswerCell(none, none, none),
                            (sum, r) => sum + AnswerCell.Of(r.Answers[i], r.Counted, none)
                        ),
                        (IReadOnlyCollection<string>)
                            [
                                .. rows.Where(r => r.Answers[i] == Truth.Unknown)
                                    .Select(r => r.Sector)
                                    .Distinct(StringComparer.Ordinal),
                            ]
                    )
            ),
        ];
}
