using Evenhand.Appraisal.Costs;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Prices;
using Evenhand.Statistics.Decisions;
using Evenhand.Statistics.Distributions;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Results;

/// <summary>An appraisal ready to be run: weights held possible, and scores that hang on what is unknown.</summary>
/// <param name="File">The appraisal.</param>
/// <param name="Tree">Its value tree.</param>
/// <param name="Region">The weights held possible, in the order of the leaves.</param>
/// <param name="Scores">For each option its value on each leaf, from 0 to 1.</param>
/// <param name="Raw">For each option its score on each leaf in the unit of the criterion, everything at its middle; cost in pounds.</param>
/// <param name="Life">Whole-life cost; null where none is given.</param>
/// <param name="Costs">Draws of what each option costs; empty where no cost is given.</param>
public sealed record AppraisalModel(
    AppraisalFile File,
    ValueTree Tree,
    WeightRegion Region,
    SharedScores Scores,
    IReadOnlyList<IReadOnlyList<double>> Raw,
    WholeLife? Life,
    IReadOnlyList<CostSample> Costs
)
{
    /// <summary>The most draws of cost that are kept; scores on cost are taken out of them at random.</summary>
    public const int MostCostDraws = 20_000;

    /// <summary>Makes an appraisal ready. Nothing is read: a changed copy of one is made ready just so.</summary>
    /// <param name="file">The appraisal.</param>
    /// <param name="prices">Prices and rates.</param>
    /// <param name="draws">How many draws of cost at most.</param>
    /// <param name="seed">Their seed.</param>
    public static Outcome<AppraisalModel> Of(
        AppraisalFile file,
        PriceShelf prices,
        int draws,
        int seed
    )
    {
        var tree = file.Tree();
        return tree.Leaves.Count == 0
            ? Outcome<AppraisalModel>.Failed(
                new Problem("There is no criterion to score") { Field = "criteria" }
            )
            : file
                .Weights.Region(tree)
                .Then(region =>
                    file.Costs is null
                        ? Scored(file, tree, region, null, draws, seed)
                        : WholeLife
                            .Of(file.Costs, prices, file.On)
                            .Then(life => Scored(file, tree, region, life, draws, seed))
                );
    }

    private static Outcome<AppraisalModel> Scored(
        AppraisalFile file,
        ValueTree tree,
        WeightRegion region,
        WholeLife? life,
        int draws,
        int seed
    )
    {
        CostSample[] costs = life is null
            ? []
            :
            [
                .. file.Options.Select(
                    (o, i) => life.Sample(o.Id, i, Math.Min(draws, MostCostDraws), seed)
                ),
            ];
        var sources = new List<Score>();
        var shared = new Dictionary<(string, EvidenceSpread), int>();
        var (cells, raw) = (new List<ScoreCell[]>(), new List<double[]>());
        var scores = file.Scores.ToDictionary(s => (s.Option, s.Criterion), s => s.Basis);
        foreach (var (number, option) in file.Options.Index())
        {
            var (row, middles) = (new List<ScoreCell>(), new List<double>());
            foreach (var leaf in tree.Leaves)
            {
                var basis = leaf.IsCost
                    ? new ScoreBasis.Cost()
                    : scores.GetValueOrDefault((option.Id, leaf.Id));
                if (basis is null)
                {
                    return Outcome<AppraisalModel>.Failed(
                        new Problem("A score is missing")
                        {
                            Field = "scores",
                            Found = $"{option.Id}, {leaf.Id}",
                        }
                    );
                }

                var cell = Cell(basis);
                if (!cell.IsOk)
                {
                    return Outcome<AppraisalModel>.Failed(cell.Problems);
                }

                var (source, inUnit) = cell.Value;
                var value = leaf.Value!;
                row.Add(new ScoreCell(source, x => value.Of(inUnit(x))));
                middles.Add(inUnit(sources[source].Middle));
            }

            cells.Add([.. row]);
            raw.Add([.. middles]);

            Outcome<(int Source, Func<double, double> InUnit)> Cell(ScoreBasis of) =>
                of switch
                {
                    ScoreBasis.Known k => New(new Score.Fixed(k.Value), x => x),
                    ScoreBasis.Measured m => New(new Score.Normal(m.Value, m.Error), x => x),
                    ScoreBasis.Counted c => New(Logit(c), x => 100 / (1 + Math.Exp(-x))),
                    ScoreBasis.Judged j => New(Judged(j), x => x),
                    ScoreBasis.Evidence e => Evidence(e),
                    _ => New(Cost(number, option.Id), x => -x),
                };
        }

        return Outcome<AppraisalModel>.Ok(
            new(file, tree, region, new SharedScores(sources, cells), raw, life, costs)
        );

        Outcome<(int, Func<double, double>)> New(Score source, Func<double, double> inUnit)
        {
            sources.Add(source);
            return Outcome<(int, Func<double, double>)>.Ok((sources.Count - 1, inUnit));
        }

        Outcome<(int, Func<double, double>)> Evidence(ScoreBasis.Evidence basis)
        {
            if (shared.TryGetValue((basis.Body.Id, basis.Spread), out var known))
            {
                return Outcome<(int, Func<double, double>)>.Ok(
                    (known, x => CarriedEffect.Of(basis, x))
                );
            }

            return CarriedEffect
                .Pooled(basis.Body, basis.Spread)
                .Then(effect =>
                {
                    shared[(basis.Body.Id, basis.Spread)] = sources.Count;
                    return New(effect, x => CarriedEffect.Of(basis, x));
                });
        }

        Score Cost(int number, string option)
        {
            var sample = costs[number].Npv;
            var middle = -(double)life!.Present(life.ByYear(option, true));
            return sample.Count == 1 ? new Score.Fixed(middle) : new Score.Drawn(sample, middle);
        }
    }

    // The empirical logit with a half more of either, which has no infinity (Haldane 1956, Anscombe 1956).
    private static Score.Normal Logit(ScoreBasis.Counted counted)
    {
        var (with, without) = (counted.Events + 0.5, counted.Of - counted.Events + 0.5);
        return new(Math.Log(with / without), Math.Sqrt((1 / with) + (1 / without)));
    }

    private static Score Judged(ScoreBasis.Judged judged)
    {
        Score[] people =
        [
            .. judged.People.Select(p => new Score.Judged(
                Metalog.OfQuartiles(p.Lower, p.Median, p.Upper).Value
            )),
        ];
        return people.Length == 1 ? people[0] : new Score.Mixture(people);
    }
}
