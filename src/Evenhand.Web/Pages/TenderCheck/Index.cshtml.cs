using Evenhand.Design.Components;
using Evenhand.Law.TenderChecks;
using Evenhand.Market.Catalogue;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;

namespace Evenhand.Web.Pages.TenderCheck;

/// <summary>What in a tender shuts people out, from requirements that a person fills in. Nothing of them is kept.</summary>
public sealed class IndexModel(TenderBook book, TenderMarketView market, EditionCatalogue editions)
    : QuestionPage
{
    /// <summary>What the checks say; null where nothing was filled in or a field has a problem.</summary>
    public TenderReport? Report { get; private set; }

    /// <summary>The requirements that the form asks for.</summary>
    public static IReadOnlyList<string> Fields => TenderForm.Fields;

    /// <summary>Yes, no, or nothing, to choose from.</summary>
    public static IReadOnlyList<Choice> Answers { get; } =
    [new("", "Not stated"), new("true", "Yes"), new("false", "No")];

    /// <summary>What a requirement is.</summary>
    public FactDeclaration Fact(string field) => book.Facts[field];

    /// <summary>What a field of a number or day is to hold.</summary>
    public string? Hint(string field) =>
        Fact(field).Type == FactType.Date ? "As 2026-12-14" : Fact(field).Unit;

    /// <summary>Checks, where anything was filled in.</summary>
    public void OnGet()
    {
        ReadForm(editions);
        if (Fields.All(f => Asked(f) is null))
        {
            return;
        }

        Report = Take(
            TenderForm
                .Read(book, Asked)
                .Then(tender =>
                    Asked("service") is null
                        ? Outcome<TenderReport>.Ok(new TenderDesk(book).Ask(tender))
                        : market
                            .Ask(tender, Asked("service"), Asked("area"), Asked("definition"))
                            .Then(found =>
                                Outcome<TenderReport>.Ok(
                                    new TenderDesk(book).Ask(tender, found.Market)
                                )
                            )
                ),
            [.. Fields, "service", "area", "definition"]
        );
    }
}
