using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Appraisal;

/// <summary>The answers of an appraisal before its result.</summary>
public sealed class CheckTests(Sites sites)
{
    [Fact]
    public async Task Without_answers_it_leads_to_the_first_question()
    {
        var page = await sites.GetAsync("/appraisal/check", Served.Empty);

        Assert.Equal(200, page.Status);
        Assert.Contains(
            "4 questions are still open",
            page.Words(".govuk-inset-text"),
            StringComparison.Ordinal
        );
        Assert.Null(page.Page.QuerySelector("a[href^='/appraisal/results']"));
    }

    [Fact]
    public async Task A_draft_that_cannot_be_read_is_told_of()
    {
        var page = await sites.GetAsync("/appraisal/check?draft=xyz", Served.Empty);

        Assert.Equal(400, page.Status);
        Assert.Contains(
            "holds no draft",
            page.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
    }
}
