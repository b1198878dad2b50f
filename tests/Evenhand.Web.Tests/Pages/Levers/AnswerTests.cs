using Evenhand.Cli;
using Evenhand.Cli.Terminal;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers;

public sealed class AnswerTests(Sites sites)
{
    private const string Answer = "/levers/answer";

    [Theory]
    [InlineData(Visit.LeverCase)]
    [InlineData("?jurisdiction=Scotland&decision.date=2026-05-01&wish=not_for_profit")]
    [InlineData("?decision.date=2025-12-31&contract.value_inc_vat=500000.5")]
    public async Task The_answer_is_the_one_that_the_prompt_gives_to_the_downloaded_case(
        string query
    )
    {
        var yaml = await sites.GetAsync(Answer + "/case.yaml" + query, Served.Empty);
        using var home = new TemporaryHome();
        using var prompt = new StringWriter();
        using var error = new StringWriter();

        var code = await CommandLine.RunAsync(
            ["levers", home.Write("case.yaml", yaml.Text), "--format", "json"],
            new CommandEnvironment(
                prompt,
                error,
                Repository.Root,
                TimeProvider.System,
                (_, _, _) => throw new InvalidOperationException("Nobody serves here.")
            )
        );
        var web = await sites.GetAsync(Answer + "/result.json" + query, Served.Empty);

        Assert.Equal((0, ""), (code, error.ToString()));
        Assert.Equal(prompt.ToString().TrimEnd(), web.Text);
    }

    [Fact]
    public async Task Routes_are_ranked_and_each_leads_to_its_answer()
    {
        var answer = await sites.GetAsync(Answer + Visit.LeverCase, Served.Empty);

        var routes = answer.Page.QuerySelectorAll(".eh-routes > li > a");
        Assert.Equal("Reserve to public service mutuals", Answered.Words(routes[0]));
        Assert.All(
            routes,
            r => Assert.NotNull(answer.Page.GetElementById(r.GetAttribute("href")![1..]))
        );
    }

    [Fact]
    public async Task Every_entry_of_the_library_is_there_once()
    {
        var answer = await sites.GetAsync(Answer + Visit.LeverCase, Served.Empty);

        Assert.Equal(95, answer.Page.QuerySelectorAll("details.eh-lever").Length);
    }

    [Fact]
    public async Task What_would_make_a_lever_available_is_said_in_words()
    {
        var answer = await sites.GetAsync(Answer + Visit.LeverCase, Served.Empty);

        Assert.Contains(
            "How many months can the contract last at most? 60 (now 84)",
            answer.Words("[id='PA23.s33']"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_law_of_another_day_can_be_asked()
    {
        var answer = await sites.GetAsync(
            Answer + Visit.LeverCase + "&as-of=2024-06-01",
            Served.Empty
        );

        Assert.Contains("by the law of 1 June 2024", answer.Words("h1"), StringComparison.Ordinal);
    }
}
