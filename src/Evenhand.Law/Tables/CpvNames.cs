using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Tables;

/// <summary>The names of the codes of the Common Procurement Vocabulary of 2008, and the words that people use instead of its own.</summary>
/// <param name="Names">The name of each code of eight digits, by code.</param>
/// <param name="Words">What people say, folded, with the words that the vocabulary has for it, folded.</param>
public sealed record CpvNames(
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<(string Said, IReadOnlyList<string> Means)> Words
)
{
    private const string Header = "code\tname";

    /// <summary>Reads both files.</summary>
    /// <param name="names">A code of eight digits, a tab and its name in each line, after a line of headings.</param>
    /// <param name="words">What is said and what it means.</param>
    public static Outcome<CpvNames> Read(TextFile names, TextFile words)
    {
        var problems = new List<Problem>();
        var byCode = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (i, line) in names.Text.TrimEnd('\n').Split('\n').Index())
        {
            var parts = line.Split('\t');
            var fits =
                i == 0
                    ? line == Header
                    : parts.Length == 2
                        && CpvList.Digits(parts[0]) == parts[0]
                        && byCode.TryAdd(parts[0], parts[1]);
            if (!fits)
            {
                problems.Add(
                    new Problem("This line names no code, or one a second time")
                    {
                        File = names.Name,
                        Line = i + 1,
                        Found = Problem.Excerpt(line),
                        Expected = "eight digits, a tab and a name; each code once",
                    }
                );
            }
        }

        var said = new List<(string, IReadOnlyList<string>)>();
        var top = StrictYaml.Read(words);
        problems.AddRange(top.Problems);
        if (top.IsOk)
        {
            foreach (var map in top.Value.Maps("words", required: true))
            {
                said.Add(
                    (
                        Plain.Fold(map.Text("said")),
                        [.. map.Texts("means", required: true).Select(w => Plain.Fold(w.Text))]
                    )
                );
                map.Finish();
            }

            top.Value.Finish();
            problems.AddRange(top.Value.Problems);
        }

        return problems.Count > 0
            ? Outcome<CpvNames>.Failed(problems)
            : Outcome<CpvNames>.Ok(new CpvNames(byCode, said));
    }
}
