using System.Globalization;
using Evenhand.Design.Components;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Law.Tables;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Levers;

/// <summary>One question of the journey; the address holds all answers before it.</summary>
public sealed class QuestionModel(LawShelf shelf, TimeProvider clock) : QuestionPage
{
    /// <summary>The question for the wish.</summary>
    public const string WishQuestion = "Who should deliver the service?";

    private const string Wish = "wish";

    /// <summary>The parts of a day: the id of the field, its label, its width in characters.</summary>
    public static IReadOnlyList<(string Id, string Label, int Width)> DayParts { get; } =
    [("day", "Day", 2), ("month", "Month", 2), ("year", "Year", 4)];

    /// <summary>What has been said.</summary>
    public CaseAnswers Said { get; private set; } = CaseAnswers.None;

    /// <summary>The question; null for the wish, or where the address cannot be read.</summary>
    public Question? Asking { get; private set; }

    /// <summary>Whether the wish is asked for.</summary>
    public bool AsksWish { get; private set; }

    /// <summary>How many facts can still change an answer.</summary>
    public int Open { get; private set; }

    /// <summary>What stands in the field already.</summary>
    public string? Given { get; private set; }

    private string Field => Asking?.Fact.Id ?? Wish;

    private bool All => Request.Query["all"] == "yes";

    /// <summary>Whether "I don't know" is a button of its own and not one of the choices.</summary>
    public bool HasUnknownButton =>
        Asking?.Fact.Type is FactType.Date or FactType.Number or FactType.Text;

    /// <summary>The case without the answer that is asked for.</summary>
    public IEnumerable<(string Key, string? Value)> Hidden =>
        CaseQuery
            .Values(
                Asking is null
                    ? Said with
                    {
                        Wish = null,
                    }
                    : Said with
                    {
                        Answers = [.. Said.Answers.Where(a => a.Fact != Field)],
                    }
            )
            .Append(("all", All ? "yes" : null))
            .Where(v => v.Item2 is not null);

    /// <summary>The words to choose from.</summary>
    public IReadOnlyList<Choice> Choices =>
        Asking is null
            ?
            [
                .. shelf.Journey.Wishes.Select(w => new Choice(w.Id, w.Name, w.Summary)),
                new Choice(CaseAnswers.NoWish, "I don’t know, or nothing in particular"),
            ]
            :
            [
                .. Asking.Fact.Type == FactType.Boolean
                    ? [new Choice("true", "Yes"), new Choice("false", "No")]
                    : Asking.Options.Select(o => new Choice(o.Key, o.Value)),
                new Choice(CaseQuery.Unknown, "I don’t know"),
            ];

    /// <summary>The search for a code, where a code is asked for.</summary>
    public string? CpvLink =>
        Asking?.Fact.Id == LawFacts.Cpv
            ? CaseQuery.Address("/levers/cpv", Said, ("all", All ? "yes" : null))
            : null;

    /// <summary>The summary of what was said.</summary>
    public string CheckLink => CaseQuery.Address("/levers/check", Said);

    /// <summary>The question before this one, or the start.</summary>
    public string Back
    {
        get
        {
            var before = Said
                .Answers.Select(a => a.Fact)
                .TakeWhile(f => f != Field)
                .LastOrDefault();
            return before is null
                ? "/levers"
                : CaseQuery.Address(
                    "/levers/question",
                    Said,
                    ("question", before),
                    ("all", All ? "yes" : null)
                );
        }
    }

    /// <summary>A part of the day that was given.</summary>
    public string? DayPart(string id) =>
        Asked(id)
        ?? (
            Said.Find(LawFacts.Day)?.Value?.Day is { } day
                ? (
                    id == "day" ? day.Day
                    : id == "month" ? day.Month
                    : day.Year
                ).ToString(CultureInfo.InvariantCulture)
                : null
        );

    /// <summary>Takes an answer and goes on, or shows the question.</summary>
    public IActionResult OnGet()
    {
        var answering = Asked("answering");
        if (Take(CaseQuery.Read(Request.Query, shelf.Journey, answering)) is not { } said)
        {
            Problems = CaseQuery.Told(Problems, shelf.Journey);
            return Page();
        }

        Said = said;
        if (answering == Wish && !Request.Query.ContainsKey(Wish))
        {
            Refuse(new Problem("Choose who should deliver, or say that you don’t know"));
        }
        else if (answering is not null && shelf.Journey.Question(answering) is { } answered)
        {
            var value = Answer(answered);
            if (value.IsOk)
            {
                Said = said.With(value.Value);
            }
            else
            {
                Given = Asked(answering);
                return Show(answered, value.Problems[0]);
            }
        }

        if (Problems.Count > 0)
        {
            AsksWish = true;
            return Page();
        }

        if (answering is not null)
        {
            return Next() is { IsDone: true }
                ? LocalRedirect(CheckLink)
                : LocalRedirect(
                    CaseQuery.Address("/levers/question", Said, ("all", All ? "yes" : null))
                );
        }

        var step = Next();
        Asking = Asked("question") is { } asked ? shelf.Journey.Question(asked) : step.Next;
        AsksWish = Asking is null && (Asked("question") == Wish || step.AsksWish);
        if (Asking is null && !AsksWish)
        {
            return LocalRedirect(CheckLink);
        }

        Given =
            Asking is null ? Said.Wish
            : Said.Find(Field) is { } before
                ? before.Value?.ToString() ?? (HasUnknownButton ? null : CaseQuery.Unknown)
            : null;
        return Page();
    }

    private JourneyStep Next()
    {
        var step = JourneyPlan.Next(shelf.Journey, Said, AskedCase.Today(clock), All);
        Open = step.Open;
        return step;
    }

    private PageResult Show(Question question, Problem problem)
    {
        Next();
        Asking = question;
        Refuse(problem);
        return Page();
    }

    private void Refuse(Problem problem)
    {
        Problems = [problem with { Field = problem.Field ?? Field }];
        Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private Outcome<CaseAnswer> Answer(Question question)
    {
        var id = question.Fact.Id;
        var text =
            Request.Query["unknown"] == "yes" ? CaseQuery.Unknown
            : question.Fact.Type == FactType.Date ? Day()
            : Asked(id)?.Trim() ?? "";
        if (text == CaseQuery.Unknown)
        {
            return Outcome<CaseAnswer>.Ok(new CaseAnswer(id, null, CaseAnswers.Answered));
        }

        if (text.Length == 0)
        {
            return Outcome<CaseAnswer>.Failed(
                new Problem(
                    HasUnknown(question)
                        ? "Enter an answer, or say that you don’t know"
                        : "Choose an answer, or say that you don’t know"
                )
                {
                    Field = id,
                }
            );
        }

        text = question.Fact.Type switch
        {
            FactType.Number => text.Replace(",", "", StringComparison.Ordinal)
                .Replace(" ", "", StringComparison.Ordinal)
                .TrimStart('£')
                .TrimEnd('%'),
            FactType.Text when id == LawFacts.Cpv => CpvList.Digits(text.Split('-')[0].Trim())
                ?? text,
            _ => text,
        };
        return CaseReader
            .Value(question.Fact, text)
            .Then(value => Outcome<CaseAnswer>.Ok(new CaseAnswer(id, value, CaseAnswers.Answered)));
    }

    private static bool HasUnknown(Question question) =>
        question.Fact.Type is FactType.Date or FactType.Number or FactType.Text;

    /// <summary>The day as ISO has it; as it was written where it is none; nothing where nothing was written.</summary>
    private string Day()
    {
        var parts = DayParts.Select(p => Asked(p.Id)?.Trim() ?? "").ToList();
        return parts.All(p => p.Length == 0) ? ""
            : parts.All(p =>
                int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            )
                ? $"{parts[2].PadLeft(4, '0')}-{parts[1].PadLeft(2, '0')}-{parts[0].PadLeft(2, '0')}"
            : string.Join(' ', parts);
    }
}
