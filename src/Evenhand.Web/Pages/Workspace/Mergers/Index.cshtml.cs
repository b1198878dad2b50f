using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>The portfolio: all live reorganisations of the organisation, and what they told each other.</summary>
public sealed class IndexModel(
    Reorganisations rows,
    SharedNotices notices,
    PlanShelf shelf,
    Actor actor
) : PageModel
{
    private const int Newest = 10;

    /// <summary>The live ones.</summary>
    public TableView Portfolio { get; private set; } = null!;

    /// <summary>Those that were closed.</summary>
    public IReadOnlyList<Reorganisation> Closed { get; private set; } = [];

    /// <summary>What was told last.</summary>
    public IReadOnlyList<HeardNotice> Told { get; private set; } = [];

    /// <summary>Whether the person may begin one.</summary>
    public bool MayWrite => actor.May(Role.Analyst);

    /// <summary>Reads what is there.</summary>
    public async Task OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        Portfolio = PortfolioTable.View(
            PortfolioTable.Of(await rows.ListAsync(closed: false, cancel), shelf),
            Request
        );
        Closed = await rows.ListAsync(closed: true, cancel);
        Told = [.. (await notices.HeardAsync(null, cancel)).Take(Newest)];
    }
}
