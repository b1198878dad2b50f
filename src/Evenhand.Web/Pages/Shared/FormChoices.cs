using System.Globalization;
using Evenhand.Design.Components;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Services;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Web.Pages.Shared;

/// <summary>What the forms of the pages let a person choose from.</summary>
/// <param name="Days">The days that loaded lists speak of, newest first.</param>
/// <param name="Areas">Everywhere, then regions, then authorities.</param>
/// <param name="Editions">The newest, then all by number; none where a page answers from the newest anyway.</param>
internal sealed record FormChoices(
    IReadOnlyList<Choice> Days,
    IReadOnlyList<Choice> Areas,
    IReadOnlyList<Choice> Editions
)
{
    /// <summary>Nothing to choose from.</summary>
    public static FormChoices None { get; } = new([], [], []);

    /// <summary>Authorities without regions and without the whole.</summary>
    public IReadOnlyList<Choice> Authorities =>
        [
            .. Areas.Where(a =>
                a.Value.Length > 0 && !a.Text.StartsWith(RegionMark, StringComparison.Ordinal)
            ),
        ];

    /// <summary>Services to choose from.</summary>
    public static IReadOnlyList<Choice> OfServices(IEnumerable<Service> services) =>
        [.. services.Select(s => new Choice(s.Id, s.Name))];

    /// <summary>Definitions to choose from, by name.</summary>
    public static IReadOnlyList<Choice> OfDefinitions(IEnumerable<Definition> definitions) =>
        [
            .. definitions
                .Select(d => new Choice(d.Id, d.Name))
                .OrderBy(c => c.Text, StringComparer.OrdinalIgnoreCase),
        ];

    private const string RegionMark = "Region: ";

    /// <summary>Reads them from the current edition.</summary>
    public static FormChoices Of(EditionCatalogue catalogue, bool withEditions)
    {
        var choices = catalogue.Choices();
        return new FormChoices(
            [.. choices.Days.Select(d => new Choice(Plain.Iso(d), Plain.Date(d)))],
            [
                new Choice("", "All of England"),
                .. choices.Areas.Select(a => new Choice(a.Code, a.Name)),
            ],
            withEditions
                ?
                [
                    new Choice("", "The newest"),
                    .. catalogue
                        .Editions()
                        .Editions.Select(e => e.Edition.ToString(CultureInfo.InvariantCulture))
                        .Select(n => new Choice(n, n)),
                ]
                : []
        );
    }
}
