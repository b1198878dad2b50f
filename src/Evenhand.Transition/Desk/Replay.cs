using Evenhand.Transition.Forecasts;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Desk;

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

/// <summary>The two changes that are replayed: the equality body, and the care regulator with the lessons of the first at hand.</summary>
public static class Replays
{
    /// <summary>The equality body.</summary>
    public const string Equality = "ehrc-2007";

    /// <summary>The care regulator.</summary>
    public const string Care = "cqc-2009";

    private const int LessonsOfCare = 20;

    /// <summary>The first.</summary>
    public static Outcome<Replay> OfEquality(MergerDesk desk) =>
        Of(desk, "three-equality-commissions.yaml", Equality, MergerDesk.Screenful);

    /// <summary>The second.</summary>
    public static Outcome<Replay> OfCare(MergerDesk desk) =>
        Of(desk, "three-care-regulators.yaml", Care, LessonsOfCare);

    /// <summary>A change that happened, asked of a library without it.</summary>
    /// <param name="desk">The desk with the whole library.</param>
    /// <param name="example">The file that tells of it.</param>
    /// <param name="id">The case.</param>
    /// <param name="most">The most lessons.</param>
    public static Outcome<Replay> Of(MergerDesk desk, string example, string id, int most)
    {
        var before = desk.Without([id]);
        return before
            .Read(desk.Example(example))
            .Then(merger =>
                before
                    .Plan(merger)
                    .Then(plan =>
                        before
                            .Ready(merger)
                            .Then(ready =>
                                before
                                    .Lessons(merger, new LessonQuestion(null, null, null, most))
                                    .Then(lessons =>
                                        Outcome<Replay>.Ok(
                                            new Replay(
                                                desk.Library.Cases.Single(c => c.Id == id),
                                                [.. desk.Library.Lessons.Where(l => l.Case == id)],
                                                plan,
                                                before.Forecast(merger),
                                                ready,
                                                lessons
                                            )
                                        )
                                    )
                            )
                    )
            );
    }
}
