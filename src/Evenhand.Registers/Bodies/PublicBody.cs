namespace Evenhand.Registers.Bodies;

/// <summary>A public body as a list of such bodies has it.</summary>
/// <param name="Id">Its org-id: the code of the list at org-id.guide, and the body's code there.</param>
/// <param name="Name">Its name, as the list has it.</param>
/// <param name="OtherNames">Other names under which lists have it.</param>
/// <param name="Kind">What it is, in words, for instance "Non-metropolitan district".</param>
/// <param name="From">When it began, as far as the list says: a year, a month or a day in ISO 8601.</param>
/// <param name="To">When it ended, likewise; null while it is there, or where the list is silent.</param>
/// <param name="FollowedBy">The org-ids of those that followed it.</param>
public sealed record PublicBody(
    string Id,
    string Name,
    IReadOnlyList<string> OtherNames,
    string Kind,
    string? From,
    string? To,
    IReadOnlyList<string> FollowedBy
);
