using CsCheck;
using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Rules.Facts;

namespace Evenhand.Tests.Law;

/// <summary>Cases at random: near a worked one, or of anything at all.</summary>
internal static class RandomCases
{
    private static readonly string[] Words =
    [
        "",
        "none",
        "a word",
        "Engl\u0000and",
        "-1",
        "85312100",
    ];

    private static readonly double[] Numbers =
    [
        0,
        1,
        36,
        37,
        60,
        61,
        80,
        81,
        12_000,
        30_000,
        49_999,
        50_000,
        135_017,
        135_018,
        207_719,
        207_720,
        214_903,
        214_904,
        663_539,
        663_540,
        5_000_000,
        5_193_000,
        5_372_609,
        9e15,
        -3,
        0.5,
    ];

    private static readonly DateOnly[] Days =
    [
        new(1988, 4, 6),
        new(2019, 6, 1),
        new(2024, 1, 1),
        new(2025, 2, 23),
        new(2025, 2, 24),
        new(2025, 12, 31),
        new(2026, 1, 1),
        new(2026, 1, 6),
        new(2026, 2, 3),
        new(2026, 2, 4),
        new(2026, 5, 1),
        new(2027, 4, 1),
        DateOnly.MinValue,
        DateOnly.MaxValue,
    ];

    /// <summary>Worked cases with some facts taken out and some set to another value of their kind.</summary>
    public static Gen<LawCase> Near(IEnumerable<LawCase> worked) =>
        Gen.Select(
                Gen.OneOf(worked.ToArray()),
                Gen.Select(Gen.OneOf(ShippedLaw.Book.Facts.ToArray()), Gen.Int[0, 1000]).Array[
                    0,
                    12
                ],
                Gen.Int[0, 40]
            )
            .Select(
                (start, others, drop) =>
                {
                    var facts = ShippedLaw
                        .Book.Facts.Select(f => start.Find(f.Id))
                        .OfType<Fact>()
                        .Where(f => start.States(f.Id))
                        .Where((_, i) => i != drop)
                        .ToDictionary(f => f.Id, StringComparer.Ordinal);
                    foreach (var (fact, choice) in others)
                    {
                        facts[fact.Id] = ShippedLaw.Fact(fact.Id, Value(fact, choice));
                    }

                    return Of(facts, start.AsOf);
                }
            );

    /// <summary>Any facts, with values of any kind, declared or not, on any day.</summary>
    public static Gen<LawCase> Any { get; } =
        Gen.Select(
                Gen.Select(
                    Gen.OneOf(ShippedLaw.Book.Facts.Select(f => f.Id).Concat(Words).ToArray()),
                    Gen.Int[0, 4],
                    Gen.Int[0, 1000]
                ).Array[0, 80],
                Gen.OneOf(Days)
            )
            .Select(
                (all, day) =>
                {
                    var facts = new Dictionary<string, Fact>(StringComparer.Ordinal);
                    foreach (var (id, kind, choice) in all)
                    {
                        facts[id] = ShippedLaw.Fact(id, Odd(kind, choice));
                    }

                    return new LawCase(ShippedLaw.Book, "odd", facts, day);
                }
            );

    /// <summary>A case with suggested changes made, as whoever reads them would.</summary>
    public static LawCase Apply(LawCase facts, IEnumerable<SuggestedChange> changes) =>
        facts.With([
            .. changes.Select(c =>
                FactReader.TryParse(
                    ShippedLaw.Book.FindFact(c.Field)!,
                    LeverWords.Value(c.To),
                    out var value
                )
                    ? new Change(c.Field, null, value)
                    : throw new InvalidOperationException($"{c.Field} cannot be {c.To}")
            ),
        ]);

    public static string Print(LawCase facts) =>
        $"{facts.AsOf:O}\n"
        + string.Join(
            '\n',
            ShippedLaw
                .Book.Facts.Where(f => facts.States(f.Id))
                .Select(f => $"{f.Id}: {facts.Find(f.Id)!.Value}")
        );

    private static LawCase Of(Dictionary<string, Fact> facts, DateOnly otherwise) =>
        new(
            ShippedLaw.Book,
            "random",
            facts,
            facts.TryGetValue(LawFacts.Day, out var day) ? day.Value.Day : otherwise
        );

    private static FactValue Value(FactDeclaration fact, int choice) =>
        fact.Type switch
        {
            FactType.Boolean => FactValue.Of(choice % 2 == 0),
            FactType.Number => FactValue.Of(Math.Abs(Numbers[choice % Numbers.Length])),
            FactType.Date => FactValue.Of(Days[choice % (Days.Length - 2)]),
            FactType.Text => FactValue.OfText(
                new[] { "85312100", "98513310", "77314000", "92500000" }[choice % 4]
            ),
            _ => FactValue.Of(fact.Values[choice % fact.Values.Count]),
        };

    private static FactValue Odd(int kind, int choice) =>
        kind switch
        {
            0 => FactValue.Of(choice % 2 == 0),
            1 => FactValue.Of(choice % 7 == 0 ? double.MaxValue : Numbers[choice % Numbers.Length]),
            2 => FactValue.Of(Days[choice % Days.Length]),
            3 => FactValue.OfText(Words[choice % Words.Length]),
            _ => FactValue.Of(Words[choice % Words.Length]),
        };
}
