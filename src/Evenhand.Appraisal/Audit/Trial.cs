using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Prices;
using Evenhand.Appraisal.Results;
using Evenhand.Statistics.Decisions;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Audit;

/// <summary>An appraisal, or a copy with something changed, with everything at its middle.</summary>
internal sealed class Trial
{
    private Trial(AppraisalModel model)
    {
        Model = model;
        Values = model.Scores.Middles();
    }

    public AppraisalModel Model { get; }

    public AppraisalFile File => Model.File;

    public IReadOnlyList<Criterion> Leaves => Model.Tree.Leaves;

    /// <summary>For each option its value on each leaf.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Values { get; }

    public static Outcome<Trial> Of(AppraisalFile file, PriceShelf prices)
    {
        // The test makes hundreds of these, so that it can be given up between any two.
        WorkLimit.Check();
        // One draw: nothing here hangs on draws of cost, and the middle is taken without them.
        return AppraisalModel.Of(file, prices, 1, 1).Then(m => Outcome<Trial>.Ok(new Trial(m)));
    }

    public string First(IReadOnlyList<double> weights) =>
        File.Options[WeightFlip.Winner(Values, weights)].Id;

    /// <summary>How far an option is ahead of the best of the others; below 0 where it is behind.</summary>
    public double Lead(string option, IReadOnlyList<double> weights) =>
        Ahead(File, WeightFlip.Values(Values, weights), option);

    /// <summary>The same from total values.</summary>
    public static double Ahead(AppraisalFile file, IReadOnlyList<double> totals, string option)
    {
        var at = file.Options.ToList().FindIndex(o => o.Id == option);
        return totals[at] - totals.Where((_, i) => i != at).Max();
    }

    /// <summary>The bodies of findings that it rests on, each once.</summary>
    public static IReadOnlyList<EvidenceBody> Bodies(AppraisalFile file) =>
        [
            .. file
                .Scores.Select(s => s.Basis)
                .OfType<ScoreBasis.Evidence>()
                .Select(b => b.Body)
                .DistinctBy(b => b.Id),
        ];

    /// <summary>A copy that pools other findings, or the same otherwise. What a body is changed to may be the same.</summary>
    public static AppraisalFile With(AppraisalFile file, Func<EvidenceBody, EvidenceBody> change)
    {
        var changed = Bodies(file).ToDictionary(b => b.Id, change, StringComparer.Ordinal);
        return file with
        {
            Scores =
            [
                .. file.Scores.Select(s =>
                    s.Basis is ScoreBasis.Evidence e
                        ? s with
                        {
                            Basis = e with { Body = changed[e.Body.Id] },
                        }
                        : s
                ),
            ],
        };
    }
}
