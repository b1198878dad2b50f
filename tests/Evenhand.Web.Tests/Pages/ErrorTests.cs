using Evenhand.Design.Components;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages;

public sealed class ErrorTests(Sites sites)
{
    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/market/childrens-homes/no-such-file.csv")]
    [InlineData("/definitions/no-such-definition")]
    [InlineData("/error/404")]
    [InlineData("/error/200")]
    [InlineData("/assets/no-such-file.js")]
    [InlineData("/assets/../evenhand")]
    public async Task An_address_of_nothing_says_so_with_status_404(string path)
    {
        var answer = await sites.GetAsync(path);

        Assert.Equal(404, answer.Status);
        Assert.Equal("There is no such page", answer.Words("h1"));
    }

    [Theory]
    [InlineData("POST", "/what-if")]
    [InlineData("POST", "/no-such-page")]
    [InlineData("PUT", "/market/childrens-homes/groups.csv")]
    [InlineData("DELETE", "/sources")]
    public async Task A_request_that_would_change_something_is_refused_in_words(
        string method,
        string path
    )
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            new Uri(path, UriKind.Relative)
        );
        using var response = await sites.Homes.Real.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );
        var answer = await Answered.ReadAsync(response);

        Assert.Equal((405, "GET, HEAD"), (answer.Status, answer.Headers["Allow"]));
        Assert.Equal("This page takes no such request", answer.Words("h1"));
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_on_a_page_with_the_headers_of_every_page_and_no_inner_words()
    {
        using var home = new TemporaryHome();
        home.Load(home.Write("provider_at_march_2024.csv", new MadeUpList().Add().ToString()));
        await File.WriteAllTextAsync(
            Directory.EnumerateFiles(home.File("editions"), "*.duckdb").Single(),
            "This is no database.",
            TestContext.Current.CancellationToken
        );
        await using var app = await ServedApp.StartAsync(home.Path);

        using var response = await app.Client.GetAsync(
            new Uri("/sources", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var answer = await Answered.ReadAsync(response);

        Assert.Equal(500, answer.Status);
        Assert.Equal("Sorry, this did not work", answer.Words("h1"));
        Assert.Contains(
            "default-src 'none'",
            answer.Headers["Content-Security-Policy"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("duckdb", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_takes_over_its_time_is_given_up_with_a_page_that_says_what_to_do()
    {
        using var data = new RealData();
        await using var app = await ServedApp.StartAsync(data.Home, TimeSpan.FromMilliseconds(1));

        using var response = await app.Client.GetAsync(
            new Uri("/what-if?service=childrens-homes&definition=vcse", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var answer = await Answered.ReadAsync(response);

        Assert.Equal((504, "This took too long"), (answer.Status, answer.Words("h1")));
        Assert.Contains("Ask for one area", answer.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_nothing_leads_to_the_parts_of_the_site()
    {
        var page = (await sites.GetAsync("/no-such-page")).Page;

        Assert.Equal(
            NavigationItem.Pages.Select(i => i.Path),
            page.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href"))
        );
    }
}
