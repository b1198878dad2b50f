using Evenhand.Transition.Desk;
using Evenhand.Transition.Publishing;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Mergers;

/// <summary>Two mergers that happened, asked of a library without them.</summary>
public sealed class ReplaysModel(MergerMemory memory) : PageModel
{
    /// <summary>The two.</summary>
    public IReadOnlyList<Replay> Shown => [memory.Equality.Value, memory.Care.Value];

    /// <summary>The lessons of the first that fit the second.</summary>
    public TableView Reached =>
        TableView.Sorted(
            CasePaper.Reached(memory.Care.Value),
            Request,
            "reached",
            "/mergers/replays/reached.csv",
            ("text", row => MergerTable.Lesson((string)row[1]!)),
            [
                new("Lesson", new("text", "advice"), new("id", "id", v => (string)v!)),
                new("What had come of it", new ShownValue("consequence", "")),
                new(
                    "When",
                    new("could", "could", v => $"Could have been written down {v}"),
                    new("published", "published", v => $"published: {v}")
                ),
                new("Place among 20", new ShownValue("place", "")),
            ]
        );
}
