using CsCheck;
using Evenhand.Identity;
using Evenhand.Registers.Ofsted;
using Evenhand.Registers.Text;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Identity;

public sealed class NameHintTests
{
    /// <summary>The bundled list of March 2025, as published but for addresses.</summary>
    private static readonly Lazy<IReadOnlyList<ProviderRow>> List = new(() =>
        SourceText
            .Examine(
                Repository.At("data", "ofsted", "provider_at_march_2025.csv.gz"),
                CancellationToken.None
            )
            .Then(text =>
                ProviderList.Read(
                    text,
                    TemporaryHome.Libraries.Authorities,
                    null,
                    CancellationToken.None
                )
            )
            .Value.Rows
    );

    [Theory]
    [InlineData("We are Juno CIC", "community-interest-company", HintConfidence.Strong)]
    [InlineData("Example Care C.I.C.", "community-interest-company", HintConfidence.Strong)]
    [InlineData(
        "EXAMPLE COMMUNITY INTEREST COMPANY",
        "community-interest-company",
        HintConfidence.Strong
    )]
    [InlineData(
        "Example  Community Interest\u00A0Company Limited",
        "community-interest-company",
        HintConfidence.Strong
    )]
    [InlineData(
        "Fair Ways Community Benefit Society",
        "community-benefit-society",
        HintConfidence.Fair
    )]
    [InlineData("Example School CIO", "charitable-incorporated-organisation", HintConfidence.Fair)]
    [InlineData(
        "Example (Charitable Incorporated Organisation)",
        "charitable-incorporated-organisation",
        HintConfidence.Fair
    )]
    [InlineData("Cornwall Partnership NHS Foundation Trust", "nhs-body", HintConfidence.Fair)]
    [InlineData("Wiltshire Council", "local-authority", HintConfidence.Fair)]
    [InlineData("London Borough of Example", "local-authority", HintConfidence.Fair)]
    [InlineData("Example MBC", "local-authority", HintConfidence.Fair)]
    [InlineData("Manor Hall Academy Trust", "academy-trust", HintConfidence.Fair)]
    [InlineData("Boudica Schools Trust", "academy-trust", HintConfidence.Fair)]
    [InlineData(
        "Channels and Choices Kent LLP",
        "limited-liability-partnership",
        HintConfidence.Strong
    )]
    [InlineData("Example Group plc", "public-limited-company", HintConfidence.Strong)]
    [InlineData("Example Group P.L.C.", "public-limited-company", HintConfidence.Strong)]
    [InlineData(
        "Example Partnership L.L.P.",
        "limited-liability-partnership",
        HintConfidence.Strong
    )]
    [InlineData("Example Care Ltd", "limited-company-or-society", HintConfidence.Fair)]
    [InlineData("Example Care Ltd.", "limited-company-or-society", HintConfidence.Fair)]
    [InlineData("EXAMPLE CARE LIMITED", "limited-company-or-society", HintConfidence.Fair)]
    [InlineData("Example Housing Society Ltd", "limited-company-or-society", HintConfidence.Fair)]
    [InlineData("Together Trust", "charity", HintConfidence.Weak)]
    [InlineData("Break Charity", "charity", HintConfidence.Weak)]
    [InlineData("Father Hudson's Society", "charity", HintConfidence.Weak)]
    [InlineData("The Smith Foundation", "charity", HintConfidence.Weak)]
    [InlineData("Barnardo\u2019s", "charity", HintConfidence.Weak)]
    public void The_words_of_a_form_hint_at_it(string name, string form, HintConfidence confidence)
    {
        var hint = NameHint.Of(name);

        Assert.Equal((form, confidence), (hint.Form, hint.Confidence));
        Assert.EndsWith(".", hint.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t")]
    [InlineData("Norfolk Homes")]
    [InlineData("Entrusted Care")]
    [InlineData("Councillors United")]
    [InlineData("Unlimited Potential")]
    [InlineData("Precious Cicada")]
    [InlineData("PLC Homes")]
    [InlineData("...")]
    public void Other_names_hint_at_nothing(string? name) =>
        Assert.Same(NameHint.None, NameHint.Of(name));

    [Fact]
    public void Any_name_at_all_has_an_answer_whatever_its_case() =>
        Gen.OneOf(
                Gen.String,
                Gen.OneOf(
                        "Trust",
                        "Ltd",
                        "CIC",
                        "Council",
                        "&",
                        "(The)",
                        "of",
                        "LLP",
                        "plc",
                        "Academy"
                    )
                    .Array[0, 5]
                    .Select(words => string.Join(' ', words))
            )
            .Sample(name => Assert.NotEmpty(NameHint.Of(name).Form));

    [Theory]
    [InlineData("Wiltshire Council", "local-authority", Sector.Voluntary)]
    [InlineData(
        "Bromley Healthcare Community Interest Company",
        "community-interest-company",
        Sector.Health
    )]
    [InlineData(
        "Swalcliffe Park School CIO",
        "charitable-incorporated-organisation",
        Sector.Private
    )]
    [InlineData("The Sheiling Special Education Trust", "academy-trust", Sector.Private)]
    [InlineData("Doncaster Deaf Trust", "charity", Sector.Private)]
    [InlineData("Future Foundations Ltd", "limited-company-or-society", Sector.Private)]
    [InlineData(
        "Northamptonshire Childrens Trust Limited",
        "limited-company-or-society",
        Sector.Voluntary
    )]
    public void In_the_published_list_names_stand_in_sectors_that_their_words_would_not_tell(
        string owner,
        string form,
        Sector printed
    )
    {
        Assert.Equal(form, NameHint.Of(owner).Form);
        Assert.Contains(List.Value, r => r.Owner == owner && r.Sector == printed);
    }

    [Fact]
    public void In_the_published_list_one_owner_stands_in_two_sectors() =>
        Assert.Equal(
            [Sector.Private, Sector.Voluntary],
            List.Value.Where(r => r.Owner == "Fair Ways Community Benefit Society")
                .Select(r => r.Sector)
                .Distinct()
                .Order()
        );

    [Fact]
    public void In_the_published_list_even_a_strong_hint_does_not_settle_the_sector()
    {
        var printed = List
            .Value.Where(r => NameHint.Of(r.Owner).Form == "community-interest-company")
            .Select(r => r.Sector)
            .Distinct()
            .Order();

        Assert.Equal([Sector.Private, Sector.Voluntary, Sector.Health], printed);
    }
}
