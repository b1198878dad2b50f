using Evenhand.Market.Spending;
using Evenhand.Papers;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of what is spent on a service.</summary>
public static class SpendingTables
{
    /// <summary>What is spent on a service.</summary>
    public static ResultTable Of(SpendingAnswer answer)
    {
        var caption =
            $"{answer.SpendingServiceName}, {answer.AreaName}, "
            + (answer.By == "year" ? "financial years loaded" : answer.Year)
            + ": gross expenditure of councils in pounds of the year";
        ResultColumn[] head =
        [
            new("key", "Code", OffPage: answer.By is "sector" or "year"),
            new(
                "name",
                answer.By switch
                {
                    "sector" => "Who provided",
                    "area" => "Local authority that pays",
                    "region" => "Region",
                    _ => "Financial year",
                }
            ),
            new("amount_gbp", "Pounds", CellKind.Money),
        ];
        return answer.By switch
        {
            "sector" => new ResultTable(
                caption,
                [.. head, new("share", "Share", CellKind.Share)],
                [
                    .. answer.Groups.Select(g =>
                        (IReadOnlyList<object?>)[g.Key, g.Name, g.AmountGbp, g.Share]
                    ),
                ]
            ),
            _ => new ResultTable(
                caption,
                [
                    .. head,
                    new("own_gbp", "Own provision", CellKind.Money),
                    new("private_gbp", "Private", CellKind.Money),
                    new("other_public_gbp", "Other public", CellKind.Money),
                    new("voluntary_gbp", "Voluntary", CellKind.Money),
                ],
                [
                    .. answer.Groups.Select(g =>
                        (IReadOnlyList<object?>)
                            [
                                g.Key,
                                g.Name,
                                g.AmountGbp,
                                g.OwnGbp,
                                g.PrivateGbp,
                                g.OtherPublicGbp,
                                g.VoluntaryGbp,
                            ]
                    ),
                ]
            ),
        };
    }
}
