using Evenhand.Law.Calendar;

namespace Evenhand.Law.Reforms;

/// <summary>By what the law would have to be changed.</summary>
public enum ReformBy
{
    /// <summary>An Act.</summary>
    Act,

    /// <summary>Regulations or an order.</summary>
    Regulations,

    /// <summary>A policy statement that authorities must have regard to.</summary>
    Statement,

    /// <summary>Guidance.</summary>
    Guidance,
}

/// <summary>Something that would have to be changed, or would not be enough.</summary>
/// <param name="By">By what.</param>
/// <param name="Change">What.</param>
/// <param name="Who">Who could.</param>
/// <param name="Citation">The provision.</param>
/// <param name="Source">What was read.</param>
/// <param name="Confidence"><c>verified</c>, <c>known</c> or <c>uncertain</c>.</param>
public sealed record ReformChange(
    ReformBy By,
    string Change,
    string Who,
    string Citation,
    string Source,
    string Confidence
);

/// <summary>Where something like it is law, or was.</summary>
/// <param name="Where">The nation, and when.</param>
/// <param name="What">What is law there.</param>
/// <param name="Lever">The entry of the library that tells of it.</param>
/// <param name="Citation">Its citation.</param>
public sealed record ReformElsewhere(string Where, string What, string Lever, string Citation);

/// <summary>A lever that would have to be made: a wish that has no lawful route, and what would give it one.</summary>
/// <param name="Id">For instance <c>user-led-reservation</c>.</param>
/// <param name="Version">Raised by one whenever it changes.</param>
/// <param name="Wish">The wish, in a sentence.</param>
/// <param name="Nations">Where it has no route.</param>
/// <param name="WhyNotNow">Why not.</param>
/// <param name="RestsOn">The entries of the library that say so.</param>
/// <param name="Changes">What would have to be changed.</param>
/// <param name="Elsewhere">Where something like it exists.</param>
/// <param name="ReadOn">The day on which it was put together.</param>
/// <param name="LawyerCheck">What a lawyer should look at; null where nothing was noted.</param>
public sealed record Reform(
    string Id,
    int Version,
    string Wish,
    IReadOnlyList<Nation> Nations,
    string WhyNotNow,
    IReadOnlyList<string> RestsOn,
    IReadOnlyList<ReformChange> Changes,
    IReadOnlyList<ReformElsewhere> Elsewhere,
    DateOnly ReadOn,
    string? LawyerCheck
);

/// <summary>All levers that would have to be made.</summary>
/// <param name="Reforms">By id.</param>
public sealed record ReformsReport(IReadOnlyList<Reform> Reforms);
