using System.Globalization;
using Evenhand.Bench.Measuring;
using Evenhand.Law;
using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Rules.Facts;
using Evenhand.Testing;

namespace Evenhand.Bench.Sections;

/// <summary>How long it takes to ask every lever about made-up cases.</summary>
internal sealed class LeversSection : Section
{
    private const int Many = 100_000;
    private const int Few = 500;

    private const string Alone = "One case, every lever, with reasons and changes";
    private const string Together = "100,000 cases on all cores";

    private static readonly LawBook Book = LawLibrary
        .Read(Repository.Root, TemporaryHome.Libraries.Rules)
        .Value;

    private static readonly LawCase[] Worked =
    [
        .. LawLibrary.Scenarios(Repository.Root, Book).Value.Select(s => s.Case),
    ];

    /// <inheritdoc/>
    public override string Name => "levers";

    /// <inheritdoc/>
    public override string Title => "Asking every lever about a case";

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts { get; } =
    [new("one", _ => [One()]), new("many", _ => [All()])];

    /// <inheritdoc/>
    protected override IEnumerable<TextTable> Tables(IReadOnlyDictionary<string, Report> reports)
    {
        var (one, many) = (reports["one"].Of(Alone), reports["many"].Of(Together));
        yield return new TextTable(
            $"""
            Made-up cases: one of {Worked.Length} worked scenarios with up to twelve facts changed or taken out. Each is asked about {Book.Levers.Count} levers, constraints, duties and remedies, with every reason and every smallest
            set of changes that would make a lever available. The aims are 50 ms for a case and a minute for 100,000 on two cores, so at most 120 s of processor time. Milliseconds.
            """,
            ["What", "median", "p95", "longest", "processor time", "peak"],
            [
                .. new[] { ("one", one), ("many", many) }.Select(r =>
                    (IReadOnlyList<string>)
                        [
                            r.Item2.What,
                            TextTable.Number(r.Item2.Median, 1),
                            TextTable.Number(r.Item2.Percentile(95), 1),
                            TextTable.Number(r.Item2.Percentile(100), 1),
                            TextTable.Number(r.Item2.MedianProcessor, 1),
                            TextTable.Mebibytes(reports[r.Item1].PeakBytes),
                        ]
                ),
            ]
        );
    }

    private static Sample One()
    {
        var desk = new LeverDesk(Book);
        for (var i = 0; i < Few; i++)
        {
            desk.Ask(MadeUp(i));
        }

        var at = Few;
        var samples = Enumerable
            .Range(0, Few)
            .Select(_ =>
            {
                var facts = MadeUp(at++);
                return Stopped.Repeat(Alone, 0, 1, () => Count(desk.Ask(facts)));
            })
            .ToList();
        return new Sample(Alone, [.. samples.SelectMany(s => s.Milliseconds)])
        {
            Processor = [.. samples.SelectMany(s => s.Processor)],
        };
    }

    private static Sample All() =>
        Stopped.Repeat(
            Together,
            0,
            1,
            () =>
            {
                var desk = new LeverDesk(Book);
                long sets = 0;
                Parallel.For(
                    0,
                    Many,
                    i =>
                    {
                        var report = desk.Ask(MadeUp(i));
                        Interlocked.Add(
                            ref sets,
                            report.Levers.Sum(l => l.WouldMakeAvailable.Count)
                        );
                    }
                );
                return sets.ToString(CultureInfo.InvariantCulture);
            }
        );

    private static string Count(LeversReport report) =>
        report.Levers.Sum(l => l.WouldMakeAvailable.Count).ToString(CultureInfo.InvariantCulture);

    private static LawCase MadeUp(int seed)
    {
        var random = new Random(seed);
        var start = Worked[seed % Worked.Length];
        var facts = Book
            .Facts.Where(f => start.States(f.Id) && random.Next(10) > 0)
            .Select(f => start.Find(f.Id)!)
            .ToDictionary(f => f.Id, StringComparer.Ordinal);
        for (var i = random.Next(13); i > 0; i--)
        {
            var fact = Book.Facts[random.Next(Book.Facts.Count)];
            if (fact.Type is FactType.Boolean or FactType.OneOf)
            {
                facts[fact.Id] = new Fact(
                    fact.Id,
                    fact.Type == FactType.Boolean
                        ? FactValue.Of(random.Next(2) == 0)
                        : FactValue.Of(fact.Values[random.Next(fact.Values.Count)]),
                    "made up"
                );
            }
        }

        return new LawCase(
            Book,
            "made up",
            facts,
            new DateOnly(2024, 1, 1).AddDays(random.Next(1200))
        );
    }
}
