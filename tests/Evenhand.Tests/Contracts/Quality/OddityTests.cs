using Xunit;

namespace Evenhand.Tests.Contracts.Quality;

/// <summary>
/// What is odd in the files that publishers of the United Kingdom, and two others, have put out: each file, what is odd in it,
/// a release made up in its shape, and what is said of it.
/// </summary>
public sealed class OddityTests
{
    /// <summary>File, oddity, change to the sound release, what must be said (kind and field, or a field that must be covered), and whether as a fault.</summary>
    public static TheoryData<string, string, string, string> Faults =>
        new()
        {
            {
                "colombia package",
                "numbers written as objects of a database",
                """{"awards": [{"id": "w", "value": {"amount": {"$numberLong": "24978479879"}, "currency": "COP"}}]}""",
                "value-not-a-number"
            },
            {
                "colombia package",
                "parties whose id is an empty text",
                """{"parties": [{"id": "", "name": "P", "roles": ["supplier"]}]}""",
                "id-missing"
            },
            {
                "Contracts Finder 2016",
                "a scheme that is an empty text, and no identifier",
                """{"parties": [{"id": "GB-1", "name": "P", "roles": ["buyer"], "identifier": {"scheme": "", "id": ""}}]}""",
                "identifier-missing"
            },
            {
                "Contracts Finder 2016",
                "releases that list no parties though a buyer is named",
                """{"parties": null}""",
                "party-unknown"
            },
            {
                "Contracts Finder 2019-20, raw",
                "identifiers of suppliers left empty",
                """{"parties": [{"id": "2", "name": "P", "roles": ["supplier", "tenderer"], "identifier": {"scheme": "", "id": ""}}]}""",
                "identifier-missing"
            },
            {
                "Contracts Finder 2019-20, raw",
                "an infix between the prefix of the process and its name",
                """{"ocid": "ocds-b5fd17raw-0054a4e6"}""",
                "ocid-malformed"
            },
            {
                "Contracts Finder 2019-20, raw",
                "company numbers that lost the nought in front",
                """{"parties": [{"id": "2", "name": "P", "roles": ["supplier"], "identifier": {"scheme": "GB-COH", "id": "1234567"}}]}""",
                "company-number-lost-zero"
            },
            {
                "Contracts Finder 2019-20, suppliers matched",
                "a register of care providers that org-id.guide does not list",
                """{"parties": [{"id": "2", "name": "P", "roles": ["supplier"], "identifier": {"scheme": "GB-CQC", "id": "1-101631211"}}]}""",
                "scheme-unknown"
            },
            {
                "Contracts Finder 2022",
                "a status called InvalidStatus",
                """{"tender": {"status": "InvalidStatus"}}""",
                "code-unknown"
            },
            {
                "Contracts Finder 2022",
                "a supplier registration without its number",
                """{"parties": [{"id": "GB-SRS-", "name": "P", "roles": ["buyer"], "identifier": {"scheme": "GB-SRS", "id": ""}}]}""",
                "identifier-empty"
            },
            {
                "Contracts Finder 2025",
                "rn where the backslashes of a line end were lost",
                """{"tender": {"description": "Works at the depot.rnrnThe contractor will begin in May."}}""",
                "stray-line-end"
            },
            {
                "Find a Tender 029615-2025",
                "an award without value and date, to a charity",
                """{"awards": [{"id": "w", "status": "active", "suppliers": [{"id": "GB-CHC-1234567"}]}], "tender": {"value": {"amount": 0}}}""",
                "value-zero"
            },
            {
                "Find a Tender 029664-2025",
                "a registered charity marked as no VCSE",
                """{"parties": [{"id": "GB-CHC-1234567", "name": "P", "roles": ["supplier"], "identifier": {"scheme": "GB-CHC", "id": "1234567"}, "details": {"vcse": false, "scale": "large"}}]}""",
                "charity-not-vcse"
            },
            {
                "Find a Tender 083468-2026",
                "a code of the NHS under the register of companies",
                """{"parties": [{"id": "GB-COH-RJR", "name": "P", "roles": ["buyer"], "identifier": {"scheme": "GB-COH", "id": "RJR"}}]}""",
                "nhs-code-as-company"
            },
            {
                "Find a Tender 083468-2026",
                "a cancelled lot with an active award",
                """{"tender": {"lots": [{"id": "1", "status": "cancelled"}]}}""",
                "lot-cancelled-award-active"
            },
            {
                "Find a Tender 083468-2026",
                "a lowest bid of a penny",
                """{"bids": {"statistics": [{"id": "1", "measure": "lowestValidBidValue", "value": 0.01, "currency": "GBP"}, {"id": "2", "measure": "highestValidBidValue", "value": 135000000, "currency": "GBP"}]}}""",
                "value-token"
            },
            {
                "Find a Tender 083468-2026",
                "the number of bids twice for one lot",
                """{"bids": {"statistics": [{"id": "69", "measure": "bids", "relatedLot": "1", "value": 2}, {"id": "72", "measure": "bids", "relatedLot": "1", "value": 2}]}}""",
                "statistic-twice"
            },
            {
                "Find a Tender 083674-2026",
                "a release without id",
                """{"id": null}""",
                "release-id-missing"
            },
            {
                "Find a Tender 083674-2026",
                "a changed contract whose award stands in an earlier release",
                """{"awards": null, "tag": ["contractAmendment"]}""",
                "award-unknown"
            },
            {
                "Public Contracts Scotland",
                "releases without id",
                """{"id": null, "title": "Release title"}""",
                "release-id-missing"
            },
            {
                "Public Contracts Scotland, Sell2Wales",
                "rn before a blank where a line ended",
                """{"description": "The service.rn It begins in May."}""",
                "stray-line-end"
            },
            {
                "Public Contracts Scotland, Sell2Wales",
                "organisations numbered within the release, without identifiers",
                """{"parties": [{"id": "org-1", "name": "P", "roles": ["buyer"]}]}""",
                "identifier-missing"
            },
            {
                "Contracts Finder's search",
                "names with HTML entities",
                """{"buyer": {"name": "Care &amp; Support"}}""",
                "html-in-text"
            },
        };

    /// <summary>What is odd and yet no fault: it is read, and its field is covered.</summary>
    public static TheoryData<string, string, string, string> Covered =>
        new()
        {
            {
                "Contracts Finder 2025",
                "suitability, scale and VCSE of its own form",
                """{"tender": {"suitability": {"sme": true, "vcse": false}}}""",
                "tender/suitability/vcse"
            },
            {
                "Find a Tender 028961-2025",
                "values net and with VAT, below the threshold, direct, with the supplier's PPON",
                """{"tender": {"procurementMethod": "direct", "aboveThreshold": false}, "contracts": [{"id": "c", "awardID": "w", "aboveThreshold": false, "value": {"amount": 10, "amountGross": 12, "currency": "GBP"}}]}""",
                "contracts/value/amountGross"
            },
            {
                "Find a Tender 029615-2025",
                "a reason why a buyer has no identifier",
                """{"parties": [{"id": "GB-FTS-1", "name": "P", "roles": ["buyer"], "identifier": {"noIdentifierRationale": "notOnAnyRegister"}}], "buyer": {"id": "GB-FTS-1"}, "awards": null, "contracts": null}""",
                "parties/identifier/noIdentifierRationale"
            },
            {
                "Find a Tender 083563-2026",
                "lots that say for themselves whom they suit",
                """{"tender": {"lots": [{"id": "1", "status": "active", "suitability": {"sme": true}}, {"id": "2", "status": "active", "suitability": {"sme": true}}]}}""",
                "tender/lots/suitability/sme"
            },
            {
                "Find a Tender 083674-2026",
                "a status in words that is null, and a list of buyers that is empty",
                """{"buyerID": [], "contracts": [{"id": "c", "awardID": "w", "statusDetails": null, "hasRenewal": true}]}""",
                "contracts/hasRenewal"
            },
            {
                "Sell2Wales",
                "a most of participants of 7.9e28",
                """{"tender": {"techniques": {"hasFrameworkAgreement": true, "frameworkAgreement": {"maximumParticipants": 7.922816251426434e+28}}}}""",
                "tender/techniques/frameworkAgreement/maximumParticipants"
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_odd_in_a_real_file_is_found(
        string file,
        string oddity,
        string change,
        string kind
    ) =>
        Assert.True(
            Look.Faults(Look.Changed(change))
                .Any(f => f.StartsWith(kind + " ", StringComparison.Ordinal)),
            $"{file}: {oddity}"
        );

    [Theory]
    [MemberData(nameof(Covered))]
    public void What_is_odd_and_right_is_read_and_is_no_fault(
        string file,
        string oddity,
        string change,
        string path
    )
    {
        var quality = Assert.Single(Look.At(Look.Changed(change)));
        Assert.True(
            quality.Faults.Count == 0,
            $"{file}: {oddity}: {string.Join(", ", quality.Faults.Select(f => f.Kind))}"
        );
        Assert.Equal(1.0, quality.Coverage[path]);
    }

    [Fact]
    public void An_empty_list_and_null_are_not_covered()
    {
        var quality = Assert.Single(
            Look.At(
                Look.Changed(
                    """{"buyerID": [], "contracts": [{"id": "c", "awardID": "w", "statusDetails": null}]}"""
                )
            )
        );
        Assert.DoesNotContain("buyerID", quality.Coverage.Keys);
        Assert.DoesNotContain("contracts/statusDetails", quality.Coverage.Keys);
    }
}
