using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Quality;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Rows_read_are_rows_kept_and_rejected_of_every_source()
    {
        var csv = (await sites.GetAsync("/quality/sources.csv", Served.MadeUp)).Csv;

        Assert.All(
            csv.Skip(1),
            r =>
                Assert.Equal(
                    long.Parse(r[2], null),
                    long.Parse(r[3], null) + long.Parse(r[4], null)
                )
        );
        Assert.Equal(ServedHomes.Rejected, csv.Skip(1).Sum(r => long.Parse(r[4], null)));
    }

    [Fact]
    public async Task Rows_that_were_rejected_for_one_reason_stand_together_with_an_example()
    {
        var answer = await sites.GetAsync("/quality", Served.MadeUp);

        var row = Assert.Single(answer.Rows("reasons"));
        Assert.Equal($"{ServedHomes.Rejected}", row[1]);
        Assert.Equal(ServedHomes.Hostile, row[2]);
        Assert.DoesNotContain(ServedHomes.Hostile, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_between_the_lists_that_are_not_loaded_are_named()
    {
        var answer = await sites.GetAsync("/quality", Served.MadeUp);

        Assert.Equal(["2022, 2024", "2023"], Assert.Single(answer.Rows("gaps")).Skip(1));
    }

    [Fact]
    public async Task Authorities_that_join_no_code_are_counted()
    {
        var csv = (await sites.GetAsync("/quality/unjoined.csv")).Csv;
        var market = await sites.GetAsync("/quality");

        Assert.Equal(["name", "source", "rows"], csv[0]);
        Assert.Equal(csv.Count > 1, market.Page.QuerySelector("#unjoined") is not null);
    }

    [Fact]
    public async Task Coverage_of_a_made_up_list_is_what_was_written_in_it()
    {
        var answer = await sites.GetAsync("/quality", Served.MadeUp);

        // Both lists give every field but a grade.
        Assert.All(
            answer.Rows("coverage"),
            r => Assert.Equal(["100.0%", "100.0%", "0", "100.0%", "0.0%", "100.0%"], r.Skip(2))
        );
    }
}
