using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class GateTests(Sites sites)
{
    private const string Gate = "/merger/results/gate?example=county&gate=G05&answering=yes";

    [Fact]
    public async Task An_answer_goes_on_in_the_address_and_stands_on_the_board_with_its_document()
    {
        var answer = await sites.GetAsync(
            Gate + "&done=yes&document=Letters+of+appointment&owner=Chair&on=1+March+2029",
            Served.Empty
        );

        Assert.Equal(302, answer.Status);
        var board = await sites.GetAsync(answer.Headers["Location"], Served.Empty);
        var met = board.Words("#yes + ul");
        Assert.Contains("Recruit the directors", met, StringComparison.Ordinal);
        Assert.Contains("Document: Letters of appointment", met, StringComparison.Ordinal);
        // What the file said of other gates, and its comments, are still there.
        var file = await sites.GetAsync(
            answer
                .Headers["Location"]
                .Replace("/results/ready?", "/results/merger.yaml?", StringComparison.Ordinal),
            Served.Empty
        );
        Assert.Contains("Draft division of the balance sheet", file.Text, StringComparison.Ordinal);
        Assert.Contains(
            "# Made up, to copy from",
            file.Text.Replace("divided. Made", "divided. # Made", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("&done=yes", "Name the document that shows it")]
    [InlineData("", "Choose yes, no or not known")]
    [InlineData("&done=no&on=yesterday", "This is not a day")]
    public async Task A_yes_needs_its_document_and_every_answer_its_day(string given, string says)
    {
        var page = await sites.GetAsync(Gate + given, Served.Empty);

        Assert.Equal(400, page.Status);
        Assert.Contains(says, page.Words(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_that_there_is_not_is_told_of()
    {
        var page = await sites.GetAsync(
            "/merger/results/gate?example=county&gate=Z99",
            Served.Empty
        );

        Assert.Equal(400, page.Status);
    }
}
