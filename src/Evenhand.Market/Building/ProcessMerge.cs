using System.Text.Json;
using Evenhand.Ocds.Merging;
using Evenhand.Ocds.Reading;
using Evenhand.Registers.Contracts;

namespace Evenhand.Market.Building;

/// <summary>Adds up the releases of a process.</summary>
internal static class ProcessMerge
{
    /// <summary>What they add up to, as JSON. Holds one release at a time, and the state.</summary>
    /// <param name="releases">In order; copies are passed over.</param>
    /// <param name="read">Gives the bytes of one.</param>
    /// <param name="rules">By which they are merged.</param>
    /// <param name="copies">How many were copies.</param>
    public static byte[] Compile(
        IReadOnlyList<KnownRelease> releases,
        Func<KnownRelease, byte[]> read,
        MergeRule rules,
        out long copies
    )
    {
        copies = 0;
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

        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            merger.Write(json);
        }

        return memory.ToArray();
    }

    /// <summary>The bytes as a release that can be read: a notice is said as one, and texts that are no UTF-8 are mended.</summary>
    public static byte[] AsRelease(KnownRelease release, byte[] bytes) =>
        release.Reader == ReleaseSource.NoticesId
            ? NoticeRelease.Write(bytes, release.Released)
            : WellFormed.Mend(bytes);
}
