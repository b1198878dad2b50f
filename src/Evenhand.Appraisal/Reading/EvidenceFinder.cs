using Evenhand.Appraisal.Files;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Questions;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Reading;

/// <summary>Takes findings out of the library, as a question pools them or one by one.</summary>
public static class EvidenceFinder
{
    // What is said of peer workers in somebody else's service says nothing of a body that its users lead.
    private static readonly string[] NotUserLed =
    [
        "peer_worker_in_service",
        "peer_support_undetermined",
    ];

    private const string UserLed = "user_led_organisation";

    private static readonly string[] Carried =
    [
        "OR",
        "RR",
        "HR",
        "IRR",
        "ratio",
        "pp",
        "MD",
        "SMD",
        "pct",
    ];

    /// <summary>The findings that a question pools.</summary>
    public static Outcome<EvidenceBody> OfQuestion(AppraisalShelf shelf, string id)
    {
        if (shelf.Questions.FirstOrDefault(q => q.Id == id) is not { } question)
        {
            return Failed(
                "The library has no such question",
                "question",
                id,
                Plain.Nearest(id, shelf.Questions.Select(q => q.Id)) is { } near
                    ? $"'{near}'?"
                    : string.Join(", ", shelf.Questions.Select(q => q.Id))
            );
        }

        return QuestionDesk
            .Ask(shelf.Library, question, new PoolingOptions())
            .Then(report =>
                Checked(
                    new EvidenceBody
                    {
                        Id = question.Id,
                        Title = question.Title,
                        Service = question.Service,
                        Intervention = question.Intervention,
                        Comparator = question.Comparator,
                        Measure = question.Measure,
                        Findings =
                        [
                            .. report
                                .Pooled.Select(p => Find(shelf, p.TrimEnd('*'))!)
                                .Zip(report.Pool.Studies)
                                .Select(p => Cited(shelf, p.First, p.Second.Yi, p.Second.Vi)),
                        ],
                    }
                )
            );
    }

    /// <summary>Findings by their ids: one comparison, one outcome, one measure, each study once.</summary>
    public static Outcome<EvidenceBody> OfFindings(AppraisalShelf shelf, IReadOnlyList<string> ids)
    {
        var found = ids.Select(i => Find(shelf, i)).ToList();
        if (found.FindIndex(f => f is null) is >= 0 and var missing)
        {
            return Failed("The library has no such finding", "findings", ids[missing], "an id");
        }

        var (first, findings) = (found[0]!, found.OfType<Finding>().ToList());
        var odd = findings.Find(f =>
            f.Measure != first.Measure || f.Service != first.Service || !SamePair(f, first)
        );
        var other = findings.Find(f => !SameOutcome(shelf, f, first));
        var twice = findings.GroupBy(f => f.Study).FirstOrDefault(g => g.Count() > 1);
        return odd is not null
                ? Failed(
                    "Findings of another comparison, service or measure are not pooled",
                    "findings",
                    odd.Id,
                    $"{first.Measure} of {first.Intervention} against {first.Comparator} in {first.Service}"
                )
            : other is not null
                ? Failed(
                    "Findings of another outcome are not pooled",
                    "findings",
                    $"{other.Id}: {other.Outcome}",
                    $"{first.Outcome}, as {first.Id}"
                )
            : twice is not null
                ? Failed(
                    "Findings of one study are not independent",
                    "findings",
                    string.Join(", ", twice.Select(f => f.Id)),
                    "one finding a study"
                )
            : findings.Find(f => f.Analysed is null) is { } bare
                ? Failed(
                    "No interval or standard error of this finding was seen",
                    "findings",
                    bare.Id,
                    "a finding with its spread"
                )
            : Checked(
                new EvidenceBody
                {
                    Id = string.Join("+", findings.Select(f => f.Id)),
                    Title = first.Outcome,
                    Service = first.Service,
                    Intervention = first.Intervention,
                    Comparator = first.Comparator,
                    Measure = first.Measure,
                    Findings =
                    [
                        .. findings.Select(f =>
                            Cited(
                                shelf,
                                f,
                                (f.Intervention == first.Intervention ? 1 : -1)
                                    * f.Analysed!.Value.Value,
                                f.Analysed.Value.Variance
                            )
                        ),
                    ],
                }
            );
    }

    /// <summary>Why findings may not be carried to a kind of option; null where they may.</summary>
    public static string? Refused(EvidenceBody body, OptionKind kind) =>
        kind == OptionKind.UserLedOrganisation
        && (
            NotUserLed.Contains(body.Intervention)
            // Turned round it says no more of who leads.
            || (NotUserLed.Contains(body.Comparator) && body.Intervention != UserLed)
        )
            ? "Peer workers in another body's service, or peer support of which nobody says who runs it, are no evidence on a user-led organisation"
            : null;

    private static Outcome<EvidenceBody> Checked(EvidenceBody body) =>
        Carried.Contains(body.Measure)
            ? Outcome<EvidenceBody>.Ok(body)
            : Failed(
                "An effect of this measure cannot be carried from a baseline",
                "evidence",
                body.Measure,
                string.Join(", ", Carried)
            );

    // Outcomes that a question of the library takes for one are one; what the studies call by one name is, too.
    private static bool SameOutcome(AppraisalShelf shelf, Finding a, Finding b) =>
        a.HigherIsBetter == b.HigherIsBetter
        && (
            a.Outcome == b.Outcome
            || shelf.Questions.Any(q =>
                q.Service == a.Service
                && q.Outcomes.Contains(a.Outcome, StringComparer.Ordinal)
                && q.Outcomes.Contains(b.Outcome, StringComparer.Ordinal)
            )
        );

    private static bool SamePair(Finding a, Finding b) =>
        (a.Intervention, a.Comparator) == (b.Intervention, b.Comparator)
        || (a.Comparator, a.Intervention) == (b.Intervention, b.Comparator);

    private static Finding? Find(AppraisalShelf shelf, string id) =>
        shelf.Library.Findings.FirstOrDefault(f => f.Id == id);

    private static CitedFinding Cited(
        AppraisalShelf shelf,
        Finding finding,
        double effect,
        double variance
    ) =>
        new(
            finding.Id,
            finding.Study,
            effect,
            variance,
            finding.Maryland,
            shelf.Library.Sources[finding.Source].Interest
        );

    private static Outcome<EvidenceBody> Failed(
        string what,
        string field,
        string found,
        string expected
    ) =>
        Outcome<EvidenceBody>.Failed(
            new Problem(what)
            {
                Field = field,
                Found = Problem.Excerpt(found),
                Expected = expected,
            }
        );
}
