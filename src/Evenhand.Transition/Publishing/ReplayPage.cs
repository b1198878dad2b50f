using System.Globalization;
using System.Text;
using Evenhand.Transition.Forecasts;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Publishing;

/// <summary>What the desk would have said of a change that happened, with its own row and lessons left out, beside what happened.</summary>
/// <param name="Case">The change.</param>
/// <param name="Own">Its own lessons, which tell what happened.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Forecast">The forecast.</param>
/// <param name="Readiness">Readiness on the day of announcement.</param>
/// <param name="Lessons">The lessons.</param>
public sealed record Replay(
    PastCase Case,
    IReadOnlyList<Lesson> Own,
    PlanReport Plan,
    ForecastReport Forecast,
    ReadinessReport Readiness,
    LessonReport Lessons
);

/// <summary>A replay as a part of a page in Markdown.</summary>
public static class ReplayPage
{
    /// <summary>The part of one change.</summary>
    /// <param name="replay">The replay.</param>
    /// <param name="from">A case whose lessons are told apart; null where there is none.</param>
    public static string Of(Replay replay, PastCase? from = null)
    {
        var text = new StringBuilder();
        var (plan, forecast) = (replay.Plan, replay.Forecast);
        Line($"## {replay.Case.Name}");
        Line(
            $"Weeks are counted from {Plain.Date(plan.Announced)}; the day wished for was {Plain.Date(plan.Wished!.Date)}."
        );
        Line("### What the desk would have said");
        Line(
            $"- **Plan.** The wished day is {Number(plan.Wished.Weeks)} weeks off. The tasks that apply take {Number(plan.Vesting.Deterministic.Weeks)} weeks with likely durations; half of the draws open by {Plain.Date(plan.Vesting.P50.Date)}, eight of ten by {Plain.Date(plan.Vesting.P80.Date)}. Chance of the wished day: {Plain.Percent(plan.Wished.Chance)}.",
            $"- **Forecast.** {forecast.Class.N} like changes took {Months(forecast.Months.P50)} in the middle, eight of ten from {Months(forecast.Months.P10)} to {Months(forecast.Months.P90)}.",
            $"- **Readiness.** {replay.Readiness.Gates.Count} gates hold the opening, each with what shows it; on the first day none is answered, and one no would have said: move the date."
        );
        Line("The lessons that fit best, from other cases:");
        Line([
            .. replay.Lessons.Lessons.Select(l =>
                $"- {(from is not null && l.MergerId == from.Id ? "**" + l.LessonId + "**" : l.LessonId)}: {l.Text}"
            ),
        ]);
        if (from is not null)
        {
            Line($"Those in heavy type are from {from.Name}.");
        }

        Line("### What happened");
        Line(
            $"It opened {replay.Case.Opened}; ready on the first day: {replay.Case.ReadyOnDayOne ?? "not known"}. What its auditors and others told of it:"
        );
        Line([.. replay.Own.Select(l => $"- {l.Id}: {l.Consequence}")]);
        return text.ToString();

        void Line(params IReadOnlyList<string> lines) =>
            text.Append(string.Join('\n', lines)).Append("\n\n");
    }

    private static string Number(double value) =>
        value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Months(double? value) =>
        value is { } months ? $"{Number(months)} months" : "too few cases to say";
}
