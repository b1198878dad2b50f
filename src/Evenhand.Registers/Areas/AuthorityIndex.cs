using Evenhand.Vocabulary;

namespace Evenhand.Registers.Areas;

/// <summary>Finds the authority that a name as written means on a day.</summary>
/// <remarks>
/// Only authorities with duties for children's services are in it (counties, unitaries, metropolitan and London
/// boroughs, the City, Welsh, Scottish and Northern Irish councils): a district or a combined authority of the same
/// name is never meant by a register of these services.
/// </remarks>
public sealed class AuthorityIndex
{
    // A list "at 31 March" may be put together after the councils of 1 April had begun, and the other way round.
    private const int ToleranceInDays = 366;

    private readonly ILookup<string, Authority> byName;
    private readonly ILookup<string, Authority> byOtherName;

    /// <summary>Indexes these authorities.</summary>
    public AuthorityIndex(IReadOnlyList<Authority> authorities)
    {
        Authorities = authorities;
        byName = authorities
            .SelectMany(a =>
                new[] { a.Name, a.OfficialName }.Select(n => (Name: Plain.Fold(n), Authority: a))
            )
            .Distinct()
            .ToLookup(p => p.Name, p => p.Authority, StringComparer.Ordinal);
        byOtherName = authorities
            .SelectMany(a => a.OtherNames.Select(n => (Name: Plain.Fold(n), Authority: a)))
            .Distinct()
            .ToLookup(p => p.Name, p => p.Authority, StringComparer.Ordinal);
    }

    /// <summary>All authorities.</summary>
    public IReadOnlyList<Authority> Authorities { get; }

    /// <summary>The authority that a name means on a day; null when none or more than one could be meant.</summary>
    public Authority? Find(string name, DateOnly day)
    {
        var folded = Plain.Fold(name);
        // Who bore the name on the day comes before who bore it a year earlier or later.
        return Then(byName[folded], day)
            ?? Then(byOtherName[folded], day)
            ?? Near(byName[folded], day)
            ?? Near(byOtherName[folded], day);
    }

    private static Authority? Then(IEnumerable<Authority> named, DateOnly day)
    {
        var then = named.Where(a => a.ExistedOn(day)).ToList();
        if (then.Count == 0)
        {
            return null;
        }

        // On the day of a change both are in the list; the new one is meant.
        var newest = then.Max(a => a.From ?? DateOnly.MinValue);
        var newer = then.Where(a => (a.From ?? DateOnly.MinValue) == newest).ToList();
        return newer.Count == 1 ? newer[0] : null;
    }

    private static Authority? Near(IEnumerable<Authority> named, DateOnly day)
    {
        var near = named.Where(a => a.DaysFrom(day) is > 0 and <= ToleranceInDays).ToList();
        return near.Count == 1 ? near[0] : null;
    }
}
