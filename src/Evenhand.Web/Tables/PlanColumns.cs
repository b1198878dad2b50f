using System.Globalization;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Web.Tables;

/// <summary>Which columns the tables of a plan show on a page, and how.</summary>
internal static class PlanColumns
{
    /// <summary>The openings.</summary>
    public static IReadOnlyList<ShownColumn> Vesting { get; } =
    [
        new("How surely", new ShownValue("how", "")),
        new("Day", new ShownValue("date", "")),
        new("Weeks after the announcement", new ShownValue("weeks", "")),
    ];

    /// <summary>Risks.</summary>
    public static IReadOnlyList<ShownColumn> Risks { get; } =
    [
        new("Risk", new("name", "name"), new("id", "id", v => (string)v!)),
        new("How likely", new ShownValue("probability", "")),
        new(
            "Weeks longer",
            new("likely", "likely"),
            new("optimistic", "best", v => Said("at best", v)),
            new("pessimistic", "worst", v => Said("at worst", v))
        ),
        new("Tasks that it makes longer", new ShownValue("tasks", "")),
    ];

    /// <summary>Local knowledge.</summary>
    public static IReadOnlyList<ShownColumn> Local { get; } =
    [
        new("About", new ShownValue("about", "")),
        new("What they know", new ShownValue("note", "")),
        new("Whose knowledge", new ShownValue("by", "")),
        new("Look again by", new ShownValue("review", "")),
    ];

    /// <summary>Tasks that are left out.</summary>
    public static IReadOnlyList<ShownColumn> Dropped { get; } =
    [
        new("Task", new("name", "name"), new("id", "id", v => (string)v!)),
        new("Why it is not here", new ShownValue("why", "")),
    ];

    /// <summary>Gates.</summary>
    public static IReadOnlyList<ShownColumn> Gates { get; } =
    [
        new("Gate", new("name", "name"), new("id", "id", v => (string)v!)),
        new("There", new ShownValue("state", "")),
        new("Document", new ShownValue("document", "")),
        new("Owner", new ShownValue("owner", "")),
        new("Blocks", new ShownValue("blocks", "")),
    ];

    /// <summary>Tasks.</summary>
    public static IReadOnlyList<ShownColumn> Tasks(Playbook playbook) =>
        [
            new(
                "Task",
                new("name", "name"),
                new("id", "id", v => (string)v!),
                new(
                    "workstream",
                    "workstream",
                    v => Playbook.NameOf(playbook.Workstreams, (string)v!)
                ),
                new("owner", "owner", v => v is string owner ? $"owner: {owner}" : "")
            ),
            new(
                "When",
                new("start", "start"),
                new("finish", "end", v => v is DateOnly day ? $"to {Plain.Date(day)}" : "")
            ),
            new(
                "Weeks",
                new("likely", "likely"),
                new("optimistic", "best", v => Said("at best", v)),
                new("pessimistic", "worst", v => Said("at worst", v))
            ),
            new("May slip, weeks", new ShownValue("float_to_vesting", "")),
            new("Moves the opening", new ShownValue("criticality", "")),
            new(
                "Why",
                new("why", "why"),
                new("evidence", "shown by", v => v is string shown ? $"shown by: {shown}" : ""),
                new(
                    "sources",
                    "rests on",
                    v => v is string { Length: > 0 } s ? $"rests on: {s}" : ""
                )
            ),
        ];

    private static string Said(string words, object? value) =>
        value is double weeks
            ? $"{words} {weeks.ToString("0.##", CultureInfo.InvariantCulture)}"
            : "";
}
