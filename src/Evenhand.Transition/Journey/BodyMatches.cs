using Evenhand.Market.Contracts;

namespace Evenhand.Transition.Journey;

/// <summary>A body of a draft that may be an organisation of the edition.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Buyers">The organisations that it may be, the likeliest first.</param>
public sealed record BodyMatch(string Name, IReadOnlyList<IdentifiedBuyer> Buyers);

/// <summary>Finds the organisations that the bodies of a draft may be.</summary>
/// <param name="ids">Asks the edition.</param>
public sealed class BodyMatches(BuyerIds ids)
{
    /// <summary>The bodies that may be one, in their order; one that stays stands here once.</summary>
    public IReadOnlyList<BodyMatch> Of(MergerDraft draft)
    {
        var names = draft.Bodies.Select(b => b.Name).Distinct(StringComparer.Ordinal).ToList();
        // Where nothing is loaded that could be asked, nobody is asked either: which organisation it is stays unknown.
        return names.Count > 0 && ids.Like(names, edition: null) is { IsOk: true, Value: var found }
            ? [.. names.Where(found.ContainsKey).Select(n => new BodyMatch(n, found[n]))]
            : [];
    }
}
