using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Law.Publishing;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Levers;

/// <summary>Codes of what is bought, by a word; each leads back into the journey.</summary>
public sealed class CpvModel(LawShelf shelf) : QuestionPage
{
    private static readonly IReadOnlyList<ShownColumn> Layout =
    [
        new("Code", new ShownValue("code", "")),
        new(
            "Name in the vocabulary",
            new("name", "name"),
            new("why", "why it is here", v => v as string ?? "")
        ),
        new("Stands in", new ShownValue("lists", "")),
    ];

    private CaseAnswers said = CaseAnswers.None;

    /// <summary>What was found; null before anything was asked, or where the question has a problem.</summary>
    public CpvReport? Report { get; private set; }

    /// <summary>The case of the address.</summary>
    public IEnumerable<(string Key, string? Value)> Hidden =>
        CaseQuery.Values(said).Append(("all", Asked("all"))).Where(v => v.Item2 is not null);

    /// <summary>The question that asks for the code.</summary>
    public string Back =>
        CaseQuery.Address(
            "/levers/question",
            said,
            ("question", LawFacts.Cpv),
            ("all", Asked("all"))
        );

    /// <summary>The codes as a table; each leads to the next question with it as the answer.</summary>
    public TableView? Table =>
        Report is not { Total: > 0 }
            ? null
            : TableView.Sorted(
                CpvPaper.Table(Report),
                Request,
                "codes",
                Address.To("/levers/cpv/codes.csv", ("words", Asked("words"))),
                ("code", Choose),
                Layout,
                level: 2
            );

    /// <summary>Looks.</summary>
    public void OnGet()
    {
        var read = CaseQuery.Read(Request.Query, shelf.Journey);
        said = read.IsOk ? read.Value : said;
        if (Request.Query.ContainsKey("words"))
        {
            Report = Take(shelf.Cpv.Find(Asked("words") ?? ""), "words");
        }
    }

    private string Choose(IReadOnlyList<object?> row) =>
        CaseQuery.Address(
            "/levers/question",
            said with
            {
                Answers = [.. said.Answers.Where(a => a.Fact != LawFacts.Cpv)],
            },
            ("answering", LawFacts.Cpv),
            (LawFacts.Cpv, (string)row[0]!),
            ("all", Asked("all"))
        );
}
