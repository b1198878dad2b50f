using Evenhand.Contracts.Health;
using Evenhand.Contracts.Indicators;
using Evenhand.Lake.Editions;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>Asks indicators, the market's health and its access of all contracting processes of an edition.</summary>
public sealed class IndicatorView(EditionStore store, Libraries libraries)
{
    /// <summary>What they say. The releases are read from the kept source files, those of one process merged.</summary>
    /// <param name="settings">Thresholds and the like.</param>
    /// <param name="codes">The indicators to ask alone; null asks all, and health and access too.</param>
    /// <param name="ocid">A process of which every state is to be told.</param>
    /// <param name="edition">The edition; null for the current one.</param>
    /// <param name="cancel">Ends it.</param>
    public Outcome<IndicatorReport> Ask(
        IndicatorSettings settings,
        IReadOnlyCollection<string>? codes,
        string? ocid,
        int? edition,
        CancellationToken cancel
    ) =>
        new ProcessScan(store, libraries)
            .Read(
                edition,
                () => new MarketRun(settings, codes, ocid),
                (run, facts) => run.Add(facts),
                cancel
            )
            .Then(read =>
                read.Processes == 0
                    ? Outcome<IndicatorReport>.Failed(
                        new Problem("This edition holds no contracting process")
                        {
                            Field = "edition",
                            Found = $"edition {read.Edition}",
                            ToDo =
                                "Load files of the Open Contracting Data Standard first, or name a file.",
                        }
                    )
                    : Outcome<IndicatorReport>.Ok(
                        MarketRun.Finish(read.Workers) with
                        {
                            Edition = read.Edition,
                            ContentHash = read.ContentHash,
                        }
                    )
            );
}
