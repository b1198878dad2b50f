using Evenhand.Lake;
using Evenhand.Law.Levers;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Law;

/// <summary>Reads the law that ships with the program.</summary>
public static class LawLibrary
{
    /// <summary>What the folder must hold.</summary>
    public static IReadOnlyList<string> Needed { get; } =
    [
        "rules/lever-facts.yaml",
        "rules/levers",
        "rules/law/thresholds.yaml",
        "rules/law/cpv-lists.yaml",
        "rules/law/time-limits.yaml",
    ];

    /// <summary>The texts of a folder that holds <c>rules/</c>.</summary>
    public static LawTexts Texts(string root) =>
        new(
            LibraryFolder.ReadFile(root, Needed[0]),
            LibraryFolder.ReadAll(root, Needed[1]),
            LibraryFolder.ReadFile(root, Needed[2]),
            LibraryFolder.ReadFile(root, Needed[3]),
            LibraryFolder.ReadFile(root, Needed[4])
        );

    /// <summary>Reads it; a file that somebody broke is reported with its line.</summary>
    public static Outcome<LawBook> Read(string root, RuleBook rules) =>
        LawBookReader.Read(rules, Texts(root));
}
