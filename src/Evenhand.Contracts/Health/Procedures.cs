using Evenhand.Contracts.Indicators;

namespace Evenhand.Contracts.Health;

/// <summary>By which procedures contracts are awarded.</summary>
internal sealed class Procedures : HealthTally
{
    private static readonly (Method Method, string Word)[] Words =
    [
        (Method.Open, "open"),
        (Method.Selective, "selective"),
        (Method.Limited, "limited"),
        (Method.Direct, "direct"),
        (Method.Other, "other"),
    ];

    private readonly long[] counts = new long[6];
    private readonly long[] valued = new long[6];
    private readonly decimal[] pence = new decimal[6];

    public override void Look(AwardLook process)
    {
        if (process.Active.Count == 0)
        {
            return;
        }

        var method = (int)process.Process.Method;
        counts[method]++;
        var (sum, known) = (0L, false);
        foreach (var award in process.Active)
        {
            sum += award.Pence ?? 0;
            known |= award.Pence is not null;
        }

        valued[method] += known ? 1 : 0;
        pence[method] += sum;
    }

    public override void Take(HealthTally other, int[] names)
    {
        var theirs = (Procedures)other;
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += theirs.counts[i];
            valued[i] += theirs.valued[i];
            pence[i] += theirs.pence[i];
        }
    }

    public override IEnumerable<MarketMeasure> Finish(Names names)
    {
        foreach (var (method, word) in Words.Where(w => counts[(int)w.Method] > 0))
        {
            yield return Count(
                "procedure_share_by_count",
                "Share of processes by procurement method",
                word,
                method
            );
            yield return Value(
                "procedure_share_by_value",
                "Share of awarded value by procurement method",
                word,
                method
            );
        }

        yield return Count(
            "direct_award_share_by_count",
            "Direct awards, share of processes",
            null,
            Method.Direct
        );
        yield return Value(
            "direct_award_share_by_value",
            "Direct awards, share of value",
            null,
            Method.Direct
        );
        yield return Count(
            "award_without_call_by_count",
            "Awards without a call for competition, share of processes",
            null,
            Method.Direct,
            Method.Limited
        ) with
        {
            Note = WithoutCall,
        };
        yield return Value(
            "award_without_call_by_value",
            "Awards without a call for competition, share of value",
            null,
            Method.Direct,
            Method.Limited
        ) with
        {
            Note = WithoutCall,
        };
    }

    private const string WithoutCall =
        "Procurement method direct or limited: the buyer chose whom to ask. The law allows it in many cases.";

    private MarketMeasure Count(string id, string title, string? group, params Method[] methods)
    {
        var known = counts.Skip(1).Sum();
        return new(
            id,
            title,
            group,
            MarketMeasure.PartOf(methods.Sum(m => counts[(int)m]), known),
            MarketMeasure.Share,
            known,
            "awarded processes",
            counts[0],
            null
        );
    }

    private MarketMeasure Value(string id, string title, string? group, params Method[] methods)
    {
        var known = valued.Skip(1).Sum();
        return new(
            id,
            title,
            group,
            MarketMeasure.PartOf(methods.Sum(m => pence[(int)m]), pence.Skip(1).Sum()),
            MarketMeasure.Share,
            known,
            "awarded processes",
            counts.Sum() - known,
            "Values in pounds, net of VAT as published."
        );
    }
}
