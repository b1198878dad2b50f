using Evenhand.Market.Profiles;
using Evenhand.Market.Providers;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of areas.</summary>
public static class AreaTables
{
    /// <summary>The areas that a search found.</summary>
    public static ResultTable Of(AreasAnswer answer) =>
        new(
            $"Local authorities, with providers of all services, {Plain.Date(answer.AsOf)}"
                + (answer.Text is null ? "" : $", for \u201C{answer.Text}\u201D")
                + $". {MarketWords.HomesLocatedHere}",
            [
                new("code", "Code"),
                new("name", "Local authority"),
                new("region", "Region"),
                new("until", "Until", CellKind.Date),
                new("providers", "Providers", CellKind.Count),
                new("places", "Places", CellKind.Count),
            ],
            [
                .. answer.Areas.Select(a =>
                    (IReadOnlyList<object?>)
                        [
                            a.Code,
                            a.Name,
                            a.Region,
                            a.Until,
                            a.Providers,
                            a.Providers == 0 ? 0L : a.Places,
                        ]
                ),
            ]
        );

    /// <summary>What is spent on the service that is shown in full; without rows where no return tells of it.</summary>
    public static ResultTable Spending(AreaProfile area) =>
        area.Spending is { } spending
            ? SpendingTables.Of(spending)
            : new ResultTable(
                $"{area.Sectors.ServiceName}, {area.Name}: no loaded spending return tells of this service",
                [new("name", "Financial year")],
                []
            );

    /// <summary>All services of an area side by side.</summary>
    public static ResultTable Services(AreaProfile area)
    {
        (string Key, string Title, Func<ServiceInArea, Counted> Part)[] parts =
        [
            ("all", "All", s => s.All),
            ("local_authority", "Local authority", s => s.LocalAuthority),
            ("private", "Private", s => s.Private),
            ("voluntary", "Voluntary", s => s.Voluntary),
            ("other", "Other or not printed", s => s.Other),
        ];
        return new ResultTable(
            $"{area.Name}, {Plain.Date(area.AsOf)}: every service, by sector as Ofsted prints it. {MarketWords.HomesLocatedHere}",
            [
                new("service", "Id", OffPage: true),
                new("service_name", "Service"),
                .. parts.SelectMany(p =>
                    new ResultColumn[]
                    {
                        new($"{p.Key}_providers", $"{p.Title}: providers", CellKind.Count),
                        new($"{p.Key}_places", $"{p.Title}: places", CellKind.Count),
                    }
                ),
            ],
            [
                .. area.Services.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.Service,
                            s.ServiceName,
                            .. parts.SelectMany(p =>
                                new object?[] { p.Part(s).Providers, p.Part(s).Places }
                            ),
                        ]
                ),
            ]
        );
    }
}
