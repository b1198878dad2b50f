using Evenhand.Law.Tenders;
using Evenhand.Market;
using Evenhand.Market.Providers;
using Evenhand.Rules;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Law.TenderChecks;

/// <summary>Counts how many providers of an edition could meet what a tender asks of bidders.</summary>
/// <param name="bidders">The providers.</param>
/// <param name="libraries">Services, for the code under which they are bought.</param>
/// <param name="book">The facts of tenders.</param>
public sealed class TenderMarketView(BidderView bidders, Libraries libraries, TenderBook book)
{
    // What a bidder has to show. Of most of it no register tells: then it is unknown of every provider.
    private static readonly string[] Asked =
    [
        TenderFacts.MinTurnover,
        TenderFacts.MinPlaces,
        TenderFacts.MinGrade,
        TenderFacts.YearsExperience,
        TenderFacts.References,
        TenderFacts.ReferencesFromThisBuyer,
        TenderFacts.AuditedAccountsYears,
        TenderFacts.InsuranceBeforeAward,
        TenderFacts.CertificateBeforeAward,
        TenderFacts.ParentGuarantee,
        TenderFacts.Bond,
    ];

    /// <summary>The count.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="service">The service; null takes the one that is bought under the tender's code.</param>
    /// <param name="area">The area; null takes the region of delivery that the tender names, else all.</param>
    /// <param name="definition">Counts only providers that meet it; null counts all.</param>
    /// <returns>The count; null, and why, where the tender names no service that the edition knows.</returns>
    public Outcome<(TenderMarket? Market, string? WhyNot)> Ask(
        Tender tender,
        string? service,
        string? area,
        string? definition
    )
    {
        var (chosen, whyNot) = service is null ? ByCode(tender) : (service, null);
        if (chosen is null)
        {
            return area is null && definition is null
                ? Outcome<(TenderMarket?, string?)>.Ok((null, whyNot))
                : Outcome<(TenderMarket?, string?)>.Failed(
                    new Problem("The providers of no service can be counted")
                    {
                        Field = "service",
                        Found = whyNot,
                        Expected = "the id of a service",
                    }
                );
        }

        var region = area ?? tender.Word(TenderFacts.DeliveryRegion);
        var list = bidders.Ask(new MarketQuestion(chosen) { Area = region }, definition);
        // That the notice names a region of which no register is loaded is no fault of whoever asks.
        return area is null && list.Problems.Any(p => p.Field == "area")
            ? Outcome<(TenderMarket?, string?)>.Ok(
                (
                    null,
                    $"No providers are counted: the notice is for {region}, and the edition has areas of England alone."
                )
            )
            : list.Then(found =>
                Outcome<(TenderMarket?, string?)>.Ok(
                    (Count(tender, found, chosen, definition), null)
                )
            );
    }

    private (string? Service, string? WhyNot) ByCode(Tender tender)
    {
        if (tender.Word(TenderFacts.Cpv) is not { } code)
        {
            return (
                null,
                "No providers are counted: the tender names no code of what is bought, and no service was named."
            );
        }

        var under = libraries.Services.Services.Where(s => s.CpvCodes.Contains(code)).ToList();
        return under.Count == 1
            ? (under[0].Id, null)
            : (
                null,
                under.Count == 0
                    ? $"No providers are counted: no service of this edition is bought under the code {Problem.Excerpt(code, 20)}."
                    : $"No providers are counted: {string.Join(" and ", under.Select(s => s.Id))} are bought under the code {code}; name one."
            );
    }

    private TenderMarket Count(Tender tender, BidderList list, string service, string? definition)
    {
        var asks = Asked
            .Select(id => tender[id])
            .OfType<TenderFact>()
            .Where(f => f.Value != FactValue.Of(false) && f.Value != FactValue.Of(0.0))
            .ToList();
        var eligible = list.Bidders.Where(b => b.Meets == Truth.Yes).ToList();
        var answers = eligible.Select(b => asks.Select(a => Meets(a, b)).ToArray()).ToList();
        var whole = answers.Select(a => All(a, except: -1)).ToList();
        return new TenderMarket
        {
            Eligible = eligible.Count,
            Able = whole.Count(t => t == Truth.Yes),
            Unknown = whole.Count(t => t == Truth.Unknown),
            Unable = whole.Count(t => t == Truth.No),
            Providers = list.Bidders.Count,
            DefinitionUnknown = list.Bidders.Count(b => b.Meets == Truth.Unknown),
            Edition = list.Edition,
            ContentHash = list.ContentHash,
            Service = service,
            ServiceName = list.ServiceName,
            AreaName = list.AreaName,
            Definition = definition,
            DefinitionName = list.DefinitionName,
            AsOf = list.AsOf,
            Asks =
            [
                .. asks.Select(
                    (ask, i) =>
                        new BidderAsk(
                            ask.Id,
                            $"{Plain.Capital(TenderPhrases.Words(ask.Id))}: {TenderPhrases.Show(book.Facts[ask.Id], ask.Value)}",
                            answers.Count(a => a[i] == Truth.Yes),
                            answers.Count(a => a[i] == Truth.No),
                            answers.Count(a => a[i] == Truth.Unknown),
                            answers.Count(a => All(a, except: i) == Truth.Yes),
                            answers.Count(a => All(a, except: i) == Truth.Unknown)
                        )
                ),
            ],
            Sources = list.Sources,
        };
    }

    private static Truth All(Truth[] answers, int except) =>
        answers.Where((_, i) => i != except).Aggregate(Truth.Yes, (t, a) => t.And(a));

    /// <summary>Whether a provider meets what is asked; unknown where the edition does not tell.</summary>
    private static Truth Meets(TenderFact ask, Bidder bidder) =>
        ask.Id switch
        {
            TenderFacts.MinPlaces => bidder.OwnerPlaces is { } places
                ? Kleene.Of(places >= ask.Value.Number)
                : Truth.Unknown,
            TenderFacts.MinGrade => (ask.Value.Word, Plain.Fold(bidder.Grade ?? "")) switch
            {
                (_, "") => Truth.Unknown,
                (_, "outstanding") or ("good", "good") => Truth.Yes,
                (_, "good" or "inadequate") => Truth.No,
                (_, var grade)
                    when grade.StartsWith("requires improvement", StringComparison.Ordinal) =>
                    Truth.No,
                _ => Truth.Unknown,
            },
            _ => Truth.Unknown,
        };
}
