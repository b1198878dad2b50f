using Evenhand.Contracts.Indicators;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Contracts;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Indicators;

/// <summary>One indicator: what it asks, how, and what it flags.</summary>
public sealed class CodeModel(
    EditionCatalogue editions,
    IndicatorView view,
    IndicatorQuery indicators,
    WorkedCases cases
) : IndicatorsPage
{
    private ResultTable? flagged;

    /// <summary>What it asks; null where there is no such indicator.</summary>
    public IndicatorCard? Card { get; private set; }

    /// <summary>Its four counts; null where there are none.</summary>
    public IndicatorCount? Count { get; private set; }

    /// <summary>What it flags; null where nothing is.</summary>
    public TableView? Flagged =>
        flagged is { Rows.Count: > 0 } table
            ? IndicatorTable.OfFlagged(table, Card!.Code, Request)
            : null;

    /// <summary>What can be set; null where nothing can.</summary>
    public TableView? Settings =>
        Card!.Settings.Count > 0
            ? IndicatorTable.OfCard("settings", IndicatorTables.Settings(Card), Card.Code, Request)
            : null;

    /// <summary>Its worked cases; null where they are not installed.</summary>
    public TableView? Worked { get; private set; }

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        From([
            "Organisations are told apart by their ids as written; one may stand under several, and several under one.",
            $"Asked with the standard settings. Other settings: evenhand indicators --code {Card!.Code} --settings FILE.",
        ]);

    /// <summary>Asks.</summary>
    public async Task OnGetAsync(string code, CancellationToken cancel)
    {
        Card = IndicatorCatalogue.Cards.FirstOrDefault(c =>
            c.Code.Equals(code, StringComparison.OrdinalIgnoreCase)
        );
        if (Card is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var worked = cases.Of(Card.Code);
        Worked = worked.IsOk
            ? IndicatorTable.OfCard(
                "worked",
                IndicatorTables.Worked(worked.Value),
                Card.Code,
                Request
            )
            : null;
        await AskAsync(editions, view, indicators, cancel);
        if (Report is null)
        {
            return;
        }

        Count = Report.Indicators.First(i => i.Code == Card.Code);
        var names = view.Names([.. Report.Results.Where(r => r.Code == Card.Code)], Report.Edition);
        flagged = names.IsOk ? IndicatorTables.Flagged(Card.Code, Report, names.Value) : null;
    }
}
