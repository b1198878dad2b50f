using Evenhand.Vocabulary;

namespace Evenhand.Ocds.Reading;

/// <summary>Problems of a file: the first thousand, and how many more there were.</summary>
/// <param name="file">The file, as the person named it.</param>
internal sealed class ProblemList(string file)
{
    private const int Most = 1000;
    private readonly List<Problem> problems = [];
    private long more;

    /// <summary>The problems in the order in which they were met; the last says how many are not listed.</summary>
    public IReadOnlyList<Problem> All =>
        more == 0
            ? problems
            :
            [
                .. problems,
                new Problem($"{Plain.Counted(more, "more problem", "more problems")} of this kind")
                {
                    File = file,
                },
            ];

    /// <summary>One more.</summary>
    public void Add(Problem problem)
    {
        if (problems.Count < Most)
        {
            problems.Add(problem);
        }
        else
        {
            more++;
        }
    }
}
