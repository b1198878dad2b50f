using System.Globalization;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Library;

/// <summary>The words that findings are coded with, by what they code.</summary>
/// <param name="Models">Delivery models and benchmarks.</param>
/// <param name="OutcomeGroups">Kinds of outcome.</param>
/// <param name="Services">Services.</param>
public sealed record CodeWords(
    IReadOnlyList<Code> Models,
    IReadOnlyList<Code> OutcomeGroups,
    IReadOnlyList<Code> Services
);

/// <summary>What must hold of a finding, whoever adds it: words that are coded, a level, numbers that can be.</summary>
internal static class FindingCheck
{
    /// <summary>What is wrong with it; the field of each problem is a column of <c>findings.csv</c>. Empty words are for the reader to tell.</summary>
    public static IEnumerable<Problem> Problems(
        Finding finding,
        CodeWords words,
        IReadOnlyCollection<string> sources
    )
    {
        if (finding.Maryland is < 1 or > 5)
        {
            yield return new Problem("The level is not known")
            {
                Field = "maryland",
                Found = finding.Maryland.ToString(CultureInfo.InvariantCulture),
                Expected = "1 to 5",
            };
        }

        foreach (
            var (field, word, allowed) in new (string, string, IEnumerable<string>)[]
            {
                ("service", finding.Service, Ids(words.Services)),
                ("intervention", finding.Intervention, Ids(words.Models)),
                ("comparator", finding.Comparator, Ids(words.Models)),
                ("outcome_group", finding.OutcomeGroup, Ids(words.OutcomeGroups)),
                ("measure", finding.Measure, FindingScale.Measures),
                ("source", finding.Source, sources),
            }
        )
        {
            if (word.Length > 0 && !allowed.Contains(word, StringComparer.Ordinal))
            {
                yield return CodedRows.Unknown(field, word, allowed);
            }
        }

        if (finding.Intervention.Length > 0 && finding.Intervention == finding.Comparator)
        {
            yield return new Problem("A model is compared with itself")
            {
                Field = "comparator",
                Found = finding.Comparator,
                Expected = "another model or benchmark",
            };
        }

        foreach (var problem in FindingScale.Of(finding).Problems)
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Ids(IReadOnlyList<Code> codes) => codes.Select(c => c.Id);
}
