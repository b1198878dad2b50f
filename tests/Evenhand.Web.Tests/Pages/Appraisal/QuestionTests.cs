using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Appraisal;

/// <summary>The questions of an appraisal, one a page.</summary>
public sealed class QuestionTests(Sites sites)
{
    private const string First =
        "/appraisal/question?answering=about&title=Who%3F&decision-maker=Council";

    [Fact]
    public async Task An_answer_goes_into_the_link_and_leads_to_the_next_question()
    {
        var answer = await sites.GetAsync(First, Served.Empty);

        Assert.Equal(302, answer.Status);
        var next = await sites.GetAsync(answer.Headers["Location"], Served.Empty);
        Assert.Equal("Which service is it?", next.Words("h1"));
    }

    [Theory]
    [InlineData("answering=about&title=&decision-maker=x", "Say what is decided")]
    [InlineData("draft=AAAA", "holds no draft that can be read")]
    public async Task What_is_missing_or_broken_is_told(string query, string says)
    {
        var page = await sites.GetAsync("/appraisal/question?" + query, Served.Empty);

        Assert.Equal(400, page.Status);
        Assert.Contains(says, page.Words(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_option_alone_is_not_compared()
    {
        var first = await sites.GetAsync(First, Served.Empty);
        var draft = first.Headers["Location"].Split('?')[1];
        var service = await sites.GetAsync(
            $"/appraisal/question?{draft}&answering=service&service=another_service",
            Served.Empty
        );
        draft = service.Headers["Location"].Split('?')[1];
        var page = await sites.GetAsync(
            $"/appraisal/question?{draft}&answering=options&options=mutual",
            Served.Empty
        );

        Assert.Equal(400, page.Status);
        Assert.Contains(
            "Choose two options at least",
            page.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
    }
}
