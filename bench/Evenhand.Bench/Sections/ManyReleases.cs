using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evenhand.Contracts.Files;
using Evenhand.Ocds.Merging;

namespace Evenhand.Bench.Sections;

/// <summary>Makes a large file of compiled releases, one a line, by repeating real ones with new ids.</summary>
internal static class ManyReleases
{
    /// <summary>Says where files of real releases are.</summary>
    public const string Variable = "EVENHAND_BENCH_OCDS";

    /// <summary>The folder with real releases; null where there is none.</summary>
    public static string? Folder =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path
        && Directory.Exists(path)
            ? path
            : null;

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">About how many bytes it is to have.</param>
    public static void Write(string path, long bytes)
    {
        var real = Real();
        using var file = new FileStream(
            path,
            FileMode.Create,
            FileAccess.Write,
            FileShare.None,
            1 << 20
        );
        for (var number = 0; file.Length < bytes; number++)
        {
            foreach (var (i, part) in real[number % real.Count].Index())
            {
                if (i > 0)
                {
                    file.Write(
                        Encoding.UTF8.GetBytes(number.ToString("D9", CultureInfo.InvariantCulture))
                    );
                }

                file.Write(part);
            }
        }
    }

    /// <summary>Writes a file of made-up releases of one process, not in the order of their dates.</summary>
    /// <param name="path">The file.</param>
    /// <param name="count">How many.</param>
    public static void WriteOneProcess(string path, int count)
    {
        // A prime that does not divide the count: every number comes once.
        const long Step = 7919;
        var start = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        for (var i = 0; i < count; i++)
        {
            var number = i * Step % count;
            file.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$$"""{"ocid":"ocds-213czf-1","id":"{{{number}}}","date":"{{{start.AddSeconds(number):yyyy-MM-ddTHH:mm:ssZ}}}","tag":["tenderUpdate"],"tender":{"id":"1","title":"Road {{{number}}}","lots":[{"id":"{{{number % LotsOfOne}}}","value":{"amount":{{{number}}},"currency":"GBP"}}]}}"""
                )
            );
            file.Write('\n');
        }
    }

    /// <summary>How many lots that process has.</summary>
    public const int LotsOfOne = 100;

    /// <summary>The compiled releases, each cut where the number of a copy belongs: once in "ocid", once in "id".</summary>
    private static IReadOnlyList<IReadOnlyList<byte[]>> Real() =>
        [
            .. Directory
                .EnumerateFiles(Folder!, "*.json*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .SelectMany(Compiled)
                .Select(Cut),
        ];

    private static IEnumerable<byte[]> Compiled(string path)
    {
        var reading = ProcessFile.Read(
            path,
            new ProcessFileOptions { Merge = MergeRule.Ordinary, Threads = 1 },
            () => new List<byte[]>(),
            (releases, facts, _) => releases.Add(facts.Bytes.ToArray()),
            CancellationToken.None
        );
        return reading.IsOk ? reading.Value.Workers[0] : [];
    }

    private static IReadOnlyList<byte[]> Cut(byte[] release)
    {
        const string Mark = "\u0001";
        var json = JsonNode.Parse(release)!.AsObject();
        json["ocid"] = $"{json["ocid"]}-{Mark}";
        json["id"] = $"{json["id"]}-{Mark}";
        var text =
            json.ToJsonString(
                new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            ) + "\n";
        return [.. text.Split("\\u0001").Select(Encoding.UTF8.GetBytes)];
    }
}
