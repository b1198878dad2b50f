using Evenhand.Appraisal.Costs;
using Evenhand.Appraisal.Files;
using Evenhand.Statistics.Decisions;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Results;

/// <summary>What a careful reader of an appraisal would want to know.</summary>
internal static class AppraisalNotes
{
    public static IReadOnlyList<string> Of(AppraisalModel model, Acceptability atMiddle) =>
        [
            .. model
                .File.Options.Where((_, i) => atMiddle.Ranks[i][0] == 0)
                .Select(o =>
                    $"No weights that are held possible favour “{o.Name}” at the middle of its scores."
                ),
            .. model.File.Weights.Contradictions(model.Tree),
            .. OwnFinding.Notes(model.File.Own),
            .. Evidence(model),
            .. Beyond(model),
            .. Costs(model),
        ];

    private static IEnumerable<string> Evidence(AppraisalModel model)
    {
        var bodies = model
            .File.Scores.Select(s => s.Basis)
            .OfType<ScoreBasis.Evidence>()
            .GroupBy(e => e.Body.Id)
            .Select(g => g.First());
        foreach (var basis in bodies)
        {
            var body = basis.Body;
            if (body.Service != model.File.Service)
            {
                yield return $"The evidence “{body.Title}” is of {body.Service.Replace('_', ' ')} and is carried over to this service.";
            }

            if (body.Findings.Count == 1)
            {
                yield return $"The evidence “{body.Title}” is one finding ({body.Findings[0].Id}); how far places differ is not known from it.";
            }

            if (body.Findings.All(f => f.Maryland < 3))
            {
                yield return $"The evidence “{body.Title}” compares bodies as they are (Maryland level {body.Findings.Max(f => f.Maryland)} at most); it does not show what causes the difference.";
            }
        }
    }

    /// <summary>Scores whose middle lies beyond the scale count as its end.</summary>
    private static IEnumerable<string> Beyond(AppraisalModel model) =>
        model.File.Options.SelectMany(
            (o, i) =>
                model
                    .Tree.Leaves.Select((l, j) => (Leaf: l, Score: model.Raw[i][j]))
                    .Where(p => !p.Leaf.Value!.Holds(p.Score))
                    .Select(p =>
                        $"The score of “{o.Name}” on “{p.Leaf.Name}” lies beyond the scale and counts as its end; widen the scale."
                    )
        );

    private static IEnumerable<string> Costs(AppraisalModel model)
    {
        if (model.Life is not { } life)
        {
            yield return "No cost is given, so that nothing is said about money.";
            yield break;
        }

        if (life.Schedule.FirstUnverified(life.Plan.Years) is { } year)
        {
            yield return $"The discount rates of the schedule “{life.Schedule.Name}” from year {year} on are not confirmed by a text that was read.";
        }

        var with = model.File.Options.Where(o => life.Bias(o.Id) is not null).ToList();
        var without = model.File.Options.Except(with).Select(o => $"“{o.Name}”").ToList();
        if (without.Count > 0)
        {
            yield return with.Count == 0
                ? "No optimism bias is stated for any option: first estimates of cost are usually too low."
                : $"Optimism bias is stated for some options and not for {string.Join(", ", without)}; the same should be asked of every option.";
        }

        foreach (var kind in CostKinds.Asked)
        {
            var stated = model.File.Options.Count(o =>
                life.Plan.Lines.Any(l => l.Option == o.Id && l.Kind == kind)
            );
            if (stated > 0 && stated < model.File.Options.Count)
            {
                yield return $"“{kind.Title()}” is stated for {Plain.Counted(stated, "option", "options")} of {model.File.Options.Count}; a 0 with its reason says more than nothing.";
            }
        }
    }
}
