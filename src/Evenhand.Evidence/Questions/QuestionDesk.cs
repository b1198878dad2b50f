using Evenhand.Evidence.Library;
using Evenhand.Evidence.Pooling;
using Evenhand.Evidence.Studies;
using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Questions;

/// <summary>A finding that touches a question and is not in its pool.</summary>
/// <param name="Finding">Its id.</param>
/// <param name="Study">Its study.</param>
/// <param name="Reason">Why it is not pooled.</param>
public sealed record NotPooled(string Finding, string Study, string Reason);

/// <summary>The answer to a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Pooled">The findings in the pool; a star marks one that was published the other way round and is turned.</param>
/// <param name="NotPooled">Findings on the same service and comparison that are not, with the reason.</param>
/// <param name="Pool">The pool.</param>
/// <param name="Published">The published estimate beside it; null where the library has none.</param>
/// <param name="Limits">Which findings were let in.</param>
public sealed record QuestionReport(
    Question Question,
    IReadOnlyList<string> Pooled,
    IReadOnlyList<NotPooled> NotPooled,
    PoolReport Pool,
    Finding? Published,
    QuestionLimits Limits
)
{
    /// <summary>Of the findings named here those that do not ship, each with how it was added.</summary>
    public IReadOnlyDictionary<string, string> Added { get; init; } =
        new Dictionary<string, string>();
}

/// <summary>Which findings are let into a pool, and what their differences are set against.</summary>
/// <param name="WithoutInterest">Whether findings of sources that promote, oppose or deliver a model are left out.</param>
/// <param name="Maryland">The least level on the Maryland scale; null for all.</param>
/// <param name="Moderators">What may explain differences: <c>maryland</c>, <c>year</c>, <c>country</c>, <c>interest</c>.</param>
public sealed record QuestionLimits(
    bool WithoutInterest,
    int? Maryland,
    IReadOnlyList<string> Moderators
)
{
    /// <summary>Everything is let in, and nothing regressed on.</summary>
    public static QuestionLimits None { get; } = new(false, null, []);

    /// <summary>The words for what differences can be set against.</summary>
    public static IReadOnlyList<string> AllModerators { get; } =
    ["maryland", "year", "country", "interest"];
}

/// <summary>Decides by rule what may be pooled for a question, and pools it.</summary>
/// <remarks>
/// One comparison, one outcome, one measure; studies and not reviews; one finding a study, because several of one study are not
/// independent; and only with a spread. A finding published the other way round is turned, and marked.
/// </remarks>
public static class QuestionDesk
{
    /// <summary>The answer.</summary>
    public static Outcome<QuestionReport> Ask(
        EvidenceLibrary library,
        Question question,
        PoolingOptions options,
        QuestionLimits? limits = null
    )
    {
        limits ??= QuestionLimits.None;
        if (Fault(limits) is { } fault)
        {
            return Outcome<QuestionReport>.Failed(fault);
        }

        var touched = library
            .Findings.Where(f => f.Service == question.Service && Direction(question, f) != 0)
            .OrderBy(f => Rank(question, f))
            .ToList();
        var (pooled, left) = (new List<Finding>(), new List<NotPooled>());
        var ofStudies = new Dictionary<string, Finding>(StringComparer.Ordinal);
        foreach (var finding in touched)
        {
            var reason =
                Obstacle(question, finding, ofStudies.GetValueOrDefault(finding.Study))
                ?? Kept(library, finding, limits);
            if (reason is null)
            {
                pooled.Add(finding);
                ofStudies.Add(finding.Study, finding);
            }
            else
            {
                left.Add(new(finding.Id, finding.Study, reason));
            }
        }

        pooled.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        var set = new StudySet(
            $"{question.Measure}, {string.Join(" or ", question.Outcomes)}",
            Finding.IsRatioMeasure(question.Measure),
            [
                .. pooled.Select(f => new Study(
                    $"{f.Study} ({f.Id}{(f.Added is null ? "" : ", added")})",
                    null,
                    Direction(question, f) > 0
                        ? f.Analysed!.Value
                        : new Estimate(-f.Analysed!.Value.Value, f.Analysed.Value.Variance)
                )),
            ],
            Moderators(library, pooled, limits.Moderators),
            []
        );
        return PoolDesk
            .Ask(set, options)
            .Then(pool =>
                Outcome<QuestionReport>.Ok(
                    new(
                        question,
                        [.. pooled.Select(f => Direction(question, f) > 0 ? f.Id : f.Id + "*")],
                        left,
                        pool,
                        question.Published is { } known
                            ? library.Findings.First(f => f.Id == known.Finding)
                            : null,
                        limits
                    )
                    {
                        Added = touched
                            .Where(f => f.Added is not null)
                            .ToDictionary(f => f.Id, f => f.Added!, StringComparer.Ordinal),
                    }
                )
            );
    }

    private static Problem? Fault(QuestionLimits limits) =>
        limits.Maryland is < 1 or > 5
            ? new Problem("The level is not known")
            {
                Field = "maryland",
                Found = $"{limits.Maryland}",
                Expected = "1 to 5",
            }
        : limits.Moderators.FirstOrDefault(m => !QuestionLimits.AllModerators.Contains(m))
            is { } unknown
            ? new Problem("Findings have no such moderator")
            {
                Field = "mods",
                Found = Problem.Excerpt(unknown),
                Expected = "one of " + string.Join(", ", QuestionLimits.AllModerators),
            }
        : null;

    private static string? Kept(EvidenceLibrary library, Finding finding, QuestionLimits limits) =>
        limits.WithoutInterest && library.HasInterest(finding)
            ? $"its source has an interest: it {library.Sources[finding.Source].Interest.ToString().ToLowerInvariant()} a model"
        : limits.Moderators.Contains("year") && library.Sources[finding.Source].Year is null
            ? "the year of its source was not seen"
        : finding.Maryland < limits.Maryland
            ? $"below Maryland level {limits.Maryland}: {finding.Maryland}"
        : null;

    private static IReadOnlyList<Moderator> Moderators(
        EvidenceLibrary library,
        List<Finding> pooled,
        IReadOnlyList<string> wanted
    ) =>
        [
            .. wanted.SelectMany(word =>
                word switch
                {
                    "maryland" => [new("maryland", [.. pooled.Select(f => (double)f.Maryland)])],
                    "year" =>
                    [
                        new Moderator(
                            "year",
                            [.. pooled.Select(f => library.Sources[f.Source].Year ?? double.NaN)]
                        ),
                    ],
                    "country" => WordModerators.Of("country", [.. pooled.Select(f => f.Country)]),
                    _ => WordModerators.Of(
                        "interest",
                        [
                            .. pooled.Select(f =>
                                library.Sources[f.Source].Interest.ToString().ToLowerInvariant()
                            ),
                        ]
                    ),
                }
            ),
        ];

    /// <summary>1 for the comparison of the question, -1 for the same turned round, 0 for another.</summary>
    private static int Direction(Question question, Finding finding) =>
        (finding.Intervention, finding.Comparator) == (question.Intervention, question.Comparator)
            ? 1
        : (finding.Comparator, finding.Intervention) == (question.Intervention, question.Comparator)
            ? -1
        : 0;

    private static int Rank(Question question, Finding finding) =>
        question
            .Outcomes.Index()
            .Where(o => o.Item == finding.Outcome)
            .Select(o => o.Index)
            .FirstOrDefault(int.MaxValue);

    private static string? Obstacle(Question question, Finding finding, Finding? sameStudy) =>
        !question.Outcomes.Contains(finding.Outcome, StringComparer.Ordinal)
            ? $"another outcome: {finding.Outcome}"
        : finding.IsReview ? "a review: its studies would count twice"
        : finding.Measure != question.Measure
            ? $"another measure: {finding.Measure}, not {question.Measure}"
        : finding.Analysed is null ? "no interval or standard error was seen"
        : sameStudy is { } other ? $"the same study as {other.Id}"
        : null;
}
