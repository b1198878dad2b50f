using Evenhand.Market.Contracts;
using Evenhand.Registers.Bodies;

namespace Evenhand.Transition.Journey;

/// <summary>An organisation that a body may be.</summary>
/// <param name="Id">Its org-id.</param>
/// <param name="Name">Its name in the list, or that under which it bought.</param>
/// <param name="Processes">In how many contracting processes of the edition it is a buyer; 0 where in none.</param>
/// <param name="Listed">Its entry in the lists of public bodies; null where they lack it.</param>
public sealed record BodyCandidate(string Id, string Name, long Processes, PublicBody? Listed);

/// <summary>A body of a draft that may be an organisation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Candidates">The organisations that it may be, the likeliest first.</param>
public sealed record BodyMatch(string Name, IReadOnlyList<BodyCandidate> Candidates);

/// <summary>Finds the organisations that the bodies of a draft may be.</summary>
/// <param name="ids">Asks the edition.</param>
/// <param name="bodies">The lists of public bodies.</param>
public sealed class BodyMatches(BuyerIds ids, PublicBodyList bodies)
{
    /// <summary>How many are offered for a name.</summary>
    public const int Most = BuyerIds.Most;

    /// <summary>The lists of public bodies.</summary>
    public PublicBodyList Bodies => bodies;

    /// <summary>The bodies that may be one, in their order; one that stays stands here once.</summary>
    public IReadOnlyList<BodyMatch> Of(MergerDraft draft)
    {
        var names = draft.Bodies.Select(b => b.Name).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            return [];
        }

        // Where nothing is loaded that could be asked, the lists are asked alone.
        var bought = ids.Like(names, edition: null);
        return
        [
            .. names
                .Select(n => new BodyMatch(
                    n,
                    Candidates(n, bought.IsOk ? bought.Value.GetValueOrDefault(n, []) : [])
                ))
                .Where(m => m.Candidates.Count > 0),
        ];
    }

    private IReadOnlyList<BodyCandidate> Candidates(
        string name,
        IReadOnlyList<IdentifiedBuyer> buyers
    )
    {
        var key = BuyerView.KeyOf(name);
        var bought = buyers.ToDictionary(b => b.Id, StringComparer.OrdinalIgnoreCase);
        var listed = bodies
            .Like(name)
            .Select(l =>
                (
                    Candidate: new BodyCandidate(
                        l.Body.Id,
                        l.Body.Name,
                        bought.GetValueOrDefault(l.Body.Id)?.Processes ?? 0,
                        l.Body
                    ),
                    l.Same
                )
            )
            .ToList();
        var known = listed.Select(l => l.Candidate.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. buyers
                .Where(b => !known.Contains(b.Id))
                .Select(b =>
                    (
                        Candidate: new BodyCandidate(b.Id, b.Name, b.Processes, bodies.Find(b.Id)),
                        Same: BuyerView.KeyOf(b.Name) == key
                    )
                )
                .Concat(listed)
                .OrderByDescending(c => c.Same)
                .ThenBy(c => c.Candidate.Listed?.To is not null)
                .ThenByDescending(c => c.Candidate.Processes)
                .Select(c => c.Candidate)
                .Take(Most),
        ];
    }
}
