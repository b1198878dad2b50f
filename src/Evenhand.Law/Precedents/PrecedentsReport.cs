using Evenhand.Law.Levers;

namespace Evenhand.Law.Precedents;

/// <summary>Where the use of a lever shows in a notice.</summary>
/// <param name="Field">The field.</param>
/// <param name="Sign">The code or the words of the rule.</param>
/// <param name="Text">What stands there: the code, or the words with some around them; addresses and telephone numbers are left out.</param>
public sealed record FoundSign(PrecedentField Field, string Sign, string Text);

/// <summary>An authority that used a lever before.</summary>
/// <param name="Ocid">The contracting process.</param>
/// <param name="Authority">Who bought, as written; null where the notice does not say.</param>
/// <param name="Published">When its first notice was published.</param>
/// <param name="Title">What for, as written.</param>
/// <param name="Publisher">Where it was published.</param>
/// <param name="Found">Where the use shows.</param>
public sealed record Precedent(
    string Ocid,
    string? Authority,
    DateOnly? Published,
    string? Title,
    string Publisher,
    IReadOnlyList<FoundSign> Found
);

/// <summary>Who used one lever before.</summary>
/// <param name="Id">The lever.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Citation">The provision.</param>
/// <param name="From">The first day on which a notice can be a precedent; null where no first day is known.</param>
/// <param name="To">The last; null while there is none.</param>
/// <param name="Recognised">Whether its file says how a use is recognised.</param>
/// <param name="Signs">How, in words.</param>
/// <param name="Authorities">How many authorities, told apart by their names as written.</param>
/// <param name="Precedents">The newest first.</param>
public sealed record LeverPrecedents(
    string Id,
    string Name,
    string Citation,
    DateOnly? From,
    DateOnly? To,
    bool Recognised,
    IReadOnlyList<string> Signs,
    int Authorities,
    IReadOnlyList<Precedent> Precedents
);

/// <summary>Who used levers before, in the notices of an edition.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="ContentHash">Its content hash.</param>
/// <param name="Processes">How many contracting processes were looked at.</param>
/// <param name="Levers">Every lever, by id.</param>
/// <param name="Notes">What a careful person would want to know.</param>
public sealed record PrecedentsReport(
    int Edition,
    string ContentHash,
    int Processes,
    IReadOnlyList<LeverPrecedents> Levers,
    IReadOnlyList<string> Notes
);
