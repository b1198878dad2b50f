using Evenhand.Design.Components;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Law.Publishing;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Levers;

/// <summary>One wish put to every service.</summary>
public sealed class ServicesModel(LawShelf shelf, TimeProvider clock) : QuestionPage
{
    private static readonly string[] Fields =
    [
        LawFacts.Jurisdiction,
        LawFacts.Day,
        LawFacts.ValueIncVat,
        "contract.term_months_max",
    ];

    /// <summary>The answer; null where no wish is stated, or the address has a problem.</summary>
    public EveryService? Answer { get; private set; }

    /// <summary>What was said of the case.</summary>
    public CaseAnswers Said { get; private set; } = CaseAnswers.None;

    /// <summary>What the form does not show.</summary>
    public IEnumerable<(string Key, string? Value)> Hidden =>
        CaseQuery.Values(
            Said with
            {
                Wish = null,
                Answers = [.. Said.Answers.Where(a => !Fields.Contains(a.Fact))],
            }
        );

    /// <summary>The wishes to choose from.</summary>
    public IReadOnlyList<Choice> Wishes =>
        [new("", "Choose a wish"), .. shelf.Journey.Wishes.Select(w => new Choice(w.Id, w.Name))];

    /// <summary>The nations to choose from.</summary>
    public IReadOnlyList<Choice> Nations =>
        [
            new("", "Not known"),
            .. shelf.Book.FindFact(LawFacts.Jurisdiction)!.Values.Select(n => new Choice(n, n)),
        ];

    /// <summary>The answer as a table.</summary>
    public TableView? Table =>
        Answer is null
            ? null
            : TableView.Sorted(
                ServiceTables.Of(Answer, shelf.Journey),
                Request,
                "routes",
                Address.With(Request, "/levers/services/routes.csv"),
                ("name", row => $"/levers/{row[0]}"),
                level: 2
            );

    /// <summary>Where the answer can be had as a paper.</summary>
    public PaperLinks Papers => PaperLinks.Of(Request, "/levers/services");

    /// <summary>The answer for programs.</summary>
    public string Json => Address.With(Request, "/levers/services/result.json");

    /// <summary>A fact as the form shows it.</summary>
    public string? Value(string fact) =>
        Said.Find(fact) is { } answer ? answer.Value?.ToString() : Asked(fact);

    /// <summary>The whole answer about one service.</summary>
    public string AnswerOf(string id) =>
        CaseQuery.Address("/levers/answer", ServicesQuery.Of(shelf.Journey, Said, id));

    /// <summary>Asks about every service.</summary>
    public void OnGet()
    {
        if (Take(CaseQuery.Read(Request.Query, shelf.Journey)) is not { } said)
        {
            Problems = CaseQuery.Told(Problems, shelf.Journey, [.. Fields, "wish"]);
            return;
        }

        Said = said;
        Answer = shelf.Journey.Wish(said.Wish) is null
            ? null
            : Take(ServicesQuery.Read(Request.Query, shelf, AskedCase.Today(clock)));
    }
}
