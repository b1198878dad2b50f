using System.Text.Json;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Downloads;

public sealed class DownloadRoutesTests(Sites sites)
{
    public static TheoryData<string, string, Served> Files
    {
        get
        {
            var data = new TheoryData<string, string, Served>();
            foreach (var file in Visit.Files)
            {
                data.Add(
                    file.Path,
                    Path.GetExtension(file.Route) switch
                    {
                        ".csv" => "text/csv",
                        ".parquet" => "application/vnd.apache.parquet",
                        ".docx" =>
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        ".xlsx" =>
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        ".html" => "text/html",
                        ".pdf" => "application/pdf",
                        ".svg" => "image/svg+xml",
                        ".yaml" => "application/yaml",
                        ".txt" => "text/plain",
                        ".ics" => "text/calendar",
                        ".xml" => "application/xml",
                        ".pem" => "application/x-pem-file",
                        ".jsonl" => "application/x-ndjson",
                        _ => "application/json",
                    },
                    file.Home
                );
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_says_its_type(string path, string type, Served home)
    {
        var answer = await sites.GetAsync(path, home);

        Assert.Equal((200, type), (answer.Status, answer.Type));
    }

    [Fact]
    public async Task The_market_as_json_holds_the_figures_of_the_page()
    {
        var result = JsonDocument
            .Parse(
                (await sites.GetAsync("/market/childrens-homes/result.json?as-of=2025-03-31")).Text
            )
            .RootElement;

        var privately = result
            .GetProperty("groups")
            .EnumerateArray()
            .Single(g => g.GetProperty("key").GetString() == "private");
        Assert.Equal(
            (3320, 11250),
            (
                privately.GetProperty("providers").GetInt32(),
                privately.GetProperty("places").GetInt32()
            )
        );
    }

    [Fact]
    public async Task A_simulation_as_json_holds_the_figures_of_the_page()
    {
        var path = Visit.Result.Replace(
            "/what-if?",
            "/what-if/result.json?",
            StringComparison.Ordinal
        );

        var result = JsonDocument.Parse((await sites.GetAsync(path)).Text).RootElement;

        Assert.Equal(
            (626, 3025, 3320, 11250),
            (
                result.GetProperty("retained").GetProperty("providers").GetInt32(),
                result.GetProperty("retained").GetProperty("places").GetInt32(),
                result.GetProperty("excluded").GetProperty("providers").GetInt32(),
                result.GetProperty("excluded").GetProperty("places").GetInt32()
            )
        );
    }

    [Theory]
    [InlineData("/market/no-such-service/groups.csv")]
    [InlineData("/market/childrens-homes/groups.csv?area=Nowhere")]
    [InlineData("/market/childrens-homes/result.json?as-of=never")]
    [InlineData("/market/childrens-homes/chart.svg?by=colour")]
    [InlineData("/what-if/areas.csv")]
    [InlineData("/what-if/result.json?service=childrens-homes&definition=no-such")]
    [InlineData(
        "/what-if/chart.svg?service=childrens-homes&definition=%3Csvg%20onload=alert(1)%3E"
    )]
    public async Task A_file_for_a_question_with_a_fault_tells_the_fault_in_plain_text(string path)
    {
        var answer = await sites.GetAsync(path);

        Assert.Equal((400, "text/plain"), (answer.Status, answer.Type));
        Assert.NotEmpty(answer.Text);
    }

    [Fact]
    public async Task Files_before_the_first_load_say_that_nothing_is_loaded()
    {
        var answer = await sites.GetAsync("/sources/all.csv", Served.Empty);

        Assert.Equal(400, answer.Status);
        Assert.StartsWith("Nothing is loaded yet", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_csv_file_names_its_question_and_opens_in_a_spreadsheet_as_utf8()
    {
        var answer = await sites.GetAsync("/market/childrens-homes/groups.csv?as-of=2025-03-31");

        Assert.Contains(
            "filename=childrens-homes-by-sector-2025-03-31.csv",
            answer.Headers["Content-Disposition"],
            StringComparison.Ordinal
        );
        // A reader of texts drops the mark, so that it is looked for among the bytes.
        var bytes = await sites.Homes.Real.Client.GetByteArrayAsync(
            new Uri("/market/childrens-homes/groups.csv", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
    }
}
