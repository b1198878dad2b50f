using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Definitions;

/// <summary>All definitions side by side for one service; without a question, the form that makes one.</summary>
public sealed class CompareModel(
    DefinitionComparison comparison,
    EditionCatalogue editions,
    Libraries libraries
) : PageModel
{
    /// <summary>The answer; null where nothing was asked, or the question has a problem.</summary>
    public DefinitionsAnswer? Answer { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>What the form offers.</summary>
    internal FormChoices Form { get; private set; } = FormChoices.None;

    /// <summary>The services to choose from.</summary>
    public IReadOnlyList<Choice> Services { get; } =
    [
        new("", "Choose a service"),
        .. libraries.Services.Services.Select(s => new Choice(s.Id, s.Name)),
    ];

    /// <summary>The definitions as a table.</summary>
    public TableView Table =>
        TableView.Sorted(
            ComparisonTables.Of(Answer!),
            Request,
            "definitions",
            Address.With(Request, "/definitions/compare/definitions.csv"),
            ("name", row => $"/definitions/{row[0]}"),
            TableLayouts.DefinitionAnswers
        );

    /// <summary>What would settle them.</summary>
    public TableView Facts =>
        TableView.Sorted(
            ComparisonTables.Facts(Answer!),
            Request,
            "facts",
            Address.With(Request, "/definitions/compare/facts.csv")
        );

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
            Address.With(Request, "/definitions/compare/result.json")
        );

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ErrorOf(string field) => ProblemWords.Of(Problems, field);

    /// <summary>A value of the question as it stands in the address; null where it does not.</summary>
    public string? Asked(string key) =>
        Request.Query[key].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Answers the question in the address.</summary>
    public void OnGet()
    {
        Form = FormChoices.Of(editions, Asked("edition") is not null);
        if (Form.Days.Count == 0 || !Request.Query.ContainsKey("service"))
        {
            return;
        }

        var answer = QuestionQuery.Definitions(Request.Query).Then(comparison.Ask);
        Problems = ProblemWords.InOrder(answer.Problems, "service", "area", "as-of", "edition");
        Answer = answer.IsOk ? answer.Value : null;
        Response.StatusCode = answer.IsOk
            ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;
    }
}
