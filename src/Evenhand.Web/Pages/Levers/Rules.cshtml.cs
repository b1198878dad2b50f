using Evenhand.Design.Components;
using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Levers;

/// <summary>The entries of the library, by nation and by what they are.</summary>
public sealed class RulesModel(LawShelf shelf) : PageModel
{
    /// <summary>The nation that is shown; null for all. A word that is none is taken as not said.</summary>
    public string? Nation => Known(Nations, "nation");

    /// <summary>What is shown; null for all.</summary>
    public string? Kind => Known(Kinds, "kind");

    /// <summary>The nations to choose from.</summary>
    public IReadOnlyList<Choice> Nations =>
        [
            new("", "All nations"),
            .. shelf
                .Book.Levers.SelectMany(l => l.Jurisdictions)
                .Distinct(StringComparer.Ordinal)
                .Select(n => new Choice(n, n)),
        ];

    /// <summary>The kinds to choose from.</summary>
    public IReadOnlyList<Choice> Kinds { get; } =
    [
        new("", "Everything"),
        .. Enum.GetValues<LeverKind>()
            .Select(k => new Choice(LeverWords.Of(k), Plain.Capital(LeverWords.Of(k)))),
    ];

    /// <summary>What was found, levers first.</summary>
    public IReadOnlyList<Lever> Found =>
        [
            .. shelf
                .Book.Levers.Where(l => Nation is null || l.Jurisdictions.Contains(Nation))
                .Where(l => Kind is null || LeverWords.Of(l.Kind) == Kind)
                .OrderBy(l => l.Kind),
        ];

    /// <summary>The heading of a kind.</summary>
    public static string Heading(LeverKind kind) => LeverWords.Many(kind);

    private string? Known(IReadOnlyList<Choice> choices, string key) =>
        Request.Query[key].ToString() is { Length: > 0 } asked && choices.Any(c => c.Value == asked)
            ? asked
            : null;
}
