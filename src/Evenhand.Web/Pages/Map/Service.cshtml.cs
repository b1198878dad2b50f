using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Maps;
using Evenhand.Market.Services;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Map;

/// <summary>Where one service is provided.</summary>
public sealed class ServiceModel(MapView maps, EditionCatalogue editions, Libraries libraries)
    : PageModel
{
    private IReadOnlyList<Choice> allAreas = [];

    /// <summary>The map with its table; null where the question has a problem.</summary>
    public MapSheet? Sheet { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The service; null where the address names none.</summary>
    public Service? Service { get; private set; }

    /// <summary>The services to choose from instead.</summary>
    public IReadOnlyList<Service> Services => libraries.Services.Services;

    /// <summary>What the map can show.</summary>
    public IReadOnlyList<Choice> Measures { get; } =
    [.. MapMeasure.OfMarket.Select(m => new Choice(m.Key, m.Title))];

    /// <summary>The days to choose from.</summary>
    public IReadOnlyList<Choice> Days { get; private set; } = [];

    /// <summary>The areas to choose from.</summary>
    public IReadOnlyList<Choice> Areas => MapAreas.Of(allAreas, Area);

    /// <summary>The editions to choose from; none where the address names none and so takes the newest.</summary>
    public IReadOnlyList<Choice> Editions { get; private set; } = [];

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

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ErrorOf(string field) => ProblemWords.Of(Problems, field);

    /// <summary>Answers the question in the address.</summary>
    public void OnGet(string service)
    {
        (Days, allAreas, Editions) = FormChoices.Of(editions, Asked("edition") is not null);
        Service = Services.FirstOrDefault(s => s.Id == service);
        if (Days.Count == 0)
        {
            return;
        }

        var map = MapQuery.Market(service, Request.Query).Then(maps.Ask);
        Problems = ProblemWords.InOrder(
            map.Problems,
            "service",
            "measure",
            "as-of",
            "area",
            "edition"
        );
        Sheet = map.IsOk ? new MapSheet(map.Value, Request, $"/map/{service}", AreaPage) : null;
        Response.StatusCode = map.IsOk ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;

        string AreaPage(string code) =>
            Address.To(
                $"/areas/{code}",
                ("service", service),
                ("as-of", Plain.Iso(map.Value.AsOf)),
                ("edition", Edition)
            );
    }

    private string? Asked(string key) =>
        Request.Query[key].ToString() is { Length: > 0 } text ? text : null;
}
