using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Law.Publishing;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;

namespace Evenhand.Web.Pages.Levers;

/// <summary>What the law allows in the case of the address.</summary>
public sealed class AnswerModel(LawShelf shelf, TimeProvider clock) : QuestionPage
{
    /// <summary>The answer; null where the address cannot be read.</summary>
    public AskedCase? Answer { get; private set; }

    /// <summary>Questions and wishes, for words.</summary>
    public JourneyBook Journey => shelf.Journey;

    /// <summary>The answer in three sentences.</summary>
    public IReadOnlyList<string> Headline => LeverSentences.Of(Answer!.Report, Answer.Routes);

    /// <summary>The answers by what they are and what came out.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<LeverAnswer> Levers)> Groups =>
        [
            ("Levers that are available", Of(LeverOutcome.Available)),
            ("Levers that need a condition or a fact", Of(LeverOutcome.NeedsCondition, true)),
            ("Constraints, duties and remedies that apply", Of(LeverOutcome.Applies)),
            (
                "Constraints, duties and remedies of which it depends",
                Of(LeverOutcome.NeedsCondition, false)
            ),
            ("Levers that are not available", Of(LeverOutcome.NotAvailable)),
            ("Constraints, duties and remedies that do not apply", Of(LeverOutcome.DoesNotApply)),
        ];

    /// <summary>Where the answer can be had as a paper.</summary>
    public PaperLinks Papers => PaperLinks.Of(Request, "/levers/answer");

    /// <summary>The same wish put to every service.</summary>
    public string ServicesLink => CaseQuery.Address("/levers/services", Answer!.Said);

    /// <summary>The address of a file of this answer.</summary>
    public string File(string name) => Address.With(Request, "/levers/answer/" + name);

    /// <summary>Asks the law.</summary>
    public void OnGet()
    {
        Answer = Take(AskedCase.Of(Request.Query, shelf, clock));
        Problems = CaseQuery.Told(Problems, Journey);
    }

    private IReadOnlyList<LeverAnswer> Of(LeverOutcome outcome, bool? lever = null) =>
        [
            .. Answer!.Report.Levers.Where(l =>
                l.Outcome == outcome && (lever is null || lever == (l.Kind == LeverKind.Lever))
            ),
        ];
}
