using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Contracts;

public sealed class ReleaseTests(Sites sites)
{
    private const string Breaks = "/contracts/process/ocds-b5fd17-made-up-1";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_release_names_the_bytes_of_the_file_that_it_was_loaded_from(int number)
    {
        var page = await sites.GetAsync($"{Breaks}/release/{number}", Served.Contracts);
        var file = await File.ReadAllBytesAsync(
            Repository.At("tests", "Evenhand.Testing", "Contracts", "made-up", "releases.jsonl"),
            TestContext.Current.CancellationToken
        );
        var said = page
            .Page.QuerySelectorAll(".govuk-summary-list__row")
            .ToDictionary(r => Answered.Words(r.Children[0]), r => Answered.Words(r.Children[1]));

        var bytes = file.AsSpan(Number(said["First byte, from 0"]), Number(said["Bytes"]));

        Assert.Equal("releases.jsonl", said["File"]);
        Assert.Equal(Visit.MadeUpReleases, said["SHA-256 of the file"]);
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            said["SHA-256 of these bytes"]
        );
        var release = JsonNode.Parse(bytes)!;
        Assert.Equal($"r{number}", (string?)release["id"]);
        Assert.Equal((string?)release["date"], (string?)JsonNode.Parse(page.Words("pre"))!["date"]);
    }

    [Fact]
    public async Task A_release_leads_to_its_file_and_that_back_to_the_process()
    {
        var page = await sites.GetAsync($"{Breaks}/release/1", Served.Contracts);
        var file = await sites.GetAsync(
            page.Page.QuerySelector("a[href^='/sources/file/']")!.GetAttribute("href")!,
            Served.Contracts
        );

        Assert.Contains(
            file.Page.QuerySelectorAll("#releases tbody a"),
            a => a.GetAttribute("href")!.StartsWith(Breaks, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_number_that_no_release_has_is_not_found()
    {
        var page = await sites.GetAsync($"{Breaks}/release/9", Served.Contracts);

        Assert.Equal(404, page.Status);
        Assert.Contains("1 to 3", page.Words(".govuk-error-summary"), StringComparison.Ordinal);
    }

    private static int Number(string text) =>
        int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
