using Evenhand.Lake.Editions;
using Evenhand.Law.Tenders;
using Evenhand.Market;
using Evenhand.Market.Contracts;
using Evenhand.Vocabulary;

namespace Evenhand.Law.TenderChecks;

/// <summary>Reads the tenders of an edition: one process, or all of them to count their barriers.</summary>
/// <param name="store">The editions.</param>
/// <param name="libraries">How releases are merged.</param>
/// <param name="book">The checks.</param>
public sealed class BarrierDesk(EditionStore store, Libraries libraries, TenderBook book)
{
    /// <summary>How often each barrier is found in the notices of an edition.</summary>
    /// <param name="edition">The edition; null for the current one.</param>
    /// <param name="cancel">Ends it.</param>
    public Outcome<BarrierReport> Ask(int? edition, CancellationToken cancel)
    {
        var file = new TenderFile(book, libraries.MergeRules);
        return new ProcessScan(store, libraries)
            .Read(
                edition,
                () => new BarrierTally(book),
                (tally, facts) => tally.Add(file.Read(facts, "edition")),
                cancel
            )
            .Then(scan =>
            {
                var total = new BarrierTally(book);
                foreach (var tally in scan.Workers)
                {
                    total.Add(tally);
                }

                return Outcome<BarrierReport>.Ok(
                    total.Report([
                        $"All contracting processes of edition {scan.Edition}: {Plain.Count(total.Tenders)}; the files stand under Sources",
                    ]) with
                    {
                        Edition = scan.Edition,
                        ContentHash = scan.ContentHash,
                    }
                );
            });
    }

    /// <summary>The tender of a contracting process, from all its releases; one that there is not comes back as a problem.</summary>
    /// <param name="ocid">The process.</param>
    /// <param name="edition">The edition; null for the current one.</param>
    /// <param name="cancel">Ends it.</param>
    public Outcome<Tender> Tender(string ocid, int? edition, CancellationToken cancel)
    {
        var file = new TenderFile(book, libraries.MergeRules);
        return new ProcessScan(store, libraries)
            .Read(
                edition,
                () => new List<Func<int, Tender>>(),
                (found, facts) =>
                {
                    // The facts are gone after this.
                    var bytes = facts.Bytes.ToArray();
                    found.Add(number => file.Read(bytes, $"{ocid}, edition {number}"));
                },
                cancel,
                new ProcessPart(null, null, ocid)
            )
            .Then(scan =>
                scan.Workers.SelectMany(w => w).FirstOrDefault() is { } read
                    ? Outcome<Tender>.Ok(read(scan.Edition))
                    : Outcome<Tender>.Failed(
                        new Problem("There is no such contracting process in this edition")
                        {
                            Field = "ocid",
                            Found = Problem.Excerpt(ocid),
                            Expected = "the id of a process that is loaded",
                        }
                    )
            );
    }
}
