using Evenhand.Law.Journey;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;

namespace Evenhand.Web.Pages.Levers;

/// <summary>Everything that was answered, with a way to change it.</summary>
public sealed class CheckModel(LawShelf shelf, TimeProvider clock) : QuestionPage
{
    /// <summary>What has been said.</summary>
    public CaseAnswers Said { get; private set; } = CaseAnswers.None;

    /// <summary>How many facts can still change an answer.</summary>
    public int Open { get; private set; }

    /// <summary>The wish in words.</summary>
    public string WishName =>
        shelf.Journey.Wish(Said.Wish)?.Name
        ?? (Said.Wish is null ? "Not answered yet" : "I don’t know, or nothing in particular");

    /// <summary>The answers by group, in the order of the questions; a source where it is not the journey itself.</summary>
    public IEnumerable<(
        string Group,
        IReadOnlyList<(Question Question, string Answer, string? Source)> Rows
    )> Groups =>
        shelf
            .Journey.Groups.Select(g =>
                (
                    g.Name,
                    (IReadOnlyList<(Question, string, string?)>)
                        [
                            .. shelf
                                .Journey.Questions.Where(q => q.Group == g)
                                .Select(q => (Question: q, Answer: Said.Find(q.Fact.Id)))
                                .Where(q => q.Answer is not null)
                                .Select(q =>
                                    (
                                        q.Question,
                                        q.Question.Say(q.Answer!.Value),
                                        q.Answer.Source == CaseAnswers.Answered
                                            ? null
                                            : q.Answer.Source
                                    )
                                ),
                        ]
                )
            )
            .Where(g => g.Item2.Count > 0);

    /// <summary>The case without its title, which the form asks for.</summary>
    public IEnumerable<(string Key, string? Value)> Hidden =>
        CaseQuery.Values(Said with { Title = null });

    /// <summary>The question that was answered last.</summary>
    public string Back => Said.Answers is [.., var last] ? Change(last.Fact) : "/levers";

    /// <summary>The next open question.</summary>
    public string NextLink => CaseQuery.Address("/levers/question", Said);

    /// <summary>The case as a file.</summary>
    public string CaseFile => CaseQuery.Address("/levers/answer/case.yaml", Said);

    /// <summary>The question of an answer.</summary>
    public string Change(string fact) =>
        CaseQuery.Address("/levers/question", Said, ("question", fact));

    /// <summary>Reads the case of the address.</summary>
    public void OnGet()
    {
        if (Take(CaseQuery.Read(Request.Query, shelf.Journey)) is { } said)
        {
            Said = said;
            Open = JourneyPlan.Next(shelf.Journey, said, AskedCase.Today(clock), all: false).Open;
        }

        Problems = CaseQuery.Told(Problems, shelf.Journey);
    }
}
