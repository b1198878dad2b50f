using Evenhand.Market.Contracts;
using Evenhand.Market.Payments;
using Evenhand.Registers.Bodies;
using Evenhand.Transition.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Contracts;

/// <summary>What an edition has of one body.</summary>
/// <param name="Body">The body.</param>
/// <param name="ById">Its contracts that bear its org-id.</param>
/// <param name="ByName">Those that bear one of its names and not the org-id.</param>
/// <param name="Paid">Whom it paid, the largest sum first; asked for only where there are no contracts.</param>
/// <param name="Near">Where nothing was found: names that are like it.</param>
/// <param name="Sources">The files behind it.</param>
internal sealed record BodyHoldings(
    Body Body,
    IReadOnlyList<ContractEntry> ById,
    IReadOnlyList<ContractEntry> ByName,
    IReadOnlyList<PaymentsGroup> Paid,
    IReadOnlyList<string> Near,
    IReadOnlyList<string> Sources
);

/// <summary>Finds bodies in an edition: by org-id first, then by the whole name as published but for case and punctuation.</summary>
internal sealed class BodySearch(
    ContractView contracts,
    PaymentsView payments,
    BuyerView buyers,
    PublicBodyList bodies
)
{
    private const int MostNear = 5;
    private const int MostSlips = 2;
    private const int ShortestPart = 4;

    /// <summary>What the edition has of a body. An edition that cannot be asked is a problem; a body that is not there is none.</summary>
    public Outcome<BodyHoldings> Find(Body body, int edition)
    {
        var sources = new List<string>();
        var byId = new List<ContractEntry>();
        if (body.Organisation is { } id)
        {
            var found = contracts.Ask(new ContractQuestion { Edition = edition, BuyerId = id });
            if (!found.IsOk)
            {
                return Outcome<BodyHoldings>.Failed(found.Problems);
            }

            byId.AddRange(found.Value.Contracts);
            sources.AddRange(found.Value.Sources);
        }

        var known = byId.Select(c => (c.Ocid, c.Position)).ToHashSet();
        var byName = new List<ContractEntry>();
        foreach (var name in Names(body))
        {
            var found = contracts.Ask(new ContractQuestion { Edition = edition, BuyerIs = name });
            if (!found.IsOk)
            {
                return Outcome<BodyHoldings>.Failed(found.Problems);
            }

            byName.AddRange(found.Value.Contracts.Where(c => known.Add((c.Ocid, c.Position))));
            sources.AddRange(found.Value.Sources);
        }

        var paid = known.Count > 0 ? [] : Paid(body, edition, sources);
        return Outcome<BodyHoldings>.Ok(
            new BodyHoldings(
                body,
                byId,
                byName,
                paid,
                known.Count > 0 || paid.Count > 0 ? [] : Near(body.Name, edition),
                [.. sources.Distinct(StringComparer.Ordinal)]
            )
        );
    }

    // Whoever is known by its org-id is known by the names that the list has for it.
    private IEnumerable<string> Names(Body body) =>
        body
            .Also.Prepend(body.Name)
            .Concat(
                body.Organisation is { } id && bodies.Find(id) is { } listed
                    ? listed.OtherNames.Prepend(listed.Name)
                    : []
            )
            .DistinctBy(BuyerView.KeyOf, StringComparer.Ordinal);

    private List<PaymentsGroup> Paid(Body body, int edition, List<string> sources)
    {
        var paid = new List<PaymentsGroup>();
        foreach (var name in Names(body))
        {
            var answer = payments.Ask(
                new PaymentsQuestion
                {
                    Edition = edition,
                    BodyIs = name,
                    By = PaymentsBy.Supplier,
                    Limit = PaymentsQuestion.MostOnAPage,
                }
            );
            // An edition without payments has none of this body either.
            if (answer.IsOk)
            {
                paid.AddRange(answer.Value.Groups);
                sources.AddRange(answer.Value.Sources);
            }
        }

        return paid;
    }

    /// <summary>Names of buyers and of bodies that paid of which this one is a part, or that are a part of it, or that differ by a slip of the pen.</summary>
    private IReadOnlyList<string> Near(string name, int edition)
    {
        if (BuyerView.KeyOf(name) is not { } key)
        {
            return [];
        }

        var bought = buyers.List(null, edition);
        var paid = payments.Ask(
            new PaymentsQuestion
            {
                Edition = edition,
                By = PaymentsBy.Body,
                Limit = PaymentsQuestion.MostOnAPage,
            }
        );
        return
        [
            .. (bought.IsOk ? bought.Value.Buyers.Select(b => (b.Key, b.Name)) : [])
                .Concat(paid.IsOk ? paid.Value.Groups.Select(g => (g.Key, g.Name)) : [])
                .Where(b =>
                    b.Key.Length >= ShortestPart
                    && (
                        b.Key.Contains(key, StringComparison.Ordinal)
                        || key.Contains(b.Key, StringComparison.Ordinal)
                        || (
                            Math.Abs(b.Key.Length - key.Length) <= MostSlips
                            && Plain.Distance(b.Key, key) <= MostSlips
                        )
                    )
                )
                .Select(b => b.Name)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(MostNear),
        ];
    }
}
