using System.Collections.Concurrent;
using Evenhand.Lake.Editions;
using Evenhand.Law.Levers;
using Evenhand.Market;
using Evenhand.Market.Contracts;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Precedents;

/// <summary>Says which authorities used a lever before, from the notices of an edition.</summary>
/// <remarks>An edition never changes, so that what was found in one is kept while the program runs.</remarks>
public sealed class PrecedentDesk(EditionStore store, Libraries libraries, LawBook book)
{
    private readonly ConcurrentDictionary<int, PrecedentsReport> known = new();
    private readonly IReadOnlyList<SoughtLever> sought =
    [
        .. book
            .Levers.Where(l => l.Precedent.Count > 0)
            .Select(l => new SoughtLever(l.Id, [.. l.Precedent.Select(SoughtSign.Of)])),
    ];

    /// <summary>Every lever with who used it before.</summary>
    /// <param name="edition">The edition; null for the current one.</param>
    /// <param name="cancel">Ends it.</param>
    public Outcome<PrecedentsReport> Ask(int? edition, CancellationToken cancel)
    {
        if ((edition ?? store.Current) is { } number && known.TryGetValue(number, out var before))
        {
            return Outcome<PrecedentsReport>.Ok(before);
        }

        var report = new ProcessScan(store, libraries)
            .Read(
                edition,
                () => new PrecedentFinder(sought),
                (finder, facts) => finder.Look(facts),
                cancel
            )
            .Then(scan => Report(scan));
        if (report.IsOk)
        {
            known[report.Value.Edition] = report.Value;
        }

        return report;
    }

    /// <summary>One lever with who used it before; an id that none has is a problem.</summary>
    public Outcome<(PrecedentsReport Report, LeverPrecedents Lever)> Ask(
        string id,
        int? edition,
        CancellationToken cancel
    ) =>
        book.Find(id) is { Kind: LeverKind.Lever }
            ? Ask(edition, cancel)
                .Then(r =>
                    Outcome<(PrecedentsReport, LeverPrecedents)>.Ok(
                        (r, r.Levers.Single(l => l.Id == id))
                    )
                )
            : Outcome<(PrecedentsReport, LeverPrecedents)>.Failed(
                new Problem("No lever has this id")
                {
                    Field = "id",
                    Found = Problem.Excerpt(id),
                    Expected = Plain.Nearest(
                        id,
                        book.Levers.Where(l => l.Kind == LeverKind.Lever).Select(l => l.Id)
                    )
                        is { } near
                        ? $"perhaps {near}"
                        : "one of those that the list of precedents names",
                }
            );

    private Outcome<PrecedentsReport> Report(ScanResult<PrecedentFinder> scan)
    {
        var found = scan.Workers.SelectMany(w => w.Found).ToLookup(f => f.Lever);
        return ProcessLookup
            .Find(store, [.. found.SelectMany(f => f).Select(f => f.Ocid).Distinct()], scan.Edition)
            .Then(processes =>
                Outcome<PrecedentsReport>.Ok(
                    new PrecedentsReport(
                        scan.Edition,
                        scan.ContentHash,
                        scan.Processes,
                        [
                            .. book
                                .Levers.Where(l => l.Kind == LeverKind.Lever)
                                .Select(l =>
                                    Of(
                                        l,
                                        [.. found[l.Id].Select(f => (f.Ocid, f.Found))],
                                        processes
                                    )
                                ),
                        ],
                        [
                            "A sign is a code or words in a notice. Words can be there for another reason: read the notice before you rely on it.",
                            "What was not published, or not loaded, is not here: that none is found does not mean that nobody did it.",
                            "Names of authorities stand as written; one that is written in two ways counts twice.",
                        ]
                    )
                )
            );
    }

    private static LeverPrecedents Of(
        Lever lever,
        IReadOnlyList<(string Ocid, IReadOnlyList<FoundSign> Found)> found,
        IReadOnlyDictionary<string, ProcessHeading> processes
    )
    {
        var precedents = found
            .Select(f => (f.Found, Process: processes[f.Ocid]))
            // A notice from before or after the lever's time uses something else.
            .Where(f => f.Process.Published is not { } day || lever.InForceOn(day))
            .Select(f => new Precedent(
                f.Process.Ocid,
                f.Process.Buyer,
                f.Process.Published,
                PersonalText.LeaveOut(f.Process.Title),
                f.Process.Publisher,
                f.Found
            ))
            .OrderByDescending(p => p.Published)
            .ThenBy(p => p.Ocid, StringComparer.Ordinal)
            .ToList();
        return new LeverPrecedents(
            lever.Id,
            lever.Name,
            lever.Citation,
            lever.From,
            lever.To,
            lever.Precedent.Count > 0,
            [.. lever.Precedent.Select(PrecedentWords.Of)],
            precedents
                .Select(p => p.Authority is null ? null : Plain.Fold(p.Authority))
                .Distinct(StringComparer.Ordinal)
                .Count(),
            precedents
        );
    }
}
