using Evenhand.Design.Components;
using Evenhand.Evidence.Library;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>What the forms of the evidence library let a person choose from.</summary>
internal static class Shelf
{
    /// <summary>Levels on the Maryland scale.</summary>
    public static IReadOnlyList<Choice> Levels { get; } =
    [
        new("", "All levels"),
        new("2", "2 and over"),
        new("3", "3 and over"),
        new("4", "4 and over"),
        new("5", "5 (chosen by lot)"),
    ];

    /// <summary>The box that leaves out sources with an interest.</summary>
    public static IReadOnlyList<Choice> WithoutInterest { get; } =
    [
        new(
            Questions.EvidenceQuery.Ticked,
            "Leave out sources that promote, oppose or deliver a model"
        ),
    ];

    /// <summary>Words that findings are coded with.</summary>
    /// <param name="all">What no choice is called.</param>
    /// <param name="codes">The words.</param>
    public static IReadOnlyList<Choice> Of(string all, IEnumerable<Code> codes) =>
        [
            new("", all),
            .. codes
                .Select(c => new Choice(c.Id, c.Name))
                .OrderBy(c => c.Text, StringComparer.OrdinalIgnoreCase),
        ];
}
