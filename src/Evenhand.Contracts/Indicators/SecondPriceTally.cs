using System.Runtime.InteropServices;
using Evenhand.Contracts.Facts;
using Evenhand.Statistics;

namespace Evenhand.Contracts.Indicators;

/// <summary>The distance of the second price from the winner's, in all processes that let it be asked.</summary>
internal abstract class SecondPriceTally : IndicatorTally
{
    private readonly List<Comparison> compared = [];

    public override int Candidates => compared.Count;

    protected IReadOnlyList<Comparison> Compared => compared;

    /// <summary>Whether a fence could be drawn.</summary>
    protected bool Drawn { get; set; }

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

    public override Verdict Decided(int candidate) =>
        !Drawn ? Verdict.Of(Why.NoFence)
        : StandsOut(compared[candidate].Ratio) ? Verdict.Flag(compared[candidate].Ratio)
        : Verdict.NotFlagged;

    protected abstract bool StandsOut(double ratio);

    protected Interval Quartiles() => Quantile.Quartiles([.. compared.Select(c => c.Ratio)]);

    /// <summary>One process.</summary>
    [StructLayout(LayoutKind.Auto)]
    protected readonly record struct Comparison(string Ocid, double Ratio, int Winner, int Next);
}
