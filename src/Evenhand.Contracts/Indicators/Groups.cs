using System.Runtime.InteropServices;

namespace Evenhand.Contracts.Indicators;

/// <summary>For each process that waits, the numbers of what may be flagged in it: all of them in one list.</summary>
internal sealed class Groups
{
    private readonly List<int> members = [];
    private readonly List<int> ends = [];

    /// <summary>How many processes wait.</summary>
    public int Count => ends.Count;

    /// <summary>Whether the process that is being added has a member so far.</summary>
    public bool IsOpen => members.Count > (ends.Count == 0 ? 0 : ends[^1]);

    /// <summary>Adds a member to the process that is being added.</summary>
    public void Add(int member) => members.Add(member);

    /// <summary>The process has all its members.</summary>
    /// <returns>Its number.</returns>
    public int Close()
    {
        ends.Add(members.Count);
        return ends.Count - 1;
    }

    /// <summary>Takes in others, behind ours.</summary>
    /// <param name="other">Theirs.</param>
    /// <param name="ours">Our number for one of theirs.</param>
    public void Take(Groups other, Func<int, int> ours)
    {
        var start = members.Count;
        members.AddRange(other.members.Select(ours));
        ends.AddRange(other.ends.Select(e => start + e));
    }

    /// <summary>What came of a process: flagged where a member is, not where a member was compared, else neither.</summary>
    /// <param name="group">The process.</param>
    /// <param name="states">For each member: what came of it.</param>
    public Verdict Decided(int group, Func<int, Member> states)
    {
        var best = Member.TooFew;
        for (
            var i = group == 0 ? 0 : ends[group - 1];
            i < ends[group] && best != Member.Flagged;
            i++
        )
        {
            best = (Member)Math.Max((int)best, (int)states(members[i]));
        }

        return best switch
        {
            Member.Flagged => Verdict.Flag(0),
            Member.Compared => Verdict.NotFlagged,
            Member.NoFence => Verdict.Of(Why.NoFence),
            _ => Verdict.Of(Why.TooFewToCompare),
        };
    }
}

/// <summary>What came of an organisation.</summary>
internal enum Member
{
    /// <summary>It appears too seldom to be compared.</summary>
    TooFew,

    /// <summary>It was to be compared, but no fence could be drawn.</summary>
    NoFence,

    /// <summary>It was compared and does not stand out.</summary>
    Compared,

    /// <summary>It stands out.</summary>
    Flagged,
}

/// <summary>A part of a count.</summary>
/// <param name="Part">The part.</param>
/// <param name="Whole">The count.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Fraction(long Part, long Whole)
{
    /// <summary>The share.</summary>
    public double Share => (double)Part / Whole;

    /// <summary>Adds counts to counts.</summary>
    public static Fraction operator +(Fraction one, Fraction other) =>
        new(one.Part + other.Part, one.Whole + other.Whole);
}
