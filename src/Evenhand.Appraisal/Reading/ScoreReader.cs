using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Prices;
using Evenhand.Rules.Yaml;
using Evenhand.Statistics.Distributions;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Reading;

/// <summary>Reads the scores of options on criteria, one for each pair.</summary>
internal sealed class ScoreReader(
    AppraisalShelf shelf,
    IReadOnlyList<AppraisalOption> options,
    IReadOnlyList<Criterion> leaves,
    bool mayLack = false
)
{
    private static readonly string[] Bases = ["known", "data", "evidence", "judgement"];

    private readonly Dictionary<string, EvidenceBody> bodies = new(StringComparer.Ordinal);

    public IReadOnlyList<OptionScore> Read(YamlMap top)
    {
        var scored = leaves.Where(l => !l.IsCost).ToList();
        if (scored.Count == 0)
        {
            top.Ignore("scores");
            top.Ignore("judgements");
            return [];
        }

        var scores = new List<(OptionScore Score, long Line)>();
        string[] optionIds = [.. options.Select(o => o.Id)];
        string[] criterionIds = [.. scored.Select(l => l.Id)];
        foreach (var map in top.Maps("scores", required: !mayLack && !top.Has("judgements")))
        {
            var (option, criterion) = (
                map.Word("option", optionIds),
                map.Word("criterion", criterionIds)
            );
            var twice = scores.FirstOrDefault(s =>
                (s.Score.Option, s.Score.Criterion) == (option, criterion)
            );
            if (twice.Score is not null)
            {
                map.Report(
                    map.Line,
                    "criterion",
                    "An option has two scores on one criterion",
                    $"{option}, {criterion}",
                    $"the one on line {twice.Line} alone"
                );
            }

            var basis = Basis(map, option);
            if (basis is not null)
            {
                scores.Add((new(option, criterion, basis, map.OptionalText("source")), map.Line));
            }

            map.OptionalText("source");
            map.Finish();
        }

        Join(top, optionIds, criterionIds, scores);
        if (top.Problems.Count == 0 && !mayLack)
        {
            foreach (var criterion in scored)
            {
                var missing = options
                    .Where(o =>
                        !scores.Exists(s =>
                            (s.Score.Option, s.Score.Criterion) == (o.Id, criterion.Id)
                        )
                    )
                    .Select(o => o.Id)
                    .ToList();
                if (missing.Count > 0)
                {
                    top.Report(
                        top.LineOf("scores"),
                        "scores",
                        "Scores are missing",
                        $"none on '{criterion.Id}' for {string.Join(", ", missing)}",
                        "a score for each option on each criterion; where nothing is known, a judgement with wide quartiles"
                    );
                }
            }
        }

        return [.. scores.Select(s => s.Score)];
    }

    /// <summary>Judgements that were collected apart join those of their score, or stand alone where it has none yet.</summary>
    private static void Join(
        YamlMap top,
        string[] options,
        string[] criteria,
        List<(OptionScore Score, long Line)> scores
    )
    {
        foreach (var map in top.MayHave("judgements") ? top.Maps("judgements", required: true) : [])
        {
            var (option, criterion) = (
                map.Word("option", options),
                map.Word("criterion", criteria)
            );
            map.OptionalText("reason");
            var at = scores.FindIndex(s =>
                (s.Score.Option, s.Score.Criterion) == (option, criterion)
            );
            List<Judgement> people =
                at >= 0 && scores[at].Score.Basis is ScoreBasis.Judged judged
                    ? [.. judged.People]
                    : [];
            if (at >= 0 && people.Count == 0)
            {
                map.Report(
                    map.Line,
                    "judgements",
                    "A score that rests on something else is judged too",
                    $"{option}, {criterion}",
                    "a judgement, or the score on line " + scores[at].Line
                );
            }

            Person(map, people);
            var joined = new OptionScore(
                option,
                criterion,
                new ScoreBasis.Judged(people),
                at < 0 ? null : scores[at].Score.Source
            );
            if (at < 0)
            {
                scores.Add((joined, map.Line));
            }
            else
            {
                scores[at] = (joined, scores[at].Line);
            }
        }
    }

    private ScoreBasis? Basis(YamlMap map, string option)
    {
        var stated = Bases.Where(map.Has).ToList();
        if (stated.Count != 1)
        {
            foreach (var key in Bases)
            {
                map.Ignore(key);
            }

            map.Report(
                map.Line,
                "scores",
                "A score rests on one thing",
                stated.Count == 0 ? "nothing" : string.Join(" and ", stated),
                string.Join(" or ", Bases)
            );
            return null;
        }

        return stated[0] switch
        {
            "known" => map.Number("known", required: true) is { } value
                ? new ScoreBasis.Known(value)
                : null,
            "data" => Data(map.Map("data", required: true)),
            "evidence" => Evidence(map.Map("evidence", required: true), option),
            _ => Judged(map),
        };
    }

    private static ScoreBasis? Data(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        ScoreBasis? read;
        if (map.Has("of"))
        {
            var (events, of) = (
                map.Whole("events", 0, 1_000_000_000),
                map.Whole("of", 1, 1_000_000_000)
            );
            if (events > of)
            {
                map.Report(
                    map.LineOf("events"),
                    "events",
                    "More had it than there are",
                    $"{events} of {of}",
                    "at most as many"
                );
            }

            read = new ScoreBasis.Counted(events ?? 0, of ?? 1);
        }
        else
        {
            read = new ScoreBasis.Measured(
                map.Number("value", required: true) ?? 0,
                (double)(map.Amount("se", required: true, 0.000000001m, 1_000_000_000_000) ?? 1)
            );
        }

        map.Finish();
        return read;
    }

    private ScoreBasis? Evidence(YamlMap? map, string option)
    {
        if (map is null)
        {
            return null;
        }

        var question = map.OptionalText("question");
        var findings = map.Has("findings") ? map.Texts("findings", required: true) : [];
        var body =
            question is null && findings.Count == 0
                ? Outcome<EvidenceBody>.Failed(
                    new Problem("No question and no findings are named")
                    {
                        Field = "evidence",
                        Expected = "question: an id, or findings: [ids]",
                    }
                )
            : question is not null && findings.Count > 0
                ? Outcome<EvidenceBody>.Failed(
                    new Problem("A question and findings are both named")
                    {
                        Field = "evidence",
                        Expected = "one of them",
                    }
                )
            : Body(question, [.. findings.Select(f => f.Text)]);
        foreach (var problem in body.Problems)
        {
            map.Report(
                map.LineOf(problem.Field ?? "question"),
                problem.Field,
                problem.What,
                problem.Found,
                problem.Expected
            );
        }

        if (
            body.IsOk
            && options.FirstOrDefault(o => o.Id == option) is { } named
            && EvidenceFinder.Refused(body.Value, named.Kind) is { } why
        )
        {
            map.Report(
                map.Line,
                "evidence",
                why,
                body.Value.Id,
                "findings on such bodies, or a judgement"
            );
        }

        var baseline = map.Number("baseline", required: true) ?? 0;
        if (body.IsOk && body.Value.Measure == "OR" && baseline is <= 0 or >= 100)
        {
            map.Report(
                map.LineOf("baseline"),
                "baseline",
                "An odds ratio needs a share in per cent to start from",
                $"{baseline}",
                "above 0 and below 100"
            );
        }

        var read = new ScoreBasis.Evidence(
            body.IsOk ? body.Value : Nothing,
            baseline,
            map.Has("of") && map.Word("of", ["intervention", "comparator"]) == "comparator",
            map.Has("spread") && map.Word("spread", ["prediction", "mean"]) == "mean"
                ? EvidenceSpread.Mean
                : EvidenceSpread.Prediction,
            body.IsOk && body.Value.Measure == "SMD" ? map.Number("sd", required: true) ?? 1 : 1
        );
        map.Finish();
        return read;
    }

    private static EvidenceBody Nothing { get; } =
        new()
        {
            Id = "",
            Title = "",
            Service = "",
            Intervention = "",
            Comparator = "",
            Measure = "MD",
            Findings = [],
        };

    private Outcome<EvidenceBody> Body(string? question, IReadOnlyList<string> findings)
    {
        var key = question ?? string.Join('+', findings);
        if (bodies.TryGetValue(key, out var known))
        {
            return Outcome<EvidenceBody>.Ok(known);
        }

        var read = question is not null
            ? EvidenceFinder.OfQuestion(shelf, question)
            : EvidenceFinder.OfFindings(shelf, findings);
        if (read.IsOk)
        {
            bodies.Add(key, read.Value);
        }

        return read;
    }

    private static ScoreBasis.Judged? Judged(YamlMap map)
    {
        var people = new List<Judgement>();
        foreach (var person in map.Maps("judgement", required: true))
        {
            Person(person, people);
        }

        return people.Count > 0 ? new ScoreBasis.Judged(people) : null;
    }

    private static void Person(YamlMap person, List<Judgement> people)
    {
        var judgement = new Judgement(
            person.Text("assessor"),
            person.Number("lower", required: true) ?? 0,
            person.Number("median", required: true) ?? 0,
            person.Number("upper", required: true) ?? 0
        );
        if (person.Problems.Count == 0)
        {
            foreach (
                var problem in Metalog
                    .OfQuartiles(judgement.Lower, judgement.Median, judgement.Upper)
                    .Problems
            )
            {
                person.Report(
                    person.Line,
                    "quartiles",
                    problem.What,
                    problem.Found,
                    "lower, median, upper in rising order, neither quarter more than about two and a half times the other"
                );
            }
        }

        if (people.Exists(p => p.Assessor == judgement.Assessor))
        {
            person.Report(
                person.LineOf("assessor"),
                "assessor",
                "One assessor judges twice",
                judgement.Assessor,
                "each once"
            );
        }

        people.Add(judgement);
        person.Finish();
    }
}
