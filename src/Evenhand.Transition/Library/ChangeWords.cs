namespace Evenhand.Transition.Library;

/// <summary>The codes of cases and files in words.</summary>
public static class ChangeWords
{
    /// <summary>The kinds of change in words, by code.</summary>
    public static IReadOnlyList<(string Code, string Words)> Kinds { get; } =
    [
        ("merger", "Bodies merge into one or more new ones"),
        ("council", "Councils are reorganised"),
        ("department", "Departments of government are joined or divided"),
        ("health", "Health bodies are reorganised"),
        ("abolition", "A body is abolished, and others take its work on"),
        ("split", "A body is divided"),
        ("status", "A body changes its legal status"),
        ("shared-leadership", "Bodies stay, under one leadership"),
    ];

    /// <summary>The legal routes in words, by code.</summary>
    public static IReadOnlyList<(string Code, string Words)> Routes { get; } =
    [
        ("act", "An Act of Parliament or of a devolved legislature"),
        ("order", "An order under powers that exist"),
        ("mog", "A transfer of functions within government"),
        ("administrative", "An administrative change without legislation"),
    ];

    /// <summary>A kind in words; the code where there are none.</summary>
    public static string Kind(string code) => Of(Kinds, code);

    /// <summary>A route in words; "not known" for the code that says so.</summary>
    public static string Route(string code) => code == "unknown" ? "Not known" : Of(Routes, code);

    /// <summary>How much hung on a lesson, in words.</summary>
    public static string Weight(int weight) =>
        weight switch
        {
            3 => "the opening itself or tens of millions hung on it",
            2 => "months or millions hung on it",
            _ => "less hung on it",
        };

    /// <summary>What a stated cost covers, in words.</summary>
    public static string Scope(string? code) =>
        code switch
        {
            "change" => "the cost of the change itself",
            "part" => "a part of the cost of the change",
            "wider" => "more than the change",
            "plan" => "a plan that nobody held against an outcome",
            "sunk" => "what was lost",
            _ => "not known",
        };

    private static string Of(IReadOnlyList<(string Code, string Words)> words, string code) =>
        words.FirstOrDefault(w => w.Code == code).Words ?? code;
}
