using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;

namespace Evenhand.Appraisal.Audit;

/// <summary>The findings that a registered search found eligible, beside those that are cited.</summary>
public static class EligibleFindings
{
    /// <summary>For each body of findings: all that are cited, and all that were eligible and could have been pooled with them, each study once.</summary>
    /// <param name="file">The appraisal.</param>
    /// <param name="block">What was registered.</param>
    /// <param name="shelf">The library.</param>
    /// <param name="earlier">The file in which it was registered, which may carry findings that this one does not; null for this one.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<CitedFinding>> Of(
        AppraisalFile file,
        Registered? block,
        AppraisalShelf shelf,
        AppraisalFile? earlier = null
    )
    {
        var held = shelf.With(file.Own.Concat(earlier?.Own ?? []));
        return Trial
            .Bodies(file)
            .ToDictionary(
                b => b.Id,
                b => Of(b, block?.Eligible ?? [], held),
                StringComparer.Ordinal
            );
    }

    private static IReadOnlyList<CitedFinding> Of(
        EvidenceBody body,
        IReadOnlyList<string> eligible,
        AppraisalShelf shelf
    )
    {
        var found = body.Findings.ToList();
        foreach (var id in eligible.Where(i => found.TrueForAll(f => f.Id != i)))
        {
            // The first cited finding says which way round the effect is; what does not fit to it is refused here.
            var pair = EvidenceFinder.OfFindings(shelf, [body.Findings[0].Id, id]);
            if (
                pair.IsOk
                && pair.Value.Findings[1] is var other
                && found.TrueForAll(f => f.Study != other.Study)
            )
            {
                // Where the body is turned against the library, so is what joins it.
                var turned =
                    Math.Sign(pair.Value.Findings[0].Effect) == -Math.Sign(body.Findings[0].Effect);
                found.Add(turned ? other with { Effect = -other.Effect } : other);
            }
        }

        return found;
    }
}
