using System.Text.Json;
using System.Text.RegularExpressions;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.TenderCheck;

/// <summary>The barriers of an edition are those of its processes, added up.</summary>
public sealed partial class BarriersTests(Sites sites)
{
    [Fact]
    public async Task Each_barrier_is_counted_as_often_as_the_processes_have_it()
    {
        var all = JsonDocument
            .Parse(
                (await sites.GetAsync("/tender-check/barriers/result.json", Served.Contracts)).Text
            )
            .RootElement;
        var ocids = new[] { "find-a-tender", "made-up" }
            .SelectMany(f =>
                Directory.EnumerateFiles(Repository.At("tests", "Evenhand.Testing", "Contracts", f))
            )
            .SelectMany(f => Ocid().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["id"].Value)
            .Distinct()
            .ToList();
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ocid in ocids)
        {
            var one = JsonDocument.Parse(
                (
                    await sites.GetAsync(
                        $"/tender-check/{Uri.EscapeDataString(ocid)}/result.json",
                        Served.Contracts
                    )
                ).Text
            );
            foreach (var finding in one.RootElement.GetProperty("findings").EnumerateArray())
            {
                var id = finding.GetProperty("id").GetString()!;
                counted[id] = counted.GetValueOrDefault(id) + 1;
            }
        }

        Assert.Equal(ocids.Count, all.GetProperty("tenders").GetInt32());
        Assert.NotEmpty(counted);
        Assert.Equal(
            counted.OrderBy(c => c.Key, StringComparer.Ordinal),
            all.GetProperty("barriers")
                .EnumerateArray()
                .Where(b => b.GetProperty("barrier").GetInt32() > 0)
                .Select(b =>
                    KeyValuePair.Create(
                        b.GetProperty("id").GetString()!,
                        b.GetProperty("barrier").GetInt32()
                    )
                )
                .OrderBy(c => c.Key, StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_page_shows_at_most_ten_with_counts_and_denominators()
    {
        var answer = await sites.GetAsync("/tender-check/barriers", Served.Contracts);

        var rows = answer.Page.QuerySelectorAll("#barriers tbody tr");
        Assert.InRange(rows.Length, 1, 10);
        Assert.All(rows, r => Assert.Matches("of [0-9,]+ that state it", r.TextContent));
    }

    [GeneratedRegex("\"ocid\": ?\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ocid();
}
