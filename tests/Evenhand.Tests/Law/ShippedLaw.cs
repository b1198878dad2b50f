using Evenhand.Law;
using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Rules.Facts;
using Evenhand.Testing;
using Evenhand.Vocabulary;

namespace Evenhand.Tests.Law;

/// <summary>The law that ships, and cases put to it.</summary>
internal static class ShippedLaw
{
    public static LawTexts Texts { get; } = LawLibrary.Texts(Repository.Root);

    public static LawBook Book { get; } =
        LawBookReader.Read(TemporaryHome.Libraries.Rules, Texts).Value;

    public static LeverDesk Desk { get; } = new(Book);

    public static IReadOnlyList<Scenario> AllScenarios { get; } =
        LawLibrary.Scenarios(Repository.Root, Book).Value;

    public static IReadOnlyList<Scenario> Scenarios { get; } =
        ScenarioReader
            .Read(
                new TextFile(
                    "shared.yaml",
                    File.ReadAllText(Repository.At("rules", "scenarios", "shared.yaml"))
                ),
                Book
            )
            .Value.Scenarios;

    /// <summary>A case of these facts, each as "fact: value"; the day is one of them.</summary>
    public static LawCase Case(params IReadOnlyList<string> facts) => Case(null, facts);

    /// <summary>A case of these facts, asked about as of a day.</summary>
    public static LawCase Case(DateOnly? asOf, IReadOnlyList<string> facts) =>
        CaseReader
            .Read(
                new TextFile(
                    "case.yaml",
                    "facts:\n" + string.Concat(facts.Select(f => $"  {f}\n"))
                ),
                Book,
                asOf,
                new DateOnly(2026, 5, 1)
            )
            .Value;

    /// <summary>The outcome of one lever.</summary>
    public static LeverOutcome Outcome(string lever, LawCase facts) =>
        Desk.Ask(Book.Find(lever)!, facts).Outcome;

    /// <summary>A fact with a value, made up.</summary>
    public static Fact Fact(string id, FactValue value) => new(id, value, "made up");
}
