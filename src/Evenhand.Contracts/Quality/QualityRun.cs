using System.Text;
using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Quality;

/// <summary>
/// Looks at one release after the other, publisher by publisher. Each worker has its own run; when all releases have been seen
/// they are put together, in any order, and the result is the same.
/// </summary>
/// <param name="settings">Where what is likely ends; the same for all runs that are to be put together.</param>
/// <param name="files">The files, by their numbers.</param>
public sealed class QualityRun(QualitySettings settings, IReadOnlyList<string> files)
{
    /// <summary>More publishers than this are taken as one, since a file may make up a prefix for every release.</summary>
    private const int MostPublishers = 200;
    private const string Others = "other";

    private readonly Dictionary<string, PublisherTally> publishers = new(StringComparer.Ordinal);
    private readonly ReleaseLook look = new(settings, files);
    private readonly byte[] lastPrefix = new byte[ReleaseChecks.PrefixLength];
    private PublisherTally? last;

    /// <summary>Looks at a release.</summary>
    /// <param name="facts">What it says; read out before this returns.</param>
    /// <param name="file">The number of the file that it stands in.</param>
    /// <param name="offset">The place of its first byte in that file.</param>
    /// <param name="line">The line that it begins on.</param>
    public void Add(ProcessFacts facts, int file, long offset, long line)
    {
        var tally = TallyOf(facts);
        tally.Add(facts);
        look.Begin(facts, tally.Faults, new Place(file, offset, line));
        ReleaseChecks.Look(look);
        CodeChecks.Look(look);
        DateChecks.Look(look);
        ValueChecks.Look(look);
        StatisticChecks.Look(look);
        ReferenceChecks.Look(look);
        StatusChecks.Look(look);
        PartyChecks.Look(look);
        TextChecks.Look(look);
        ClassChecks.Look(look);
    }

    /// <summary>Takes in what another run of the same settings and files has seen; the other is of no use afterwards.</summary>
    public void Take(QualityRun other)
    {
        foreach (var (prefix, tally) in other.publishers)
        {
            if (publishers.TryGetValue(prefix, out var ours))
            {
                ours.Take(tally);
            }
            else
            {
                publishers.Add(prefix, tally);
            }
        }
    }

    /// <summary>What all that was seen comes to.</summary>
    /// <param name="nameOf">The name of the publisher with a prefix.</param>
    public IReadOnlyList<PublisherQuality> Finish(Func<string, string> nameOf) =>
        [
            .. publishers
                .Select(p =>
                    p.Value.Finish(
                        p.Key == Others ? "Without a registered prefix" : nameOf(p.Key),
                        p.Key
                    )
                )
                .OrderByDescending(p => p.Releases)
                .ThenBy(p => p.Publisher, StringComparer.Ordinal),
        ];

    private PublisherTally TallyOf(ProcessFacts facts)
    {
        var prefix = ReleaseChecks.PrefixOf(facts.Raw(facts[ProcessField.Ocid]));
        if (last is not null && prefix.SequenceEqual(lastPrefix))
        {
            return last;
        }

        var key = prefix.IsEmpty ? Others : Encoding.ASCII.GetString(prefix);
        if (!publishers.TryGetValue(key, out var tally))
        {
            key = publishers.Count < MostPublishers ? key : Others;
            if (!publishers.TryGetValue(key, out tally))
            {
                tally = new PublisherTally(settings);
                publishers.Add(key, tally);
            }
        }

        if (!prefix.IsEmpty)
        {
            prefix.CopyTo(lastPrefix);
            last = tally;
        }

        return tally;
    }
}
