using Evenhand.Contracts.Quality;
using Xunit;

namespace Evenhand.Tests.Contracts.Quality;

public sealed class FaultKindTests
{
    public static TheoryData<string, string> Cases => FaultCases.All;

    [Fact]
    public void In_a_sound_release_nothing_is_odd() => Assert.Empty(Look.Faults(Look.Sound));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_change_that_brings_a_fault_about_brings_that_one_about_and_no_other(
        string fault,
        string change
    ) => Assert.Equal([fault], Look.Faults(Look.Changed(change)));

    [Fact]
    public void Every_kind_of_fault_has_a_case() =>
        Assert.Empty(
            FaultKinds
                .All.Select(k => k.Code)
                .Except(FaultCases.All.Select(c => c.Data.Item1.Split(' ')[0]))
        );

    [Fact]
    public void Every_kind_of_fault_is_said_in_words_and_has_a_name_of_its_own()
    {
        Assert.All(
            FaultKinds.All,
            k =>
            {
                Assert.True(k.Title.Length > 10 && !k.Title.EndsWith('.'));
                Assert.True(k.Explanation.Length > 20 && k.Explanation.EndsWith('.'));
                Assert.Matches("^[a-z]+(-[a-z]+)+$", k.Code);
            }
        );
        Assert.Distinct(FaultKinds.All.Select(k => k.Code));
        Assert.Equal(
            Enumerable.Range(0, FaultKinds.All.Count),
            FaultKinds.All.Select(k => k.Number)
        );
    }

    [Theory]
    [InlineData("GB-COH", "OC301234", null)]
    [InlineData("GB-COH", "SC123456", null)]
    [InlineData("GB-COH", "NI012345", null)]
    [InlineData("GB-COH", "R0000123", null)]
    [InlineData("GB-COH", "IP12345R", null)]
    [InlineData("GB-COH", "SP1234RS", null)]
    [InlineData("GB-COH", "12345", "company-number-lost-zero")]
    [InlineData("GB-COH", "123", "identifier-malformed")]
    [InlineData("GB-COH", "sc123456", "identifier-malformed")]
    [InlineData("GB-COH", "8HT43", "nhs-code-as-company")]
    [InlineData("GB-COH", "0123 4567", "identifier-malformed")]
    [InlineData("GB-CHC", "200027", null)]
    [InlineData("GB-CHC", "1089464-1", null)]
    [InlineData("GB-CHC", "01234567", "charity-number-as-company")]
    [InlineData("GB-CHC", "12345", "identifier-malformed")]
    [InlineData("GB-SC", "SC012345", null)]
    [InlineData("GB-SC", "012345", "identifier-malformed")]
    [InlineData("GB-NIC", "100012", null)]
    [InlineData("GB-NHS", "RJR", null)]
    [InlineData("GB-NHS", "Royal Hospital", "identifier-malformed")]
    [InlineData("GB-LAE", "WOT", null)]
    [InlineData("GB-UKPRN", "10000346", null)]
    [InlineData("GB-UKPRN", "346", "identifier-malformed")]
    [InlineData("GB-PPON", "PCPN-5827-LZMR", null)]
    [InlineData("GB-SRS", "sid4gov.cabinetoffice.gov.uk/tBq37PN7", null)]
    [InlineData("GB-XYZ", "1", "scheme-unknown")]
    [InlineData("CO-RUE", "899999034", null)]
    [InlineData("company number", "1", "scheme-unknown")]
    public void An_identifier_has_the_form_of_its_register(
        string scheme,
        string id,
        string? fault
    ) =>
        Assert.Equal(
            fault,
            IdentifierForms
                .Judge(
                    System.Text.Encoding.UTF8.GetBytes(scheme),
                    System.Text.Encoding.UTF8.GetBytes(id)
                )
                ?.Code
        );

    [Theory]
    [InlineData("The Crown return: turn to Carn Brea")]
    [InlineData("RNs and rn's, Bournemouth, MODERN rnli")]
    [InlineData("Fish & chips; R&D; A&E; &c; Marks &Spencer;")]
    [InlineData("Twitter @anytown, 5 @ £3, name@ work")]
    [InlineData("Père Noël – café £5 … €")]
    public void Words_that_only_look_like_faults_are_let_pass(string text) =>
        Assert.Empty(
            Look.Faults(
                Look.Changed(
                    $$$"""{"tender": {"description": {{{System.Text.Json.JsonSerializer.Serialize(text)}}}}}"""
                )
            )
        );

    [Fact]
    public void Of_many_parties_each_is_found()
    {
        var parties = string.Join(
            ',',
            Enumerable
                .Range(0, 300)
                .Select(i =>
                    $$$"""{"id": "{{{(i % 7 == 0 ? $"\\u0047B-{i}" : $"GB-{i}")}}}", "name": "P", "roles": ["supplier"], "identifier": {"scheme": "GB-SRS", "id": "x{{{i}}}"}}"""
                )
        );
        var suppliers = string.Join(
            ',',
            Enumerable.Range(0, 301).Select(i => $$"""{"id": "GB-{{i}}"}""")
        );
        Assert.Equal(
            ["party-unknown awards/suppliers/id"],
            Look.Faults(
                Look.Changed(
                    $$"""{"buyer": {"id": null}, "parties": [{{parties}}], "awards": [{"id": "w", "suppliers": [{{suppliers}}]}]}"""
                )
            )
        );
    }
}
