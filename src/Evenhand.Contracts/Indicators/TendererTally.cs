namespace Evenhand.Contracts.Indicators;

/// <summary>An indicator that settles each process when it sees it, and flags tenderers beside it.</summary>
/// <param name="value">What a flagged tenderer is given as its value.</param>
internal abstract class TendererTally(double value) : IndicatorTally
{
    /// <summary>The tenderers that are flagged, by their numbers.</summary>
    protected HashSet<int> Flagged { get; } = [];

    public override void Take(IndicatorTally other, int[] names) =>
        Flagged.UnionWith(((TendererTally)other).Flagged.Select(n => names[n]));

    public override void Finish(Findings findings)
    {
        foreach (var name in Flagged)
        {
            findings.Flag(IndicatorSubject.Tenderer, name, value);
        }
    }
}
