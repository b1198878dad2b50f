using System.Globalization;
using Evenhand.Appraisal.Audit;
using Evenhand.Appraisal.Costs;
using Evenhand.Appraisal.Files;
using Evenhand.Evidence.Library;

namespace Evenhand.Testing.Appraisal;

/// <summary>
/// Made-up appraisals in which nobody turned anything: other options, criteria, scores, costs and weights each time. Half of
/// them leave out one to three eligible findings without looking at what they say; four in ten asked for weights anew, which
/// moved each a little.
/// </summary>
public static class HonestAppraisals
{
    private static readonly DateOnly Day = new(2026, 5, 1);

    /// <summary>The appraisal of a number, always the same, with all findings that were eligible.</summary>
    public static AuditQuestion Make(int number)
    {
        var random = new Random(number);
        var options = Enumerable
            .Range(0, random.Next(3, 7))
            .Select(i => new AppraisalOption(
                Name("o", i),
                OptionKinds.All[random.Next(OptionKinds.All.Count)],
                $"Option {i + 1}"
            ))
            .ToList();
        var costs = random.Next(2) == 0;
        var criteria = Enumerable
            .Range(0, random.Next(4, 9))
            .Select(i => Criterion(random, i, costs && i == 1))
            .ToList();
        var eligible = Findings(random);
        var cited = eligible.ToList();
        if (random.Next(2) == 0)
        {
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                cited.RemoveAt(random.Next(cited.Count));
            }
        }

        var body = new EvidenceBody
        {
            Id = "q",
            Title = "A question",
            Service = "s",
            Intervention = "i",
            Comparator = "c",
            Measure = "MD",
            Findings = cited,
        };
        var registered = criteria.ToDictionary(
            c => c.Id,
            _ => -Math.Log(1 - random.NextDouble()),
            StringComparer.Ordinal
        );
        var asked = random.Next(10) < 4;
        return new AuditQuestion
        {
            Eligible = new Dictionary<string, IReadOnlyList<CitedFinding>>(StringComparer.Ordinal)
            {
                [body.Id] = eligible,
            },
            Seed = number,
            File = new AppraisalFile
            {
                Id = Name("honest-", number),
                Title = "Who should run it?",
                DecisionMaker = "Wexmoor Council (made up)",
                Service = "s",
                On = Day,
                Options = options,
                Criteria = criteria,
                Scores =
                [
                    .. options.SelectMany(
                        (o, i) =>
                            criteria
                                .Where(c => !c.IsCost)
                                .Select(c => new OptionScore(
                                    o.Id,
                                    c.Id,
                                    c.Id == criteria[0].Id && i == 0
                                        ? new ScoreBasis.Evidence(
                                            body,
                                            20 + (60 * random.NextDouble()),
                                            false,
                                            EvidenceSpread.Prediction,
                                            1
                                        )
                                        : Basis(random)
                                ))
                    ),
                ],
                Weights = new Weighting
                {
                    Points = asked
                        ? registered.ToDictionary(
                            w => w.Key,
                            w => w.Value * (0.9 + (0.2 * random.NextDouble())),
                            StringComparer.Ordinal
                        )
                        : registered,
                },
                Costs = costs ? Costs(random, options) : null,
                Registered = new Registered
                {
                    On = Day.AddDays(-60),
                    Criteria = [.. criteria.Select(c => c.Id)],
                    Options = [.. options.Select(o => o.Id)],
                    Weights = registered,
                    Outcomes = [.. criteria.Take(2).Select(c => c.Id)],
                    Discount = "standard",
                    Eligible = [.. eligible.Select(f => f.Id)],
                },
            },
        };
    }

    private static Criterion Criterion(Random random, int number, bool isCost) =>
        new()
        {
            Id = Name("c", number),
            Name = $"Criterion {number + 1}",
            Unit = isCost ? "pounds" : "points",
            IsCost = isCost,
            Value =
                isCost ? new PartialValue.Linear(40e6, 5e6)
                : random.Next(3) == 0
                    ? new PartialValue.Piecewise([
                        new(0, 0),
                        new(50, 0.3 + (0.4 * random.NextDouble())),
                        new(100, 1),
                    ])
                : new PartialValue.Linear(0, 100),
        };

    private static ScoreBasis Basis(Random random)
    {
        var middle = 10 + (80 * random.NextDouble());
        return random.Next(2) == 0
            ? new ScoreBasis.Measured(middle, 1 + (9 * random.NextDouble()))
            : new ScoreBasis.Judged([new("panel", middle - 6, middle, middle + 7)]);
    }

    // Studies of one comparison: a common effect, spread between places, and an error of their own.
    private static List<CitedFinding> Findings(Random random)
    {
        var (truth, spread) = ((random.NextDouble() - 0.5) * 20, 6 * random.NextDouble());
        return
        [
            .. Enumerable
                .Range(0, random.Next(8, 13))
                .Select(i =>
                {
                    var error = 2 + (6 * random.NextDouble());
                    return new CitedFinding(
                        Name("f", i),
                        Name("study", i),
                        truth + (spread * Normal(random)) + (error * Normal(random)),
                        error * error,
                        random.Next(1, 6),
                        (Interest)random.Next(Enum.GetValues<Interest>().Length)
                    );
                }),
        ];
    }

    private static CostPlan Costs(Random random, List<AppraisalOption> options) =>
        new()
        {
            FirstYear = 2027,
            Years = 10,
            PriceBase = 2026,
            AmountsIn = 2026,
            Inflation = 0.02m,
            Discount = "standard",
            Reference = options[0].Id,
            Lines =
            [
                .. options.SelectMany(o =>
                    new CostLine[]
                    {
                        new(o.Id, CostKind.Capital, 0, 0, new(random.Next(0, 5_000_000)), 1, null),
                        new(
                            o.Id,
                            CostKind.Running,
                            1,
                            10,
                            new(random.Next(1_000_000, 3_000_000)),
                            1,
                            null
                        ),
                    }
                ),
            ],
            Social = [],
            Biases =
            [
                .. options.Select(o => new OptimismBias(
                    o.Id,
                    new(0.02m, 0.24m),
                    new(0, 0.1m),
                    ShareRange.None,
                    "standard buildings"
                )),
            ],
        };

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
        * Math.Cos(2 * Math.PI * random.NextDouble());

    private static string Name(string start, int number) =>
        start + number.ToString(CultureInfo.InvariantCulture);
}
