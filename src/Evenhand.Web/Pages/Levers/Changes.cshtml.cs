using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Levers;

/// <summary>What changes in the law between two days, and for the case of the address.</summary>
public sealed class ChangesModel(LawShelf shelf, TimeProvider clock) : QuestionPage
{
    private CaseAnswers said = CaseAnswers.None;
    private RuleChanges? changes;

    /// <summary>The first day as the form shows it.</summary>
    public string? From => Asked("from") ?? (changes is null ? null : Plain.Iso(changes.From));

    /// <summary>The second day as the form shows it.</summary>
    public string? To => Asked("to") ?? (changes is null ? null : Plain.Iso(changes.To));

    /// <summary>The case of the address.</summary>
    public IEnumerable<(string Key, string? Value)> Hidden => CaseQuery.Values(said);

    /// <summary>What changes; null where the address has a problem.</summary>
    public TableView? Table =>
        changes is null
            ? null
            : TableView.Sorted(
                RuleTables.Of(changes),
                Request,
                "changes",
                Address.With(Request, "/levers/changes/changes.csv"),
                ("name", Link),
                level: 2
            );

    /// <summary>The answers about the case that differ; null where no case is stated.</summary>
    public TableView? Answers =>
        changes?.Case is null
            ? null
            : TableView.Sorted(
                RuleTables.Answers(changes, shelf.Book),
                Request,
                "answers",
                Address.With(Request, "/levers/changes/answers.csv"),
                ("name", row => $"/levers/{row[0]}"),
                level: 2
            );

    /// <summary>Compares the days.</summary>
    public void OnGet()
    {
        changes = Take(
            ChangesQuery.Read(Request.Query, shelf, AskedCase.Today(clock)),
            "from",
            "to"
        );
        var read = CaseQuery.Read(Request.Query, shelf.Journey);
        said = read.IsOk ? read.Value : said;
    }

    private string? Link(IReadOnlyList<object?> row) =>
        row[2] is string id && shelf.Book.Find(id) is not null ? "/levers/" + id : null;
}
