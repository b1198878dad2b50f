using Evenhand.Vocabulary;

namespace Evenhand.Market.Providers;

/// <summary>A market in up to three plain sentences, made from its figures.</summary>
internal static class MarketWords
{
    public static IEnumerable<string> Headline(
        Scope scope,
        Counted all,
        Counted outside,
        MarketBy by,
        IReadOnlyList<MarketGroup> groups
    )
    {
        var service = scope.Service.Name;
        var where = scope.Area is null ? "England" : scope.AreaName;
        if (all.Providers == 0)
        {
            yield return $"The register lists no provider of this service ({service.ToLowerInvariant()}) in {where} on {Plain.Date(scope.AsOf)}.";
            yield break;
        }

        yield return $"{service} in {where} on {Plain.Date(scope.AsOf)}: {Size(all)}.";
        if (by != MarketBy.Definition && groups.Count > 1)
        {
            var first = groups[0];
            var share = first.ShareOfPlaces is { } s
                ? $"{Plain.Percent(s)} of places"
                : $"{Plain.Percent((double)first.Providers / all.Providers)} of providers";
            yield return $"The largest group is {first.Name}, with {share} ({Size(new Counted(first.Providers, first.Places))}).";
        }

        if (outside.Providers > 0)
        {
            yield return $"{Size(outside)} of these {(outside.Providers == 1 ? "has an address" : "have addresses")} outside England.";
        }
    }

    public static IEnumerable<string> Notes(Scope scope, MarketBy by, long withoutPlaces)
    {
        if (!scope.Service.HasPlaces)
        {
            yield return "The register gives no places for this service.";
        }
        else if (withoutPlaces > 0)
        {
            yield return $"{Plain.Counted(withoutPlaces, "provider has", "providers have")} no number of places in the register and {(withoutPlaces == 1 ? "adds" : "add")} nothing to the sums.";
        }

        switch (by)
        {
            case MarketBy.Sector:
                yield return "The sector is a label that Ofsted prints, not a legal form.";
                break;
            case MarketBy.Owner:
                yield return "Owners stand as written: one owner may appear under several spellings, and a group's companies are not joined.";
                break;
            case MarketBy.Form:
                yield return "No loaded register gives legal forms, so every form is unknown.";
                break;
            case MarketBy.Hint:
                yield return "A hint is read off the owner's name. It is not a fact, and no other figure rests on it.";
                break;
            case MarketBy.Area or MarketBy.Region:
                yield return "Areas are where the homes lie, not whose children live in them.";
                break;
            case MarketBy.Definition:
                yield return "Providers and places are those that surely meet the definition; unknown means that the loaded registers cannot say.";
                break;
        }
    }

    /// <summary>For instance "3,946 providers with 14,275 places".</summary>
    public static string Size(Counted counted) =>
        Plain.Counted(counted.Providers, "provider", "providers")
        + (counted.Places is { } places ? $" with {Plain.Counted(places, "place", "places")}" : "");
}
