using System.Text;
using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Quality;

/// <summary>The codes that a field may hold.</summary>
/// <remarks>
/// Sources: code lists of the Open Contracting Data Standard 1.1; of its extensions for bids and for the European Union; of the
/// Cabinet Office's extension for the United Kingdom; all read on 27 November 2026.
/// </remarks>
internal sealed class CodeList
{
    private readonly byte[][] codes;

    private CodeList(string codes) =>
        this.codes = [.. codes.Split(' ').Select(Encoding.UTF8.GetBytes)];

    public static CodeList Tag { get; } =
        new(
            "planning planningUpdate tender tenderAmendment tenderUpdate tenderCancellation award awardUpdate awardCancellation contract "
                + "contractUpdate contractAmendment implementation implementationUpdate contractTermination compiled"
        );

    public static CodeList TenderStatus { get; } =
        new("planning planned active complete cancelled unsuccessful withdrawn");

    public static CodeList Method { get; } = new("open selective limited direct");

    public static CodeList Category { get; } = new("goods works services");

    public static CodeList AwardStatus { get; } = new("pending active cancelled unsuccessful");

    public static CodeList ContractStatus { get; } = new("pending active cancelled terminated");

    public static CodeList BidStatus { get; } = new("invited pending valid disqualified withdrawn");

    public static CodeList Scale { get; } = new("micro sme small medium large selfEmployed");

    public static CodeList Role { get; } =
        new(
            "buyer procuringEntity supplier tenderer funder enquirer payer payee reviewBody interestedParty "
                + "contractImplementationManager mediationBody processContactPoint reviewContactPoint informationService privateParty leadBank lender "
                + "equityInvestor notifiedPotentialSupplier wholesaleBuyer centralPurchasingBody candidate leadCandidate leadTenderer subcontractor "
                + "evaluationBody submissionReceiptBody tenderProcessingBody environmentalLegislationInformationBody "
                + "employmentLegislationInformationBody fiscalLegislationInformationBody economicOperator removedSupplier"
        );

    public static CodeList Measure { get; } =
        new(
            "requests bids validBids bidders qualifiedBidders disqualifiedBids disqualifiedBidders electronicBids smeBids foreignBids "
                + "foreignBidsFromEU foreignBidsFromNonEU tenderAbnormallyLow tendersAbnormallyLow lowestValidBidValue highestValidBidValue microBids smallBids mediumBids "
                + "selectedParticipants unverifiedBids finalStageBids smeFinalStageBids vcseFinalStageBids"
        );

    public static CodeList Relation { get; } =
        new(
            "framework planning parent prior unsuccessfulProcess subContract replacementProcess renewalProcess"
        );

    /// <summary>Whether a field holds one of them.</summary>
    public bool Holds(ProcessFacts facts, Piece piece)
    {
        var raw =
            piece.Kind == PieceKind.EscapedText
                ? Encoding.UTF8.GetBytes(facts.Text(piece)!)
                : facts.Raw(piece);
        foreach (var code in codes)
        {
            if (raw.SequenceEqual(code))
            {
                return true;
            }
        }

        return false;
    }
}
