using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Maps;
using Evenhand.Market.Services;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;

namespace Evenhand.Web.Pages.Map;

/// <summary>Where one service is provided.</summary>
public sealed class ServiceModel(MapView maps, EditionCatalogue editions, Libraries libraries)
    : QuestionPage
{
    /// <summary>The map with its table; null where the question has a problem.</summary>
    public MapSheet? Sheet { get; private set; }

    /// <summary>The service; null where the address names none.</summary>
    public Service? Service { get; private set; }

    /// <summary>The services to choose from instead.</summary>
    public IReadOnlyList<Service> Services => libraries.Services.Services;

    /// <summary>What the map can show.</summary>
    public IReadOnlyList<Choice> Measures { get; } =
    [.. MapMeasure.OfMarket.Select(m => new Choice(m.Key, m.Title))];

    /// <summary>The areas to choose from.</summary>
    public IReadOnlyList<Choice> Areas => MapAreas.Of(Form.Areas, Area);

    /// <summary>What is shown.</summary>
    public string? Measure => Sheet?.Map.Measure ?? Asked("measure");

    /// <summary>The day chosen.</summary>
    public string? Day => Sheet is null ? Asked("as-of") : Plain.Iso(Sheet.Map.AsOf);

    /// <summary>The area chosen.</summary>
    public string? Area => Sheet is null ? Asked("area") : Sheet.Map.Area;

    /// <summary>The edition chosen.</summary>
    public string? Edition => Asked("edition");

    /// <summary>What stands above the map.</summary>
    public string Heading => $"{Sheet!.Map.MeasureName}, {Plain.Date(Sheet.Map.AsOf)}";

    /// <summary>The same as a market.</summary>
    public string Market =>
        Address.To(
            $"/market/{Sheet!.Map.Service}",
            ("by", "area"),
            ("area", Sheet.Map.Area),
            ("as-of", Plain.Iso(Sheet.Map.AsOf)),
            ("edition", Edition)
        );

    /// <summary>Answers the question in the address.</summary>
    public void OnGet(string service)
    {
        ReadForm(editions);
        Service = Services.FirstOrDefault(s => s.Id == service);
        if (Form.Days.Count == 0)
        {
            return;
        }

        var map = Take(
            MapQuery.Market(service, Request.Query).Then(maps.Ask),
            "service",
            "measure",
            "as-of",
            "area",
            "edition"
        );
        Sheet = map is null ? null : new MapSheet(map, Request, $"/map/{service}", AreaPage);

        string AreaPage(string code) =>
            Address.To(
                $"/areas/{code}",
                ("service", service),
                ("as-of", Plain.Iso(map!.AsOf)),
                ("edition", Edition)
            );
    }
}
