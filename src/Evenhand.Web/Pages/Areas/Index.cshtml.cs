using Evenhand.Market.Catalogue;
using Evenhand.Market.Profiles;
using Evenhand.Market.Publishing;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Areas;

/// <summary>Areas to search, by region.</summary>
public sealed class IndexModel(AreaView areas, EditionCatalogue editions) : QuestionPage
{
    /// <summary>What was found; null where nothing is loaded or the question has a problem.</summary>
    public AreasAnswer? Answer { get; private set; }

    /// <summary>What was searched for.</summary>
    public string? Text => Asked("q");

    /// <summary>The areas found, by region.</summary>
    public IEnumerable<IGrouping<(string? Code, string Name), AreaEntry>> Regions =>
        Answer!.Areas.GroupBy(a => (a.RegionCode, a.Region));

    /// <summary>The areas as a table.</summary>
    public TableView Table =>
        TableView.Sorted(
            AreaTables.Of(Answer!),
            Request,
            "areas",
            Address.With(Request, "/areas/all.csv"),
            ("name", row => $"/areas/{row[0]}"),
            TableLayouts.FoundAreas,
            level: 2
        );

    /// <summary>Searches.</summary>
    public void OnGet()
    {
        Form = FormChoices.Of(editions, Request.Query.ContainsKey("edition"));
        var answer = QuestionQuery
            .Areas(Request.Query)
            .Then(q => areas.List(q.Text, q.AsOf, q.Edition));
        Answer = answer.IsOk ? answer.Value : null;
        Problems = [.. answer.Problems.Where(p => p.Field is not null)];
        Response.StatusCode =
            Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }
}
