using Evenhand.Design.Components;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Questions;
using Evenhand.Evidence.Search;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>The findings of the library, filtered.</summary>
public sealed class IndexModel(OrganisationEvidence evidence) : EvidencePage(evidence)
{
    private const int HitsOnAPage = 20;

    private EvidenceDesk desk = evidence.Shipped;

    /// <summary>The findings; null where a filter has a problem.</summary>
    public FindingsReport? Report { get; private set; }

    /// <summary>What a search found; null where nothing is looked for, or the form has a problem.</summary>
    public SearchReport? Found { get; private set; }

    /// <summary>The words that are looked for; null where none are.</summary>
    public string? Words => Asked("q");

    /// <summary>How many pages of hits there are.</summary>
    public int Pages => Math.Max(1, (Found!.Hits.Count + HitsOnAPage - 1) / HitsOnAPage);

    /// <summary>The page of hits that is shown, from 1.</summary>
    public int HitPage => Math.Clamp(QuestionQuery.Page(Request.Query, "page") ?? 1, 1, Pages);

    /// <summary>The hits of this page.</summary>
    public IEnumerable<SearchHit> Hits =>
        Found!.Hits.Skip((HitPage - 1) * HitsOnAPage).Take(HitsOnAPage);

    /// <summary>The number of the first hit of this page, from 1.</summary>
    public int FirstHit => ((HitPage - 1) * HitsOnAPage) + 1;

    /// <summary>The address of a page of hits, with {0} for its number.</summary>
    public string PageFormat
    {
        get
        {
            // The braces of the place for the number are not to be written as signs of an address.
            var rest = Address.With(Request, null, ("page", null));
            return $"{rest}{(rest.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={{0}}#hits";
        }
    }

    /// <summary>The page of a thing that was found.</summary>
    public static string PageOf(SearchHit hit) =>
        hit.Kind switch
        {
            SearchKind.Finding => EvidenceTable.Finding(hit.Id),
            SearchKind.Source => EvidenceTable.Source(hit.Id),
            _ => $"/evidence/preconditions#gate-{Uri.EscapeDataString(hit.Id)}",
        };

    /// <summary>The services to choose from.</summary>
    public IReadOnlyList<Choice> Services => Shelf.Of("All services", desk.Library.Services);

    /// <summary>The models.</summary>
    public IReadOnlyList<Choice> Models => Shelf.Of("All models", desk.Library.Models);

    /// <summary>The kinds of outcome.</summary>
    public IReadOnlyList<Choice> Outcomes => Shelf.Of("All outcomes", desk.Library.OutcomeGroups);

    /// <summary>The designs.</summary>
    public IReadOnlyList<Choice> Designs =>
        [
            new("", "All designs"),
            .. desk
                .Library.Findings.Select(f => f.Design)
                .Distinct()
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select(d => new Choice(d, d)),
        ];

    /// <summary>The findings as a table.</summary>
    public TableView Table => EvidenceTable.Of(desk.Library, Report!, Request, "/evidence/all.csv");

    /// <summary>What is ticked of a box.</summary>
    public IReadOnlyCollection<string> Ticks(string key) => Asked(key) is { } word ? [word] : [];

    /// <summary>Asks.</summary>
    public async Task OnGetAsync()
    {
        desk = await TakeDeskAsync();
        if (Problems.Count > 0)
        {
            return;
        }

        string[] fields =
        [
            "q",
            "service",
            "model",
            "outcome",
            "design",
            "maryland",
            "without-interest",
        ];
        if (Words is null)
        {
            Report = Take(EvidenceQuery.Findings(Request.Query, desk.Library), fields);
        }
        else
        {
            Found = Take(EvidenceQuery.Search(Request.Query, desk, Evidence), fields);
        }
    }
}
