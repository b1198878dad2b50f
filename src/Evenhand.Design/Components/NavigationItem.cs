namespace Evenhand.Design.Components;

/// <summary>One entry of the navigation at the top of every page.</summary>
/// <param name="Text">What it is called; a page names it in <c>ViewData["ActiveNav"]</c> to be marked as part of it.</param>
/// <param name="Path">Where it leads, from the root of the site.</param>
public sealed record NavigationItem(string Text, string Path)
{
    /// <summary>The pages of its part, itself among them, which stand in a second row while one of them is shown; none where it is alone.</summary>
    public IReadOnlyList<NavigationItem> Below { get; init; } = [];

    /// <summary>The entries, in the order in which they stand; few enough for one row at the width of a page.</summary>
    public static IReadOnlyList<NavigationItem> All { get; } =
    [
        new("Home", "/"),
        new("Market", "/market")
        {
            Below =
            [
                new("Market", "/market"),
                new("Map", "/map"),
                new("Spending", "/spending"),
                new("Areas", "/areas"),
                new("Owners", "/owners"),
            ],
        },
        new("Contracts", "/contracts")
        {
            Below =
            [
                new("Contracts", "/contracts"),
                new("Ending", "/contracts/ending"),
                new("Buyers", "/buyers"),
                new("Payments", "/payments"),
                new("Indicators", "/indicators"),
                new("Publishers", "/publishers"),
            ],
        },
        new("What if?", "/what-if"),
        new("Law", "/levers")
        {
            Below =
            [
                new("Levers", "/levers"),
                new("Rules", "/levers/rules"),
                new("Every service", "/levers/services"),
                new("Deadlines", "/levers/deadlines"),
                new("Precedents", "/levers/precedents"),
                new("Reforms", "/levers/reforms"),
                new("Promises", "/levers/promises"),
                new("Tender check", "/tender-check"),
            ],
        },
        new("Evidence", "/evidence")
        {
            Below =
            [
                new("Evidence", "/evidence"),
                new("Gap map", "/evidence/map"),
                new("Pooled questions", "/evidence/questions"),
                new("Certainty", "/evidence/summary"),
                new("Own data", "/evidence/own"),
                new("Preconditions", "/evidence/preconditions"),
                new("Not obtained", "/evidence/not-obtained"),
                new("Appraisal", "/appraisal"),
            ],
        },
        new("Mergers", "/mergers")
        {
            Below =
            [
                new("Mergers", "/mergers"),
                new("Earlier cases", "/mergers/cases"),
                new("Lessons", "/mergers/lessons"),
                new("Replays", "/mergers/replays"),
                new("Plan yours", "/merger"),
                new("Compare plans", "/merger/compare"),
            ],
        },
        new("Definitions", "/definitions"),
        new("Workspace", "/workspace"),
        new("Sources", "/sources")
        {
            Below =
            [
                new("Sources", "/sources"),
                new("Data quality", "/quality"),
                new("Check a record", "/record/verify"),
                new("Glossary", "/glossary"),
                new("API", "/api"),
            ],
        },
    ];

    /// <summary>Every entry of both rows, in their order.</summary>
    public static IEnumerable<NavigationItem> Pages =>
        All.SelectMany(i => i.Below.Count == 0 ? [i] : i.Below);

    /// <summary>Whether a page is part of it that names an entry as its own.</summary>
    public bool Holds(string? active) => Is(active) || Below.Any(b => b.Is(active));

    /// <summary>Whether it is the entry that a page names as its own.</summary>
    public bool Is(string? active) =>
        string.Equals(Text, active, StringComparison.OrdinalIgnoreCase);
}
