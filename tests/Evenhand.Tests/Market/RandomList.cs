using CsCheck;
using Evenhand.Testing;

namespace Evenhand.Tests.Market;

/// <summary>A provider of a random list.</summary>
internal sealed record RandomRow(
    string Sector,
    string Places,
    string Authority,
    string Owner,
    string Type,
    string Status
);

/// <summary>Small random provider lists, with all that real ones hold: nothing known, Wales, strange sectors, faulty rows.</summary>
internal static class RandomList
{
    public static readonly Gen<RandomRow> Row = Gen.Select(
            Gen.OneOf(
                "Private",
                "Voluntary",
                "Local Authority",
                "Health Authority",
                "Academy",
                "",
                "Public sector"
            ),
            Gen.Frequency(
                (8, Gen.Int[0, 20].Select(n => $"{n}")),
                (2, Gen.Const("")),
                (1, Gen.Const("many"))
            ),
            Gen.OneOf(
                "Leeds",
                "Kent",
                "Somerset",
                "Southend on Sea",
                "Cardiff",
                "Newcastle upon Tyne",
                "Atlantis",
                ""
            ),
            Gen.OneOf(
                "Example Care Limited",
                "EXAMPLE CARE LTD",
                "Example Trust",
                "Example CIC",
                "Mr A Example",
                "",
                "Kent County Council"
            ),
            Gen.Frequency(
                (6, Gen.Const("Children's home")),
                (1, Gen.Const("CHILDREN\u2019S HOME")),
                (1, Gen.Const("Boarding School")),
                (2, Gen.Const("Independent Fostering Agency"))
            ),
            Gen.Frequency(
                (6, Gen.Const("Active")),
                (1, Gen.Const("Suspended")),
                (1, Gen.Const("Resigned"))
            )
        )
        .Select(
            (sector, places, authority, owner, type, status) =>
                new RandomRow(sector, places, authority, owner, type, status)
        );

    /// <summary>One sound row at least, so that the list can be loaded.</summary>
    public static readonly Gen<RandomRow[]> Rows = Row.Array[1, 25]
        .Select(rows =>
            (RandomRow[])
                [
                    new RandomRow(
                        "Private",
                        "4",
                        "Leeds",
                        "Example Care Limited",
                        "Children's home",
                        "Active"
                    ),
                    .. rows,
                ]
        );

    public static string Of(IEnumerable<RandomRow> rows, int year)
    {
        var list = new MadeUpList { Title = $"Provider level as at 31 March {year}" };
        foreach (var row in rows)
        {
            list.Add(row.Sector, row.Places, row.Authority, row.Owner, row.Type, row.Status);
        }

        return list.ToString();
    }
}
