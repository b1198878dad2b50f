using Evenhand.Design.Components;
using Evenhand.Evidence.Own;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Vocabulary;
using Evenhand.Web.Downloads;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>Sectors compared by the inspection grades of loaded lists.</summary>
public sealed class OwnModel(OwnDesk desk, EditionCatalogue editions, Libraries libraries)
    : QuestionPage
{
    /// <summary>The comparison; null where the question has a problem, or nothing is loaded.</summary>
    public OwnReport? Report { get; private set; }

    /// <summary>Why the question that stands in the form at first has no answer from what is loaded; null where it has one.</summary>
    public Problem? Unanswered { get; private set; }

    /// <summary>Whether anything is loaded.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>The services to choose from.</summary>
    public IReadOnlyList<Choice> Services { get; } =
        FormChoices.OfServices(libraries.Services.Services);

    /// <summary>The sectors.</summary>
    public static IReadOnlyList<Choice> Sectors { get; } =
    [
        .. new[] { "private", "voluntary", "local-authority", "health", "academy" }.Select(
            s => new Choice(s, OwnWords.SectorName(s))
        ),
    ];

    /// <summary>The outcomes.</summary>
    public static IReadOnlyList<Choice> Outcomes { get; } =
    [.. OwnDesk.Outcomes.Select(o => new Choice(o.Id, Plain.Capital(o.Name)))];

    /// <summary>What inspections can belong together by.</summary>
    public static IReadOnlyList<Choice> Clusters { get; } =
    [new("owner", "Owner"), new("area", "Authority"), new("provider", "Provider")];

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            Request,
            "/evidence/own/result.json",
            Report!.Notes,
            Report.Sources,
            (Report.Edition, Report.ContentHash)
        );

    /// <summary>A table of the comparison, by its name.</summary>
    public TableView Table(string id) =>
        TableView.Sorted(
            EvidenceDownloads.OfOwn.First(t => t.Id == id).Of(Report!),
            Request,
            id,
            Address.With(
                Request,
                $"/evidence/own/{id}.csv",
                ($"{id}-sort", null),
                ($"{id}-order", null)
            ),
            level: 2
        );

    /// <summary>Asks.</summary>
    public void OnGet()
    {
        IsLoaded = editions.Editions().Current is not null;
        if (IsLoaded)
        {
            var asked = EvidenceQuery.Own(Request.Query, desk);
            // Nobody has asked anything yet: that the usual question has no answer here is no error of theirs.
            if (!asked.IsOk && Request.Query.Count == 0)
            {
                Unanswered = asked.Problems[0];
                return;
            }

            Report = Take(
                asked,
                "service",
                "sector",
                "against",
                "outcome",
                "from",
                "to",
                "cluster",
                "edition"
            );
        }
    }
}
