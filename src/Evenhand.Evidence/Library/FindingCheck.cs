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
    // A word of the findings that others share. Peers at work in somebody else's service are no organisation that users lead.
    private const string Mixed = "user_led_peer";

    private static readonly string[] Parted =
    [
        "user_led_organisation",
        "peer_run_service",
        "peer_worker_in_service",
        "peer_support_undetermined",
    ];

    /// <summary>What is wrong with it; the field of each problem is a column of <c>findings.csv</c>. Empty words are for the reader to tell.</summary>
    public static IEnumerable<Problem> Problems(
        Finding finding,
        CodeWords words,
        Func<string, bool> isSource
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
            }
        )
        {
            if (word == Mixed)
            {
                yield return new Problem("This word mixed four things, which are told apart here")
                {
                    Field = field,
                    Found = word,
                    Expected = string.Join(", ", Parted),
                    ToDo =
                        "Code who runs the service; where the study does not say, peer_support_undetermined.",
                };
            }
            else if (word.Length > 0 && !allowed.Contains(word, StringComparer.Ordinal))
            {
                yield return CodedRows.Unknown(field, word, allowed);
            }
        }

        if (finding.Source.Length > 0 && !isSource(finding.Source))
        {
            yield return new Problem("There is no such source")
            {
                Field = "source",
                Found = Problem.Excerpt(finding.Source),
                Expected = "the id of a source that is in the library or comes with the finding",
            };
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
