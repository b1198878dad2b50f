using Evenhand.Appraisal.Files;

namespace Evenhand.Appraisal.Audit;

/// <summary>Part 4: criteria, outcomes and options against those registered.</summary>
/// <param name="trial">The appraisal.</param>
/// <param name="weights">The final weights.</param>
internal sealed class ChangeParts(Trial trial, IReadOnlyList<double> weights)
{
    public OutcomeChanges Outcomes(Registered block)
    {
        var tree = trial.Model.Tree;
        string[] leaves = [.. trial.Leaves.Select(l => l.Id)];
        var split = block
            .Criteria.Where(c => !leaves.Contains(c) && tree.LeavesOf(c).Count > 0)
            .ToList();
        var known = block
            .Criteria.Concat(split.SelectMany(tree.LeavesOf).Select(j => leaves[j]))
            .ToHashSet(StringComparer.Ordinal);
        var merged = Merging.Of(block, tree, weights);
        string[] added =
        [
            .. leaves.Where(l => !known.Contains(l) && !merged.Any(m => m.Into == l)),
        ];
        var within = merged.SelectMany(m => m.From).ToHashSet(StringComparer.Ordinal);
        // What only the file calls a merger is no report of an outcome: else any could be left out by a word.
        var reported = merged
            .Where(m => m.IsPlain)
            .SelectMany(m => m.From)
            .ToHashSet(StringComparer.Ordinal);
        string[] missing =
        [
            .. block.Outcomes.Where(o => tree.LeavesOf(o).Count == 0 && !reported.Contains(o)),
        ];
        return new OutcomeChanges(
            block.Outcomes.Count,
            block.Outcomes.Count - missing.Length,
            missing,
            added,
            [.. block.Criteria.Where(c => tree.LeavesOf(c).Count == 0 && !within.Contains(c))],
            split,
            merged,
            FirstWithout(added),
            leaves.ToDictionary(l => l, l => FirstWithout([l]), StringComparer.Ordinal)
        );
    }

    /// <summary>Pairs of criteria that count the same twice: the same scores on the same ground, or, where one is late, values that go up and down together.</summary>
    public IEnumerable<(string Criterion, string Other, string Why)> SameTwice(
        IReadOnlyCollection<string> added
    )
    {
        for (var j = 0; j < trial.Leaves.Count; j++)
        {
            for (var k = 0; k < j; k++)
            {
                var (a, b) = (trial.Leaves[j].Id, trial.Leaves[k].Id);
                if (SameGround(a, b))
                {
                    yield return (
                        a,
                        b,
                        "each option has the same scores on the same ground on both"
                    );
                }
                else if (
                    (added.Contains(a) || added.Contains(b))
                    && Correlation(j, k) is { } r
                    && r >= AuditRules.SameTwice
                )
                {
                    yield return (
                        a,
                        b,
                        "the values of the options go up and down together on both"
                    );
                }
            }
        }
    }

    /// <summary>The option that comes first among some.</summary>
    public string FirstAmong(IReadOnlyCollection<string> options)
    {
        var totals = Statistics.Decisions.WeightFlip.Values(trial.Values, weights);
        return trial
            .File.Options.Index()
            .Where(o => options.Contains(o.Item.Id))
            .MaxBy(o => totals[o.Index])
            .Item.Id;
    }

    private string FirstWithout(IReadOnlyCollection<string> criteria)
    {
        double[] left = [.. trial.Leaves.Zip(weights, (l, w) => criteria.Contains(l.Id) ? 0 : w)];
        var sum = left.Sum();
        return trial.First(sum > 0 ? [.. left.Select(w => w / sum)] : weights);
    }

    private bool SameGround(string a, string b) =>
        trial.File.Options.All(o =>
            Basis(o.Id, a) is { } one && Basis(o.Id, b) is { } other && Equal(one, other)
        );

    private ScoreBasis? Basis(string option, string criterion) =>
        trial
            .File.Scores.FirstOrDefault(s => s.Option == option && s.Criterion == criterion)
            ?.Basis;

    private static bool Equal(ScoreBasis one, ScoreBasis other) =>
        (one, other) switch
        {
            (ScoreBasis.Judged a, ScoreBasis.Judged b) => a.People.SequenceEqual(b.People),
            (ScoreBasis.Evidence a, ScoreBasis.Evidence b) => a.Body.Id == b.Body.Id
                && (a.Baseline, a.IsComparator) == (b.Baseline, b.IsComparator),
            _ => one.Equals(other),
        };

    private double? Correlation(int j, int k)
    {
        double[] a = [.. trial.Values.Select(v => v[j])];
        double[] b = [.. trial.Values.Select(v => v[k])];
        var (meanA, meanB) = (a.Average(), b.Average());
        var (varA, varB) = (
            a.Sum(x => (x - meanA) * (x - meanA)),
            b.Sum(x => (x - meanB) * (x - meanB))
        );
        return varA * varB > 0
            ? a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum() / Math.Sqrt(varA * varB)
            : null;
    }
}
