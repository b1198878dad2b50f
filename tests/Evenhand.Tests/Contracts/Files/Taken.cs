using System.Text;
using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Files;
using Evenhand.Ocds.Merging;
using Evenhand.Vocabulary;

namespace Evenhand.Tests.Contracts.Files;

/// <summary>What was read from a made-up file, in the order of the file.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Releases">Each release with its place.</param>
internal sealed record Taken(
    ProcessReading<List<(FilePlace Place, string Ocid, string Bytes)>> Reading,
    IReadOnlyList<(FilePlace Place, string Ocid, string Bytes)> Releases
)
{
    /// <summary>Reads bytes as a file.</summary>
    public static Outcome<Taken> From(byte[] bytes, MergeRule? merge = null, int threads = 2) =>
        Until(bytes, merge, threads, CancellationToken.None);

    /// <summary>Reads bytes as a file unless it is cancelled.</summary>
    public static Outcome<Taken> Until(
        byte[] bytes,
        MergeRule? merge,
        int threads,
        CancellationToken cancel
    )
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return ProcessFile
                .Read(
                    path,
                    new ProcessFileOptions
                    {
                        CountCoverage = true,
                        Merge = merge,
                        Threads = threads,
                    },
                    () => new List<(FilePlace Place, string Ocid, string Bytes)>(),
                    (all, facts, place) =>
                        all.Add(
                            (
                                place,
                                facts.Text(facts[ProcessField.Ocid]) ?? "",
                                Encoding.UTF8.GetString(facts.Bytes.Span)
                            )
                        ),
                    cancel
                )
                .Then(reading =>
                    Outcome<Taken>.Ok(
                        new Taken(
                            reading,
                            [.. reading.Workers.SelectMany(w => w).OrderBy(r => r.Place.Offset)]
                        )
                    )
                );
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Reads text as a file.</summary>
    public static Taken From(string text, MergeRule? merge = null, int threads = 2) =>
        From(Encoding.UTF8.GetBytes(text), merge, threads).Value;

    /// <summary>The processes, in the order of the file.</summary>
    public IEnumerable<string> Ocids => Releases.Select(r => r.Ocid);
}
