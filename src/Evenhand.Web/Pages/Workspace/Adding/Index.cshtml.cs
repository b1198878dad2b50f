using Evenhand.Design.Components;
using Evenhand.Evidence.Questions;
using Evenhand.Store.Content;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Workspace.Adding;

/// <summary>The findings that people of the organisation added, whatever their state.</summary>
public sealed class IndexModel(AddedFindings findings, EvidenceDesk desk) : QuestionPage
{
    /// <summary>The states to choose from.</summary>
    public static IReadOnlyList<Choice> States { get; } =
    [
        new("", "All"),
        new("proposed", "Not reviewed by a second person"),
        new("reviewed", "Reviewed by a second person"),
        new("returned", "Returned with a note"),
        new("superseded", "No longer standing"),
    ];

    /// <summary>The findings; null where the filter has a problem.</summary>
    public TableView? Table { get; private set; }

    /// <summary>How many there are of any state.</summary>
    public int Count { get; private set; }

    /// <summary>Whether nobody is there who could review.</summary>
    public bool IsAlone => findings.IsAlone;

    /// <summary>Whether the person may add.</summary>
    public bool MayAdd => findings.MayAdd;

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync()
    {
        var all = await findings.ListAsync(HttpContext.RequestAborted);
        Count = all.Count;
        if (Take(AddedQuery.Of(Request.Query, all), "state") is { } rows)
        {
            Table = FindingsTable.Of(rows, desk.Library, Request);
        }
    }
}
