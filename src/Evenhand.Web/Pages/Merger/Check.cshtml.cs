using Evenhand.Transition.Desk;
using Evenhand.Transition.Journey;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Merger;

/// <summary>All answers of the journey, and the way to the plan.</summary>
public sealed class CheckModel(MergerDesk desk, BodyMatches matches, TimeProvider clock)
    : QuestionPage
{
    private MergerDraft draft = MergerDraft.Empty;
    private string? packed;

    /// <summary>How many questions are open.</summary>
    public int Open => MergerSteps.Of(draft).Count(s => !draft.Answered.Contains(s));

    /// <summary>The next question; null where none is open.</summary>
    public string? NextLink =>
        Problems.Count == 0 && MergerSteps.Next(draft) is not null
            ? MergerQuery.Of("/merger/question", draft)
            : null;

    /// <summary>The result; null where it cannot be had yet.</summary>
    public string? ResultLink =>
        packed is null ? null : Address.To(MergerPage.Path, (MergerQuery.File, packed));

    /// <summary>The file.</summary>
    public string FileLink =>
        Address.To(MergerPage.Path + "/merger.yaml", (MergerQuery.File, packed));

    /// <summary>What was answered, part by part.</summary>
    public IReadOnlyList<(
        string Caption,
        IReadOnlyList<(string Question, string Answer, string Link)> Rows
    )> Parts { get; private set; } = [];

    /// <summary>Shows the answers.</summary>
    public void OnGet()
    {
        if (Take(MergerQuery.ReadDraft(Request.Query)) is not { } read)
        {
            return;
        }

        draft = read;
        var questions = new MergerQuestions(desk.Library, matches, draft);
        Parts =
        [
            .. MergerSteps
                .Of(draft)
                .Where(draft.Answered.Contains)
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
                                        questions.Answer(p.Step),
                                        MergerQuery.Of("/merger/question", draft, ("step", p.Step))
                                    )
                                ),
                            ]
                    )
                ),
        ];
        if (MergerSteps.Next(draft) is null)
        {
            Finish();
        }
    }

    private void Finish()
    {
        var text = MergerDraftFile.Of(draft, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        var file = desk.Read(new TextFile(MergerQuery.FileName, text));
        packed = file.IsOk ? AddressText.ForAddress(text) : null;
        if (packed is null)
        {
            Problems = file.IsOk
                ? [new Problem("The merger has become too long for a link")]
                : [.. file.Problems.Select(p => p with { Field = null })];
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
