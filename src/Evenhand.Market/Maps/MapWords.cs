using Evenhand.Market.Providers;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Maps;

/// <summary>A map in words.</summary>
public static class MapWords
{
    private static readonly ResultColumn Index = new("hhi", "HHI", CellKind.Number);

    /// <summary>What an area without a provider is called.</summary>
    public const string NoProvider = "No provider";

    /// <summary>What an area is called whose figure is not known.</summary>
    public const string NotKnown = "Not known";

    /// <summary>The figure of an area with its unit, as a sentence goes on with it: "142 places", "no provider".</summary>
    public static string Say(AreaMap map, MappedArea area) =>
        (area.State, map.Figure) switch
        {
            (MapState.NoProvider, _) => NoProvider.ToLowerInvariant(),
            (MapState.NotKnown, _) => NotKnown.ToLowerInvariant(),
            (_, MapFigure.Share) =>
                $"{Plain.Percent(area.Value)} ({char.ToLowerInvariant(map.MeasureName[0])}{map.MeasureName[1..]})",
            (_, MapFigure.Index) => $"{ResultTable.Show(Index, area.Value)} on the HHI",
            (_, MapFigure.Remaining) => Lower(ClassOf(map, area)),
            _ => map.Measure == "places"
                ? Plain.Counted((long)area.Value!, "place", "places")
                : Plain.Counted((long)area.Value!, "provider", "providers"),
        };

    /// <summary>The same in at most six letters, to stand in a hexagon.</summary>
    public static string Abbreviated(AreaMap map, MappedArea area) =>
        (area.State, map.Figure) switch
        {
            (MapState.NoProvider, _) => "–",
            (MapState.NotKnown, _) => "?",
            (_, MapFigure.Share) => Percent(area.Value!.Value),
            (_, MapFigure.Remaining) => area.Value switch
            {
                0 => "some",
                1 => "none?",
                _ => "none",
            },
            _ => Plain.Count((long)Math.Round(area.Value!.Value)),
        };

    /// <summary>The words of the class that an area is in.</summary>
    public static string ClassOf(AreaMap map, MappedArea area) =>
        area switch
        {
            { State: MapState.NoProvider } => NoProvider,
            { Class: { } place } => map.Classes[place].Words,
            _ => NotKnown,
        };

    internal static string Name(MapMeasure measure, bool hasPlaces) =>
        hasPlaces || measure.Key == "places"
            ? measure.Title
            : measure.Title.Replace(
                "Share of places",
                "Share of providers",
                StringComparison.Ordinal
            );

    internal static IEnumerable<string> Headline(AreaMap map)
    {
        var where = map.Area is null ? AreaFinder.Everywhere : map.AreaName;
        var providing = map.Areas.Count(a => a.Providers > 0);
        yield return $"{map.ServiceName} on {Plain.Date(map.AsOf)}: {Plain.Count(providing)} of {Plain.Counted(map.Areas.Count, "local authority", "local authorities")} in {where} {(providing == 1 ? "has" : "have")} a provider located there.";
        if (Extremes(map) is { } extremes)
        {
            yield return extremes;
        }

        var unknown = map.Areas.Count(a => a.State == MapState.NotKnown);
        if (unknown > 0)
        {
            yield return $"For {Plain.Count(unknown)} of them the figure is not known.";
        }
    }

    internal static IEnumerable<string> Outside(Counted outside) =>
        outside.Providers > 0
            ?
            [
                $"addresses outside England ({Plain.Counted(outside.Providers, "provider", "providers")})",
            ]
            : [];

    internal static IEnumerable<string> Notes(MapMeasure measure)
    {
        if (measure.Figure == MapFigure.Index)
        {
            yield return "The Herfindahl-Hirschman index (HHI) goes from near 0, where very many owners are all small, to 10,000, where one holds all. Owners stand as written, so that companies of one group count apart and the truth is this or higher.";
        }

        if (measure.Sector is not null)
        {
            yield return "The sector is a label that Ofsted prints, not a legal form.";
        }

        yield return "Every authority has a hexagon of the same size, whatever its area and population, near where it lies. The shades go from less to more; they do not say what is good.";
    }

    private static string? Extremes(AreaMap map)
    {
        var known = map.Areas.Where(a => a.State == MapState.Known).ToList();
        if (known.Count < 2)
        {
            return null;
        }

        if (map.Figure == MapFigure.Remaining)
        {
            var surely = known.Count(a => a.Value is 2);
            var perhaps = known.Count(a => a.Value is 1);
            return perhaps == 0
                ? $"{Plain.Counted(surely, "of these would have none left", "of these would have none left")}."
                : $"Between {Plain.Count(surely)} and {Plain.Count(surely + perhaps)} of these would have none left; the range is providers of whom it is not known whether they may stay.";
        }

        if (map.Figure is MapFigure.Share or MapFigure.Index)
        {
            var filled = map.Classes.Index().Where(c => c.Item.Areas > 0).ToList();
            return $"{map.MeasureName}: {Lower(filled[^1].Item.Words)} in {Plain.Counted(filled[^1].Item.Areas, "area", "areas")}"
                + (
                    filled.Count > 1
                        ? $", {Lower(filled[0].Item.Words)} in {Plain.Count(filled[0].Item.Areas)}."
                        : "."
                );
        }

        var most = known.MaxBy(a => a.Value)!;
        return $"The most are in {most.Name}: {Say(map, most)}.";
    }

    private static string Percent(double share) =>
        share switch
        {
            > 0 and < 0.005 => "<1%",
            >= 0.995 and < 1 => ">99%",
            _ => $"{Plain.Count((long)Math.Round(share * 100))}%",
        };

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
