using System.Globalization;
using System.Text;
using Evenhand.Ocds.Reading;

namespace Evenhand.Contracts.Facts;

/// <summary>
/// What one release or compiled release says, as rows of pieces of its bytes. One object is used again for release after
/// release: what is to outlive the next must be read out.
/// </summary>
public sealed class ProcessFacts
{
    private readonly FactTable[] tables;

    /// <summary>No release yet.</summary>
    public ProcessFacts()
    {
        Process = new("", null);
        Tags = new("tag", Process);
        Parties = new("parties", Process);
        PartyRoles = new("parties/roles", Parties);
        PartyIdentifiers = new("parties/additionalIdentifiers", Parties);
        PartyClassifications = new("parties/details/classifications", Parties);
        PlanningDocuments = new("planning/documents", Process);
        TenderClassifications = new("tender/additionalClassifications", Process);
        ReservedParticipation = new("tender/otherRequirements/reservedParticipation", Process);
        CoveredBy = new("tender/coveredBy", Process);
        Tenderers = new("tender/tenderers", Process);
        Lots = new("tender/lots", Process);
        TenderItems = new("tender/items", Process);
        TenderItemClassifications = new("tender/items/additionalClassifications", TenderItems);
        TenderDeliveries = new("tender/items/deliveryAddresses", TenderItems);
        TenderDocuments = new("tender/documents", Process);
        TenderAmendments = new("tender/amendments", Process);
        Statistics = new("bids/statistics", Process);
        Bids = new("bids/details", Process);
        BidTenderers = new("bids/details/tenderers", Bids);
        BidLots = new("bids/details/relatedLots", Bids);
        Awards = new("awards", Process);
        AwardSuppliers = new("awards/suppliers", Awards);
        AwardLots = new("awards/relatedLots", Awards);
        AwardItems = new("awards/items", Awards);
        AwardItemClassifications = new("awards/items/additionalClassifications", AwardItems);
        AwardDeliveries = new("awards/items/deliveryAddresses", AwardItems);
        AwardDocuments = new("awards/documents", Awards);
        Contracts = new("contracts", Process);
        ContractItems = new("contracts/items", Contracts);
        ContractAmendments = new("contracts/amendments", Contracts);
        ContractMetrics = new("contracts/agreedMetrics", Contracts);
        ContractDocuments = new("contracts/documents", Contracts);
        Relations = new("relatedProcesses", Process);
        RelationKinds = new("relatedProcesses/relationship", Relations);
        tables =
        [
            Process,
            Tags,
            Parties,
            PartyRoles,
            PartyIdentifiers,
            PartyClassifications,
            PlanningDocuments,
            TenderClassifications,
            ReservedParticipation,
            CoveredBy,
            Tenderers,
            Lots,
            TenderItems,
            TenderItemClassifications,
            TenderDeliveries,
            TenderDocuments,
            TenderAmendments,
            Statistics,
            Bids,
            BidTenderers,
            BidLots,
            Awards,
            AwardSuppliers,
            AwardLots,
            AwardItems,
            AwardItemClassifications,
            AwardDeliveries,
            AwardDocuments,
            Contracts,
            ContractItems,
            ContractAmendments,
            ContractMetrics,
            ContractDocuments,
            Relations,
            RelationKinds,
        ];
    }

    /// <summary>The release's bytes: UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes { get; internal set; }

    /// <summary>The release itself: one row.</summary>
    public FactTable<ProcessField> Process { get; }

    /// <summary>What kind of news it is: planning, tender, award ...</summary>
    public FactTable<LiteralField> Tags { get; }

    /// <summary>Organisations.</summary>
    public FactTable<PartyField> Parties { get; }

    /// <summary>What a party does: buyer, supplier, tenderer ...</summary>
    public FactTable<LiteralField> PartyRoles { get; }

    /// <summary>Further identifiers of a party: scheme and id.</summary>
    public FactTable<ClassificationField> PartyIdentifiers { get; }

    /// <summary>Kinds of party, for instance <c>UK_CA_TYPE</c>.</summary>
    public FactTable<ClassificationField> PartyClassifications { get; }

    /// <summary>Documents of the planning stage.</summary>
    public FactTable<DocumentField> PlanningDocuments { get; }

    /// <summary>Further codes of the tender.</summary>
    public FactTable<ClassificationField> TenderClassifications { get; }

    /// <summary>For whom taking part is reserved.</summary>
    public FactTable<LiteralField> ReservedParticipation { get; }

    /// <summary>Treaties that cover it.</summary>
    public FactTable<LiteralField> CoveredBy { get; }

    /// <summary>Who bid, where the tender says so.</summary>
    public FactTable<OrganisationField> Tenderers { get; }

    /// <summary>Lots.</summary>
    public FactTable<LotField> Lots { get; }

    /// <summary>Items of the tender.</summary>
    public FactTable<ItemField> TenderItems { get; }

    /// <summary>Further codes of an item of the tender.</summary>
    public FactTable<ClassificationField> TenderItemClassifications { get; }

    /// <summary>Where an item of the tender is delivered.</summary>
    public FactTable<DeliveryField> TenderDeliveries { get; }

    /// <summary>Documents of the tender.</summary>
    public FactTable<DocumentField> TenderDocuments { get; }

    /// <summary>Changes of the tender.</summary>
    public FactTable<AmendmentField> TenderAmendments { get; }

    /// <summary>Numbers about bids.</summary>
    public FactTable<StatisticField> Statistics { get; }

    /// <summary>Bids, one by one; no UK publisher gives them.</summary>
    public FactTable<BidField> Bids { get; }

    /// <summary>Who made a bid.</summary>
    public FactTable<OrganisationField> BidTenderers { get; }

    /// <summary>Lots that a bid is for.</summary>
    public FactTable<LiteralField> BidLots { get; }

    /// <summary>Awards.</summary>
    public FactTable<AwardField> Awards { get; }

    /// <summary>Who gets an award.</summary>
    public FactTable<OrganisationField> AwardSuppliers { get; }

    /// <summary>Lots that an award is for.</summary>
    public FactTable<LiteralField> AwardLots { get; }

    /// <summary>Items of an award.</summary>
    public FactTable<ItemField> AwardItems { get; }

    /// <summary>Further codes of an item of an award.</summary>
    public FactTable<ClassificationField> AwardItemClassifications { get; }

    /// <summary>Where an item of an award is delivered.</summary>
    public FactTable<DeliveryField> AwardDeliveries { get; }

    /// <summary>Documents of an award.</summary>
    public FactTable<DocumentField> AwardDocuments { get; }

    /// <summary>Contracts.</summary>
    public FactTable<ContractField> Contracts { get; }

    /// <summary>Items of a contract.</summary>
    public FactTable<ItemField> ContractItems { get; }

    /// <summary>Changes of a contract.</summary>
    public FactTable<AmendmentField> ContractAmendments { get; }

    /// <summary>Key performance indicators of a contract.</summary>
    public FactTable<MetricField> ContractMetrics { get; }

    /// <summary>Documents of a contract.</summary>
    public FactTable<DocumentField> ContractDocuments { get; }

    /// <summary>Other processes.</summary>
    public FactTable<RelationField> Relations { get; }

    /// <summary>How another process belongs with this one.</summary>
    public FactTable<LiteralField> RelationKinds { get; }

    /// <summary>All tables; a parent comes before its children.</summary>
    public IReadOnlyList<FactTable> Tables => tables;

    /// <summary>A field of the release itself.</summary>
    public Piece this[ProcessField field] => Process.Count == 0 ? default : Process[0, field];

    /// <summary>The bytes of a piece, as they stand.</summary>
    public ReadOnlySpan<byte> Raw(Piece piece) => Bytes.Span.Slice(piece.Start, piece.Length);

    /// <summary>A text or number as text; null where it is missing, null or empty.</summary>
    public string? Text(Piece piece) =>
        !piece.Says ? null
        : piece.Kind == PieceKind.EscapedText ? Unescaped(piece)
        : Encoding.UTF8.GetString(Raw(piece));

    /// <summary>Whether a text is this one.</summary>
    public bool Is(Piece piece, ReadOnlySpan<byte> word) =>
        piece.Kind == PieceKind.Text && Raw(piece).SequenceEqual(word);

    /// <summary>Whether two pieces say the same.</summary>
    public bool AreSame(Piece one, Piece other) =>
        one.Says
        && other.Says
        && (
            one.Kind != PieceKind.EscapedText && other.Kind != PieceKind.EscapedText
                ? Raw(one).SequenceEqual(Raw(other))
                : Text(one) == Text(other)
        );

    /// <summary>A number; null where it is missing, no number, or too large for a decimal. Numbers written as text do not count.</summary>
    public decimal? Number(Piece piece) =>
        piece.Kind == PieceKind.Number
        && decimal.TryParse(
            Raw(piece),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>Yes or no; null where it says neither.</summary>
    public static bool? Flag(Piece piece) =>
        piece.Kind switch
        {
            PieceKind.True => true,
            PieceKind.False => false,
            _ => null,
        };

    /// <summary>A moment; null where it is missing or no date.</summary>
    public DateTimeOffset? Moment(Piece piece) =>
        !piece.Says ? null
        : piece.Kind == PieceKind.EscapedText ? OcdsDate.Read(Text(piece))
        : OcdsDate.Read(Raw(piece));

    internal void Clear()
    {
        foreach (var table in tables)
        {
            table.Clear();
        }
    }

    private string Unescaped(Piece piece)
    {
        var bytes = new byte[piece.Length];
        return Encoding.UTF8.GetString(bytes.AsSpan(0, JsonText.Unescape(Raw(piece), bytes)));
    }
}
