using Evenhand.Evidence.Preconditions;
using Evenhand.Evidence.Questions;
using Evenhand.Evidence.Search;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>The evidence library as one person sees it: what ships, and beside it what the organisation added, as the address asks.</summary>
/// <param name="shipped">The library that ships.</param>
/// <param name="gates">The preconditions, which are searched too.</param>
/// <param name="search">The search of the library that ships.</param>
/// <param name="added">What the organisation added; null where nobody is signed in, who sees what ships alone.</param>
public sealed class OrganisationEvidence(
    EvidenceDesk shipped,
    GateBook gates,
    SearchDesk search,
    AddedFindings? added
)
{
    /// <summary>The key in an address that says which findings of the organisation are in: none, reviewed or all.</summary>
    public const string Key = "added";

    private IReadOnlyList<AddedFinding>? rows;

    /// <summary>Whether the organisation has any finding that could stand beside the library; known once something was asked.</summary>
    public bool HasAny =>
        rows?.Any(r => r.State is FindingState.Reviewed or FindingState.Proposed) is true;

    /// <summary>All findings of the organisation, those that no longer stand among them; known once something was asked.</summary>
    public IReadOnlyList<AddedFinding> Rows => rows ?? [];

    /// <summary>Which of them are in where the address says nothing: those that a second person reviewed; on a machine of one user all, for nobody could review them.</summary>
    public AddedScope Usual => added?.IsAlone is true ? AddedScope.All : AddedScope.Reviewed;

    /// <summary>What was joined last; null before.</summary>
    public JoinedLibrary? Joined { get; private set; }

    /// <summary>The library that ships.</summary>
    public EvidenceDesk Shipped => shipped;

    /// <summary>The questions over the library that an address asks for; or a problem with the field <c>added</c>.</summary>
    public async Task<Outcome<EvidenceDesk>> DeskAsync(
        IQueryCollection query,
        CancellationToken cancel
    )
    {
        var problems = new List<Problem>();
        var scope = QuestionQuery.Word(query, Key, Usual, problems);
        if (problems.Count > 0)
        {
            return Outcome<EvidenceDesk>.Failed(problems);
        }

        return Outcome<EvidenceDesk>.Ok(await DeskAsync(scope, null, cancel));
    }

    /// <summary>The questions over the library with findings of the organisation.</summary>
    /// <param name="scope">Which.</param>
    /// <param name="but">One that is left out, because another is to stand in its place.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<EvidenceDesk> DeskAsync(AddedScope scope, Guid? but, CancellationToken cancel)
    {
        rows ??= added is null ? [] : await added.ListAsync(cancel);
        Joined = JoinedEvidence.Join(shipped.Library, rows, scope, but);
        return ReferenceEquals(Joined.Library, shipped.Library)
            ? shipped
            : shipped.With(Joined.Library);
    }

    /// <summary>What a search finds.</summary>
    public Outcome<SearchReport> Search(EvidenceDesk desk, SearchQuestion question)
    {
        if (ReferenceEquals(desk, shipped))
        {
            return search.Ask(question);
        }

        using var joined = new SearchDesk(desk.Library, gates);
        return joined.Ask(question);
    }
}
