using Evenhand.Design.Components;
using Evenhand.Law.TenderChecks;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.TenderCheck;

/// <summary>What a tender says, a group of requirements on each page; the address holds what was filled in before.</summary>
public sealed class QuestionsModel(TenderBook book, EditionCatalogue editions, Libraries libraries)
    : QuestionPage
{
    /// <summary>The group that asks whose market is counted.</summary>
    public const string MarketGroup = "market";

    private static readonly IReadOnlyList<TenderFormGroup> All =
    [
        .. TenderForm.Groups,
        new(MarketGroup, "Whose market", TenderQuery.Market),
    ];

    /// <summary>The group that is asked for.</summary>
    public TenderFormGroup Group { get; private set; } = All[0];

    /// <summary>Its number, from 1.</summary>
    public int Number => All.ToList().IndexOf(Group) + 1;

    /// <summary>How many groups there are.</summary>
    public static int Count => All.Count;

    /// <summary>Yes, no, or nothing.</summary>
    public static IReadOnlyList<Choice> Answers { get; } =
    [new("true", "Yes"), new("false", "No"), new("", "Not stated")];

    /// <summary>What was filled in on other pages.</summary>
    public IEnumerable<(string Key, string Value)> Hidden =>
        TenderQuery
            .Keys.Except(Group.Fields)
            .Select(k => (k, Request.Query[k].ToString().Trim()))
            .Where(v => v.Item2.Length > 0);

    /// <summary>The page before this one.</summary>
    public string Back => Number == 1 ? "/tender-check" : PageOf(All[Number - 2]);

    /// <summary>What the checks say of what was filled in so far.</summary>
    public string AnswerLink => TenderQuery.To("/tender-check/answer", Request.Query);

    /// <summary>Services to choose from.</summary>
    public IReadOnlyList<Choice> Services =>
        [new("", "Do not count providers"), .. FormChoices.OfServices(libraries.Services.Services)];

    /// <summary>Areas to choose from.</summary>
    public IReadOnlyList<Choice> Areas =>
        Form.Areas.Count > 0 ? Form.Areas : [new("", "All of England")];

    /// <summary>Definitions to choose from.</summary>
    public IReadOnlyList<Choice> Definitions =>
        [new("", "All providers"), .. FormChoices.OfDefinitions(libraries.Rules.Definitions)];

    /// <summary>What a requirement is.</summary>
    public FactDeclaration Fact(string field) => book.Facts[field];

    /// <summary>What a field of a number or day is to hold.</summary>
    public string? Hint(string field) =>
        Fact(field).Type == FactType.Date ? "For example, 2026-12-14"
        : Fact(field).Unit is { } unit ? Plain.Capital(unit)
        : null;

    /// <summary>Takes a group and goes on, or shows one.</summary>
    public IActionResult OnGet()
    {
        ReadForm(editions);
        var answering = All.FirstOrDefault(g => g.Id == Asked("answering"));
        Group = answering ?? All.FirstOrDefault(g => g.Id == Asked("group")) ?? All[0];
        if (answering is null)
        {
            return Page();
        }

        var read = TenderForm.Read(
            book,
            field => answering.Fields.Contains(field) ? Asked(field) : null
        );
        if (!read.IsOk)
        {
            Take(read, answering.Fields);
            return Page();
        }

        return LocalRedirect(Number == Count ? AnswerLink : PageOf(All[Number]));
    }

    private string PageOf(TenderFormGroup group) =>
        TenderQuery.To("/tender-check/questions", Request.Query, ("group", group.Id));
}
