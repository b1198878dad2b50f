using Evenhand.Design.Components;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Workspace.Adding;

/// <summary>The references of the organisation that findings are to be coded of, whatever became of them.</summary>
public sealed class ReferencesModel(ReferenceList references) : QuestionPage
{
    /// <summary>The states to choose from.</summary>
    public static IReadOnlyList<Choice> States { get; } =
    [new("", "All"), new("tocode", "To code"), new("coded", "Coded"), new("setaside", "Set aside")];

    /// <summary>The references; null where the filter has a problem.</summary>
    public TableView? Table { get; private set; }

    /// <summary>How many there are of any state.</summary>
    public int Count { get; private set; }

    /// <summary>How many are still to be coded.</summary>
    public int ToCode { get; private set; }

    /// <summary>Whether the person may keep, code and set aside references.</summary>
    public bool MayChange => references.MayChange;

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync()
    {
        var all = await references.ListAsync(HttpContext.RequestAborted);
        Count = all.Count;
        ToCode = all.Count(r => r.Row.State == ReferenceState.ToCode);
        if (Take(AddedQuery.Of(Request.Query, all), "state") is { } rows)
        {
            Table = ReferencesTable.Of(rows, Request);
        }
    }
}
