using Evenhand.Law.Levers;

namespace Evenhand.Law.Journey;

/// <summary>How much of a wish a lever meets.</summary>
public enum Share
{
    /// <summary>All of it: just those whom the authority wishes.</summary>
    Whole,

    /// <summary>Most of it.</summary>
    Most,

    /// <summary>A part of it.</summary>
    Part,
}

/// <summary>A lever that meets a wish.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Meets">How much of the wish it meets.</param>
/// <param name="Leaves">What it leaves unmet; null where it meets the whole.</param>
public sealed record WishRoute(Lever Lever, Share Meets, string? Leaves);

/// <summary>A route that people think exists.</summary>
/// <param name="Claim">What they say.</param>
/// <param name="Because">Why they think so.</param>
/// <param name="Truth">What is so.</param>
/// <param name="Rule">The entry that says it.</param>
public sealed record Myth(string Claim, string Because, string Truth, Lever Rule);

/// <summary>Who an authority wishes should provide. All wishes are of the same standing.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Summary">What it means, in a sentence.</param>
/// <param name="Beside">What can be done without any lever; may be null.</param>
/// <param name="Routes">The levers that meet it.</param>
/// <param name="BearsOn">The constraints, duties and remedies that bear on it.</param>
/// <param name="Myths">Routes that people think exist.</param>
public sealed record Wish(
    string Id,
    string Name,
    string Summary,
    string? Beside,
    IReadOnlyList<WishRoute> Routes,
    IReadOnlyList<Lever> BearsOn,
    IReadOnlyList<Myth> Myths
);
