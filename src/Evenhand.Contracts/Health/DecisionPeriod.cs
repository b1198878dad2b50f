using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Indicators;

namespace Evenhand.Contracts.Health;

/// <summary>How long a decision takes.</summary>
internal sealed class DecisionPeriod : HealthTally
{
    private const int MostDays = 3653;

    private readonly Histogram days = new();
    private long lacking;

    public override void Look(AwardLook process)
    {
        if (process.Active.Count == 0)
        {
            return;
        }

        var facts = process.Facts;
        DateTimeOffset? first = null;
        foreach (var award in process.Active)
        {
            var date = facts.Moment(facts.Awards[award.Row, AwardField.Date]);
            first = date < (first ?? DateTimeOffset.MaxValue) ? date : first;
        }

        if (
            first - facts.Moment(facts[ProcessField.TenderEnds])
                is { Days: >= 0 and <= MostDays } took
            && took >= TimeSpan.Zero
        )
        {
            days.Add(took.Days);
        }
        else
        {
            lacking++;
        }
    }

    public override void Take(HealthTally other, int[] names)
    {
        var theirs = (DecisionPeriod)other;
        days.Take(theirs.days);
        lacking += theirs.lacking;
    }

    public override IEnumerable<MarketMeasure> Finish(Names names)
    {
        const string note =
            "Whole days from the end of the submission period to the first award. An award before the end, or more than ten years after it, counts as lacking.";
        yield return new(
            "decision_days_median",
            "Days to a decision, median",
            null,
            days.Median,
            "days",
            days.Count,
            "awarded processes",
            lacking,
            note
        );
        yield return new(
            "decision_days_mean",
            "Days to a decision, mean",
            null,
            days.Mean,
            "days",
            days.Count,
            "awarded processes",
            lacking,
            note
        );
    }
}
