using System.Runtime.InteropServices;

namespace Evenhand.Statistics.Effects;

/// <summary>Events in two groups over the time for which each was watched.</summary>
/// <param name="FirstEvents">Events in the first group, 0 or more.</param>
/// <param name="FirstTime">Person-years, bed-days or the like of the first group, above 0.</param>
/// <param name="SecondEvents">Events in the second group, 0 or more.</param>
/// <param name="SecondTime">The time of the second group, above 0, in the same unit.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EventRates(
    double FirstEvents,
    double FirstTime,
    double SecondEvents,
    double SecondTime
)
{
    /// <summary>Whether a group has no event.</summary>
    public bool HasZero => FirstEvents == 0 || SecondEvents == 0;

    /// <summary>The same with something added to the events of both groups.</summary>
    public EventRates Plus(double add) =>
        this with
        {
            FirstEvents = FirstEvents + add,
            SecondEvents = SecondEvents + add,
        };
}

/// <summary>Effects from events over time. Formulas: Rothman, Greenland and Lash (2008), "Modern Epidemiology", chapter 14.</summary>
public static class RateEffects
{
    /// <summary>The log of the ratio of rates, with variance 1/x1 + 1/x2; nothing where a group has no event.</summary>
    public static Estimate? LogRateRatio(EventRates r) =>
        Estimate.IfFinite(
            Math.Log(r.FirstEvents / r.FirstTime) - Math.Log(r.SecondEvents / r.SecondTime),
            (1 / r.FirstEvents) + (1 / r.SecondEvents)
        );

    /// <summary>The difference of rates, with variance x1/t1² + x2/t2².</summary>
    public static Estimate? RateDifference(EventRates r) =>
        Estimate.IfFinite(
            (r.FirstEvents / r.FirstTime) - (r.SecondEvents / r.SecondTime),
            (r.FirstEvents / (r.FirstTime * r.FirstTime))
                + (r.SecondEvents / (r.SecondTime * r.SecondTime))
        );
}
