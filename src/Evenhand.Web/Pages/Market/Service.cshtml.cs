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
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Market;

/// <summary>The market of one service.</summary>
public sealed class ServiceModel(MarketView market, EditionCatalogue editions, Libraries libraries)
    : PageModel
{
    /// <summary>The answer; null where the question has a problem.</summary>
    public MarketAnswer? Answer { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The service; null where the address names none.</summary>
    public Service? Service { get; private set; }

    /// <summary>The services to choose from instead.</summary>
    public IReadOnlyList<Service> Services => libraries.Services.Services;

    /// <summary>What the forms offer.</summary>
    internal FormChoices Form { get; private set; } = FormChoices.None;

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
        new(
            Answer!.Notes,
            Answer.Sources,
            Answer.Edition,
            Answer.ContentHash,
            Address.With(
                Request,
                null,
                ("edition", $"{Answer.Edition}"),
                ("as-of", Plain.Iso(Answer.AsOf))
            ),
            Address.With(Request, $"/market/{Answer.Service}/result.json")
        );

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ErrorOf(string field) => ProblemWords.Of(Problems, field);

    /// <summary>A value of the question as it stands in the address; null where it does not.</summary>
    public string? Asked(string key) =>
        Request.Query[key].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Answers the question in the address.</summary>
    public void OnGet(string service)
    {
        Form = FormChoices.Of(editions, Asked("edition") is not null);
        Service = Services.FirstOrDefault(s => s.Id == service);
        if (Form.Days.Count == 0)
        {
            return;
        }

        var answer = QuestionQuery.Market(service, Request.Query).Then(market.Ask);
        Problems = ProblemWords.InOrder(
            answer.Problems,
            "service",
            "by",
            "as-of",
            "area",
            "neighbours",
            "edition"
        );
        Answer = answer.IsOk ? answer.Value : null;
        Response.StatusCode =
            answer.IsOk ? StatusCodes.Status200OK
            : Service is null ? StatusCodes.Status404NotFound
            : StatusCodes.Status400BadRequest;
    }
}
