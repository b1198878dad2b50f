using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Adding;

public sealed class ReferencesTests(Sites sites)
{
    private const string List = "/workspace/references";

    [Fact]
    public async Task The_list_holds_every_reference_whatever_its_state_and_can_be_cut_to_one()
    {
        var all = await sites.GetAsync(List, Served.MadeUp);
        var some = await sites.GetAsync(List + "?state=setaside", Served.MadeUp);
        var file = await sites.GetAsync(List + "/all.csv?state=coded", Served.MadeUp);

        Assert.Equal(
            ["coded W1", "set aside It compares no models", "to code"],
            all.Rows("references").Select(r => r[3]).Order(StringComparer.Ordinal)
        );
        Assert.StartsWith(
            "Bees of the Wexmoor hills",
            Assert.Single(some.Rows("references"))[0],
            StringComparison.Ordinal
        );
        Assert.Equal(
            [("A made-up study of dialysis", "W1")],
            file.Csv.Skip(1).Select(r => (r[0], r[7]))
        );
    }

    [Fact]
    public async Task The_coding_sheet_holds_what_is_still_to_be_coded_and_nothing_else()
    {
        var page = await sites.GetAsync(List, Served.MadeUp);
        var sheet = await sites.GetAsync(List + "/sheet.csv", Served.MadeUp);

        Assert.Contains(
            "1 reference is still to be coded",
            page.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Equal(["made2021-1"], sheet.Csv.Skip(1).Select(r => r[0]));
    }

    [Fact]
    public async Task Before_the_first_reference_it_says_how_to_come_by_one()
    {
        var page = await sites.GetAsync(List, Served.Empty);

        Assert.Contains("No references yet", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("RIS or BibTeX", page.Words("main"), StringComparison.Ordinal);
    }
}
