using Evenhand.Statistics.Effects;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Pooling;

/// <summary>Studies pooled group by group, each with a variance between studies of its own, and the test that the groups differ.</summary>
/// <param name="Groups">The groups in the order in which they first occur, each with its result.</param>
/// <param name="Between">The test of the pooled estimates of the groups against each other: Q between groups (Borenstein et al. 2009, chapter 19).</param>
public sealed record Subgroups(IReadOnlyList<(string Name, Fit Fit)> Groups, JointTest Between)
{
    /// <summary>The groups pooled apart. For one variance between studies in common, regress on <see cref="Moderator.OfGroups"/>.</summary>
    /// <param name="studies">The studies.</param>
    /// <param name="groups">The group of each.</param>
    /// <param name="options">How each group is pooled.</param>
    public static Outcome<Subgroups> Of(
        IReadOnlyList<Estimate> studies,
        IReadOnlyList<string> groups,
        PoolingOptions? options = null
    )
    {
        if (groups.Count != studies.Count)
        {
            return Outcome<Subgroups>.Failed(
                new Problem("Each study belongs to a group")
                {
                    Found = $"{groups.Count} groups",
                    Expected = $"{studies.Count}",
                }
            );
        }

        var fits = studies
            .Zip(groups)
            .GroupBy(p => p.Second, p => p.First, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Fit: Pool.Studies([.. g], options)))
            .ToList();
        Problem[] problems =
        [
            .. fits.SelectMany(f =>
                f.Fit.Problems.Select(p => p with { Field = $"{f.Name}: {p.Field}" })
            ),
        ];
        if (problems.Length > 0)
        {
            return Outcome<Subgroups>.Failed(problems);
        }

        return Pool.Studies(
                [
                    .. fits.Select(f => new Estimate(
                        f.Fit.Value.Pooled.Estimate,
                        f.Fit.Value.Pooled.StandardError * f.Fit.Value.Pooled.StandardError
                    )),
                ],
                new PoolingOptions { Method = Heterogeneity.EqualEffects }
            )
            .Then(between =>
                Outcome<Subgroups>.Ok(new([.. fits.Select(f => (f.Name, f.Fit.Value))], between.Q))
            );
    }
}
