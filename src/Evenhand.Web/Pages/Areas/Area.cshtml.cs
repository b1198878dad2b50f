using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Profiles;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Areas;

/// <summary>One area: all services side by side, and one of them in full.</summary>
public sealed class AreaModel(AreaView areas, Libraries libraries) : PageModel
{
    /// <summary>The area; null where the question has a problem.</summary>
    public AreaProfile? Area { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Whether anything is loaded.</summary>
    public bool IsLoaded { get; private set; } = true;

    /// <summary>The services to choose from.</summary>
    public IReadOnlyList<Choice> Services { get; } =
    [.. libraries.Services.Services.Select(s => new Choice(s.Id, s.Name))];

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        new(
            [.. Area!.Sectors.Notes, .. Area.Grades.Notes.Except(Area.Sectors.Notes)],
            [.. Area.Years.Sources.Union(Area.Spending?.Sources ?? [])],
            Area.Edition,
            Area.ContentHash,
            Address.With(
                Request,
                null,
                ("edition", $"{Area.Edition}"),
                ("as-of", Plain.Iso(Area.AsOf)),
                ("service", Area.Sectors.Service)
            ),
            Address.With(Request, $"/areas/{Area.Code}/result.json")
        );

    /// <summary>A table of the area.</summary>
    public TableView Table(string id) => AreaTable.View(id, Area!, Request);

    /// <summary>Another page about the area and the service that is shown in full.</summary>
    public string To(string path, params (string Key, string? Value)[] more) =>
        Address.To(
            path,
            [
                ("area", Area!.Code),
                ("as-of", Plain.Iso(Area.AsOf)),
                ("edition", Request.Query["edition"]),
                .. more,
            ]
        );

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ErrorOf(string field) => ProblemWords.Of(Problems, field);

    /// <summary>Finds it.</summary>
    public void OnGet(string code)
    {
        var found = QuestionQuery.Area(code, Request.Query).Then(areas.Find);
        Area = found.IsOk ? found.Value : null;
        Problems = found.Problems;
        IsLoaded = found.IsOk || found.Problems.All(p => p.Field is not null);
        Response.StatusCode =
            found.IsOk || !IsLoaded ? StatusCodes.Status200OK
            : Problems.Any(p => p.Field == "area") ? StatusCodes.Status404NotFound
            : StatusCodes.Status400BadRequest;
    }
}
