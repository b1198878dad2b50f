namespace Evenhand.Market.Services;

/// <summary>A thing that is commissioned, and how registers name it.</summary>
/// <param name="Id">In kebab-case.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="HasPlaces">Whether the register gives places for it.</param>
/// <param name="ProvisionTypes">Ofsted's words for it; compared without regard to case and apostrophes.</param>
public sealed record Service(
    string Id,
    string Name,
    string Summary,
    bool HasPlaces,
    IReadOnlyList<string> ProvisionTypes
);
