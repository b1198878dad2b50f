using Evenhand.Market;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;

namespace Evenhand.Web.Questions;

/// <summary>
/// The plans worked out last: a page, its pictures and its downloads ask for the same one, and drawing durations takes the longest.
/// A plan follows from its file alone, so that what is kept is never out of date.
/// </summary>
/// <param name="desk">Works them out.</param>
/// <param name="memory">Keeps them; one is some hundred kilobytes.</param>
public sealed class MergerMemory(MergerDesk desk, IAnswerMemory memory)
{
    private readonly Lazy<Outcome<Replay>> equality = new(() => Replays.OfEquality(desk));
    private readonly Lazy<Outcome<Replay>> care = new(() => Replays.OfCare(desk));

    /// <summary>The replay of the equality body.</summary>
    public Outcome<Replay> Equality => equality.Value;

    /// <summary>The replay of the care regulator.</summary>
    public Outcome<Replay> Care => care.Value;

    /// <summary>The plan of a file.</summary>
    public Outcome<PlanReport> Plan(TextFile text) =>
        memory.Recall(
            (nameof(MergerMemory), text.Text),
            () => desk.Read(text).Then(merger => desk.Plan(merger))
        );
}
