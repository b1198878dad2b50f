using Evenhand.Market.Providers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Profiles;

/// <summary>An owner in up to three plain sentences.</summary>
internal static class OwnerWords
{
    public static IEnumerable<string> Headline(OwnerProfile owner)
    {
        var day = Plain.Date(owner.AsOf);
        var today = owner.Days.FirstOrDefault(d => d.AsOf == owner.AsOf);
        if (today is not { Providers: > 0 })
        {
            yield return $"The list of {day} names no provider of {owner.Name}.";
            yield break;
        }

        yield return $"{owner.Name} owns {MarketWords.Size(new Counted(today.Providers, today.Places))} in {Plain.Counted(owner.Areas.Count, "area", "areas")} on {day}.";
        var open = owner.Classes.Count(c => c.Unknown > 0);
        if (open > 0)
        {
            yield return $"Of {Plain.Counted(owner.Classes.Count, "definition", "definitions")} that we hold, {open} cannot be settled for it: no loaded register gives its legal form or its rules.";
        }
    }
}
