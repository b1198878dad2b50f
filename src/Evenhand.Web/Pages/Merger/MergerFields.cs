using System.Globalization;
using Evenhand.Design.Components;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Library;
using Evenhand.Web.Pages.Shared;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Fields that several questions about a reorganisation have.</summary>
internal static class MergerFields
{
    /// <summary>A line of text.</summary>
    public static AskedField Line(string name, string label, string? value) =>
        new(AskedAs.Input, name, label, value) { IsNumber = false };

    /// <summary>A number of weeks.</summary>
    public static AskedField Weeks(string name, string label, double? value) =>
        new(
            AskedAs.Input,
            name,
            label,
            value?.ToString("0.##########", CultureInfo.InvariantCulture)
        );

    /// <summary>One of several, in a list.</summary>
    public static AskedField Select(
        string name,
        string label,
        IEnumerable<Choice> items,
        string? value,
        string nothing = "Choose"
    ) => new(AskedAs.Select, name, label, value) { Items = [new("", nothing), .. items] };

    /// <summary>What is known, and some empty rows for more.</summary>
    public static IEnumerable<T?> Rows<T>(IReadOnlyList<T> known)
        where T : class =>
        known.Cast<T?>().Concat(Enumerable.Repeat<T?>(null, PlanAnswers.MoreRows));

    /// <summary>The tasks of the playbook and of the reorganisation, but for one.</summary>
    public static IReadOnlyList<Choice> Tasks(
        MergerFile merger,
        Playbook playbook,
        string? without
    ) =>
        [
            .. playbook
                .Tasks.Select(t => (t.Id, t.Name))
                .Concat(merger.Added.Select(a => (a.Id, a.Name)))
                .Where(t => t.Id != without)
                .Select(t => new Choice(t.Id, $"{t.Id} {t.Name}")),
        ];
}
