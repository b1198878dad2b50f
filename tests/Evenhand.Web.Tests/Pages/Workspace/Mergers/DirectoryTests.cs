using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class DirectoryTests
{
    private const string Path = TeamDesk.Portfolio + "/directory";

    [Fact]
    public async Task Who_withdraws_is_gone_from_the_page()
    {
        await using var desk = await TeamDesk.StartAsync();

        var before = await desk.GetAsync(Path);
        var after = await desk.SendAsync(Path, "form[action$='handler=withdraw']");

        Assert.Contains("A Madeup", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A Madeup", after.Text, StringComparison.Ordinal);
        Assert.Contains("were erased", after.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_added_who_did_not_agree()
    {
        await using var desk = await TeamDesk.StartAsync();
        (string, string)[] said =
        [
            ("name", "B Madeup"),
            ("experience", "Moved a payroll"),
            ("contact", "by post"),
            ("workstreams", "people"),
            ("agreed-on", "2026-11-20"),
            ("until", "2027-11-20"),
        ];

        var refused = await desk.SendAsync(Path, "#add", said);
        var added = await desk.SendAsync(Path, "#add", [.. said, ("agreed", "yes")]);

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "Only people who agreed",
            refused.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains("B Madeup", added.Words("main"), StringComparison.Ordinal);
    }
}
