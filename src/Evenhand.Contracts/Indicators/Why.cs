namespace Evenhand.Contracts.Indicators;

/// <summary>Why an indicator says neither yes nor no of a process.</summary>
internal enum Why : byte
{
    None,
    Cancelled,
    DetailsLeftOut,
    MethodNotAsked,
    NotTendered,
    Direct,
    NoPriceComparison,
    NotAwarded,
    AwardsNotFinal,
    SeveralAwards,
    SeveralSuppliers,
    OneValidBid,
    LowestDidNotWin,
    SeveralValidTenderers,
    WinnerAmongOthers,
    NotDirect,
    NoMethod,
    NoEnd,
    EndUnreadable,
    NoStart,
    StartUnreadable,
    EndsBeforeStart,
    NoBidCount,
    NoBids,
    NoSubmittedBids,
    NoValidBids,
    NoSupplier,
    NoSupplierId,
    NoPrices,
    NoWinningPrice,
    PriceNotPositive,
    SeveralCurrencies,
    NoBidDates,
    NoOrganisation,
    NoClassification,
    NoAwardValue,
    NoAwardDate,
    OtherCurrency,
    NoBuyer,
    TooFewToCompare,
    NoFence,
}

/// <summary>A reason in words.</summary>
/// <param name="State">What the state is for this reason.</param>
/// <param name="Text">The reason, without a full stop.</param>
/// <param name="Field">The field that lacks; null where none does.</param>
internal sealed record Reason(IndicatorState State, string Text, string? Field = null)
{
    private static readonly Reason[] All = [.. Enum.GetValues<Why>().Select(Make)];

    /// <summary>How many reasons there are.</summary>
    public static int Count => All.Length;

    /// <summary>The words for a reason.</summary>
    public static Reason Of(Why why) => All[(int)why];

    private static Reason Make(Why why) =>
        why switch
        {
            Why.Cancelled => Not("the tender was cancelled or withdrawn", "tender/status"),
            Why.DetailsLeftOut => Not(
                "the settings leave this procedure out",
                "tender/procurementMethodDetails"
            ),
            Why.MethodNotAsked => Not(
                "it is not asked of this procurement method",
                "tender/procurementMethod"
            ),
            Why.NotTendered => Not("it is only planned so far", "tender/status"),
            Why.Direct => Not("it was awarded without competing bids", "tender/procurementMethod"),
            Why.NoPriceComparison => Not(
                "the settings say that prices do not compete in this procedure",
                "tender/procurementMethodDetails"
            ),
            Why.NotAwarded => Not("nothing is awarded so far", "awards"),
            Why.AwardsNotFinal => Not("an award is not final", "awards/status"),
            Why.SeveralAwards => Not(
                "there are several active awards, and which bids competed for which is not said",
                "awards"
            ),
            Why.SeveralSuppliers => Not(
                "the award goes to several suppliers together",
                "awards/suppliers"
            ),
            Why.OneValidBid => Not("there is no other valid bid with a price", "bids/details"),
            Why.LowestDidNotWin => Not(
                "a lower price did not win, so that price was not all that counted",
                "bids/details/value"
            ),
            Why.SeveralValidTenderers => Not(
                "not exactly one tenderer has a valid bid",
                "bids/details/status"
            ),
            Why.WinnerAmongOthers => Not(
                "the suppliers of the awards are not the one tenderer with a valid bid",
                "awards/suppliers"
            ),
            Why.NotDirect => Not("it is no direct award", "tender/procurementMethod"),
            Why.NoMethod => Lacks("no procurement method is given", "tender/procurementMethod"),
            Why.NoEnd => Lacks(
                "no end of the submission period is given",
                "tender/tenderPeriod/endDate"
            ),
            Why.EndUnreadable => Lacks(
                "the end of the submission period is no date",
                "tender/tenderPeriod/endDate"
            ),
            Why.NoStart => Lacks(
                "neither a start of the submission period nor a day of publication is given",
                "tender/tenderPeriod/startDate"
            ),
            Why.StartUnreadable => Lacks(
                "the start of the submission period is no date",
                "tender/tenderPeriod/startDate"
            ),
            Why.EndsBeforeStart => Lacks(
                "the submission period ends before it starts",
                "tender/tenderPeriod"
            ),
            Why.NoBidCount => Lacks("no number of bids is given", "tender/numberOfTenderers"),
            Why.NoBids => Lacks("no bids are published", "bids/details"),
            Why.NoSubmittedBids => Lacks(
                "no bid has a status that says it was submitted",
                "bids/details/status"
            ),
            Why.NoValidBids => Lacks("no bid is said to be valid", "bids/details/status"),
            Why.NoSupplier => Lacks("the award names no supplier", "awards/suppliers"),
            Why.NoSupplierId => Lacks("the supplier has no id", "awards/suppliers/id"),
            Why.NoPrices => Lacks("bids have no price with a currency", "bids/details/value"),
            Why.NoWinningPrice => Lacks(
                "no valid bid of the winner has a price with a currency",
                "bids/details/value"
            ),
            Why.PriceNotPositive => Lacks(
                "the winning price is nought or below",
                "bids/details/value/amount"
            ),
            Why.SeveralCurrencies => Lacks(
                "bids are in several currencies",
                "bids/details/value/currency"
            ),
            Why.NoBidDates => Lacks(
                "no valid bid of a winner has a date that can be read",
                "bids/details/date"
            ),
            Why.NoOrganisation => Lacks(
                "no buyer, procuring entity or tenderer has an id",
                "buyer/id"
            ),
            Why.NoClassification => Lacks(
                "no code says what was awarded",
                "awards/items/classification/id"
            ),
            Why.NoAwardValue => Lacks("no award has a value", "awards/value/amount"),
            Why.NoAwardDate => Lacks("no award has a date that can be read", "awards/date"),
            Why.OtherCurrency => Lacks(
                "the award is in another currency than the threshold",
                "awards/value/currency"
            ),
            Why.NoBuyer => Lacks("neither buyer nor procuring entity has an id", "buyer/id"),
            Why.TooFewToCompare => Lacks(
                "the organisations in it appear too seldom to be compared"
            ),
            Why.NoFence => Lacks(
                "the values compared are too few or too much alike for any to stand out"
            ),
            _ => new Reason(IndicatorState.NotFlagged, ""),
        };

    private static Reason Not(string text, string? field = null) =>
        new(IndicatorState.NotApplicable, text, field);

    private static Reason Lacks(string text, string? field = null) =>
        new(IndicatorState.NotEnoughData, text, field);
}
