using System.Globalization;
using Evenhand.Appraisal.Audit;
using Evenhand.Appraisal.Prices;
using Evenhand.Appraisal.Reading;
using Evenhand.Bench.Measuring;
using Evenhand.Testing;
using Evenhand.Testing.Appraisal;
using Evenhand.Vocabulary;

namespace Evenhand.Bench.Sections;

/// <summary>How often the policy-based evidence test points where nothing was turned, and whether it names what was.</summary>
internal sealed class AuditSection : Section
{
    private const int Honest = 1000;
    private const string Pointed = "pointed at";
    private static readonly string[] Distorted =
    [
        "weights",
        "findings",
        "outcome",
        "discount",
        "twice",
    ];

    /// <inheritdoc/>
    public override string Name => "audit";

    /// <inheritdoc/>
    public override string Title => "The policy-based evidence test";

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts { get; } =
    [new("honest", _ => [InHonest()]), new("distorted", _ => [.. Distorted.Select(Named)])];

    /// <inheritdoc/>
    protected override IEnumerable<TextTable> Tables(IReadOnlyDictionary<string, Report> reports)
    {
        var honest = reports["honest"].Of(Pointed);
        yield return new TextTable(
            $"""
            {Honest:N0} made-up appraisals in which nothing was turned (`tests/Evenhand.Testing/Appraisal/HonestAppraisals.cs`): half leave out one to three eligible findings without looking at them, four in ten asked for weights anew. The aim is fewer than
            5 in 100 with a finding that points.
            """,
            ["Honest appraisals", "with a finding that points", "by rule", "ms for all"],
            [
                [$"{Honest:N0}", .. honest.Result!.Split('|'), TextTable.Number(honest.Median, 0)],
            ]
        );
        yield return new TextTable(
            "The five files of `docs/examples/appraisal-distorted`, each turned in one way.",
            ["File", "points at"],
            [
                .. Distorted.Select(d =>
                    (IReadOnlyList<string>)[d, reports["distorted"].Of(d).Result!]
                ),
            ]
        );
    }

    private static Sample InHonest()
    {
        var prices = PriceShelf.Read(Repository.Root).Value;
        return Stopped.Repeat(
            Pointed,
            0,
            1,
            () =>
            {
                var found = Enumerable
                    .Range(1, Honest)
                    .AsParallel()
                    .Select(i => AuditDesk.Ask(HonestAppraisals.Make(i), prices).Value)
                    .Where(r => r.Pointing > 0)
                    .ToList();
                var rules = found
                    .SelectMany(r => r.Signs.Where(s => s.Points).Select(s => s.Id))
                    .CountBy(id => id)
                    .OrderByDescending(c => c.Value)
                    .Select(c => $"{c.Key} {c.Value}");
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{found.Count}|{string.Join(", ", rules)}"
                );
            }
        );
    }

    private static Sample Named(string name) =>
        Stopped.Repeat(
            name,
            0,
            1,
            () =>
            {
                var shelf = AppraisalShelf.Read(Repository.Root).Value;
                var path = Repository.At("docs", "examples", "appraisal-distorted", name + ".yaml");
                var file = AppraisalReader
                    .Read(new TextFile(name, File.ReadAllText(path)), shelf)
                    .Value;
                var report = AuditDesk
                    .Ask(
                        new AuditQuestion
                        {
                            File = file,
                            Eligible = EligibleFindings.Of(file, file.Registered, shelf),
                        },
                        shelf.Prices
                    )
                    .Value;
                return string.Join(", ", report.Signs.Where(s => s.Points).Select(s => s.Id));
            }
        );
}
