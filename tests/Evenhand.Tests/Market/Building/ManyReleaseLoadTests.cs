using System.Globalization;
using System.Text;
using Evenhand.Lake;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Building;

/// <summary>Processes with many releases, in any order and in several files, add up to what their latest releases say.</summary>
public sealed class ManyReleaseLoadTests : IDisposable
{
    private const int Processes = 7;
    private const int Files = 2;
    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Each_process_has_all_its_releases_and_the_latest_of_them_counts()
    {
        Load(4_000);

        Assert.Equal(
            [
                .. Enumerable
                    .Range(0, Processes)
                    .Select(p => $"ocds-213czf-{p} 4000 Road 3999 of {p} 10 lots"),
            ],
            Told()
        );
    }

    [Fact]
    [Trait("Length", "Long")]
    public void A_million_releases_are_added_up()
    {
        Load(1_000_000 / Processes);

        Assert.All(
            Told(),
            told =>
                Assert.Contains($" {1_000_000 / Processes} Road ", told, StringComparison.Ordinal)
        );
    }

    private void Load(int releases)
    {
        var files = Enumerable.Range(0, Files).Select(f => home.File($"{f}.jsonl")).ToArray();
        var writers = files
            .Select(f => new StreamWriter(f, false, new UTF8Encoding(false)))
            .ToArray();
        var start = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < releases; i++)
        {
            // A prime: every number comes once, and not in order.
            var number = i * 7919L % releases;
            for (var process = 0; process < Processes; process++)
            {
                writers[i % Files]
                    .WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $$$"""{"ocid":"ocds-213czf-{{{process}}}","id":"{{{number}}}","date":"{{{start.AddSeconds(number):yyyy-MM-ddTHH:mm:ssZ}}}","tag":["tenderUpdate"],"tender":{"id":"1","title":"Road {{{number}}} of {{{process}}}","lots":[{"id":"{{{number % 10}}}"}]}}"""
                        )
                    );
            }
        }

        foreach (var writer in writers)
        {
            writer.Dispose();
        }

        Assert.True(home.Load(files).IsOk);
    }

    private IReadOnlyList<string> Told()
    {
        using var edition = home.Store.Open(1);
        return edition.Query(
            "SELECT concat_ws(' ', ocid, releases, title, (SELECT count(*) FROM lot WHERE lot.ocid = process.ocid), 'lots') AS told FROM process ORDER BY ocid",
            r => r.Text("told")
        );
    }
}
