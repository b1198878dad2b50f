using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Adding;

public sealed class ReferenceTests(Sites sites)
{
    private const string Aside = "form[action$='handler=aside']";
    private const string Back = "form[action$='handler=back']";

    [Fact]
    public async Task A_reference_is_set_aside_with_a_reason_and_put_back_and_the_reason_stays()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var page = await Forms.GetAsync(app.Client, Path(MadeUpWorkspace.ToCode));

        var silent = await Forms.SendAsync(app.Client, page, Aside, ("why", " "));
        var sent = await Forms.SendAsync(app.Client, page, Aside, ("why", "No comparison"));
        var aside = await Forms.GetAsync(app.Client, sent.Headers["Location"]);
        await Forms.SendAsync(app.Client, aside, Back);
        var back = await Forms.GetAsync(app.Client, Path(MadeUpWorkspace.ToCode));

        Assert.NotNull(silent.Page.QuerySelector("#why-error"));
        Assert.Equal("Set aside: No comparison", aside.Words("#version"));
        Assert.Empty(aside.Page.QuerySelectorAll("a[href*='/findings/add']"));
        Assert.Equal("To code", back.Words("#version"));
        Assert.Contains(
            "by the local user: No comparison",
            back.Words("main ol"),
            StringComparison.Ordinal
        );
        Assert.Contains("Put back at", back.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_decides_second_is_told_and_the_first_decision_stands()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var page = await Forms.GetAsync(app.Client, Path(MadeUpWorkspace.ToCode));

        await Forms.SendAsync(app.Client, page, Aside, ("why", "The first"));
        var late = await Forms.SendAsync(app.Client, page, Aside, ("why", "The second"));

        Assert.Equal(400, late.Status);
        Assert.Contains(
            "Somebody else has done something with this reference",
            late.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Equal("Set aside: The first", late.Words("#version"));
    }

    [Fact]
    public async Task A_coded_one_names_its_finding_and_another_can_be_coded()
    {
        var page = await sites.GetAsync(Path(MadeUpWorkspace.Coded), Served.MadeUp);

        Assert.Contains("Coded as W1", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("list.ris, line 2", page.Words("main"), StringComparison.Ordinal);
        Assert.Equal(
            "Code another finding",
            page.Words($"a[href='/workspace/findings/add?reference={MadeUpWorkspace.Coded}']")
        );
        Assert.Empty(page.Page.QuerySelectorAll($"{Aside}, {Back}"));
    }

    [Fact]
    public async Task What_a_list_says_is_shown_and_not_run()
    {
        var page = await sites.GetAsync(Path(MadeUpWorkspace.ToCode), Served.MadeUp);

        Assert.DoesNotContain(ServedHomes.Hostile, page.Text, StringComparison.Ordinal);
        Assert.Contains(ServedHomes.Hostile, page.Words("h1"), StringComparison.Ordinal);
    }

    private static string Path(Guid id) => $"/workspace/references/{id}";
}
