using System.Runtime.InteropServices;
using Evenhand.Contracts.Facts;
using Evenhand.Statistics;

namespace Evenhand.Contracts.Indicators;

/// <summary>The distance of the second price from the winner's, in all processes that let it be asked.</summary>
/// <param name="threshold">Where the fence stands; null where it follows from the data.</param>
internal abstract class SecondPriceTally(double? threshold) : IndicatorTally
{
    private readonly List<Comparison> compared = [];
    private bool drawn;

    public override int Candidates => compared.Count;

    /// <summary>Where the fence stands; to be asked after <see cref="Finish"/>.</summary>
    protected double Fence { get; private set; }

    public override Verdict Look(ProcessLook process)
    {
        var second = process.Second;
        if (second.Why != Why.None)
        {
            return Verdict.Of(second.Why);
        }

        var facts = process.Facts;
        compared.Add(
            new(
                facts.Text(facts[ProcessField.Ocid]) ?? "",
                second.Ratio,
                process.Name(facts.BidTenderers[second.Winner, OrganisationField.Id]),
                process.Name(facts.BidTenderers[second.Next, OrganisationField.Id])
            )
        );
        return Verdict.Wait(compared.Count - 1);
    }

    public override void Take(IndicatorTally other, int[] names)
    {
        foreach (var theirs in ((SecondPriceTally)other).compared)
        {
            compared.Add(theirs with { Winner = names[theirs.Winner], Next = names[theirs.Next] });
        }
    }

    public override void Finish(Findings findings)
    {
        if (compared.Count == 0)
        {
            return;
        }

        Interval? quartiles = threshold is null
            ? Quantile.Quartiles([.. compared.Select(c => c.Ratio)])
            : null;
        Fence = threshold ?? FenceOf(Quantile.Fences(quartiles!));
        findings.Fence(
            new("second price above the winning one, share", compared.Count, quartiles, Fence)
        );
        drawn = IsDrawn(quartiles);
        foreach (var one in compared.Where(c => drawn && StandsOut(c.Ratio)))
        {
            findings.Flag(IndicatorSubject.Ocid, one.Ocid, one.Ratio);
            findings.Flag(IndicatorSubject.Tenderer, one.Winner, 0);
            if (FlagsNext)
            {
                findings.Flag(IndicatorSubject.Tenderer, one.Next, 0);
            }
        }
    }

    public override Verdict Decided(int candidate) =>
        !drawn ? Verdict.Of(Why.NoFence)
        : StandsOut(compared[candidate].Ratio) ? Verdict.Flag(compared[candidate].Ratio)
        : Verdict.NotFlagged;

    public override string Say(IndicatorSubject subject, double value, double detail) =>
        subject == IndicatorSubject.Ocid
            ? $"the second price is {Figure(value * 100)}% above the winning one; the fence is {Figure(Fence * 100)}%"
            : TendererWords;

    /// <summary>What a flagged tenderer did, in words.</summary>
    protected abstract string TendererWords { get; }

    /// <summary>Whether who made the second price is flagged beside the winner.</summary>
    protected abstract bool FlagsNext { get; }

    /// <summary>Which of the two fences counts.</summary>
    protected abstract double FenceOf(Interval fences);

    /// <summary>Whether a fence can be drawn.</summary>
    protected virtual bool IsDrawn(Interval? quartiles) => Fence > 0;

    protected abstract bool StandsOut(double ratio);

    /// <summary>One process.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Comparison(string Ocid, double Ratio, int Winner, int Next);
}
