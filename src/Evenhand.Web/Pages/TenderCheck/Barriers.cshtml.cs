using Evenhand.Law.Publishing;
using Evenhand.Law.TenderChecks;
using Evenhand.Market.Catalogue;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.TenderCheck;

/// <summary>The most frequent barriers in the notices of an edition.</summary>
public sealed class BarriersModel(TenderQuery tenders, EditionCatalogue editions) : QuestionPage
{
    private const string Path = "/tender-check/barriers";
    private const int Most = 10;

    private static readonly IReadOnlyList<ShownColumn> Layout =
    [
        new(
            "Barrier",
            new("title", "barrier"),
            new("severity", "severity", v => $"Severity: {v}".ToLowerInvariant())
        ),
        new(
            "Notices with it",
            new("barrier", "with it"),
            new(
                "stated",
                "state it",
                v => v is long count ? $"of {Plain.Count(count)} that state it" : ""
            )
        ),
        new("Share of these", new ShownValue("share", "")),
        new("Notices that do not say", new ShownValue("not_stated", "")),
        new("Check is for others", new ShownValue("does_not_apply", "")),
    ];

    /// <summary>The counts; null where nothing is loaded, the question has a problem, or they are still to come.</summary>
    public BarrierReport? Report { get; private set; }

    /// <summary>Whether anything is loaded.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>The counts are still being worked out.</summary>
    public bool IsComing { get; private set; }

    /// <summary>The ten as a table; the file holds all checks.</summary>
    public TableView Table =>
        TableView.Sorted(
            TenderTables.Barriers(Report!, Most),
            Request,
            "barriers",
            Address.With(Request, Path + "/all.csv"),
            layout: Layout,
            level: 2
        );

    /// <summary>Where the counts can be had as files.</summary>
    public TenderFiles Files => TenderFiles.Of(Request, Path, "all");

    /// <summary>Counts.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsLoaded = editions.Editions().Current is not null;
        if (!IsLoaded)
        {
            return;
        }

        var answer = await tenders.BarriersAsync(Request.Query, cancel);
        IsComing = answer is null;
        if (answer is { } given)
        {
            Report = Take(given, "edition");
            return;
        }

        Response.StatusCode = StatusCodes.Status202Accepted;
        Response.Headers.RetryAfter = "30";
    }
}
