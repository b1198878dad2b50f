using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Law.Publishing;
using Evenhand.Law.Reforms;
using Evenhand.Rules.Facts;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Levers;

/// <summary>One entry of the library in full, from its file and its scenarios.</summary>
public sealed class RuleModel(LawShelf shelf, ReformLibrary reforms) : PageModel
{
    /// <summary>The entry.</summary>
    public Lever Lever { get; private set; } = null!;

    /// <summary>The scenarios that expect something of it.</summary>
    public TableView Table =>
        TableView.Sorted(
            LeverTables.Scenarios(Lever, shelf.Scenarios),
            Request,
            "scenarios",
            $"/levers/{Lever.Id}/scenarios.csv",
            level: 2
        );

    /// <summary>The facts that it looks at.</summary>
    public IReadOnlyList<FactDeclaration> Facts => LeverPage.FactsOf(Lever, shelf.Book);

    /// <summary>The wishes that it meets.</summary>
    public IReadOnlyList<(Wish Wish, WishRoute Route)> Wishes =>
        [
            .. shelf.Journey.Wishes.SelectMany(w =>
                w.Routes.Where(r => r.Lever.Id == Lever.Id).Select(r => (w, r))
            ),
        ];

    /// <summary>Whether precedents, reforms or promises can belong to it.</summary>
    public bool HasMore =>
        Lever.Kind == LeverKind.Lever
        || reforms.ReformsOf(Lever.Id).Any()
        || reforms.PromisesOf(Lever.Id).Any();

    /// <summary>Whether the authority decides what a fact is.</summary>
    public bool CanChoose(string fact) => shelf.Book.CanChoose(fact);

    /// <summary>Words, or that nothing is said.</summary>
    public static string Said(IReadOnlyList<string> words) => LeverPage.Said(words);

    /// <summary>Finds it.</summary>
    public IActionResult OnGet(string id)
    {
        if (shelf.Book.Find(id) is not { } found)
        {
            return NotFound();
        }

        Lever = found;
        return Page();
    }
}
