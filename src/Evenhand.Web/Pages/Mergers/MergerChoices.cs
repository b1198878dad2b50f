using Evenhand.Design.Components;
using Evenhand.Transition.Library;

namespace Evenhand.Web.Pages.Mergers;

/// <summary>What the forms of the library let a person choose from.</summary>
internal static class MergerChoices
{
    /// <summary>The kinds of change that there are cases of.</summary>
    public static IReadOnlyList<Choice> Kinds(MergerLibrary library) =>
        [
            new("", "All kinds"),
            .. ChangeWords
                .Kinds.Where(k => library.Cases.Any(c => c.Kind == k.Code))
                .Select(k => new Choice(k.Code, k.Words)),
        ];

    /// <summary>The nations that there are cases of.</summary>
    public static IReadOnlyList<Choice> Nations(MergerLibrary library) =>
        [
            new("", "All nations"),
            .. library
                .Cases.Select(c => c.Nation)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(n => new Choice(n, n)),
        ];

    /// <summary>Words of the playbook.</summary>
    /// <param name="all">What no choice is called.</param>
    /// <param name="words">The words.</param>
    public static IReadOnlyList<Choice> Of(string all, IEnumerable<PlaybookWord> words) =>
        [new("", all), .. words.Select(w => new Choice(w.Id, w.Name))];
}
