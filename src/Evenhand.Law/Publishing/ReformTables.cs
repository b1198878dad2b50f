using Evenhand.Law.Reforms;
using Evenhand.Papers;

namespace Evenhand.Law.Publishing;

/// <summary>The tables of levers that would have to be made and of promises.</summary>
public static class ReformTables
{
    /// <summary>Every change of every reform, a row each.</summary>
    public static ResultTable Of(ReformsReport report) =>
        new(
            "Levers that would have to be made",
            [
                new("wish", "Wish"),
                new("nations", "Nations"),
                new("by", "By what"),
                new("change", "What would have to change"),
                new("who", "Who could change it"),
                new("elsewhere", "Where something like it exists"),
                new("citation", "Citation"),
                new("confidence", "Confidence"),
                new("id", "Id", OffPage: true),
                new("source", "Source", OffPage: true),
                new("lawyer_check", "For a lawyer to check", OffPage: true),
            ],
            [
                .. report.Reforms.SelectMany(r =>
                    r.Changes.Select(c =>
                        (IReadOnlyList<object?>)
                            [
                                r.Wish,
                                ReformWords.Of(r.Nations),
                                ReformWords.Of(c.By),
                                c.Change,
                                c.Who,
                                string.Join(
                                    "; ",
                                    r.Elsewhere.Select(e => $"{e.Where}: {e.What} ({e.Citation})")
                                ),
                                c.Citation,
                                c.Confidence,
                                r.Id,
                                c.Source,
                                r.LawyerCheck,
                            ]
                    )
                ),
            ]
        );

    /// <summary>Every promise, a row each.</summary>
    public static ResultTable Of(PromisesReport report) =>
        new(
            "The register of promises",
            [
                new("name", "Promise"),
                new("announced", "Announced", CellKind.Date),
                new("by", "By"),
                new("nations", "Nations"),
                new("steps", "Steps since", CellKind.Count),
                new("newest", "Newest step", CellKind.Date, Nothing: "none read"),
                new("id", "Id", OffPage: true),
                new("source", "Source", OffPage: true),
                new("confidence", "Confidence", OffPage: true),
            ],
            [
                .. report.Promises.Select(o =>
                    (IReadOnlyList<object?>)
                        [
                            o.Promise.Name,
                            o.Promise.Announced.On,
                            o.Promise.Announced.By,
                            ReformWords.Of(o.Promise.Nations),
                            (long)o.Promise.Steps.Count,
                            o.Promise.Steps.Count > 0 ? o.Promise.Steps[^1].On : null,
                            o.Promise.Id,
                            o.Promise.Announced.Source,
                            o.Promise.Announced.Confidence,
                        ]
                ),
            ]
        );

    /// <summary>What the market did before and after a promise.</summary>
    public static ResultTable Of(PromiseOutcome outcome) =>
        new(
            outcome.Promise.Service is { } service
                ? $"Providers and places of {service.Replace('-', ' ')} in England before and after, edition {outcome.Edition}"
                : "Providers and places before and after",
            [
                new("as_of", "Day", CellKind.Date),
                new("when", "Announcement"),
                new("sector", "Sector"),
                new("providers", "Providers", CellKind.Count),
                new("places", "Places", CellKind.Count),
                new("share_of_places", "Share of places", CellKind.Share),
            ],
            [
                .. outcome.Figures.Select(f =>
                    (IReadOnlyList<object?>)
                        [f.AsOf, f.When, f.Sector, f.Providers, f.Places, f.ShareOfPlaces]
                ),
            ]
        );
}
