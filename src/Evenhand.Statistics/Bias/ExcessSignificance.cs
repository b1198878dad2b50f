using Evenhand.Statistics.Distributions;
using Evenhand.Statistics.Effects;

namespace Evenhand.Statistics.Bias;

/// <summary>
/// Whether more studies are significant than their power allows (Ioannidis and Trikalinos 2007, "An exploratory test for an
/// excess of significant findings").
/// </summary>
/// <param name="Observed">How many are significant.</param>
/// <param name="Expected">The sum of their power were the given effect the true one.</param>
/// <param name="P">The probability of as many or more, from the exact distribution of the sum of chances that differ.</param>
public sealed record ExcessSignificance(int Observed, double Expected, double P)
{
    /// <summary>The test against a true effect.</summary>
    /// <param name="studies">The studies.</param>
    /// <param name="truth">The effect that is taken for true, usually the pooled one.</param>
    /// <param name="alpha">The level of significance on both sides together.</param>
    public static ExcessSignificance Of(
        IReadOnlyList<Estimate> studies,
        double truth,
        double alpha = 0.05
    )
    {
        var reach = StandardNormal.Quantile(1 - (alpha / 2));
        double[] powers =
        [
            .. studies.Select(s =>
                StandardNormal.Above(reach - (truth / s.StandardError))
                + StandardNormal.Below(-reach - (truth / s.StandardError))
            ),
        ];
        var observed = studies.Count(s => Math.Abs(s.Value) >= reach * s.StandardError);
        var chances = new double[powers.Length + 1];
        chances[0] = 1;
        foreach (var power in powers)
        {
            for (var n = powers.Length; n > 0; n--)
            {
                chances[n] = (chances[n] * (1 - power)) + (chances[n - 1] * power);
            }

            chances[0] *= 1 - power;
        }

        return new ExcessSignificance(
            observed,
            powers.Sum(),
            Math.Min(1, chances.Skip(observed).Sum())
        );
    }
}
