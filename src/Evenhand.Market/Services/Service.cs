namespace Evenhand.Market.Services;

/// <summary>A thing that is commissioned, and how registers name it.</summary>
/// <param name="Id">In kebab-case.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="HasPlaces">Whether the register gives places for it.</param>
/// <param name="ProvisionTypes">Ofsted's words for it; compared without regard to case and apostrophes.</param>
/// <param name="SpendingLines">The lines of the section 251 outturn that pay for it, without their numbers; empty where the return does not tell it apart.</param>
/// <param name="CpvCodes">Codes of the Common Procurement Vocabulary under which it is bought; empty where none stands for it alone.</param>
/// <param name="PartOf">Id of the wider service that it is part of; null for none.</param>
public sealed record Service(
    string Id,
    string Name,
    string Summary,
    bool HasPlaces,
    IReadOnlyList<string> ProvisionTypes,
    IReadOnlyList<string> SpendingLines,
    IReadOnlyList<string> CpvCodes,
    string? PartOf
);
