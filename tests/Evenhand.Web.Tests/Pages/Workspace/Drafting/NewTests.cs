using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Drafting;

public sealed class NewTests(Sites sites)
{
    [Fact]
    public async Task The_example_stands_in_the_form_with_its_title()
    {
        var page = await sites.GetAsync(Visit.Named("draft-new-example"));

        Assert.NotEqual("", page.Page.QuerySelector("input[name='title']")!.GetAttribute("value"));
        Assert.Contains("criteria:", page.Words("textarea"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appraisal_without_a_text_is_refused_and_its_title_kept()
    {
        using var home = new TemporaryHome();
        await using var app = await ServedApp.StartAsync(home.Path);

        var refused = await Forms.SendAsync(
            app.Client,
            await Forms.GetAsync(app.Client, "/workspace/drafts/new"),
            "form[action='/workspace/drafts/new']",
            ("title", "Day care"),
            ("text", " ")
        );

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "Paste the text of the appraisal",
            refused.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Day care",
            refused.Page.QuerySelector("input[name='title']")!.GetAttribute("value")
        );
    }
}
