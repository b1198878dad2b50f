using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Sensitivity;

/// <summary>How a result hangs on single studies, and how it came about study by study.</summary>
public static class LeaveOneOut
{
    /// <summary>The result without each study in turn.</summary>
    /// <param name="studies">At least two studies.</param>
    /// <param name="options">How they are pooled; REML where nothing is said.</param>
    /// <returns>One result a study left out, in the order of the studies.</returns>
    public static Outcome<IReadOnlyList<Fit>> Of(
        IReadOnlyList<Estimate> studies,
        PoolingOptions? options = null
    ) =>
        studies.Count < 2
            ? Outcome<IReadOnlyList<Fit>>.Failed(
                new Problem("Leaving one out takes at least two studies")
                {
                    Found = $"{studies.Count}",
                }
            )
            : All(studies.Count, i => Pool.Studies([.. studies.Where((_, j) => j != i)], options));

    /// <summary>The result of the first study, of the first two, and so on, in the order in which they are given.</summary>
    /// <param name="studies">The studies, for instance by year.</param>
    /// <param name="options">How they are pooled; REML where nothing is said.</param>
    public static Outcome<IReadOnlyList<Fit>> Cumulative(
        IReadOnlyList<Estimate> studies,
        PoolingOptions? options = null
    ) => All(studies.Count, i => Pool.Studies([.. studies.Take(i + 1)], options));

    private static Outcome<IReadOnlyList<Fit>> All(int count, Func<int, Outcome<Fit>> one)
    {
        var fits = new List<Fit>(count);
        for (var i = 0; i < count; i++)
        {
            var fit = one(i);
            if (!fit.IsOk)
            {
                return Outcome<IReadOnlyList<Fit>>.Failed(fit.Problems);
            }

            fits.Add(fit.Value);
        }

        return Outcome<IReadOnlyList<Fit>>.Ok(fits);
    }
}
