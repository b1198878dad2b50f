using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Publishers;

/// <summary>Publishers of releases, and what they fill in.</summary>
public sealed class IndexModel(PublisherQuery publishers) : PublishersPage
{
    /// <summary>The publishers.</summary>
    public TableView Table => PublisherTable.View("publishers", Report!, Request);

    /// <summary>What they fill in.</summary>
    public TableView Fields => PublisherTable.View("fields", Report!, Request);

    /// <summary>Papers of the result.</summary>
    public PaperLinks Papers => PaperLinks.Of(Request, "/publishers");

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        From([
            "Every release is looked at as it stands in its file; releases of one process are not merged. A notice that holds only what changed is therefore short of much that an earlier one holds.",
            "Publishers are told apart by the prefix of their processes.",
            "An oddity is something that a careful reader should know of. Not all are mistakes, and nothing is mended: every value stays as it was published.",
        ]);

    /// <summary>Asks.</summary>
    public Task OnGetAsync(CancellationToken cancel) => AskAsync(publishers, cancel);
}
