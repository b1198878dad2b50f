using Evenhand.Transition.Desk;
using Evenhand.Transition.Journey;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Merger;

/// <summary>One question of the journey; the address holds all answers before it.</summary>
public sealed class QuestionModel(MergerDesk desk, BodyMatches matches) : QuestionPage
{
    private const string Path = "/merger/question";

    private MergerDraft draft = MergerDraft.Empty;
    private string? step;

    /// <summary>What is asked; null where the address cannot be read.</summary>
    public new AskedForm? Form { get; private set; }

    /// <summary>The summary of what was said.</summary>
    public string Check => MergerQuery.Of("/merger/check", draft);

    /// <summary>How many questions there are, by what is known so far.</summary>
    public int Count => MergerSteps.Of(draft).Count;

    /// <summary>The place of this one.</summary>
    public int Number => MergerSteps.Of(draft).Index().First(s => s.Item == step).Index + 1;

    /// <summary>The question before this one, or the start.</summary>
    public string Back =>
        step is not null && Number > 1
            ? MergerQuery.Of(Path, draft, ("step", MergerSteps.Of(draft)[Number - 2]))
            : "/merger";

    /// <summary>Takes an answer and goes on, or shows the question.</summary>
    public IActionResult OnGet()
    {
        if (Take(MergerQuery.ReadDraft(Request.Query)) is not { } read)
        {
            return Page();
        }

        draft = read;
        if (Asked("answering") is { } answering && MergerSteps.Of(draft).Contains(answering))
        {
            var taken = MergerAnswers
                .Take(
                    desk.Library,
                    matches,
                    draft,
                    answering,
                    field => [.. Request.Query[field].OfType<string>()]
                )
                .Then(Short);
            if (taken.IsOk)
            {
                return LocalRedirect(
                    Asked("more") is not null
                        ? MergerQuery.Of(Path, taken.Value, ("step", answering))
                    : MergerSteps.Next(taken.Value) is null
                        ? MergerQuery.Of("/merger/check", taken.Value)
                    : MergerQuery.Of(Path, taken.Value)
                );
            }

            Problems = taken.Problems;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Show(answering);
        }

        return
            (
                Asked("step") is { } asked && MergerSteps.Of(draft).Contains(asked)
                    ? asked
                    : MergerSteps.Next(draft)
            )
                is { } open
            ? Show(open)
            : LocalRedirect(Check);
    }

    private static Outcome<MergerDraft> Short(MergerDraft taken) =>
        AddressText.Pack(taken.Write()).Length <= CaseQuery.LongestAddress
            ? Outcome<MergerDraft>.Ok(taken)
            : Outcome<MergerDraft>.Failed(
                new Problem("The draft has become too long for a link")
                {
                    ToDo = "Take fewer rows, go on to the answers, and add the rest in the file.",
                }
            );

    private PageResult Show(string asked)
    {
        step = asked;
        Form = new AskedForm(
            new MergerQuestions(desk.Library, matches, draft).Of(asked),
            this,
            Path,
            [(MergerQuery.Draft, AddressText.Pack(draft.Write())), ("answering", asked)]
        );
        return Page();
    }
}
