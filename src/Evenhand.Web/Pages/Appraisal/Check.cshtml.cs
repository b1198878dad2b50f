using System.Globalization;
using Evenhand.Appraisal.Journey;
using Evenhand.Appraisal.Reading;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Appraisal;

/// <summary>All answers of the journey, and the way to the result.</summary>
public sealed class CheckModel(OrganisationAppraisals appraisals, TimeProvider clock) : QuestionPage
{
    private AppraisalShelf shelf = appraisals.Shipped;
    private IReadOnlyDictionary<string, DraftEvidence> evidence =
        new Dictionary<string, DraftEvidence>();
    private AppraisalDraft draft = AppraisalDraft.Empty;
    private string? packed;

    /// <summary>How many questions are open.</summary>
    public int Open => DraftPlan.Steps(draft).Count(s => !DraftPlan.IsAnswered(draft, s));

    /// <summary>The next question; null where none is open.</summary>
    public string? NextLink =>
        Problems.Count == 0 && DraftPlan.Next(draft) is not null
            ? DraftQuery.Of("/appraisal/question", draft)
            : null;

    /// <summary>The result; null where it cannot be had yet.</summary>
    public string? ResultLink =>
        packed is null ? null : Address.To("/appraisal/results", (AppraisalQuery.File, packed));

    /// <summary>The file.</summary>
    public string FileLink =>
        Address.To("/appraisal/results/appraisal.yaml", (AppraisalQuery.File, packed));

    /// <summary>What was answered, part by part.</summary>
    public IReadOnlyList<(
        string Caption,
        IReadOnlyList<(string Question, string Answer, string Link)> Rows
    )> Parts { get; private set; } = [];

    /// <summary>The criteria whose evidence the draft names and that is not at hand, in words.</summary>
    public IReadOnlyList<string> Lost { get; private set; } = [];

    /// <summary>Shows the answers.</summary>
    public async Task OnGetAsync()
    {
        if (Take(DraftQuery.Read(Request.Query)) is not { } read)
        {
            return;
        }

        shelf = await appraisals.ShelfAsync(HttpContext.RequestAborted);
        (draft, var lost) = DraftEvidence.AtHand(shelf, read);
        evidence = DraftEvidence.Taken(shelf, draft);
        var questions = new DraftQuestions(shelf, draft);
        Lost = [.. lost.Select(questions.Criterion)];
        Parts =
        [
            .. DraftPlan
                .Steps(draft)
                .Where(s => DraftPlan.IsAnswered(draft, s))
                .Select(s => (Question: questions.Of(s), Step: s))
                .GroupBy(p => p.Question.Caption)
                .Select(g =>
                    (
                        g.Key,
                        (IReadOnlyList<(string, string, string)>)
                            [
                                .. g.Select(p =>
                                    (
                                        p.Question.Title,
                                        Answer(questions, p.Step),
                                        DraftQuery.Of(
                                            "/appraisal/question",
                                            draft,
                                            ("step", p.Step.Id)
                                        )
                                    )
                                ),
                            ]
                    )
                ),
        ];
        if (DraftPlan.Next(draft) is null)
        {
            await FinishAsync();
        }
    }

    private async Task FinishAsync()
    {
        var text = await appraisals.WholeAsync(
            new TextFile(
                "appraisal.yaml",
                DraftFile.Of(draft, shelf, DateOnly.FromDateTime(clock.GetLocalNow().DateTime))
            ),
            [.. evidence.Values.SelectMany(e => e.Own)],
            HttpContext.RequestAborted
        );
        var file = text.Then(t => AppraisalReader.Read(t, appraisals.Shipped));
        packed = file.IsOk ? AddressText.ForAddress(text.Value.Text) : null;
        if (packed is null)
        {
            Problems = file.IsOk
                ? [new Problem("The appraisal has become too long for a link")]
                : [.. file.Problems.Select(p => p with { Field = null })];
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private string Answer(DraftQuestions questions, DraftStep step)
    {
        var of = step.Of ?? "";
        return step.Kind switch
        {
            DraftStepKind.About => $"{draft.Title} ({draft.DecisionMaker})",
            DraftStepKind.Service => DraftQuestions.ServiceName(draft.Service!),
            DraftStepKind.Options => List(draft.Options.Select(DraftQuestions.Option)),
            DraftStepKind.Criteria => List(draft.Criteria.Select(questions.Criterion)),
            DraftStepKind.Source => draft.Sources[of].From == DraftSource.Judgement
                ? "People judge it"
                : evidence[of].Title + DraftQuestions.OwnWords(evidence[of]),
            DraftStepKind.Carry =>
                $"Score of the other model: {Figure(draft.Sources[of].Baseline)}; scale from {Figure(draft.Sources[of].Worst)} to {Figure(draft.Sources[of].Best)}",
            DraftStepKind.Score => List(
                DraftPlan
                    .Judged(draft, of)
                    .Select(o =>
                        $"{DraftQuestions.Option(o)} {Quartiles(draft.Scores[$"{of}/{o}"])}"
                    )
            ),
            DraftStepKind.First => questions.Criterion(draft.First!),
            DraftStepKind.Points => List(
                draft.Criteria.Select(c => $"{questions.Criterion(c)} {Figure(draft.Points[c])}")
            ),
            DraftStepKind.Rather => draft.Rather switch
            {
                "first" => "The first step alone",
                "both" => "The two next together",
                _ => "Either",
            },
            DraftStepKind.Years => $"{draft.FirstYear}, and {draft.Years} years after it",
            _ =>
                $"£{draft.Costs[of].Running.Median.ToString("#,0", CultureInfo.InvariantCulture)} a year to run, and {Plain.Counted(draft.Costs[of].Others.Count, "other kind", "other kinds")} of cost",
        };
    }

    private static string List(IEnumerable<string> parts) => string.Join("; ", parts);

    private static string Quartiles(DraftQuartiles q) =>
        $"{Figure(q.Lower)}, {Figure(q.Median)}, {Figure(q.Upper)}";

    private static string Figure(double? value) =>
        value?.ToString("#,0.####", CultureInfo.InvariantCulture) ?? "";
}
