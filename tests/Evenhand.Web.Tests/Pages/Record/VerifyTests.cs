using System.Text;
using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Record;

public sealed class VerifyTests(Sites sites)
{
    [Fact]
    public async Task A_record_that_holds_is_said_to_and_how_much_that_shows()
    {
        var (file, head) = await Made();

        var alone = await Post(file, "");
        var compared = await Post(file, head);

        Assert.Equal(200, alone.Status);
        Assert.Contains("holds: 0 entries", alone.Text, StringComparison.Ordinal);
        Assert.Contains(
            "does not show that it was not rewritten",
            alone.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Yes, the same", compared.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_was_changed_is_told_of_with_its_line()
    {
        var (file, _) = await Made();
        file[10] ^= 1;

        var answer = await Post(file, "");

        Assert.Equal(200, answer.Status);
        Assert.Contains("is not as it was written. Line 1", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_or_with_a_head_that_is_none_the_form_says_so()
    {
        var (file, _) = await Made();

        Assert.Equal(400, (await Post(null, "")).Status);
        var odd = await Post(file, "no head");
        Assert.Equal(400, odd.Status);
        Assert.Contains(
            "no head of a record",
            odd.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_program_posts_the_file_itself_and_gets_json()
    {
        var (file, head) = await Made();
        using var content = new ByteArrayContent(file);

        using var response = await sites
            .Homes.Of(Served.Empty)
            .Client.PostAsync(
                new Uri("/record/verify/result.json?expect-head=" + head, UriKind.Relative),
                content,
                TestContext.Current.CancellationToken
            );

        var json = JsonDocument
            .Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement;
        Assert.True(json.GetProperty("ok").GetBoolean());
        Assert.True(json.GetProperty("head_checked").GetBoolean());
    }

    private static async Task<(byte[] File, string Head)> Made()
    {
        using var file = new MemoryStream();
        var head = await RecordWriter.WriteAsync(
            file,
            "day-care",
            AsyncEnumerable.Empty<SealedEntry>()
        );
        return (file.ToArray(), head.Hash);
    }

    private async Task<Answered> Post(byte[]? file, string head)
    {
        var form = await sites.GetAsync("/record/verify", Served.Empty);
        var token = form.Page.QuerySelector("input[name='__RequestVerificationToken']")!;
        using var content = new MultipartFormDataContent();
        if (file is not null)
        {
            content.Add(new ByteArrayContent(file), "file", "record.jsonl");
        }

        content.Add(new StringContent(head, Encoding.UTF8), "expect-head");
        content.Add(new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken");
        using var response = await sites
            .Homes.Of(Served.Empty)
            .Client.PostAsync(
                new Uri("/record/verify", UriKind.Relative),
                content,
                TestContext.Current.CancellationToken
            );
        return await Answered.ReadAsync(response);
    }
}
