using System.Runtime.InteropServices;

namespace Evenhand.Contracts.Quality;

/// <summary>How often each kind of fault was met, with the first few of each in the order of the files.</summary>
/// <param name="most">How many examples of each kind are kept.</param>
internal sealed class FaultTally(int most)
{
    private readonly Kind[] kinds = [.. FaultKinds.All.Select(_ => new Kind())];

    /// <summary>Counts one, and says whether an example of it is wanted: those that stand first are kept, whoever finds them.</summary>
    /// <param name="number">The kind.</param>
    /// <param name="release">Which release, so that each is counted once.</param>
    /// <param name="place">Where it stands.</param>
    public bool Count(int number, long release, Place place)
    {
        var kind = kinds[number];
        kind.Faults++;
        if (kind.LastRelease != release)
        {
            kind.LastRelease = release;
            kind.Releases++;
        }

        return kind.Examples.Count < most || (most > 0 && place.IsBefore(kind.Examples[^1].Place));
    }

    /// <summary>Keeps an example that was wanted.</summary>
    public void Keep(int number, Place place, FaultExample example) =>
        Keep(kinds[number], place, example);

    /// <summary>Adds what another has counted in other releases.</summary>
    public void Take(FaultTally other)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i].Faults += other.kinds[i].Faults;
            kinds[i].Releases += other.kinds[i].Releases;
            foreach (var (place, example) in other.kinds[i].Examples)
            {
                Keep(kinds[i], place, example);
            }
        }
    }

    /// <summary>The kinds that were met, most frequent first.</summary>
    public IReadOnlyList<FaultCount> Counts() =>
        [
            .. kinds
                .Zip(FaultKinds.All)
                .Where(k => k.First.Faults > 0)
                .OrderByDescending(k => k.First.Faults)
                .ThenBy(k => k.Second.Number)
                .Select(k => new FaultCount(
                    k.Second.Code,
                    k.First.Faults,
                    k.First.Releases,
                    k.Second.Group,
                    k.Second.Title,
                    k.Second.Explanation,
                    [.. k.First.Examples.Select(e => e.Example)]
                )),
        ];

    private void Keep(Kind kind, Place place, FaultExample example)
    {
        // After those of the same release that were found before it.
        var at = kind.Examples.Count;
        while (at > 0 && place.IsBefore(kind.Examples[at - 1].Place))
        {
            at--;
        }

        kind.Examples.Insert(at, (place, example));
        if (kind.Examples.Count > most)
        {
            kind.Examples.RemoveAt(most);
        }
    }

    private sealed class Kind
    {
        public long Faults { get; set; }
        public long Releases { get; set; }
        public long LastRelease { get; set; } = -1;
        public List<(Place Place, FaultExample Example)> Examples { get; } = [];
    }
}

/// <summary>Where a release stands among all that are looked at.</summary>
/// <param name="File">The number of its file.</param>
/// <param name="Offset">The place of its first byte.</param>
/// <param name="Line">The line that it begins on.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(int File, long Offset, long Line)
{
    public bool IsBefore(Place other) =>
        File < other.File || (File == other.File && Offset < other.Offset);
}
