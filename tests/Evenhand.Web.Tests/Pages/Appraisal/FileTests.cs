using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Appraisal;

/// <summary>An appraisal given as a file.</summary>
public sealed class FileTests(Sites sites)
{
    private static readonly string Example = File.ReadAllText(
        Repository.At("docs", "examples", "appraisal.yaml")
    );

    [Fact]
    public async Task A_file_that_is_pasted_becomes_a_link_to_its_result_and_can_be_had_again_and_changed()
    {
        var answer = await Post(Example);

        Assert.Equal(302, answer.Status);
        var link = answer.Headers["Location"];
        Assert.StartsWith("/appraisal/results?file=", link, StringComparison.Ordinal);
        Assert.InRange(link.Length, 1000, 6100);
        var again = await sites.GetAsync(
            link.Replace("/results?", "/results/appraisal.yaml?", StringComparison.Ordinal),
            Served.Empty
        );
        Assert.Equal(Example, again.Text);
        var change = await sites.GetAsync(
            link.Replace("/results?", "/file?", StringComparison.Ordinal),
            Served.Empty
        );
        Assert.Contains(
            "id: care-home-places-2027",
            change.Words("#file"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_broken_file_is_told_of_with_its_line_and_stays_in_the_box()
    {
        var answer = await Post(
            Example.Replace("kind: firm", "kind: cheap", StringComparison.Ordinal)
        );

        Assert.Equal(400, answer.Status);
        Assert.Contains(
            "kind: This word is not known here",
            answer.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains("kind: cheap", answer.Words("#file"), StringComparison.Ordinal);
    }

    private async Task<Answered> Post(string text)
    {
        var form = await sites.GetAsync("/appraisal/file", Served.Empty);
        var token = form.Page.QuerySelector("input[name='__RequestVerificationToken']")!;
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri("/appraisal/file", UriKind.Relative)
        );
        using var content = new MultipartFormDataContent
        {
            { new StringContent(text), "file" },
            { new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        request.Content = content;
        using var response = await sites
            .Homes.Of(Served.Empty)
            .Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answered.ReadAsync(response);
    }
}
