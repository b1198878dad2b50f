using Xunit;

namespace Evenhand.Tests.Contracts.Quality;

/// <summary>Each kind of fault, by a change to the sound release that brings it about and no other.</summary>
internal static class FaultCases
{
    private const string Buyer =
        """{"id": "GB-PPON-PABC-1234-DEFG", "name": "Anytown Council", "roles": ["buyer"], "identifier": {"scheme": "GB-PPON", "id": "PABC-1234-DEFG"}}""";
    private const string Charity =
        """{"id": "GB-CHC-1234567", "name": "A Charity", "roles": ["supplier"], "identifier": {"scheme": "GB-CHC", "id": "1234567"}}""";

    public static TheoryData<string, string> All =>
        new()
        {
            { "ocid-missing ocid", """{"ocid": null}""" },
            { "ocid-missing ocid", """{"ocid": ""}""" },
            { "ocid-malformed ocid", """{"ocid": "2025/17"}""" },
            { "ocid-malformed ocid", """{"ocid": "ocds-h6vhtk"}""" },
            { "release-id-missing id", """{"id": null}""" },
            { "release-date-missing date", """{"date": null}""" },
            { "tag-missing tag", """{"tag": []}""" },
            { "buyer-missing buyer/name", """{"buyer": null}""" },
            { "title-missing tender/title", """{"tender": {"title": ""}}""" },
            { "code-unknown tag", """{"tag": ["awardNotice"]}""" },
            { "code-unknown tender/status", """{"tender": {"status": "InvalidStatus"}}""" },
            {
                "code-unknown tender/procurementMethod",
                """{"tender": {"procurementMethod": "Open"}}"""
            },
            {
                "code-unknown tender/mainProcurementCategory",
                """{"tender": {"mainProcurementCategory": "service"}}"""
            },
            {
                "code-unknown bids/statistics/measure",
                """{"bids": {"statistics": [{"id": "1", "measure": "numberOfBids", "value": 1}]}}"""
            },
            {
                "code-unknown parties/roles",
                Parties(
                    """{"id": "GB-COH-01234567", "name": "S", "roles": ["supplier", "winner"], "identifier": {"scheme": "GB-COH", "id": "01234567"}}"""
                )
            },
            { "date-unreadable awards/date", Award("""{"date": "1st May"}""") },
            {
                "date-unreadable tender/datePublished",
                """{"tender": {"datePublished": "2025-02-30T00:00:00Z"}}"""
            },
            {
                "date-far-past tender/contractPeriod/startDate",
                """{"tender": {"contractPeriod": {"startDate": "0001-01-01T00:00:00Z"}}}"""
            },
            {
                "date-far-future tender/contractPeriod/endDate",
                """{"tender": {"contractPeriod": {"endDate": "9999-12-31T00:00:00Z"}}}"""
            },
            {
                "end-before-start tender/tenderPeriod/endDate",
                """{"tender": {"tenderPeriod": {"endDate": "2025-02-01T00:00:00Z"}}}"""
            },
            {
                "end-before-start contracts/period/maxExtentDate",
                Contract(
                    """{"period": {"startDate": "2025-06-01T00:00:00Z", "endDate": "2027-05-31T23:59:59Z", "maxExtentDate": "2026-05-31T23:59:59Z"}}"""
                )
            },
            { "award-before-deadline awards/date", Award("""{"date": "2025-03-31T00:00:00Z"}""") },
            {
                "signed-before-award contracts/dateSigned",
                Contract("""{"dateSigned": "2025-04-02T00:00:00Z"}""")
            },
            {
                "value-not-a-number tender/value/amount",
                """{"tender": {"value": {"amount": "1,000"}}}"""
            },
            {
                "value-not-a-number tender/value/amount",
                """{"tender": {"value": {"amount": {"$numberLong": "15890000000"}, "amountGross": null}}}"""
            },
            {
                "value-negative tender/minValue/amount",
                """{"tender": {"minValue": {"amount": -5}}}"""
            },
            {
                "value-zero awards/value/amount",
                Award("""{"value": {"amount": 0, "currency": "GBP"}}""")
            },
            {
                "value-token awards/value/amount",
                Award("""{"value": {"amount": 0.01, "currency": "GBP"}}""")
            },
            {
                "value-token bids/statistics/value",
                """{"bids": {"statistics": [{"id": "3", "measure": "lowestValidBidValue", "value": 0.01, "relatedLot": "1"}]}}"""
            },
            {
                "value-over-ceiling awards/value/amount",
                Award("""{"value": {"amount": 1e40, "currency": "GBP"}}""")
            },
            {
                "gross-below-net tender/value/amountGross",
                """{"tender": {"value": {"amountGross": 999}}}"""
            },
            {
                "max-below-min tender/value/amount",
                """{"tender": {"minValue": {"amount": 1001}}}"""
            },
            {
                "max-below-min bids/statistics/value",
                """{"bids": {"statistics": [{"id": "3", "measure": "lowestValidBidValue", "value": 800}, {"id": "4", "measure": "highestValidBidValue", "value": 700}]}}"""
            },
            {
                "part-over-whole bids/statistics/value",
                """{"bids": {"statistics": [{"id": "1", "measure": "bids", "value": 3}, {"id": "2", "measure": "smeBids", "value": 4}]}}"""
            },
            {
                "statistic-twice bids/statistics/measure",
                """{"bids": {"statistics": [{"id": "1", "measure": "bids", "value": 3, "relatedLot": "1"}, {"id": "2", "measure": "bids", "value": 3, "relatedLot": "1"}, {"id": "3", "measure": "bids", "value": 3}]}}"""
            },
            { "currency-missing awards/value/currency", Award("""{"value": {"amount": 900}}""") },
            {
                "currency-unknown awards/value/currency",
                """{"tender": {"value": null, "minValue": null}, "contracts": null, "awards": [{"id": "w", "value": {"amount": 900, "currency": "Pounds"}}]}"""
            },
            {
                "currency-changes awards/value/currency",
                Award("""{"value": {"amount": 900, "currency": "EUR"}}""")
            },
            { "party-unknown buyer/id", """{"buyer": {"id": "B"}}""" },
            { "party-unknown awards/suppliers/id", Award("""{"suppliers": [{"id": "X"}]}""") },
            { "party-unknown tender/tenderers/id", """{"tender": {"tenderers": [{"id": "X"}]}}""" },
            {
                "lot-unknown tender/items/relatedLot",
                """{"tender": {"items": [{"id": "1", "relatedLot": "3"}]}}"""
            },
            { "lot-unknown awards/relatedLots", Award("""{"relatedLots": ["3"]}""") },
            {
                "lot-unknown bids/statistics/relatedLot",
                """{"bids": {"statistics": [{"id": "1", "measure": "bids", "value": 3, "relatedLot": "9"}]}}"""
            },
            {
                "lot-unknown bids/details/relatedLots",
                """{"bids": {"details": [{"id": "b", "status": "valid", "relatedLots": ["9"]}]}}"""
            },
            { "award-unknown contracts/awardID", Contract("""{"awardID": "x"}""") },
            { "bid-unknown awards/relatedBid", Award("""{"relatedBid": "b"}""") },
            {
                "id-twice tender/lots/id",
                """{"tender": {"lots": [{"id": "1"}, {"id": "2"}, {"id": "1"}]}}"""
            },
            {
                "id-missing tender/lots/id",
                """{"tender": {"lots": [{"id": "1"}, {"title": "South"}]}}"""
            },
            { "award-without-supplier awards/suppliers", Award("""{"suppliers": []}""") },
            {
                "lot-cancelled-award-active awards/relatedLots",
                Award("""{"relatedLots": ["2"]}""")
            },
            {
                "tender-cancelled-award-active tender/status",
                """{"tender": {"status": "cancelled"}}"""
            },
            {
                "supplier-is-buyer awards/suppliers/id",
                $$"""{"parties": [{{Charity}}, {{Buyer.Replace("[\"buyer\"]", "[\"buyer\", \"supplier\"]", StringComparison.Ordinal)}}], "awards": [{"id": "w", "suppliers": [{"id": "GB-PPON-PABC-1234-DEFG"}]}]}"""
            },
            {
                "party-name-missing parties/name",
                Parties(
                    """{"id": "GB-COH-01234567", "roles": ["supplier"], "identifier": {"scheme": "GB-COH", "id": "01234567"}}"""
                )
            },
            {
                "party-role-missing parties/roles",
                Parties(
                    """{"id": "GB-COH-01234567", "name": "S", "identifier": {"scheme": "GB-COH", "id": "01234567"}}"""
                )
            },
            {
                "buyer-without-role buyer/id",
                """{"buyer": {"id": "GB-COH-01234567"}, "awards": null, "contracts": null}"""
            },
            {
                "supplier-without-role awards/suppliers/id",
                Parties(
                    """{"id": "GB-COH-01234567", "name": "S", "roles": ["tenderer"], "identifier": {"scheme": "GB-COH", "id": "01234567"}}"""
                )
            },
            { "identifier-missing parties/identifier/id", Party("{}") },
            {
                "identifier-missing parties/identifier/id",
                Party("""{"identifier": {"legalName": "S"}}""")
            },
            {
                "identifier-empty parties/identifier/id",
                Party("""{"identifier": {"scheme": "GB-COH", "id": ""}}""")
            },
            {
                "identifier-empty parties/id",
                """{"parties": [{"id": "GB-COH-", "name": "S", "roles": ["supplier"]}], "buyer": {"id": null}, "awards": null, "contracts": null}"""
            },
            {
                "identifier-placeholder parties/identifier/id",
                Party("""{"identifier": {"scheme": "GB-COH", "id": "00000000"}}""")
            },
            {
                "identifier-placeholder parties/identifier/id",
                Party("""{"identifier": {"scheme": "GB-CHC", "id": "N/A"}}""")
            },
            {
                "scheme-missing parties/identifier/scheme",
                Party("""{"identifier": {"id": "01234567"}}""")
            },
            {
                "scheme-unknown parties/identifier/scheme",
                Party("""{"identifier": {"scheme": "GB-CQC", "id": "1-101631211"}}""")
            },
            {
                "scheme-unknown parties/identifier/scheme",
                Party("""{"identifier": {"scheme": "Companies House", "id": "01234567"}}""")
            },
            {
                "company-number-lost-zero parties/identifier/id",
                Party("""{"identifier": {"scheme": "GB-COH", "id": "1234567"}}""")
            },
            {
                "nhs-code-as-company parties/identifier/id",
                Party("""{"identifier": {"scheme": "GB-COH", "id": "RJR"}}""")
            },
            {
                "charity-number-as-company parties/identifier/id",
                Party("""{"identifier": {"scheme": "GB-CHC", "id": "SC012345"}}""")
            },
            {
                "identifier-malformed parties/identifier/id",
                Party("""{"identifier": {"scheme": "GB-COH", "id": "Company 01234567"}}""")
            },
            {
                "identifier-malformed parties/additionalIdentifiers/id",
                Party(
                    """{"identifier": {"scheme": "GB-COH", "id": "01234567"}, "additionalIdentifiers": [{"scheme": "GB-NIC", "id": "NI1"}]}"""
                )
            },
            {
                "charity-not-vcse parties/details/vcse",
                Party(
                    """{"identifier": {"scheme": "GB-CHC", "id": "1234567"}, "details": {"vcse": false}}"""
                )
            },
            { "html-in-text tender/title", """{"tender": {"title": "Care &amp; support"}}""" },
            { "html-in-text awards/title", Award("""{"title": "Children&#39;s homes"}""") },
            {
                "control-character tender/description",
                """{"tender": {"description": "a\u0002b"}}"""
            },
            {
                "stray-line-end tender/description",
                """{"tender": {"description": "The service.rnrnIt begins in May"}}"""
            },
            {
                "stray-line-end tender/description",
                """{"tender": {"description": "The service:rn It begins in May"}}"""
            },
            {
                "misencoded-text buyer/name",
                """{"buyer": {"name": "Anytown Childrenâ€™s Trust"}}"""
            },
            {
                "email-in-text tender/description",
                """{"tender": {"description": "Ask jo.smith@anytown.gov.uk."}}"""
            },
            {
                "region-malformed tender/items/deliveryAddresses/region",
                """{"tender": {"items": [{"id": "1", "deliveryAddresses": [{"region": "UKX12"}]}]}}"""
            },
            {
                "cpv-malformed tender/classification/id",
                """{"tender": {"classification": {"id": "3000000"}}}"""
            },
            {
                "cpv-malformed tender/classification/id",
                """{"tender": {"classification": {"id": "99000000"}}}"""
            },
        };

    private static string Award(string change) =>
        Merged(
            """{"id": "w", "status": "active", "date": "2025-05-01T00:00:00+01:00", "relatedLots": ["1"], "suppliers": [{"id": "GB-COH-01234567"}]}""",
            change,
            "awards"
        );

    private static string Contract(string change) =>
        Merged("""{"id": "c", "awardID": "w", "status": "active"}""", change, "contracts");

    private static string Party(string change) =>
        Parties(Merge("""{"id": "GB-COH-01234567", "name": "S", "roles": ["supplier"]}""", change));

    private static string Parties(string party) =>
        $$"""{"parties": [{{Buyer}}, {{Charity}}, {{party}}]}""";

    private static string Merged(string whole, string change, string list) =>
        $$"""{"{{list}}": [{{Merge(whole, change)}}]}""";

    private static string Merge(string whole, string change) =>
        Evenhand
            .Ocds.Validating.MergePatch.Apply(
                System.Text.Json.Nodes.JsonNode.Parse(whole),
                System.Text.Json.Nodes.JsonNode.Parse(change)
            )!
            .ToJsonString();
}
