using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.TenderCheck;

public sealed class IndexTests(Sites sites)
{
    [Theory]
    [InlineData("?lots=2&service=fostering", "/tender-check/answer?lots=2&service=fostering")]
    [InlineData("?ocid=ocds-1%2F2", "/tender-check/ocds-1%2F2")]
    public async Task Requirements_and_processes_in_the_address_lead_to_their_answer(
        string query,
        string to
    )
    {
        var answer = await sites.GetAsync("/tender-check" + query, Served.Empty);

        Assert.Equal(302, answer.Status);
        Assert.Equal(to, answer.Headers["Location"]);
    }

    [Fact]
    public async Task A_contracting_process_leads_to_its_check()
    {
        var page = (
            await sites.GetAsync("/contracts/process/ocds-b5fd17-made-up-1", Served.Contracts)
        ).Page;

        Assert.NotNull(page.QuerySelector("a[href='/tender-check/ocds-b5fd17-made-up-1']"));
    }
}
