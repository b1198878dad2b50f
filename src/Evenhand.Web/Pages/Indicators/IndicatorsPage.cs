using Evenhand.Contracts.Indicators;
using Evenhand.Design.Components;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Contracts;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Indicators;

/// <summary>What the pages share that ask indicators of all contracting processes of an edition.</summary>
public abstract class IndicatorsPage : QuestionPage
{
    private protected static readonly string[] Fields = ["publisher", "year", "edition"];

    /// <summary>What indicators say; null where nothing is loaded, the question has a problem, or the answer is still to come.</summary>
    public IndicatorReport? Report { get; private protected set; }

    /// <summary>Whether the edition holds contracting processes.</summary>
    public bool HasProcesses => Publishers.Count > 1;

    /// <summary>Whether anything at all is loaded.</summary>
    public bool IsLoaded { get; private protected set; }

    /// <summary>The answer is still being worked out.</summary>
    public bool IsComing { get; private protected set; }

    /// <summary>Publishers to choose from.</summary>
    public IReadOnlyList<Choice> Publishers { get; private set; } = [];

    /// <summary>Years to choose from.</summary>
    public IReadOnlyList<Choice> Years { get; private set; } = [];

    /// <summary>What was looked at, in words.</summary>
    public string Part =>
        string.Join(
            ", ",
            new[]
            {
                Publishers.FirstOrDefault(p => p.Value == Asked("publisher"))?.Text,
                Asked("year") is { } year ? $"first published in {year}" : null,
            }.Where(w => w is not null)
        )
            is { Length: > 0 } words
            ? words
            : "all publishers and years";

    /// <summary>The address of another page that asks the same part of the same edition.</summary>
    public string Same(string path) => IndicatorTable.Asked(Request, path);

    /// <summary>Notes, sources, edition.</summary>
    private protected Provenance From(IReadOnlyList<string> notes) =>
        Provenance.Of(
            Request,
            "/indicators/result.json",
            notes,
            [
                $"All releases of contracting processes in edition {Report!.Edition}, {Part}; the files stand under Sources",
            ],
            (Report.Edition ?? 0, Report.ContentHash ?? "")
        );

    /// <summary>Asks them.</summary>
    private protected async Task AskAsync(
        EditionCatalogue editions,
        IndicatorView view,
        IndicatorQuery indicators,
        CancellationToken cancel
    )
    {
        IsLoaded = editions.Editions().Current is not null;
        if (!IsLoaded)
        {
            return;
        }

        ReadForm(editions);
        var parts = ContractQuery.Edition(Request.Query).Then(view.Parts);
        if (parts.IsOk)
        {
            Publishers =
            [
                new("", "All"),
                .. parts.Value.Publishers.Select(p => new Choice(p.Id, p.Name)),
            ];
            Years = [new("", "All"), .. parts.Value.Years.Select(y => new Choice($"{y}", $"{y}"))];
            if (!HasProcesses)
            {
                return;
            }
        }

        var answer = parts.IsOk
            ? await indicators.AskAsync(Request.Query, cancel)
            : Outcome<IndicatorReport>.Failed(parts.Problems);
        IsComing = answer is null;
        if (answer is { } given)
        {
            Report = Take(given, Fields);
            return;
        }

        Response.StatusCode = StatusCodes.Status202Accepted;
        Response.Headers.RetryAfter = "30";
    }
}
