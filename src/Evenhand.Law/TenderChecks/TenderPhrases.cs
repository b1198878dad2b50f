using System.Globalization;
using Evenhand.Law.Tenders;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Law.TenderChecks;

/// <summary>What the checks say, in words.</summary>
public static class TenderPhrases
{
    internal const string NotLegalAdvice =
        "Not legal advice. A barrier is a reason to look, not a breach: what is proportionate depends on the contract.";

    /// <summary>The facts that a text names in braces.</summary>
    internal static IEnumerable<string> Named(string template) =>
        TenderRuleReader.Names().Matches(template).Select(m => m.Groups["fact"].Value);

    /// <summary>A text with the values of a tender in the place of the facts that it names.</summary>
    internal static string Fill(string template, Tender tender, TenderBook book) =>
        TenderRuleReader
            .Names()
            .Replace(
                template,
                m =>
                    tender[m.Groups["fact"].Value] is { } fact
                        ? Show(book.Facts.GetValueOrDefault(fact.Id), fact.Value)
                        : "not stated"
            );

    /// <summary>A value as people read it, with its unit where that is money.</summary>
    public static string Show(FactDeclaration? fact, FactValue value) =>
        value.Type switch
        {
            FactType.Number
                when fact?.Unit?.StartsWith("pounds", StringComparison.Ordinal) is true =>
                Plain.Pounds((decimal)Math.Clamp(value.Number, -1e15, 1e15)),
            FactType.Number => value.Number.ToString("#,0.##", CultureInfo.InvariantCulture),
            FactType.Boolean => value.Number != 0 ? "yes" : "no",
            FactType.Date => Plain.Date(value.Day),
            FactType.OneOf => value.Word!.Replace('_', ' '),
            _ => Problem.Excerpt(value.Word ?? ""),
        };

    /// <summary>What a fact is called where its meaning has no room.</summary>
    public static string Words(string fact) =>
        fact.Replace("_gbp", "", StringComparison.Ordinal)
            .Replace("_pct", "", StringComparison.Ordinal)
            .Replace('_', ' ');

    /// <summary>A severity in words.</summary>
    public static string Of(TenderSeverity severity) =>
        severity switch
        {
            TenderSeverity.High => "High",
            TenderSeverity.Medium => "Medium",
            _ => "Low",
        };

    /// <summary>What a limit rests on, in words.</summary>
    public static string Of(TenderBasis basis) =>
        basis switch
        {
            TenderBasis.Law => "law",
            TenderBasis.Guidance => "guidance",
            _ => "Evenhand's own line",
        };

    /// <summary>Up to three plain sentences.</summary>
    internal static IReadOnlyList<string> Headline(
        IReadOnlyList<TenderFinding> findings,
        int notStated,
        int clear,
        TenderMarket? market
    )
    {
        var high = findings.Count(f => f.Severity == TenderSeverity.High);
        List<string> sentences =
        [
            findings.Count == 0
                ? $"No barrier was found in what the tender states: {Plain.Counted(clear, "check is", "checks are")} within the limit."
                : $"{Plain.Counted(findings.Count, "barrier was", "barriers were")} found, {(high == 0 ? "none" : Plain.Count(high))} of high severity; {Plain.Counted(clear, "check is", "checks are")} within the limit.",
            notStated == 0
                ? "Every check that applies could be made."
                : $"{Plain.Counted(notStated, "check", "checks")} could not be made, because the tender does not say.",
        ];
        if (market is not null)
        {
            sentences.Add(Market(market));
        }

        return sentences;
    }

    /// <summary>How many could bid, in a sentence.</summary>
    public static string Market(TenderMarket market) =>
        $"Of {Plain.Counted(market.Eligible, "provider", "providers")} of {market.ServiceName.ToLowerInvariant()} in {market.AreaName}"
        + (market.DefinitionName is { } name ? $" that meet “{name}”" : "")
        + $" on {Plain.Date(market.AsOf)}, {Plain.Count(market.Able)} could surely bid as it stands, {Plain.Count(market.Unable)} could not, "
        + $"and of {Plain.Count(market.Unknown)} it is not known.";
}
