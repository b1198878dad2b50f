using CsCheck;
using Evenhand.Papers;

namespace Evenhand.Tests.Papers;

/// <summary>Tables of every kind of column, with gaps, and with texts that a file format may trip over.</summary>
internal static class RandomTable
{
    /// <summary>Texts such as formulas, quotation marks, line breaks, markup, characters of two halves, blanks at the ends.</summary>
    private static readonly string[] Awkward =
    [
        "=1+1",
        "+44 20",
        "-3",
        "@SUM(A1)",
        "a,b",
        "say \"so\"",
        "one\ntwo",
        "<b>&amp;",
        "_x0041_",
        " at the ends ",
        "\U0001F3E0",
        "O\u2019Brien",
        "0012",
        "TRUE",
        "2025-03-31",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Awkward.Length - 1].Select(i => Awkward[i]),
        Gen.String[Gen.Char['a', 'z'], 1, 12]
    );

    /// <summary>A table with a column of each kind.</summary>
    public static Gen<ResultTable> Any { get; } =
        Gen.Select(
                OrNull(Text),
                // Excel keeps 15 digits of a number.
                OrNull(Gen.Long[0, 999_999_999_999_999]),
                OrNull(Gen.Double[0, 1]),
                // From 1901 on: Excel counts a 29 February 1900 that there was not.
                OrNull(Gen.Int[694_000, 780_000].Select(DateOnly.FromDayNumber)),
                OrNull(Gen.Long[-99_999_999_999, 99_999_999_999].Select(p => p / 100m)),
                OrNull(Gen.Double[-1e6, 1e6]),
                OrNull(Gen.Long[-1_000_000, 1_000_000])
            )
            .Select(
                (text, count, share, date, money, number, change) =>
                    (IReadOnlyList<object?>)[text, count, share, date, money, number, change]
            )
            .List[0, 12]
            .Select(rows => new ResultTable(
                "Of nothing in particular, 31 March 2025",
                [
                    new("text", "Text"),
                    new("count", "Count", CellKind.Count),
                    new("share", "Share", CellKind.Share),
                    new("day", "Day", CellKind.Date),
                    new("pounds", "Pounds", CellKind.Money),
                    new("number", "Number", CellKind.Number),
                    new("change", "Count", CellKind.Change),
                ],
                rows
            ));

    /// <summary>The paper of one table.</summary>
    public static Paper PaperOf(params IReadOnlyList<ResultTable> tables) =>
        new()
        {
            Title = "What is in it?",
            Subtitle = "A test",
            Headline = ["One sentence."],
            Sections =
            [
                new PaperSection("Figures")
                {
                    Tables =
                    [
                        .. tables.Select((t, i) => new PaperTable($"table-{i}", "Figures", t)),
                    ],
                },
            ],
            MainTable = "table-0",
            Edition = new PaperEdition(1, new string('a', 64)),
            FileName = "test",
        };

    private static Gen<object?> OrNull<T>(Gen<T> values) =>
        Gen.Select(Gen.Int[0, 4], values)
            .Select((chance, value) => chance == 0 ? null : (object?)value);
}
