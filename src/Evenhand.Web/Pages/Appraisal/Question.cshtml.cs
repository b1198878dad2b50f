using Evenhand.Appraisal.Journey;
using Evenhand.Appraisal.Reading;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Appraisal;

/// <summary>One question of the journey; the address holds all answers before it.</summary>
public sealed class QuestionModel(OrganisationAppraisals appraisals) : QuestionPage
{
    private AppraisalShelf shelf = appraisals.Shipped;
    private AppraisalDraft draft = AppraisalDraft.Empty;

    /// <summary>What is asked; null where the address cannot be read.</summary>
    public DraftStep? Step { get; private set; }

    /// <summary>The same in words and fields.</summary>
    public AskedQuestion? Question { get; private set; }

    /// <summary>The draft so far, for the form.</summary>
    public string Packed => DraftQuery.Pack(draft);

    /// <summary>The same with its form.</summary>
    public AskedForm AskedForm =>
        new(
            Question!,
            this,
            "/appraisal/question",
            [(DraftQuery.Key, Packed), ("answering", Step!.Id)]
        );

    /// <summary>The summary of what was said.</summary>
    public string Check => DraftQuery.Of("/appraisal/check", draft);

    /// <summary>How many questions there are, by what is known so far.</summary>
    public int Count => DraftPlan.Steps(draft).Count;

    /// <summary>The place of this one.</summary>
    public int Number => DraftPlan.Steps(draft).Index().First(s => s.Item == Step).Index + 1;

    /// <summary>The question before this one, or the start.</summary>
    public string Back =>
        Step is not null && Number > 1
            ? DraftQuery.Of(
                "/appraisal/question",
                draft,
                ("step", DraftPlan.Steps(draft)[Number - 2].Id)
            )
            : "/appraisal";

    /// <summary>The criteria whose evidence the draft names and that is not at hand, in words.</summary>
    public IReadOnlyList<string> Lost { get; private set; } = [];

    /// <summary>Takes an answer and goes on, or shows the question.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (Take(DraftQuery.Read(Request.Query)) is not { } read)
        {
            return Page();
        }

        shelf = await appraisals.ShelfAsync(HttpContext.RequestAborted);
        (draft, var lost) = DraftEvidence.AtHand(shelf, read);
        Lost = [.. lost.Select(new DraftQuestions(shelf, draft).Criterion)];
        if (Asked("answering") is { } answering && DraftPlan.Find(draft, answering) is { } step)
        {
            var taken = DraftAnswers
                .Take(shelf, draft, step, field => [.. Request.Query[field].OfType<string>()])
                .Then(Short);
            if (taken.IsOk)
            {
                return LocalRedirect(
                    DraftPlan.Next(taken.Value) is null
                        ? DraftQuery.Of("/appraisal/check", taken.Value)
                        : DraftQuery.Of("/appraisal/question", taken.Value)
                );
            }

            Problems = taken.Problems;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Show(step);
        }

        return
            (Asked("step") is { } asked ? DraftPlan.Find(draft, asked) : DraftPlan.Next(draft))
                is { } open
            ? Show(open)
            : LocalRedirect(Check);
    }

    private static Outcome<AppraisalDraft> Short(AppraisalDraft taken) =>
        DraftQuery.Pack(taken).Length <= CaseQuery.LongestAddress
            ? Outcome<AppraisalDraft>.Ok(taken)
            : Outcome<AppraisalDraft>.Failed(
                new Problem("The draft has become too long for a link")
                {
                    ToDo = "Take fewer options or criteria, or go on in a file.",
                }
            );

    private PageResult Show(DraftStep step)
    {
        Step = step;
        Question = new DraftQuestions(shelf, draft).Of(step);
        return Page();
    }
}
