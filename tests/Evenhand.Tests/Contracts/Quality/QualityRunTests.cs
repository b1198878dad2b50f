using System.Text.Json;
using CsCheck;
using Evenhand.Contracts.Quality;
using Xunit;

namespace Evenhand.Tests.Contracts.Quality;

public sealed class QualityRunTests
{
    private static readonly string[] Releases =
    [
        .. FaultCases.All.Select(c => Look.Changed(c.Data.Item2)),
        Look.Sound,
        Look.Changed("""{"ocid": "ocds-b5fd17-1", "date": "2019-02-03T23:30:00-03:00"}"""),
    ];

    [Fact]
    public void However_the_releases_are_shared_out_the_report_is_the_same()
    {
        var expected = Json(Shared(1, [.. Releases.Select(_ => 0)]));
        Gen.Int[0, 3]
            .Array[Releases.Length]
            .Sample(workers => Json(Shared(4, workers)) == expected, iter: 20);
    }

    [Fact]
    public void Publishers_are_told_apart_by_the_prefix_of_their_processes()
    {
        var publishers = Look.At(
            Look.Sound,
            Look.Changed("""{"ocid": "ocds-b5fd17-1", "date": "2019-02-03T23:30:00-03:00"}"""),
            Look.Changed("""{"date": "2025-07-01T00:00:00Z"}""")
        );
        Assert.Equal(["ocds-h6vhtk", "ocds-b5fd17"], publishers.Select(p => p.Prefix));
        Assert.Equal([2, 1], publishers.Select(p => p.Releases));
        Assert.Equal(
            (new DateOnly(2025, 6, 1), new DateOnly(2025, 7, 1)),
            (publishers[0].First, publishers[0].Last)
        );
        Assert.Equal(new DateOnly(2019, 2, 4), publishers[1].First);
    }

    [Fact]
    public void Coverage_is_the_share_of_releases_in_which_a_path_holds_something()
    {
        var quality = Assert.Single(
            Look.At(
                Look.Sound,
                Look.Changed("""{"tender": {"title": ""}, "awards": [{"title": "T"}]}"""),
                Look.Changed("""{"tender": {"lots": null}}"""),
                Look.Sound
            )
        );
        Assert.Equal(0.75, quality.Coverage["tender/title"]);
        Assert.Equal(0.75, quality.Coverage["tender/lots/id"]);
        Assert.Equal(1.0, quality.Coverage["buyer/name"]);
    }

    [Fact]
    public void The_first_five_examples_are_kept_and_all_are_counted()
    {
        var bad = Look.Changed("""{"id": null}""");
        var fault = Assert.Single(
            Assert.Single(Look.At(Enumerable.Repeat(bad, 8).ToList())).Faults
        );
        Assert.Equal((8, 8), (fault.Count, fault.Releases));
        Assert.Equal([1, 2, 3, 4, 5], fault.Examples.Select(e => e.Line));
        Assert.Equal(
            new FaultExample("ocds-h6vhtk-000001", "a.jsonl", 1, 0, "id", null),
            fault.Examples[0]
        );
    }

    [Fact]
    public void Names_texts_and_addresses_are_never_shown()
    {
        const string person = "Jo Smith";
        const string address = "jo.smith@example.org";
        var releases = new[]
        {
            """{"parties": [{"id": "P", "name": "N &amp; @", "roles": ["supplier"], "identifier": {"scheme": "GB-COH", "id": "@"}}]}""",
            """{"tender": {"title": "N &amp; @", "description": "Ask N at @.rnrn N", "status": "@", "value": {"amount": "@"}}}""",
            """{"buyer": {"id": "@", "name": "N &lt; @"}, "contracts": [{"id": "c", "awardID": "@", "title": "N &gt; @", "dateSigned": "@"}]}""",
        }
            .Select(r =>
                Look.Changed(
                    r.Replace("@", address, StringComparison.Ordinal)
                        .Replace("N ", person + " ", StringComparison.Ordinal)
                )
            )
            .ToList();
        var report = Json(Look.At(releases));
        Assert.Contains("html-in-text", report, StringComparison.Ordinal);
        Assert.DoesNotContain(person, report, StringComparison.Ordinal);
        Assert.DoesNotContain("jo.smith", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_makes_up_a_publisher_for_every_release_fills_no_memory()
    {
        var run = Look.Run();
        for (var i = 0; i < 1000; i++)
        {
            Look.Add(run, 0, i, $$"""{"ocid": "ocds-{{i:000000}}-1"}""");
        }

        var publishers = run.Finish(p => p);
        Assert.InRange(publishers.Count, 2, 201);
        Assert.Equal(1000, publishers.Sum(p => p.Releases));
    }

    private static IReadOnlyList<PublisherQuality> Shared(int count, int[] workers)
    {
        var runs = Enumerable.Range(0, count).Select(_ => Look.Run()).ToList();
        foreach (var (index, release) in Releases.Index())
        {
            Look.Add(runs[workers[index]], index % 2, index, release);
        }

        foreach (var run in runs.Skip(1))
        {
            runs[0].Take(run);
        }

        return runs[0].Finish(p => p);
    }

    private static string Json(IReadOnlyList<PublisherQuality> publishers) =>
        JsonSerializer.Serialize(
            publishers.Select(p =>
                p with
                {
                    Coverage = new SortedDictionary<string, double>(
                        p.Coverage.ToDictionary(),
                        StringComparer.Ordinal
                    ),
                }
            )
        );
}
