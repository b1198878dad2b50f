using System.Text.Json;
using Evenhand.Ocds.Merging;
using Evenhand.Ocds.Reading;
using Evenhand.Registers.Contracts;

namespace Evenhand.Market.Building;

/// <summary>Adds up the releases of a process.</summary>
internal static class ProcessMerge
{
    /// <summary>Writes what they add up to. Holds one release at a time, and the state.</summary>
    /// <param name="releases">In order; copies are passed over.</param>
    /// <param name="read">Gives the bytes of one.</param>
    /// <param name="rules">By which they are merged.</param>
    /// <param name="json">Where to.</param>
    /// <returns>How many were copies.</returns>
    public static long Write(
        IReadOnlyList<KnownRelease> releases,
        Func<KnownRelease, byte[]> read,
        MergeRule rules,
        Utf8JsonWriter json
    )
    {
        var copies = 0L;
        var merger = new CompiledRelease(rules);
        KnownRelease? before = null;
        foreach (var release in releases)
        {
            if (release.IsCopyOf(before))
            {
                copies++;
                continue;
            }

            before = release;
            using var document = JsonDocument.Parse(
                AsRelease(release, read(release)),
                new JsonDocumentOptions { MaxDepth = ReleaseScanner.MostDepth }
            );
            merger.Add(document.RootElement);
        }

        merger.Write(json);
        return copies;
    }

    /// <summary>The bytes as a release that can be read: a notice is said as one, and texts that are no UTF-8 are mended.</summary>
    public static byte[] AsRelease(KnownRelease release, byte[] bytes) =>
        release.Reader == ReleaseSource.NoticesId
            ? NoticeRelease.Write(bytes, release.Released)
            : WellFormed.Mend(bytes);
}
