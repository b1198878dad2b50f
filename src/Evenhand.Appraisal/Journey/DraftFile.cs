using System.Globalization;
using System.Text;
using Evenhand.Appraisal.Costs;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Journey;

/// <summary>Writes a draft that is whole as an appraisal file.</summary>
public static class DraftFile
{
    /// <summary>The file.</summary>
    /// <param name="draft">A draft in which no question is open, with evidence that is at hand.</param>
    /// <param name="shelf">The criteria that are offered.</param>
    /// <param name="on">The day of the appraisal.</param>
    public static string Of(AppraisalDraft draft, AppraisalShelf shelf, DateOnly on)
    {
        var evidence = DraftEvidence.Taken(shelf, draft);
        var file = new StringBuilder();
        void Line(FormattableString line) =>
            file.Append(FormattableString.Invariant(line)).Append('\n');
        Line(
            $"# Made in the browser on {Plain.Iso(on)}. Change a line and run it again: evenhand appraise FILE"
        );
        Line($"format: evenhand-appraisal-1");
        Line($"id: {YamlText.Slug(draft.Title!, "appraisal")}");
        Line($"title: {Quoted(draft.Title!)}");
        Line($"decision_maker: {Quoted(draft.DecisionMaker!)}");
        Line($"service: {Quoted(draft.Service!)}");
        Line($"on: {Plain.Iso(on)}");
        Line($"options:");
        foreach (var option in draft.Options)
        {
            Line(
                $"  - {{id: {Id(option)}, kind: {option}, name: {Quoted(OptionKinds.Of(option).Title())}}}"
            );
        }

        var taken = shelf.Criteria.Criteria.Where(c => draft.Criteria.Contains(c.Id)).ToList();
        Line($"criteria:");
        // A group of one has the name of its criterion to compete with; it stays out.
        var groups = taken
            .GroupBy(c => c.Group)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ToList();
        foreach (var (id, name) in shelf.Criteria.Groups.Where(g => groups.Contains(g.Id)))
        {
            Line($"  - {{id: {GroupId(id)}, name: {Quoted(name)}}}");
        }

        foreach (var criterion in taken)
        {
            Line($"  - id: {criterion.Id}");
            if (groups.Contains(criterion.Group))
            {
                Line($"    under: {GroupId(criterion.Group)}");
            }

            Line($"    name: {Quoted(criterion.Name)}");
            Line($"    description: {Quoted(criterion.Description)}");
            Scale(Line, draft, criterion, evidence.GetValueOrDefault(criterion.Id));
        }

        Scores(Line, draft, evidence);
        Weights(Line, draft);
        if (draft.Criteria.Contains(OfferedCriterion.Cost))
        {
            Costs(Line, draft, on);
        }

        return file.ToString();
    }

    private static void Scale(
        Action<FormattableString> line,
        AppraisalDraft draft,
        OfferedCriterion criterion,
        DraftEvidence? evidence
    )
    {
        if (criterion.Id == OfferedCriterion.Cost)
        {
            var (low, high) = CostScale(draft);
            line($"    from: cost");
            line($"    unit: pounds, present value");
            line($"    value: {{worst: {high}, best: {low}}}");
            return;
        }

        var source = draft.Sources[criterion.Id];
        line(
            $"    unit: {Quoted(evidence is null ? $"0 ({criterion.Worst}) to 100 ({criterion.Best})" : $"as in the evidence {evidence.Name}")}"
        );
        line(
            $"    value: {{worst: {Number(source.Worst ?? 0)}, best: {Number(source.Best ?? 100)}}}"
        );
    }

    private static void Scores(
        Action<FormattableString> line,
        AppraisalDraft draft,
        IReadOnlyDictionary<string, DraftEvidence> evidence
    )
    {
        var scored = draft.Criteria.Where(c => c != OfferedCriterion.Cost).ToList();
        if (scored.Count == 0)
        {
            return;
        }

        line($"scores:");
        foreach (var criterion in scored)
        {
            var source = draft.Sources[criterion];
            var judged = DraftPlan.Judged(draft, criterion);
            foreach (var option in draft.Options)
            {
                line($"  - option: {Id(option)}");
                line($"    criterion: {criterion}");
                if (judged.Contains(option))
                {
                    var q = draft.Scores[$"{criterion}/{option}"];
                    line(
                        $"    judgement: [{{assessor: first assessor, lower: {Number(q.Lower)}, median: {Number(q.Median)}, upper: {Number(q.Upper)}}}]"
                    );
                }
                else if (source.Sides![option] == "comparator")
                {
                    line($"    known: {Number(source.Baseline!.Value)}");
                    line($"    source: own figure, from which the evidence is carried over");
                }
                else
                {
                    var from = evidence[criterion];
                    var named = from.IsQuestion
                        ? $"question: {from.Name}"
                        : $"findings: [{from.Name}]";
                    line(
                        $"    evidence: {{{named}, of: intervention, baseline: {Number(source.Baseline!.Value)}}}"
                    );
                }
            }
        }
    }

    private static void Weights(Action<FormattableString> line, AppraisalDraft draft)
    {
        if (draft.Criteria.Count < 2)
        {
            return;
        }

        line($"weights:");
        line($"  swings:");
        line($"    - who: first assessor");
        line(
            $"      points: {{{string.Join(", ", draft.Criteria.Select(c => $"{c}: {Number(draft.Points[c])}"))}}}"
        );
        var next = DraftPlan.AfterFirst(draft).Take(2).ToList();
        if (next.Count == 2 && draft.Rather is "first" or "both")
        {
            var (first, both) = ($"[{draft.First}]", $"[{string.Join(", ", next)}]");
            line($"  checks:");
            line(
                $"    - {{better: {(draft.Rather == "first" ? first : both)}, than: {(draft.Rather == "first" ? both : first)}}}"
            );
        }
    }

    private static void Costs(Action<FormattableString> line, AppraisalDraft draft, DateOnly on)
    {
        line($"costs:");
        line($"  first_year: {draft.FirstYear}");
        line($"  years: {draft.Years}");
        line($"  terms: real");
        line($"  amounts_in: {on.Year}");
        line($"  price_base: {on.Year}");
        line($"  discount: standard");
        line($"  reference: {Id(draft.Options[0])}");
        line($"  lines:");
        foreach (var option in draft.Options)
        {
            var cost = draft.Costs[option];
            line(
                $"    - {{option: {Id(option)}, kind: running, from: 1, amount: {{lower: {Number(cost.Running.Lower)}, median: {Number(cost.Running.Median)}, upper: {Number(cost.Running.Upper)}}}}}"
            );
            foreach (var (kind, once) in DraftAnswers.Others)
            {
                if (!cost.Others.TryGetValue(kind.Code(), out var pounds))
                {
                    continue;
                }

                var when = once ? "year: 0" : "from: 1";
                var chance =
                    kind == CostKind.Failure && cost.FailureChance is > 0 and var c
                        ? $", chance: {Number(c)}"
                        : "";
                line(
                    $"    - {{option: {Id(option)}, kind: {kind.Code()}, {when}, amount: {pounds}{chance}}}"
                );
            }
        }

        var stated = draft.Options.Where(o => draft.Costs[o].Bias is not null).ToList();
        if (stated.Count > 0)
        {
            line($"  optimism_bias:");
            foreach (var option in stated)
            {
                var cost = draft.Costs[option];
                line(
                    $"    - {{option: {Id(option)}, capital: {cost.Bias}, running: {cost.Bias}, transition: {cost.Bias}, evidence: {Quoted(cost.BiasEvidence!)}}}"
                );
            }
        }
    }

    /// <summary>The ends of the scale of cost: a tenth beyond the cheapest and the dearest, undiscounted, at the ends of what was said.</summary>
    private static (decimal Low, decimal High) CostScale(AppraisalDraft draft)
    {
        var (low, high) = (decimal.MaxValue, 0m);
        foreach (var option in draft.Options)
        {
            var cost = draft.Costs[option];
            decimal Total(double running) =>
                DraftAnswers.Others.Sum(o =>
                    cost.Others.GetValueOrDefault(o.Kind.Code()) * (o.Once ? 1 : draft.Years!.Value)
                ) + ((decimal)running * draft.Years!.Value);
            // Discounting at 3.5 per cent takes less than half within 20 years, and less than 0.9 within 60.
            var least = 1 / (1 + (0.035m * draft.Years!.Value));
            low = Math.Min(low, Total(cost.Running.Lower) * least);
            high = Math.Max(high, Total(cost.Running.Upper) * (1 + (cost.Bias ?? 0)));
        }

        return (Math.Floor(low * 0.9m), Math.Max(1, Math.Ceiling(high * 1.1m)));
    }

    private static string Id(string kind) => kind.Replace('_', '-');

    private static string GroupId(string id) => "group-" + id;

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => YamlText.Quoted(text);
}
