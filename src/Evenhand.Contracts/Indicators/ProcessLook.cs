using System.Buffers.Text;
using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Indicators;

/// <summary>How bidders were sought, from the code list <c>method</c>.</summary>
internal enum Method : byte
{
    Missing,
    Open,
    Selective,
    Limited,
    Direct,
    Other,
}

/// <summary>Where a bid stands, from the code list <c>bidStatus</c>.</summary>
internal enum BidState : byte
{
    Missing,
    Invited,
    Pending,
    Valid,
    Disqualified,
    Withdrawn,
    Other,
}

/// <summary>What several indicators ask of a process, found out once. Used again for process after process.</summary>
internal sealed class ProcessLook
{
    private readonly WordSet leftOutStatuses;
    private readonly WordSet leftOutDetails;
    private readonly WordSet noPriceComparison;
    private readonly WordSet priceComparison;
    private readonly string? currency;
    private int[] bidTenderers = new int[8];
    private int[] suppliers = new int[8];
    private bool bidsGrouped;
    private SecondPrice? second;

    public ProcessLook(IndicatorSettings settings, Names names)
    {
        Names = names;
        leftOutStatuses = settings.Words(IndicatorSettings.General, "left_out_statuses");
        leftOutDetails = settings.Words(IndicatorSettings.General, "left_out_method_details");
        noPriceComparison = settings.Words(IndicatorSettings.General, "no_price_comparison");
        priceComparison = settings.Words(IndicatorSettings.General, "price_comparison");
        currency = settings.Word(IndicatorSettings.General, "currency");
    }

    public Names Names { get; }

    public ProcessFacts Facts { get; private set; } = new();

    /// <summary>Why the process is left out by all indicators; none where it is not.</summary>
    public Why LeftOut { get; private set; }

    public Method Method { get; private set; }

    /// <summary>Only planned so far.</summary>
    public bool IsPlanned { get; private set; }

    /// <summary>Tendered, and not awarded so far.</summary>
    public bool IsOpen { get; private set; }

    public int ActiveAwards { get; private set; }

    /// <summary>The last active award.</summary>
    public int ActiveAward { get; private set; }

    /// <summary>Each award with a status is active, cancelled or unsuccessful.</summary>
    public bool AwardsFinal { get; private set; }

    /// <summary>Why no bids can be looked at; none where there are bids.</summary>
    public Why NoBids { get; private set; }

    /// <summary>Whether prices compete in this procedure.</summary>
    public bool ComparesPrices =>
        priceComparison.IsEmpty
            ? !noPriceComparison.Holds(Facts, Facts[ProcessField.ProcurementMethodDetails])
            : priceComparison.Holds(Facts, Facts[ProcessField.ProcurementMethodDetails]);

    /// <summary>The winner's and the next price.</summary>
    public SecondPrice Second => second ??= SecondPrice.Of(this);

    public void Set(ProcessFacts facts)
    {
        Facts = facts;
        bidsGrouped = false;
        second = null;
        var status = facts[ProcessField.TenderStatus];
        LeftOut =
            leftOutStatuses.Holds(facts, status) ? Why.Cancelled
            : leftOutDetails.Holds(facts, facts[ProcessField.ProcurementMethodDetails])
                ? Why.DetailsLeftOut
            : Why.None;
        Method = MethodOf(facts, facts[ProcessField.ProcurementMethod]);
        IsPlanned =
            facts.Is(status, "planned"u8)
            || facts.Is(status, "planning"u8)
            || (facts.Tags.Count == 1 && facts.Is(facts.Tags[0, LiteralField.Value], "planning"u8));
        IsOpen = facts.Awards.Count == 0 && facts.Is(status, "active"u8);
        (ActiveAwards, ActiveAward, AwardsFinal) = (0, -1, true);
        for (var i = 0; i < facts.Awards.Count; i++)
        {
            var award = facts.Awards[i, AwardField.Status];
            if (facts.Is(award, "active"u8))
            {
                ActiveAwards++;
                ActiveAward = i;
            }
            else if (award.Says)
            {
                AwardsFinal &= facts.Is(award, "cancelled"u8) || facts.Is(award, "unsuccessful"u8);
            }
        }

        NoBids =
            facts.Bids.Count > 0 ? Why.None
            : Method == Method.Direct ? Why.Direct
            : IsPlanned ? Why.NotTendered
            : IsOpen ? Why.NotAwarded
            : Why.NoBids;
        Group(facts.Awards, facts.AwardSuppliers, ref suppliers);
    }

    /// <summary>The rows of the suppliers of an award.</summary>
    public Range Suppliers(int award) => suppliers[award]..suppliers[award + 1];

    /// <summary>The rows of the tenderers of a bid.</summary>
    public Range BidTenderers(int bid)
    {
        if (!bidsGrouped)
        {
            Group(Facts.Bids, Facts.BidTenderers, ref bidTenderers);
            bidsGrouped = true;
        }

        return bidTenderers[bid]..bidTenderers[bid + 1];
    }

    public BidState StateOf(int bid)
    {
        var status = Facts.Bids[bid, BidField.Status];
        return !status.Says || status.Kind is not (PieceKind.Text or PieceKind.EscapedText)
                ? BidState.Missing
            : Facts.Is(status, "valid"u8) ? BidState.Valid
            : Facts.Is(status, "disqualified"u8) ? BidState.Disqualified
            : Facts.Is(status, "invited"u8) ? BidState.Invited
            : Facts.Is(status, "pending"u8) ? BidState.Pending
            : Facts.Is(status, "withdrawn"u8) ? BidState.Withdrawn
            : BidState.Other;
    }

    /// <summary>Whether a bid was handed in: neither an invitation alone nor withdrawn.</summary>
    public bool IsSubmitted(int bid) =>
        StateOf(bid) is not (BidState.Missing or BidState.Invited or BidState.Withdrawn);

    /// <summary>The price of a bid; null where it has none, or no currency, or another one than the settings ask for.</summary>
    public double? Price(int bid)
    {
        var written = Facts.Bids[bid, BidField.ValueCurrency];
        return !written.Says || (currency is not null && Facts.Text(written) != currency)
            ? null
            : Amount(Facts.Bids[bid, BidField.ValueAmount]);
    }

    /// <summary>A number; null where there is none.</summary>
    public double? Amount(Piece piece) =>
        piece.Kind == PieceKind.Number
        && Utf8Parser.TryParse(Facts.Raw(piece), out double number, out _)
        && double.IsFinite(number)
            ? number
            : null;

    /// <summary>The number of the organisation that a piece names by its id; below 0 where it names none.</summary>
    public int Name(Piece id) => Names.Number(Facts, id);

    private static Method MethodOf(ProcessFacts facts, Piece method) =>
        !method.Says ? Method.Missing
        : facts.Is(method, "open"u8) ? Method.Open
        : facts.Is(method, "selective"u8) ? Method.Selective
        : facts.Is(method, "limited"u8) ? Method.Limited
        : facts.Is(method, "direct"u8) ? Method.Direct
        : Method.Other;

    // The rows of a child stand in the order of their parents: for each parent where its first one is, and behind the last.
    private static void Group(FactTable parents, FactTable children, ref int[] firsts)
    {
        if (firsts.Length <= parents.Count)
        {
            firsts = new int[Math.Max(parents.Count + 1, firsts.Length * 2)];
        }

        var row = 0;
        for (var parent = 0; parent < parents.Count; parent++)
        {
            firsts[parent] = row;
            while (row < children.Count && children.ParentOf(row) == parent)
            {
                row++;
            }
        }

        firsts[parents.Count] = row;
    }
}
