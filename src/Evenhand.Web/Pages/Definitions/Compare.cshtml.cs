using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Definitions;

/// <summary>All definitions side by side for one service; without a question, the form that makes one.</summary>
public sealed class CompareModel(
    DefinitionComparison comparison,
    EditionCatalogue editions,
    Libraries libraries
) : QuestionPage
{
    /// <summary>The answer; null where nothing was asked, or the question has a problem.</summary>
    public DefinitionsAnswer? Answer { get; private set; }

    /// <summary>The services to choose from.</summary>
    public IReadOnlyList<Choice> Services { get; } =
    [new("", "Choose a service"), .. FormChoices.OfServices(libraries.Services.Services)];

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
        Provenance.Of(
            Request,
            "/definitions/compare/result.json",
            Answer!.Notes,
            Answer.Sources,
            (Answer.Edition, Answer.ContentHash),
            ("as-of", Plain.Iso(Answer.AsOf))
        );

    /// <summary>Answers the question in the address.</summary>
    public void OnGet()
    {
        ReadForm(editions);
        if (Form.Days.Count == 0 || !Request.Query.ContainsKey("service"))
        {
            return;
        }

        Answer = Take(
            QuestionQuery.Definitions(Request.Query).Then(comparison.Ask),
            "service",
            "area",
            "as-of",
            "edition"
        );
    }
}
