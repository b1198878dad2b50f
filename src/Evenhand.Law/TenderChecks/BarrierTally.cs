using Evenhand.Law.Tenders;
using Evenhand.Vocabulary;

namespace Evenhand.Law.TenderChecks;

/// <summary>How often a barrier was found.</summary>
/// <param name="Id">The check.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Basis">What its limit rests on.</param>
/// <param name="Barrier">Tenders that have it.</param>
/// <param name="Stated">Tenders that state what the check needs.</param>
/// <param name="NotStated">Tenders that do not.</param>
/// <param name="DoesNotApply">Tenders that the check is not for.</param>
/// <param name="Share">Of the tenders that state it, those that have it, from 0 to 1; null where none states it.</param>
public sealed record BarrierCount(
    string Id,
    string Title,
    TenderSeverity Severity,
    TenderBasis Basis,
    long Barrier,
    long Stated,
    long NotStated,
    long DoesNotApply,
    double? Share
);

/// <summary>How often each barrier was found in many tenders.</summary>
/// <param name="Tenders">How many tenders were checked.</param>
/// <param name="Headline">Up to three plain sentences.</param>
/// <param name="Barriers">Every check, the most frequent barrier first.</param>
/// <param name="Files">The files, with how many tenders each held.</param>
/// <param name="Edition">The edition; null where files were read.</param>
/// <param name="ContentHash">Its content hash; null where files were read.</param>
public sealed record BarrierReport(
    long Tenders,
    IReadOnlyList<string> Headline,
    IReadOnlyList<BarrierCount> Barriers,
    IReadOnlyList<string> Files,
    int? Edition = null,
    string? ContentHash = null
);

/// <summary>Counts barriers; one is used by one thread at a time.</summary>
public sealed class BarrierTally(TenderBook book)
{
    private readonly TenderDesk desk = new(book);
    private readonly long[,] counts = new long[book.Rules.Count, 4];

    /// <summary>How many tenders were counted.</summary>
    public long Tenders { get; private set; }

    /// <summary>Counts a tender.</summary>
    public void Add(Tender tender)
    {
        Tenders++;
        for (var i = 0; i < book.Rules.Count; i++)
        {
            counts[i, (int)desk.State(book.Rules[i], tender)]++;
        }
    }

    /// <summary>Counts what another has counted.</summary>
    public void Add(BarrierTally other)
    {
        Tenders += other.Tenders;
        for (var i = 0; i < book.Rules.Count; i++)
        {
            for (var state = 0; state < 4; state++)
            {
                counts[i, state] += other.counts[i, state];
            }
        }
    }

    /// <summary>What was counted.</summary>
    /// <param name="files">The files, in words.</param>
    public BarrierReport Report(IReadOnlyList<string> files)
    {
        var barriers = book
            .Rules.Select(
                (r, i) =>
                {
                    var (barrier, clear) = (
                        counts[i, (int)TenderState.Barrier],
                        counts[i, (int)TenderState.Clear]
                    );
                    return new BarrierCount(
                        r.Id,
                        r.Title,
                        r.Severity,
                        r.Basis,
                        barrier,
                        barrier + clear,
                        counts[i, (int)TenderState.NotStated],
                        counts[i, (int)TenderState.DoesNotApply],
                        barrier + clear == 0 ? null : (double)barrier / (barrier + clear)
                    );
                }
            )
            .OrderByDescending(b => b.Barrier)
            .ThenBy(b => b.Id, StringComparer.Ordinal)
            .ToList();
        return new BarrierReport(Tenders, Headline(barriers), barriers, files);
    }

    private List<string> Headline(IReadOnlyList<BarrierCount> barriers)
    {
        var most = barriers.Count == 0 ? null : barriers[0];
        List<string> sentences =
        [
            $"{Plain.Counted(Tenders, "tender was", "tenders were")} checked.",
        ];
        if (most is { Barrier: > 0 })
        {
            sentences.Add(
                $"The most frequent barrier is “{most.Title}”: {Plain.Count(most.Barrier)} of the {Plain.Count(most.Stated)} that state what the check needs."
            );
        }

        sentences.Add(
            "A notice often leaves to its documents what it asks of bidders, so that a barrier which is seldom stated may be frequent."
        );
        return sentences;
    }
}
