using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.TenderCheck;

/// <summary>What a tender says is asked a group at a time, and the address holds what was filled in.</summary>
public sealed class QuestionsTests(Sites sites)
{
    private const string Answer = "/tender-check/answer";

    [Fact]
    public async Task The_questions_ask_group_by_group_and_keep_what_was_filled_in()
    {
        var address =
            "/tender-check/questions?answering=contract&contract_value_gbp=1000000&lots=2";
        var groups = new List<string>();
        for (var answer = await sites.GetAsync(address, Served.Empty); ; )
        {
            var next = answer.Headers["Location"];
            Assert.Equal(302, answer.Status);
            Assert.Contains("contract_value_gbp=1000000&lots=2", next, StringComparison.Ordinal);
            if (next.StartsWith(Answer, StringComparison.Ordinal))
            {
                break;
            }

            var page = (await sites.GetAsync(next, Served.Empty)).Page;
            Assert.Equal("2", page.QuerySelector("input[name=lots]")!.GetAttribute("value"));
            var group = page.QuerySelector("input[name=answering]")!.GetAttribute("value")!;
            groups.Add(group);
            answer = await sites.GetAsync(
                next.Replace("group=", "answering=", StringComparison.Ordinal),
                Served.Empty
            );
        }

        Assert.Equal(["days", "money", "experience", "award", "part", "market"], groups);
    }

    [Fact]
    public async Task A_field_that_cannot_be_is_told_beside_it()
    {
        var answer = await sites.GetAsync(
            "/tender-check/questions?answering=contract&lots=many",
            Served.Empty
        );

        Assert.Equal(400, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("a[href='#lots']"));
        Assert.Equal("many", answer.Page.GetElementById("lots")!.GetAttribute("value"));
    }
}
