using Evenhand.Design.Components;
using Evenhand.Evidence.Questions;
using Evenhand.Store.Content;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>What pages share that show the library with findings of the organisation beside it.</summary>
/// <param name="evidence">The library as the person sees it.</param>
public abstract class EvidencePage(OrganisationEvidence evidence) : QuestionPage
{
    /// <summary>What can be chosen of findings that the organisation added.</summary>
    public static IReadOnlyList<Choice> AddedChoices { get; } =
    [
        new("none", "Left out"),
        new("reviewed", "Those that a second person reviewed"),
        new("all", "Those, and those not reviewed yet"),
    ];

    /// <summary>The library as the person sees it.</summary>
    private protected OrganisationEvidence Evidence => evidence;

    /// <summary>Whether the organisation has findings to choose from.</summary>
    public bool HasAdded => evidence.HasAny || ErrorOf(OrganisationEvidence.Key) is not null;

    /// <summary>What is chosen of them.</summary>
    public string AddedChoice =>
        Asked(OrganisationEvidence.Key) ?? (evidence.Usual == AddedScope.All ? "all" : "reviewed");

    /// <summary>What came of joining them; null before, or where the address makes no sense.</summary>
    public JoinedLibrary? Joined => evidence.Joined;

    /// <summary>The library that the address asks for; what ships, with the problem and status 400, where it makes no sense.</summary>
    private protected async Task<EvidenceDesk> TakeDeskAsync()
    {
        var desk = await evidence.DeskAsync(Request.Query, HttpContext.RequestAborted);
        if (desk.IsOk)
        {
            return desk.Value;
        }

        Problems = desk.Problems;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return evidence.Shipped;
    }
}
