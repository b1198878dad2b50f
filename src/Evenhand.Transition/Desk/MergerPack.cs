using Evenhand.Transition.Files;
using Evenhand.Transition.Forecasts;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Desk;

/// <summary>All that a board is shown of a reorganisation.</summary>
/// <param name="Merger">What it is called.</param>
/// <param name="Plan">Its dates.</param>
/// <param name="Readiness">What the first day needs.</param>
/// <param name="Forecast">What like changes took and cost.</param>
/// <param name="Lessons">The lessons that matter most.</param>
public sealed record MergerPack(
    string Merger,
    PlanReport Plan,
    ReadinessReport Readiness,
    ForecastReport Forecast,
    LessonReport Lessons
)
{
    /// <summary>All of it about one reorganisation.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="merger">The reorganisation.</param>
    /// <param name="plan">Its plan.</param>
    public static Outcome<MergerPack> Of(MergerDesk desk, MergerFile merger, PlanReport plan) =>
        desk.Ready(merger)
            .Then(ready =>
                desk.Lessons(merger, new LessonQuestion(null, null, null, MergerDesk.Screenful))
                    .Then(lessons =>
                        Outcome<MergerPack>.Ok(
                            new(merger.Name, plan, ready, desk.Forecast(merger), lessons)
                        )
                    )
            );
}
