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
);
