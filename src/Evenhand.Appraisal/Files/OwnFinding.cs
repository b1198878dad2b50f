using Evenhand.Evidence.Import;
using Evenhand.Evidence.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Files;

/// <summary>
/// A finding that does not ship: an organisation coded it, and its appraisal carries it, so that others who do not have it get the same digits.
/// Of the people who added and reviewed it the days are known and not the names.
/// </summary>
/// <param name="Coded">The finding with its source and its cells.</param>
/// <param name="AddedOn">The day on which it was added.</param>
/// <param name="ReviewedOn">The day on which a second person had compared it with its source; null where nobody has.</param>
/// <param name="WorkspaceId">Its id in the workspace that it comes from, by which the W1 of one organisation is told from that of another; null where it comes from none.</param>
public sealed record OwnFinding(
    CodedFinding Coded,
    DateOnly AddedOn,
    DateOnly? ReviewedOn,
    Guid? WorkspaceId
)
{
    /// <summary>The name by which scores name it.</summary>
    public string Id => Coded.Finding.Id;

    /// <summary>How it came beside the library that ships, in a few words.</summary>
    public string Words =>
        $"the organisation's own, added on {Plain.Date(AddedOn)}, "
        + (
            ReviewedOn is { } on
                ? $"reviewed by a second person on {Plain.Date(on)}"
                : "not reviewed by a second person"
        );

    /// <summary>Whether another says the same of the same source, whatever it is called and wherever it comes from.</summary>
    public bool SaysTheSame(OwnFinding other) =>
        Bare(Coded.Finding) == Bare(other.Coded.Finding)
        && Coded.Source with { Added = null } == other.Coded.Source with { Added = null };

    /// <summary>What is to be known of an appraisal that carries such findings; nothing where it carries none.</summary>
    public static IEnumerable<string> Notes(IReadOnlyList<OwnFinding> own) =>
        own.Count == 0
            ? []
            :
            [
                $"These findings do not ship with the library; the file carries them. {string.Join("; ", own.Select(o => $"{o.Id}: {o.Words}"))}.",
            ];

    private static Finding Bare(Finding finding) => finding with { Id = "", Added = null };
}
