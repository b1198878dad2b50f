using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Appraisal;

/// <summary>Where appraisals begin.</summary>
public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task It_leads_to_the_questions_to_a_file_and_to_an_example()
    {
        var page = await sites.GetAsync("/appraisal", Served.Empty);

        foreach (
            var link in new[]
            {
                "/appraisal/question",
                "/appraisal/file",
                "/appraisal/results?example=yes",
            }
        )
        {
            Assert.NotNull(page.Page.QuerySelector($"main a[href='{link}']"));
        }
    }
}
