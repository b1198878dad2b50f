using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class TaskTests(Sites sites)
{
    private const string Task = "/merger/results/task?example=county";

    [Fact]
    public async Task A_changed_task_goes_on_in_the_address_and_the_rest_of_the_file_with_it()
    {
        var changed = await sites.GetAsync(
            Task
                + "&task=T03&answering=yes&best=1&likely=2&worst=4&after-1=M10&lag-1=2&owner=The+treasurer",
            Served.Empty
        );

        Assert.Equal(302, changed.Status);
        var page = await sites.GetAsync(changed.Headers["Location"], Served.Empty);
        Assert.Contains("owner: The treasurer", page.Words("#tasks"), StringComparison.Ordinal);
        var file = await sites.GetAsync(
            changed
                .Headers["Location"]
                .Replace("/results/tasks?", "/results/merger.yaml?", StringComparison.Ordinal),
            Served.Empty
        );
        Assert.Contains("after: [M10+2]", file.Text, StringComparison.Ordinal);
        Assert.Contains("Stock is salt and little else", file.Text, StringComparison.Ordinal);
        Assert.Contains("id: W-CH1", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_emptied_stays_empty_when_another_field_is_wrong()
    {
        var page = await sites.GetAsync(
            Task + "&task=T03&answering=yes&best=x&likely=2&worst=4&owner=",
            Served.Empty
        );

        Assert.Equal(400, page.Status);
        Assert.DoesNotContain("value=\"County treasurer\"", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Give a number of weeks",
            page.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
    }
}
