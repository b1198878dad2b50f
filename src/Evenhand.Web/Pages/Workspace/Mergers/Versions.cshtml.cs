using Evenhand.Design.Components;
using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Versions;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>All texts that were kept of a reorganisation, and any two of them compared.</summary>
public sealed class VersionsModel(
    Reorganisations rows,
    PlanShelf shelf,
    PeopleNames names,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>The texts, the newest first.</summary>
    public IReadOnlyList<TextSummary> Texts { get; private set; } = [];

    /// <summary>The same to choose from.</summary>
    public IReadOnlyList<Choice> Choices =>
        [
            .. Texts.Select(t => new Choice(
                $"{t.Number}",
                $"{t.Number}: {LondonTime.Show(t.SavedAt)}"
            )),
        ];

    /// <summary>The plans of the two that are compared; null where none are, or one gives no plan.</summary>
    public ComparisonReport? Report { get; private set; }

    /// <summary>The lines that differ; null where none are compared.</summary>
    public TextMerge? Lines { get; private set; }

    /// <summary>Who saved a text.</summary>
    public string Who(TextSummary text) => names.Of(text.SavedBy);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, int? first, int? second)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        var cancel = HttpContext.RequestAborted;
        await names.ReadAsync(cancel);
        Texts = await Rows.TextsAsync(id, cancel);
        if (first is { } from && second is { } to)
        {
            Report = Take(await PortfolioQuestions.CompareAsync(Rows, Shelf, id, from, to, cancel));
            Problems = [.. Problems.Select(p => p with { Field = "second" })];
            var (a, b) = (
                await Rows.TextAsync(id, from, cancel),
                await Rows.TextAsync(id, to, cancel)
            );
            if (a.IsOk && b.IsOk)
            {
                Lines = TextMerge.Of(a.Value, b.Value, a.Value);
            }
        }

        return Page();
    }
}
