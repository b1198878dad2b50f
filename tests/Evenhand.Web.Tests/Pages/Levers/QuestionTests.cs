using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers;

public sealed class QuestionTests(Sites sites)
{
    [Fact]
    public async Task Somebody_who_knows_nothing_comes_to_the_end_and_has_an_answer()
    {
        var asked = await Walk(new Dictionary<string, string>(StringComparer.Ordinal));

        Assert.Equal(asked.Fields.Distinct(), asked.Fields);
        Assert.Equal(
            200,
            (
                await sites.GetAsync(
                    asked.End.Replace("/check", "/answer", StringComparison.Ordinal),
                    Served.Empty
                )
            ).Status
        );
    }

    [Fact]
    public async Task A_wish_that_the_law_of_the_nation_settles_asks_little()
    {
        var much = await Walk(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["wish"] = "not_for_profit" }
        );
        var little = await Walk(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["jurisdiction"] = "Scotland",
                ["authority.devolution"] = "devolved_scottish",
                ["wish"] = "supported_employment",
            }
        );

        Assert.True(
            little.Fields.Count < much.Fields.Count / 2,
            $"{little.Fields.Count} and {much.Fields.Count}"
        );
        Assert.DoesNotContain("psr.existing_provider", little.Fields);
    }

    [Fact]
    public async Task Each_page_leads_back_to_the_question_before_with_its_answer()
    {
        var second = await sites.GetAsync(
            "/levers/question?jurisdiction=Wales&question=decision.date",
            Served.Empty
        );
        var back = second.Page.QuerySelector(".govuk-back-link")!.GetAttribute("href")!;

        var first = await sites.GetAsync(back, Served.Empty);

        Assert.Equal(
            "Wales",
            first.Page.QuerySelector("input[name='jurisdiction'][checked]")!.GetAttribute("value")
        );
    }

    [Theory]
    [InlineData("?answering=jurisdiction", "#jurisdiction-error")]
    [InlineData(
        "?answering=contract.value_inc_vat&contract.value_inc_vat=much",
        "[id='contract.value_inc_vat-error']"
    )]
    [InlineData(
        "?answering=contract.cpv_main&contract.cpv_main=123",
        "[id='contract.cpv_main-error']"
    )]
    [InlineData("?answering=decision.date&day=31&month=2&year=2026", "#day-error")]
    [InlineData("?answering=wish", "#wish-error")]
    public async Task An_answer_that_is_none_is_told_of_at_its_field(string query, string error)
    {
        var answer = await sites.GetAsync("/levers/question" + query, Served.Empty);

        Assert.Equal(400, answer.Status);
        Assert.NotEmpty(answer.Words(error));
    }

    [Theory]
    [InlineData("contract.value_inc_vat", "£3,400,000", "contract.value_inc_vat=3400000")]
    [InlineData("contract.cpv_main", "85312100-3", "contract.cpv_main=85312100")]
    public async Task Numbers_and_codes_may_be_written_as_people_write_them(
        string fact,
        string written,
        string kept
    )
    {
        var answer = await sites.GetAsync(
            $"/levers/question?answering={fact}&{fact}={Uri.EscapeDataString(written)}",
            Served.Empty
        );

        Assert.Equal(302, answer.Status);
        Assert.Contains(kept, answer.Headers["Location"], StringComparison.Ordinal);
    }

    private async Task<(IReadOnlyList<string> Fields, string End)> Walk(
        Dictionary<string, string> answers
    )
    {
        var fields = new List<string>();
        var address = "/levers/question";
        for (var steps = 0; steps < 300; steps++)
        {
            var answer = await sites.GetAsync(address, Served.Empty);
            if (answer.Status == 302)
            {
                address = answer.Headers["Location"];
                if (address.StartsWith("/levers/check", StringComparison.Ordinal))
                {
                    return (fields, address);
                }

                continue;
            }

            var hidden = answer
                .Page.QuerySelectorAll("main form input[type='hidden']")
                .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))
                .ToList();
            var field = hidden.Single(h => h.Item1 == "answering").Item2;
            fields.Add(field);
            hidden.Add((field, answers.GetValueOrDefault(field, "unknown")));
            if (!answers.ContainsKey(field))
            {
                hidden.Add(("unknown", "yes"));
            }

            address =
                "/levers/question?"
                + string.Join(
                    '&',
                    hidden.Select(h => $"{h.Item1}={Uri.EscapeDataString(h.Item2)}")
                );
        }

        throw new InvalidOperationException("The journey has no end: " + address);
    }
}
