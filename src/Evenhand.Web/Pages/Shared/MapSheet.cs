using Evenhand.Market.Maps;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Shared;

/// <summary>A map with its table and where it comes from, as both pages of maps show it.</summary>
public sealed class MapSheet
{
    private readonly string files;
    private readonly HttpRequest request;

    /// <summary>Shows a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="request">The question, which the addresses of files repeat.</param>
    /// <param name="files">Where the files lie, without a slash at the end.</param>
    /// <param name="area">Where an area leads.</param>
    public MapSheet(AreaMap map, HttpRequest request, string files, Func<string, string> area)
    {
        Map = map;
        this.request = request;
        this.files = files;
        Svg = MapPictures.Svg(map, a => area(a.Code));
        var table = MapTables.Of(map);
        Table = TableView.Sorted(
            table,
            request,
            "areas",
            Address.With(request, $"{files}/areas.csv"),
            ("area", row => area((string)row[0]!)),
            TableLayouts.Map(map, table),
            level: 2
        );
    }

    /// <summary>The map.</summary>
    public AreaMap Map { get; }

    /// <summary>The map as it stands in the page.</summary>
    public string Svg { get; }

    /// <summary>The same figures as a table.</summary>
    public TableView Table { get; }

    /// <summary>Where the image can be had by itself.</summary>
    public string SvgAddress => Address.With(request, $"{files}/map.svg");

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            request,
            $"{files}/result.json",
            Map.Notes,
            Map.Sources,
            (Map.Edition, Map.ContentHash),
            ("as-of", Plain.Iso(Map.AsOf))
        );
}
