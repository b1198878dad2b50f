using Evenhand.Ocds.Reading;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Ocds.Merging;

/// <summary>How much memory the releases of one process take. Nothing else runs meanwhile, as it would be counted.</summary>
[Collection(nameof(Alone))]
public sealed class ManyReleasesTests
{
    private const long Most = 8 << 20;
    private const long MostOfARelease = 80;

    private static readonly string Schema = File.ReadAllText(
        Repository.At("data", "ocds", "1.1", "release-schema.json")
    );

    [Fact]
    public void Releases_of_one_process_are_merged_in_memory_that_does_not_grow_with_them() =>
        AssertBounded(50_000);

    [Fact]
    [Trait("Length", "Long")]
    public void A_million_releases_of_one_process_do_not_fill_the_memory() =>
        AssertBounded(1_000_000);

    private static void AssertBounded(int count)
    {
        using var home = new TemporaryHome();
        var path = home.File("releases.jsonl");
        Write(path, count);
        var empty = GC.GetTotalMemory(forceFullCollection: true);
        using var file = ReleaseFile.Open(path, TestContext.Current.CancellationToken).Value;
        var index = GC.GetTotalMemory(forceFullCollection: true) - empty;
        Assert.True(
            index < Most + count * MostOfARelease,
            $"The index of {count:N0} releases takes {index:N0} bytes."
        );

        var merger = Merge.Start(Schema, versioned: false);
        var merged = 0;
        foreach (var release in file.Releases(Assert.Single(file.Processes)))
        {
            merger.Add(release);
            if (++merged % (count / 4) == 0)
            {
                var grown = GC.GetTotalMemory(forceFullCollection: true) - empty - index;
                Assert.True(
                    grown < Most,
                    $"After {merged:N0} releases the state takes {grown:N0} bytes."
                );
            }
        }

        Assert.Equal(count, merged);
        Assert.Equal(count, Merge.Written(merger)["tender"]!["numberOfTenderers"]!.GetValue<int>());
    }

    private static void Write(string path, int count)
    {
        using var text = new StreamWriter(path);
        var first = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var i = 1; i <= count; i++)
        {
            text.Write("{\"ocid\":\"o\",\"id\":\"");
            text.Write(i);
            text.Write("\",\"date\":\"");
            // Three of a moment, so that their order has to be found out.
            text.Write(first.AddSeconds(i / 3).ToString("yyyy-MM-dd'T'HH:mm:ssK"));
            text.Write("\",\"awards\":[{\"id\":\"");
            text.Write(i % 5);
            text.Write("\",\"title\":\"A title\"}],\"tender\":{\"numberOfTenderers\":");
            text.Write(i);
            text.Write("}}\n");
        }
    }
}

/// <summary>Tests that nothing may run beside.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
