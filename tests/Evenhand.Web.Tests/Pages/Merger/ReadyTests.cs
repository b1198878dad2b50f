using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

/// <summary>The readiness board.</summary>
public sealed class ReadyTests(Sites sites)
{
    private static readonly string Example = File.ReadAllText(
        Repository.At("mergers", "examples", "county-into-two-unitaries.yaml")
    );

    [Fact]
    public async Task An_unmapped_function_and_a_budget_at_99_per_cent_each_stop_readiness_by_name()
    {
        var unmapped = await Board(
            Example.Replace(
                "    name: Adult social care\n    from: county\n    shares: {wold: 48, vale: 52}\n  - what",
                "    name: Adult social care\n    from: county\n  - what",
                StringComparison.Ordinal
            )
        );
        var budget = await Board(
            Example.Replace(
                "pounds: 118000000\n    shares: {wold: 45, vale: 55}",
                "pounds: 118000000\n    shares: {wold: 45, vale: 54}",
                StringComparison.Ordinal
            )
        );

        Assert.Contains(
            "Successor of the function 'Adult social care' of Woldvale County Council",
            unmapped.Words("#no + ul"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Shares of the budget 'Children's services' of Woldvale County Council",
            budget.Words("#no + ul"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Its shares make 99%, not 100%",
            budget.Words("#no + ul"),
            StringComparison.Ordinal
        );
        Assert.All(
            new[] { unmapped, budget },
            b => Assert.Contains("Move the date", b.Words(".eh-lede"), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_not_met_stands_first_with_its_owner_what_it_blocks_and_what_others_did()
    {
        var page = await sites.GetAsync("/merger/results/ready?example=county", Served.Empty);
        var missing = page.Words("#no + ul");

        Assert.Contains("Owner: County treasurer", missing, StringComparison.Ordinal);
        Assert.Contains("Blocks: ", missing, StringComparison.Ordinal);
        Assert.Contains("What others did", missing, StringComparison.Ordinal);
        Assert.NotEmpty(page.Rows("moved"));
        Assert.NotEmpty(page.Rows("not-moved"));
    }

    private async Task<Answered> Board(string text)
    {
        Assert.NotEqual(Example, text);
        var answer = await Posting.PostAsync(sites, "/merger/file", ("file", text));
        Assert.Equal(302, answer.Status);
        return await sites.GetAsync(
            answer
                .Headers["Location"]
                .Replace("/results?", "/results/ready?", StringComparison.Ordinal),
            Served.Empty
        );
    }
}
