using System.Globalization;
using System.Text;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Publishing;

/// <summary>A replay as a part of a page in Markdown.</summary>
public static class ReplayPage
{
    /// <summary>What the desk would have said, in sentences.</summary>
    public static IReadOnlyList<string> Said(Replay replay)
    {
        var (plan, forecast) = (replay.Plan, replay.Forecast);
        var wished = plan.Wished!;
        return
        [
            .. Before(plan),
            $"Plan: the wished day is {Number(wished.Weeks)} weeks off. The tasks that apply take {Number(plan.Vesting.Deterministic.Weeks)} weeks with likely durations; half of the draws open by {Plain.Date(plan.Vesting.P50.Date)}, eight of ten by {Plain.Date(plan.Vesting.P80.Date)}. {PlanPaper.Kept(plan, wished)}",
            $"Forecast: {forecast.Class.N} like changes took {Months(forecast.Months.P50)} in the middle, eight of ten from {Months(forecast.Months.P10)} to {Months(forecast.Months.P90)}.",
            $"Readiness: {replay.Readiness.Gates.Count} gates hold the opening, each with what shows it; on the first day none is answered, and one no would have said: move the date.",
        ];
    }

    // What was behind the bodies on the first day is no part of the time that was left; the file says of each why.
    private static IEnumerable<string> Before(PlanReport plan)
    {
        var left = plan
            .Dropped.Where(d => d.Why.StartsWith(PlanBuilder.LeftOut, StringComparison.Ordinal))
            .ToList();
        return left.Count == 0
            ? []
            :
            [
                $"Not counted, because it was done before the weeks began: {string.Join("; ", left.GroupBy(d => d.Why).Select(g => $"{string.Join(", ", g.Select(d => d.Id))} ({g.Key[PlanBuilder.LeftOut.Length..].Trim()})"))}.",
            ];
    }

    /// <summary>The part of one change.</summary>
    /// <param name="replay">The replay.</param>
    /// <param name="from">A case whose lessons are told apart; null where there is none.</param>
    public static string Of(Replay replay, PastCase? from = null)
    {
        var text = new StringBuilder();
        var plan = replay.Plan;
        Line($"## {replay.Case.Name}");
        Line(
            $"Weeks are counted from {Plain.Date(plan.Announced)}; the day wished for was {Plain.Date(plan.Wished!.Date)}."
        );
        Line("### What the desk would have said");
        Line([.. Said(replay).Select(s => "- " + s)]);
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
