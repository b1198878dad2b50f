using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>What is said of a buyer in words and figures.</summary>
public static class BuyerWords
{
    /// <summary>What a careful reader would want to know.</summary>
    public static IReadOnlyList<string> Notes { get; } =
    [
        "Names are as written: spellings that differ in case, accents or punctuation alone are one buyer or supplier, and others are several, even where one organisation stands behind them.",
        "A value is what the notice says in pounds net of VAT, which may be that of a whole framework. A contract with several suppliers counts for them together, as nobody says how it is shared.",
        "Bidders are those that the notice counts, else the most bids received for one of its lots; of open and selective processes with a contract.",
        "Only what was published and loaded is here: what a buyer bought without a notice is not.",
    ];

    internal static IReadOnlyList<string> Headline(
        BuyerEntry buyer,
        IReadOnlyList<BuyerPart> suppliers
    )
    {
        var largest = suppliers.FirstOrDefault(s => s.Key is not (null or "(several)"));
        return
        [
            $"{Plain.Counted(buyer.Processes, "contracting process", "contracting processes")} published {When(buyer)}, with {Plain.Counted(buyer.Contracts, "contract or award", "contracts and awards")}.",
            .. buyer.Contracts == 0 ? (IEnumerable<string>)[]
            : buyer.Valued == 0 ? ["None of them has a value in pounds."]
            :
            [
                $"The {Plain.Count(buyer.Valued)} with a value in pounds come to {Plain.Pounds(buyer.ValueGbp)} net of VAT, as published"
                    + (
                        largest is { Share: { } share, Name: { } name }
                            ? $"; the supplier with the largest sum is {name}, with {Plain.Percent(share)} of it."
                            : "."
                    ),
            ],
            buyer.SingleBidShare is { } single
                ? $"{Plain.Percent(single)} of the {Plain.Counted(buyer.Competed, "open or selective process", "open and selective processes")} whose number of bidders is known had one bidder."
                : "How many bid is known of none of its processes.",
        ];
    }

    internal static IReadOnlyList<BuyerFigure> Figures(
        BuyerEntry buyer,
        IReadOnlyList<BuyerPart> suppliers,
        IReadOnlyList<BuyerPart> procedures,
        (double? Mean, double? Median, long Known, long All) bidders
    )
    {
        var said = procedures.Where(p => p.Key is not null).ToList();
        var direct = said.Where(p => p.Key == "direct").ToList();
        var (contracts, notSaid) = (
            said.Sum(p => p.Contracts),
            procedures.Where(p => p.Key is null).Sum(p => p.Contracts)
        );
        var value = said.Sum(p => p.ValueGbp ?? 0);
        var valued = said.Sum(p => p.Valued);
        var largest = suppliers.FirstOrDefault(s => s.Key is not (null or "(several)"));
        const string competed = "open and selective processes with a contract";
        return
        [
            new(
                "Bidders, mean",
                null,
                bidders.Mean,
                "bidders",
                bidders.Known,
                competed,
                bidders.All - bidders.Known
            ),
            new(
                "Bidders, median",
                null,
                bidders.Median,
                "bidders",
                bidders.Known,
                competed,
                bidders.All - bidders.Known
            ),
            new(
                "One bidder",
                buyer.SingleBidShare,
                null,
                null,
                bidders.Known,
                competed,
                bidders.All - bidders.Known
            ),
            new(
                "Direct awards, by number",
                contracts == 0 ? null : (double)direct.Sum(p => p.Contracts) / contracts,
                null,
                null,
                contracts,
                "contracts and awards",
                notSaid
            ),
            new(
                "Direct awards, by value",
                value == 0 ? null : (double)(direct.Sum(p => p.ValueGbp ?? 0) / value),
                null,
                null,
                valued,
                "contracts and awards",
                buyer.Contracts - valued
            ),
            new(
                "Largest supplier’s share of the value",
                largest?.Share,
                null,
                null,
                buyer.Valued,
                "contracts and awards",
                buyer.Contracts - buyer.Valued
            ),
        ];
    }

    private static string When(BuyerEntry buyer) =>
        buyer.First == buyer.Last
            ? $"on {Plain.Date(buyer.First)}"
            : $"from {Plain.Date(buyer.First)} to {Plain.Date(buyer.Last)}";
}
