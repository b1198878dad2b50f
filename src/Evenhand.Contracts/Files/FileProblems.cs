using Evenhand.Vocabulary;

namespace Evenhand.Contracts.Files;

/// <summary>Problems that one thread met, in the order of the file: the first thousand, and how many there are.</summary>
/// <param name="file">The file, as the person named it.</param>
internal sealed class FileProblems(string file)
{
    /// <summary>How many are kept.</summary>
    public const int Most = 1000;

    private readonly List<Problem> kept = [];

    public long Found { get; private set; }

    public void Add(Problem problem, long? line)
    {
        Found++;
        if (kept.Count < Most)
        {
            kept.Add(problem with { File = file, Line = line });
        }
    }

    /// <summary>The first thousand of all.</summary>
    public static IReadOnlyList<Problem> First(IEnumerable<FileProblems> all) =>
        [.. all.SelectMany(p => p.kept).OrderBy(p => p.Line).Take(Most)];
}
