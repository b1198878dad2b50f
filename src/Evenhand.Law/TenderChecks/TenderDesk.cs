using Evenhand.Law.Tenders;
using Evenhand.Rules;

namespace Evenhand.Law.TenderChecks;

/// <summary>Puts all checks to a tender.</summary>
public sealed class TenderDesk(TenderBook book)
{
    /// <summary>What they say.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="market">How many could bid; null where no market was asked about.</param>
    /// <param name="notes">What a careful reader would want to know of how it was read.</param>
    public TenderReport Ask(
        Tender tender,
        TenderMarket? market = null,
        IReadOnlyList<string>? notes = null
    )
    {
        var findings = new List<TenderFinding>();
        var gaps = new List<TenderGap>();
        var clear = new List<TenderPass>();
        var others = new List<string>();
        foreach (var rule in book.Rules)
        {
            switch (State(rule, tender, out var missing))
            {
                case TenderState.Barrier:
                    findings.Add(Finding(rule, tender));
                    break;
                case TenderState.Clear:
                    clear.Add(
                        new TenderPass(
                            rule.Id,
                            rule.Title,
                            string.Join(
                                ", ",
                                Places(rule, tender)
                                    .Select(p => $"{TenderPhrases.Words(p.Fact)}: {p.Value}")
                            ),
                            rule.Limit,
                            Places(rule, tender)
                        )
                    );
                    break;
                case TenderState.NotStated:
                    gaps.Add(new TenderGap(rule.Id, rule.Title, rule.Asks, missing));
                    break;
                default:
                    others.Add(rule.Id);
                    break;
            }
        }

        return new TenderReport
        {
            Tender = tender.Name,
            Title = tender.Title,
            Ocid = tender.Word(TenderFacts.Ocid),
            Buyer = tender.Word(TenderFacts.Buyer),
            Headline = TenderPhrases.Headline(findings, gaps.Count, clear.Count, market),
            Findings =
            [
                .. findings
                    .OrderBy(f => f.Severity)
                    .ThenBy(f => f.Basis)
                    .ThenBy(f => f.Id, StringComparer.Ordinal),
            ],
            NotStated = gaps,
            Clear = clear,
            DoesNotApply = others,
            Market = market,
            Stated = [.. tender.Facts.Select(f => Place(f))],
            Notes = [.. notes ?? [], TenderPhrases.NotLegalAdvice],
        };
    }

    /// <summary>What one check says.</summary>
    public TenderState State(TenderRule rule, Tender tender) => State(rule, tender, out _);

    private TenderState State(TenderRule rule, Tender tender, out IReadOnlyList<string> missing)
    {
        missing = [];
        var unknown = new List<string>();
        if (rule.AppliesWhen is { } applies)
        {
            var applying = book.Look(applies, tender);
            if (applying.Truth == Truth.No)
            {
                return TenderState.DoesNotApply;
            }

            Unknown(applying, unknown);
        }

        var barrier = book.Look(rule.BarrierWhen, tender);
        Unknown(barrier, unknown);
        missing = unknown;
        return unknown.Count > 0 ? TenderState.NotStated
            : barrier.Truth == Truth.Yes ? TenderState.Barrier
            : TenderState.Clear;
    }

    private static void Unknown(TraceNode node, List<string> found)
    {
        if (node.Truth != Truth.Unknown)
        {
            return;
        }

        if (node.Fact is { } fact && !found.Contains(fact))
        {
            found.Add(fact);
        }

        foreach (var part in node.Parts)
        {
            Unknown(part, found);
        }
    }

    private TenderFinding Finding(TenderRule rule, Tender tender) =>
        new(
            rule.Id,
            rule.Title,
            rule.Severity,
            TenderPhrases.Fill(rule.Found, tender, book),
            rule.Limit,
            rule.Source,
            rule.Basis,
            rule.Confidence,
            rule.LawyerCheck,
            rule.Affects,
            TenderPhrases.Fill(rule.Suggestion, tender, book),
            Places(rule, tender)
        );

    private IReadOnlyList<TenderPlace> Places(TenderRule rule, Tender tender) =>
        [
            .. TenderBook
                .FactsIn(rule.BarrierWhen)
                .Select(f => f.Id)
                .Concat(TenderPhrases.Named(rule.Found))
                .Distinct(StringComparer.Ordinal)
                .Select(id => tender[id])
                .OfType<TenderFact>()
                .Select(Place),
        ];

    private TenderPlace Place(TenderFact fact) =>
        new(
            fact.Id,
            TenderPhrases.Show(book.Facts.GetValueOrDefault(fact.Id), fact.Value),
            fact.Path,
            fact.Quote
        );
}
