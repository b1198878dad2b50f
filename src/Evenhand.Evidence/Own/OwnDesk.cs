using System.Globalization;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Studies;
using Evenhand.Market.Providers;
using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Statistics.Regression;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Own;

/// <summary>Compares sectors by the inspection grades of the loaded lists, with odds ratios that say how they were made.</summary>
/// <remarks>A comparison of what is. Nobody assigned homes to sectors, so none of it says what would be if others ran them.</remarks>
public sealed class OwnDesk(InspectionView inspections, EvidenceLibrary library)
{
    /// <summary>The outcomes that can be asked for, each with its words and the grades that have it.</summary>
    public static IReadOnlyList<(
        string Id,
        string Name,
        IReadOnlyList<string> Grades
    )> Outcomes { get; } =
    [
        (
            "not-inadequate",
            "requires improvement or better (not inadequate)",
            ["outstanding", "good", "requires-improvement"]
        ),
        ("good", "good or outstanding", ["outstanding", "good"]),
    ];

    /// <summary>What inspections can belong together by.</summary>
    public static IReadOnlyList<string> Clusters { get; } = ["owner", "area", "provider"];

    private static readonly string[] Graded =
    [
        "outstanding",
        "good",
        "requires-improvement",
        "inadequate",
    ];

    /// <summary>The comparison.</summary>
    /// <returns>It; or which word of the question is not known, or that there is nothing to compare.</returns>
    public Outcome<OwnReport> Ask(OwnQuestion question) =>
        Faults(question) is { Count: > 0 } faults
            ? Outcome<OwnReport>.Failed(faults)
            : inspections
                .Of(question.Service, question.Edition)
                .Then(answer => Report(question, answer));

    private static List<Problem> Faults(OwnQuestion question)
    {
        string[] sectors = [.. Enum.GetValues<Sector>().Select(s => s.Key())];
        return
        [
            .. new[]
            {
                Unknown("sector", question.Sector, sectors),
                Unknown("against", question.Against, sectors),
                Unknown("outcome", question.Outcome, Outcomes.Select(o => o.Id)),
                Unknown("cluster", question.Cluster, Clusters),
                question.Sector == question.Against
                    ? new Problem("A sector is compared with itself")
                    {
                        Field = "against",
                        Found = question.Against,
                        Expected = "another sector",
                    }
                    : null,
                question.From > question.To
                    ? new Problem("The last year is before the first")
                    {
                        Field = "to",
                        Found = $"{question.To}",
                        Expected = $"{question.From} or later",
                    }
                    : null,
            }.OfType<Problem>(),
        ];
    }

    private static Problem? Unknown(string field, string word, IEnumerable<string> known) =>
        known.Contains(word, StringComparer.Ordinal) ? null : CodedRows.Unknown(field, word, known);

    private Outcome<OwnReport> Report(OwnQuestion question, InspectionsAnswer answer)
    {
        var outcome = Outcomes.First(o => o.Id == question.Outcome);
        var left = new List<OwnGap>();
        var asked = Kept(
            answer.Inspections,
            i => i.Sector == question.Sector || i.Sector == question.Against,
            "of another sector"
        );
        asked = Kept(
            asked,
            i => !(i.Inspected.Year < question.From) && !(i.Inspected.Year > question.To),
            "in another year"
        );
        asked = Kept(
            asked,
            i => Graded.Contains(i.Grade),
            "with a judgement of another scale, or none"
        );
        Row[] rows =
        [
            .. asked.Select(i => new Row(
                i,
                i.Sector == question.Sector,
                outcome.Grades.Contains(i.Grade),
                i.Inspected.Year.ToString(CultureInfo.InvariantCulture),
                i.Region
            )),
        ];
        if (rows.All(r => r.First) || rows.All(r => !r.First))
        {
            return Outcome<OwnReport>.Failed(
                new Problem("There are no graded inspections of both sectors to compare")
                {
                    Field = "sector",
                    Found = $"{rows.Length} inspections",
                    Expected = "lists with grades of both",
                }
            );
        }

        var (odds, gaps) = Odds(question, rows);
        return Outcome<OwnReport>.Ok(
            new(
                answer.Edition,
                answer.ContentHash,
                question,
                answer.ServiceName,
                outcome.Name,
                rows.Min(r => r.Inspection.Inspected),
                rows.Max(r => r.Inspection.Inspected),
                [
                    Group(question.Sector, rows.Where(r => r.First)),
                    Group(question.Against, rows.Where(r => !r.First)),
                ],
                odds,
                gaps,
                left,
                Published(question),
                answer.Sources,
                OwnWords.Notes(question, Published(question))
            )
        );

        IReadOnlyList<Inspection> Kept(
            IReadOnlyList<Inspection> all,
            Func<Inspection, bool> fits,
            string reason
        )
        {
            var kept = all.Where(fits).ToList();
            if (kept.Count < all.Count)
            {
                left.Add(
                    new(Plain.Counted(all.Count - kept.Count, "inspection", "inspections"), reason)
                );
            }

            return kept;
        }
    }

    private static (List<OwnOdds> Odds, List<OwnGap> Gaps) Odds(OwnQuestion question, Row[] rows)
    {
        var (odds, gaps) = (new List<OwnOdds>(), new List<OwnGap>());
        Regressed("raw", "Raw, nothing adjusted for", rows, []);
        Stratified("by-year", "Mantel-Haenszel, by year of inspection", rows, r => r.Year);
        Row[] placed = [.. rows.Where(r => r.Region is not null)];
        Stratified("by-region", "Mantel-Haenszel, by region", placed, r => r.Region!);
        Stratified(
            "by-year-and-region",
            "Mantel-Haenszel, by year and region",
            placed,
            r => $"{r.Year} {r.Region}"
        );
        Row[] whole = [.. placed.Where(r => r.Inspection.Places is > 0)];
        Row[] told = [.. Varied(Varied(whole, r => r.Year), r => r.Region!)];
        Regressed(
            "adjusted",
            "Logistic regression on year, region and number of places",
            told,
            [
                .. WordModerators.Of("year", [.. told.Select(r => r.Year)]),
                .. WordModerators.Of("region", [.. told.Select(r => r.Region)]),
                new("log places", [.. told.Select(r => Math.Log(r.Inspection.Places ?? 1))]),
            ]
        );
        return (odds, gaps);

        void Regressed(string id, string method, Row[] used, IReadOnlyList<Moderator> others)
        {
            var fit = Logistic.Of(
                [.. used.Select(r => r.Outcome)],
                [new("sector", [.. used.Select(r => r.First ? 1.0 : 0.0)]), .. others],
                ClustersOf(question, used)
            );
            if (!fit.IsOk)
            {
                gaps.Add(new(method, fit.Problems[0].What));
                return;
            }

            var sector = fit.Value.Coefficients[1];
            odds.Add(
                new(
                    id,
                    method,
                    Math.Exp(sector.Estimate),
                    Math.Exp(sector.Interval.Low),
                    Math.Exp(sector.Interval.High),
                    used.Length,
                    fit.Value.Clusters
                )
            );
        }

        void Stratified(string id, string method, Row[] used, Func<Row, string> stratum)
        {
            var pooled = CountPooling.OddsRatio([
                .. used.GroupBy(stratum, StringComparer.Ordinal)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new FourfoldTable(
                        g.Count(r => r.First && r.Outcome),
                        g.Count(r => r.First && !r.Outcome),
                        g.Count(r => !r.First && r.Outcome),
                        g.Count(r => !r.First && !r.Outcome)
                    )),
            ]);
            if (!pooled.IsOk)
            {
                gaps.Add(new(method, pooled.Problems[0].What));
                return;
            }

            var found = pooled.Value.Pooled;
            odds.Add(
                new(
                    id,
                    method,
                    Math.Exp(found.Estimate),
                    Math.Exp(found.Interval.Low),
                    Math.Exp(found.Interval.High),
                    used.Length,
                    null
                )
            );
        }
    }

    // A year in which all did alike has no say in a regression with a column for it, and would have none finite.
    private static IEnumerable<Row> Varied(IEnumerable<Row> rows, Func<Row, string> group) =>
        rows.GroupBy(group, StringComparer.Ordinal)
            .Where(g => g.Select(r => r.Outcome).Distinct().Count() == 2)
            .SelectMany(g => g);

    private static int[] ClustersOf(OwnQuestion question, Row[] rows)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. rows.Select(r =>
            {
                // Whoever has no owner or area that is told stands alone.
                var key =
                    (
                        question.Cluster switch
                        {
                            "owner" => r.Inspection.Owner,
                            "area" => r.Inspection.Area,
                            _ => null,
                        }
                    )
                    ?? "urn " + r.Inspection.Urn;
                return numbers.TryGetValue(key, out var number)
                    ? number
                    : numbers[key] = numbers.Count;
            }),
        ];
    }

    private static OwnGroup Group(string sector, IEnumerable<Row> rows)
    {
        var all = rows.ToList();
        return new(
            sector,
            OwnWords.SectorName(sector),
            all.Count,
            all.Select(r => r.Inspection.Urn).Distinct(StringComparer.Ordinal).Count(),
            all.Count(r => r.Outcome)
        );
    }

    private Finding? Published(OwnQuestion question) =>
        question
            is {
                Service: "childrens-homes",
                Sector: "private",
                Against: "local-authority",
                Outcome: "not-inadequate"
            }
            ? library.Findings.FirstOrDefault(f =>
                f
                    is {
                        Service: "childrens_homes",
                        Intervention: "for_profit",
                        Comparator: "public_inhouse",
                        OutcomeGroup: "regulatory",
                        Measure: "OR",
                        CiLow: not null
                    }
            )
            : null;

    private sealed record Row(
        Inspection Inspection,
        bool First,
        bool Outcome,
        string Year,
        string? Region
    );
}
