using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers;

public sealed class CaseTests(Sites sites)
{
    [Fact]
    public async Task The_example_file_becomes_a_link_with_its_facts()
    {
        var answer = await Post(
            await File.ReadAllTextAsync(
                Repository.At("docs", "examples", "case.yaml"),
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal(302, answer.Status);
        var link = answer.Headers["Location"];
        Assert.StartsWith("/levers/check?", link, StringComparison.Ordinal);
        var check = await sites.GetAsync(link, Served.Empty);
        Assert.Equal(200, check.Status);
        Assert.Contains("budget paper of 12 March 2026", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_case_is_told_of_with_its_line_and_stays_in_the_box()
    {
        const string broken = "facts:\n  jurisdiction: Narnia\n";

        var answer = await Post(broken);

        Assert.Equal(400, answer.Status);
        Assert.Contains("Line 2", answer.Words(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal(
            broken.Trim(),
            answer
                .Words("#case")
                .Replace(" jurisdiction", "\n  jurisdiction", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("", "Choose a file or paste a case")]
    [InlineData("a: &a [x]\nb: *a", "not allowed")]
    public async Task What_is_no_case_is_refused(string text, string says)
    {
        var answer = await Post(text);

        Assert.Equal(400, answer.Status);
        Assert.Contains(says, answer.Words(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_of_more_than_forty_kilobytes_is_refused()
    {
        var answer = await Post("title: " + new string('x', 41_000));

        Assert.Equal(400, answer.Status);
        Assert.Contains(
            "too large",
            answer.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_form_that_no_page_of_ours_gave_is_refused() =>
        Assert.Equal(400, (await Post("facts: {}", forge: true)).Status);

    [Fact]
    public async Task Nothing_else_takes_a_form_by_post()
    {
        using var content = new StringContent("");
        using var response = await sites
            .Homes.Of(Served.Empty)
            .Client.PostAsync(
                new Uri("/levers/answer", UriKind.Relative),
                content,
                TestContext.Current.CancellationToken
            );

        Assert.Equal(405, (int)response.StatusCode);
    }

    private async Task<Answered> Post(string text, bool forge = false)
    {
        var form = await sites.GetAsync("/levers/case", Served.Empty);
        var token = form.Page.QuerySelector("input[name='__RequestVerificationToken']")!;
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri("/levers/case", UriKind.Relative)
        );
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(text), "case");
        if (!forge)
        {
            content.Add(
                new StringContent(token.GetAttribute("value")!),
                "__RequestVerificationToken"
            );
        }

        request.Content = content;
        using var response = await sites
            .Homes.Of(Served.Empty)
            .Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answered.ReadAsync(response);
    }
}
