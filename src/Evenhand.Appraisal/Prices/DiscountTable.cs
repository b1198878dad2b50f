using Evenhand.Statistics.Discounting;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Prices;

/// <summary>A rate of a schedule, and whether a text was read that confirms it.</summary>
/// <param name="FromYear">The first year of the band, from 0.</param>
/// <param name="Rate">The rate a year, such as 0.035.</param>
/// <param name="Verified">Whether a text was read that confirms it.</param>
public sealed record RateBand(int FromYear, decimal Rate, bool Verified);

/// <summary>A published schedule of discount rates, in force over some time.</summary>
/// <param name="Id">Its id, for instance <c>standard</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="From">The first day for which it is given.</param>
/// <param name="To">The last; null while it is in force.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Bands">Its bands in rising order.</param>
/// <param name="Schedule">The same, ready for use.</param>
public sealed record NamedSchedule(
    string Id,
    string Name,
    DateOnly From,
    DateOnly? To,
    string Source,
    IReadOnlyList<RateBand> Bands,
    DiscountSchedule Schedule
)
{
    /// <summary>The first year with a rate that no text confirms; null where there is none up to a year.</summary>
    /// <param name="lastYear">The last year that is discounted.</param>
    public int? FirstUnverified(int lastYear) =>
        Bands
            .Where(b => !b.Verified && b.FromYear <= lastYear && lastYear > 0)
            .Select(b => (int?)Math.Max(1, b.FromYear))
            .FirstOrDefault();
}

/// <summary>All schedules of discount rates.</summary>
/// <param name="ReadOn">The day on which they were read.</param>
/// <param name="Schedules">The schedules.</param>
public sealed record DiscountTable(DateOnly ReadOn, IReadOnlyList<NamedSchedule> Schedules)
{
    /// <summary>The schedule of a name that is in force on a day.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="day">The day of the appraisal.</param>
    public Outcome<NamedSchedule> Find(string id, DateOnly day) =>
        Schedules.FirstOrDefault(s => s.Id == id && s.From <= day && (s.To is null || day <= s.To))
            is { } found
            ? Outcome<NamedSchedule>.Ok(found)
            : Outcome<NamedSchedule>.Failed(
                new Problem("There is no such discount schedule on the day of the appraisal")
                {
                    Field = "discount",
                    Found = $"{id} on {Plain.Iso(day)}",
                    Expected = string.Join(
                        ", ",
                        Schedules.Select(s => $"{s.Id} from {Plain.Iso(s.From)}")
                    ),
                }
            );
}
