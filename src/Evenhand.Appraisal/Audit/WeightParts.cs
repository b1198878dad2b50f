using Evenhand.Statistics.Decisions;

namespace Evenhand.Appraisal.Audit;

/// <summary>Parts 1 and 2: weights.</summary>
internal static class WeightParts
{
    private const int Draws = 20_000;

    public static Hindsight Hindsight(
        Trial trial,
        IReadOnlyList<double> registered,
        IReadOnlyList<double> final
    ) =>
        new(
            WeightFlip.HindsightPoint(trial.Values, registered, final),
            WeightFlip.Drift(registered, final),
            trial.First(registered),
            trial.First(final)
        );

    public static IReadOnlyList<OptionInSpace> Space(
        Trial trial,
        IReadOnlyList<double> weights,
        int seed
    )
    {
        var possible = Smaa.Of(trial.Model.Scores, trial.Model.Region, Draws, seed);
        var fixedScores = Fixed(trial.Values);
        var held = Smaa.Of(fixedScores, trial.Model.Region, Draws, seed);
        var all = Smaa.Of(fixedScores, WeightRegion.Of(trial.Leaves.Count, []).Value, Draws, seed);
        var leader = WeightFlip.Winner(trial.Values, weights);
        return
        [
            .. trial.File.Options.Select(
                (o, i) =>
                    new OptionInSpace(
                        o.Id,
                        held.Ranks[i][0],
                        all.Ranks[i][0],
                        possible.CentralWeights[i] is { } central
                            ? trial
                                .Leaves.Zip(central)
                                .ToDictionary(
                                    p => p.First.Id,
                                    p => p.Second,
                                    StringComparer.Ordinal
                                )
                            : null,
                        possible.Confidence[i],
                        i == leader
                            ? 0
                            : WeightFlip.Radius(trial.Values[leader], trial.Values[i], weights),
                        Favoured(trial.Values, i)
                    )
            ),
        ];
    }

    /// <summary>Whether some weights put an option ahead of all others that differ from it.</summary>
    private static bool Favoured(IReadOnlyList<IReadOnlyList<double>> values, int option)
    {
        IReadOnlyList<double>[] ahead =
        [
            .. values
                .Where((_, k) => k != option)
                .Select(other =>
                    (IReadOnlyList<double>)[.. values[option].Zip(other, (own, its) => own - its)]
                )
                .Where(d => d.Any(x => x != 0)),
        ];
        return WeightRegion.Clash(values[0].Count, ahead).Count == 0;
    }

    private static SharedScores Fixed(IReadOnlyList<IReadOnlyList<double>> values) =>
        new(
            [.. values.SelectMany(r => r).Select(v => (Score)new Score.Fixed(v))],
            [
                .. values.Select(
                    (row, i) =>
                        (IReadOnlyList<ScoreCell>)
                            [.. row.Select((_, j) => new ScoreCell((i * row.Count) + j, x => x))]
                ),
            ]
        );
}
