using Evenhand.Design.Components;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Library;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Mergers;

/// <summary>The cases of the library, filtered.</summary>
public sealed class CasesModel(MergerDesk desk) : QuestionPage
{
    /// <summary>The cases; null where a filter has a problem.</summary>
    public CaseList? List { get; private set; }

    /// <summary>The kinds to choose from.</summary>
    public IReadOnlyList<Choice> Kinds => MergerChoices.Kinds(desk.Library);

    /// <summary>The nations to choose from.</summary>
    public IReadOnlyList<Choice> Nations => MergerChoices.Nations(desk.Library);

    /// <summary>The cases as a table.</summary>
    public TableView Table => MergerTable.Cases(List!, Request);

    /// <summary>Asks.</summary>
    public void OnGet() =>
        List = Take(MergerLibraryQuery.Cases(Request.Query, desk), "kind", "nation");
}
