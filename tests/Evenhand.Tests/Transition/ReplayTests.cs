using Evenhand.Testing;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Publishing;
using Xunit;

namespace Evenhand.Tests.Transition;

/// <summary>Two changes that happened, asked of a library without their own rows and lessons.</summary>
public sealed class ReplayTests
{
    private const string Ehrc = "ehrc-2007";
    private const string Cqc = "cqc-2009";

    [Fact]
    public void The_page_of_replays_says_what_the_desk_says()
    {
        var ehrc = Mergers.Library.Cases.Single(c => c.Id == Ehrc);
        var page = $"""
            # Two changes replayed

            Each was put to the desk as it stood at the announcement (`mergers/examples`), with its own row and its own lessons left out of the library. Other cases of the library may be later than it: this
            shows what the desk says, not what anybody could have known then.

            {ReplayPage.Of(Replayed("three-equality-commissions.yaml", Ehrc, 10))}
            {ReplayPage.Of(Replayed("three-care-regulators.yaml", Cqc, 20), ehrc)}
            ## What of the one could have reached the other

            The equality body opened on 1 October 2007, the care regulator in April 2009, eighteen months later. The pages behind the lessons of the first (sources S001 to S005) are of 2010: by then the second
            had been open for nine months or more, so none of them reached it in time. A review of May 2007 had named faults before the first body opened. Had what was known been written into a library at
            that opening, it would have been there for the second eighteen months before its first day.
            """.ReplaceLineEndings("\n");

        Assert.Null(
            Golden.Differs(Repository.At("docs", "mergers", "replays.md"), page.TrimEnd() + "\n")
        );
    }

    [Fact]
    public void A_replay_rests_on_nothing_of_its_own()
    {
        var replay = Replayed("three-equality-commissions.yaml", Ehrc, 200);

        Assert.DoesNotContain(replay.Lessons.Lessons, l => l.MergerId == Ehrc);
        Assert.DoesNotContain(
            replay.Forecast.Class.Cases.Concat(replay.Forecast.CostClass.Cases),
            c => c.Id == Ehrc
        );
        Assert.DoesNotContain(
            replay.Readiness.Gates.SelectMany(g => g.Lessons),
            l => l.Case == Ehrc
        );
        Assert.Equal(9, replay.Own.Count);
    }

    [Fact]
    public void Lessons_of_the_equality_body_reach_the_care_regulator()
    {
        var replay = Replayed("three-care-regulators.yaml", Cqc, 20);

        Assert.Contains(replay.Lessons.Lessons, l => l.MergerId == Ehrc);
        Assert.DoesNotContain(replay.Lessons.Lessons, l => l.MergerId == Cqc);
    }

    private static Replay Replayed(string example, string id, int most) =>
        Replays.Of(Mergers.Desk, example, id, most).Value;
}
