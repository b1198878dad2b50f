using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Shared;

/// <summary>What stands below every result: notes, sources, edition.</summary>
/// <param name="Notes">What a careful reader would want to know.</param>
/// <param name="Sources">The files behind the figures.</param>
/// <param name="Edition">The edition.</param>
/// <param name="ContentHash">Its content hash.</param>
/// <param name="PinnedAddress">The address of this very result, which later loads do not change.</param>
/// <param name="Json">Where it can be had as JSON.</param>
public sealed record Provenance(
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Sources,
    int Edition,
    string ContentHash,
    string PinnedAddress,
    string Json
)
{
    /// <summary>Below the answer to the question in an address.</summary>
    /// <param name="request">The question.</param>
    /// <param name="json">The path at which it can be had as JSON.</param>
    /// <param name="notes">What a careful reader would want to know.</param>
    /// <param name="sources">The files behind the figures.</param>
    /// <param name="edition">The edition and its content hash.</param>
    /// <param name="pins">What the question left open and the answer has settled, besides the edition.</param>
    public static Provenance Of(
        HttpRequest request,
        string json,
        IReadOnlyList<string> notes,
        IReadOnlyList<string> sources,
        (int Number, string ContentHash) edition,
        params IEnumerable<(string Key, string? Value)> pins
    ) =>
        new(
            notes,
            sources,
            edition.Number,
            edition.ContentHash,
            Address.With(request, null, [("edition", $"{edition.Number}"), .. pins]),
            Address.With(request, json)
        );
}
