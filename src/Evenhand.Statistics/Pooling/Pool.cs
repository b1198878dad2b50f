using Evenhand.Statistics.Effects;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Pooling;

/// <summary>Pools estimates of studies, and regresses them on what differs between studies.</summary>
public static class Pool
{
    /// <summary>
    /// The weighted mean of estimates, or their weighted regression, with weights 1/(v + tau²) (Hedges and Olkin 1985;
    /// Raudenbush 2009 in "The Handbook of Research Synthesis", chapter 16).
    /// </summary>
    /// <param name="studies">Estimates that may be pooled: one comparison, one outcome, one scale.</param>
    /// <param name="options">How; REML where nothing is said.</param>
    /// <param name="moderators">What may explain differences.</param>
    /// <returns>The result; or why there is none: no study, a missing or impossible number, moderators that cannot be told apart.</returns>
    public static Outcome<Fit> Studies(
        IReadOnlyList<Estimate> studies,
        PoolingOptions? options = null,
        params IReadOnlyList<Moderator> moderators
    ) => Fitted(studies, options ?? new(), moderators).Then(f => Outcome<Fit>.Ok(f.Result));

    internal static Outcome<Fitted> Fitted(
        IReadOnlyList<Estimate> studies,
        PoolingOptions options,
        IReadOnlyList<Moderator> moderators
    )
    {
        // Tests by permutation and leaving out one after another come by here thousands of times.
        WorkLimit.Check();
        var problems = StudyCheck.Problems(studies, moderators, options);
        if (problems.Count > 0)
        {
            return Outcome<Fitted>.Failed(problems);
        }

        return Design
            .Of(studies.Count, moderators, options.Intercept)
            .Then(design =>
            {
                var sample = new Sample(design, studies);
                var equal = options.Method == Heterogeneity.EqualEffects || sample.Count == 1;
                return sample.Freedom > 0 || equal
                    ? Fitting.Of(sample, options)
                    : Outcome<Fitted>.Failed(
                        new Problem(
                            "A variance between studies needs more studies than coefficients"
                        )
                        {
                            Field = "mods",
                            Found = $"{design.Terms} coefficients, {sample.Count} studies",
                            ToDo = "Use fewer moderators, or take effects as equal.",
                        }
                    );
            });
    }
}
