using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Providers;
using Evenhand.Market.Publishing;
using Evenhand.Market.Services;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Market;

/// <summary>The market of one service.</summary>
public sealed class ServiceModel(MarketView market, EditionCatalogue editions, Libraries libraries)
    : QuestionPage
{
    /// <summary>The answer; null where the question has a problem.</summary>
    public MarketAnswer? Answer { get; private set; }

    /// <summary>The service; null where the address names none.</summary>
    public Service? Service { get; private set; }

    /// <summary>The services to choose from instead.</summary>
    public IReadOnlyList<Service> Services => libraries.Services.Services;

    /// <summary>The grouping chosen.</summary>
    public string By => Answer?.By ?? Asked("by") ?? "sector";

    /// <summary>The day chosen.</summary>
    public string? Day => Answer is null ? Asked("as-of") : Plain.Iso(Answer.AsOf);

    /// <summary>The area chosen.</summary>
    public string? Area => Answer is null ? Asked("area") : Answer.Area;

    /// <summary>The neighbours chosen.</summary>
    public IReadOnlyCollection<string> Neighbours =>
        Asked("neighbours")?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The tables of the answer.</summary>
    public IReadOnlyList<TableView> Tables =>
        [
            .. MarketTable
                .All.Where(t => t.IsShown(Answer!))
                .Select(t =>
                    TableView.Sorted(
                        t.Of(Answer!),
                        Request,
                        t.Id,
                        Address.With(Request, $"/market/{Answer!.Service}/{t.Id}.csv"),
                        t.IsOfGroups
                            ? ("name", row => MarketLinks.OfGroup(Answer!, Request, row))
                            : null,
                        t.Layout(Answer!)
                    )
                ),
        ];

    /// <summary>What the chart says, for those who do not see it.</summary>
    public string ChartText =>
        $"Bar chart of the groups in the table below. {string.Join(' ', Answer!.Headline)}";

    /// <summary>What stands below the chart.</summary>
    public string ChartCaption => MarketPaper.ChartCaption(Answer!);

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            Request,
            $"/market/{Answer!.Service}/result.json",
            Answer.Notes,
            Answer.Sources,
            (Answer.Edition, Answer.ContentHash),
            ("as-of", Plain.Iso(Answer.AsOf))
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

        Answer = Take(
            QuestionQuery.Market(service, Request.Query).Then(market.Ask),
            "service",
            "by",
            "as-of",
            "area",
            "neighbours",
            "edition"
        );
        if (Answer is null && Service is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
