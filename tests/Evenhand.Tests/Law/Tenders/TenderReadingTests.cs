using System.Globalization;
using System.Text;
using Evenhand.Law.TenderChecks;
using Xunit;

namespace Evenhand.Tests.Law.Tenders;

/// <summary>What a tender states is read with its place, and what it does not state stays unknown.</summary>
public sealed class TenderReadingTests
{
    [Theory]
    [InlineData(
        "Bidders will be required to have a minimum 'general' yearly turnover of 300,000 GBP for the last 3 years.",
        "min_turnover_gbp",
        300_000
    )]
    [InlineData("an annual turnover of at least £1.5m", "min_turnover_gbp", 1_500_000)]
    [InlineData(
        "a minimum yearly turnover of GBP 400 000 for the last 3 years",
        "min_turnover_gbp",
        400_000
    )]
    [InlineData(
        "Employer’s (Compulsory) Liability Insurance = 10M GBP; Public Liability Insurance = 5M GBP",
        "insurance_employers_gbp",
        10_000_000
    )]
    [InlineData(
        "Employer’s (Compulsory) Liability Insurance = 10M GBP; Public Liability Insurance = 5M GBP",
        "insurance_public_gbp",
        5_000_000
    )]
    [InlineData(
        "Public liability insurance for GBP5mrn Employers liability",
        "insurance_public_gbp",
        5_000_000
    )]
    [InlineData(
        "Professional Indemnity Insurance: 2,000,000.00 GBP",
        "insurance_professional_gbp",
        2_000_000
    )]
    [InlineData("must have at least five years' relevant experience", "years_experience", 5)]
    [InlineData(
        "Bidders will be required to provide three examples of services",
        "references_required",
        3
    )]
    [InlineData("40% of the price is payment by results", "payment_by_results_pct", 40)]
    [InlineData("invoices are paid within 45 days", "payment_days", 45)]
    public void A_figure_in_running_text_is_read_with_the_words_that_say_so(
        string text,
        string fact,
        double value
    )
    {
        var tender = ShippedTenders.Release($$"""{"description":"{{text}}"}""");

        Assert.Equal(value, tender.Number(fact));
        Assert.Equal("/tender/description", tender[fact]!.Path);
        Assert.NotEmpty(tender[fact]!.Quote!);
    }

    [Theory]
    [InlineData("Our own turnover was £3 million.", "min_turnover_gbp")]
    [InlineData(
        "Public liability insurance as set out in the documents, and a contract of £5 million",
        "insurance_public_gbp"
    )]
    [InlineData("The team brings 20 years of experience.", "years_experience")]
    [InlineData("no parent company guarantee is required", "parent_guarantee")]
    [InlineData("collection of rent arrears", "payment_in_arrears")]
    [InlineData(
        "an engineer with a minimum of five years experience as an engineer",
        "years_experience"
    )]
    public void Words_that_only_look_like_a_requirement_are_none(string text, string fact) =>
        Assert.Null(ShippedTenders.Release($$"""{"description":"{{text}}"}""")[fact]);

    [Fact]
    public void Of_two_figures_the_higher_is_what_a_bidder_for_all_must_meet() =>
        Assert.Equal(
            300_000,
            ShippedTenders
                .Release(
                    """{"lots":[{"id":"1","description":"a minimum turnover of £90,000"},{"id":"2","description":"a minimum turnover of £300,000"}]}"""
                )
                .Number("min_turnover_gbp")
        );

    [Fact]
    public void Where_texts_say_both_nothing_is_taken() =>
        Assert.Null(
            ShippedTenders.Release(
                """{"description":"TUPE may apply","title":"TUPE does not apply"}"""
            )["tupe_applies"]
        );

    [Fact]
    public void Addresses_of_people_stay_out_of_quotations() =>
        Assert.DoesNotContain(
            "@",
            ShippedTenders.Release(
                """{"description":"a minimum turnover of £90,000 to a.person@example.org"}"""
            )["min_turnover_gbp"]!.Quote!,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_value_of_nought_or_in_another_currency_is_not_known()
    {
        Assert.Null(ShippedTenders.Release("""{"value":{"amount":0}}""")["contract_value_gbp"]);
        Assert.Null(
            ShippedTenders.Release("""{"value":{"amount":5,"currency":"EUR"}}""")[
                "contract_value_gbp"
            ]
        );
        Assert.Equal(
            5,
            ShippedTenders.Release("""{"value":{"amount":5}}""").Number("contract_value_gbp")
        );
    }

    [Fact]
    public void Bank_holidays_between_notice_and_deadline_are_no_working_days()
    {
        // From Monday 14 December 2026 to Monday 11 January 2027: 20 weekdays, three of them bank holidays.
        const string times =
            """{"datePublished":"2026-12-14T00:00:00Z","tenderPeriod":{"endDate":"2027-01-11T12:00:00Z"}}""";

        Assert.Equal(17, ShippedTenders.Release(times).Number("working_days_to_deadline"));
        // Scotland keeps 2 January, here on Monday 4 January, as well; Christmas and Boxing Day alike.
        Assert.Equal(
            16,
            ShippedTenders
                .Release(times[..^1] + ""","items":[{"deliveryAddresses":[{"region":"UKM8"}]}]}""")
                .Number("working_days_to_deadline")
        );
    }

    [Fact]
    public void A_notice_of_an_award_gives_no_time_to_bid() =>
        Assert.Null(
            ShippedTenders.Release(
                """{"datePublished":"2025-03-03T00:00:00Z","tenderPeriod":{"endDate":"2024-03-03T00:00:00Z"}}"""
            )["days_to_deadline"]
        );

    [Fact]
    public void Weights_are_taken_when_they_add_up_to_a_hundred()
    {
        const string criteria =
            """{"lots":[{"awardCriteria":{"criteria":[{"type":"price","description":"60"},{"type":"quality","name":"Social value","description":"S"}]}}]}""";

        Assert.Null(
            ShippedTenders.Release(criteria.Replace("\"S\"", "\"4\"", StringComparison.Ordinal))[
                "price_weight_pct"
            ]
        );
        var whole = ShippedTenders.Release(
            criteria.Replace("\"S\"", "\"40\"", StringComparison.Ordinal)
        );
        Assert.Equal(
            (60.0, 40.0, 40.0),
            (
                whole.Number("price_weight_pct")!.Value,
                whole.Number("quality_weight_pct")!.Value,
                whole.Number("social_value_weight_pct")!.Value
            )
        );
        Assert.Equal("/tender/lots/0/awardCriteria/criteria", whole["price_weight_pct"]!.Path);
    }

    [Fact]
    public void Releases_of_one_process_are_one_tender()
    {
        var tenders = ShippedTenders
            .Read(
                """
                {"ocid":"ocds-1","id":"1","date":"2025-03-03T00:00:00Z","tag":["tender"],"tender":{"id":"1","title":"First","value":{"amount":5}}}
                {"ocid":"ocds-1","id":"2","date":"2025-03-04T00:00:00Z","tag":["tenderUpdate"],"tender":{"id":"1","title":"Second"}}
                """
            )
            .Value;

        var tender = Assert.Single(tenders);
        Assert.Equal(("Second", 5.0), (tender.Title, tender.Number("contract_value_gbp")));
    }

    [Fact]
    public void A_notice_in_the_words_of_Contracts_Finder_is_a_tender()
    {
        var tender = ShippedTenders
            .Read(
                """{"contracts":[{"id":"1","title":"Care","description":"a minimum turnover of £90,000","published_date":"2025-03-03","deadline_date":"2025-03-31","value_low":1,"value_high":90000,"cpv_codes":"85311300","region":"North West"}]}"""
            )
            .Value.Single();

        Assert.Equal("Care", tender.Title);
        Assert.Equal(90_000, tender.Number("contract_value_gbp"));
        Assert.Equal("North West", tender.Word("delivery_region"));
        Assert.Equal(28, tender.Number("days_to_deadline"));
        Assert.Equal("/contracts/0/description", tender["min_turnover_gbp"]!.Path);
    }

    [Theory]
    [InlineData("title: T\nrequirements:\n  lots: 2\n  lotz: 3\n", 4, "lotz")]
    [InlineData("title: T\nrequirements:\n  lots: many\n", 3, "lots")]
    [InlineData("title: T\nrequirements:\n  lots: -1\n", 3, "lots")]
    [InlineData("title: &a T\nrequirements:\n  lots: 1\n", 1, null)]
    [InlineData("title: T\nwishes: {}\nrequirements:\n  lots: 1\n", 2, "wishes")]
    [InlineData("title: T\n", 1, "requirements")]
    public void A_form_with_a_fault_is_refused_with_its_line(string text, long line, string? field)
    {
        var problem = Assert.Single(ShippedTenders.Read(text, "t.yaml").Problems);

        Assert.Equal(("t.yaml", line, field), (problem.File, problem.Line, problem.Field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"a\":")]
    [InlineData("just words")]
    public void What_is_no_tender_is_refused_saying_what_was_expected(string text)
    {
        var read = ShippedTenders.Read(text);

        Assert.False(read.IsOk);
        Assert.NotEmpty(read.Problems[0].What);
    }

    [Fact]
    public void Ten_megabytes_are_refused_and_so_is_a_page_of_aliases()
    {
        var large = ShippedTenders.Reader.Read(
            new byte[TenderFile.MaximumBytes + 1],
            "large",
            TestContext.Current.CancellationToken
        );
        Assert.Contains("too large", large.Problems.Single().What, StringComparison.Ordinal);

        var yaml = new StringBuilder("title: T\nrequirements:\n  lots: &a [1]\n");
        for (var i = 0; i < 50; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  x{i}: [*a, *a]\n");
        }

        var bomb = ShippedTenders.Read(yaml.ToString(), "bomb.yaml").Problems.Single();
        Assert.Equal(("Anchors are not allowed", 3L), (bomb.What, bomb.Line));
    }
}
