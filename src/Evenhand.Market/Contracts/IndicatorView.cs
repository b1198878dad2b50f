using Evenhand.Contracts.Health;
using Evenhand.Contracts.Indicators;
using Evenhand.Lake;
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
    /// <param name="only">Which processes to ask them of; null for all.</param>
    public Outcome<IndicatorReport> Ask(
        IndicatorSettings settings,
        IReadOnlyCollection<string>? codes,
        string? ocid,
        int? edition,
        CancellationToken cancel,
        ProcessPart? only = null
    ) =>
        new ProcessScan(store, libraries)
            .Read(
                edition,
                () => new MarketRun(settings, codes, ocid),
                (run, facts) => run.Add(facts),
                cancel,
                only
            )
            .Then(read =>
                read.Processes == 0
                    ? Outcome<IndicatorReport>.Failed(None(read.Edition, only))
                    : Outcome<IndicatorReport>.Ok(
                        MarketRun.Finish(read.Workers) with
                        {
                            Edition = read.Edition,
                            ContentHash = read.ContentHash,
                        }
                    )
            );

    /// <summary>The parts that an edition's processes fall into, by publisher and year.</summary>
    public Outcome<ProcessParts> Parts(int? edition) =>
        ProcessScope.Ask(
            store,
            edition,
            (connection, info) =>
                Outcome<ProcessParts>.Ok(
                    new ProcessParts(
                        info.Number,
                        connection.Query(
                            "SELECT publisher, min(publisher_name) AS name FROM process GROUP BY publisher ORDER BY count(*) DESC, publisher",
                            r => (r.Text("publisher"), r.Text("name"))
                        ),
                        connection.Query(
                            "SELECT DISTINCT year(first_released) AS year FROM process ORDER BY year DESC",
                            r => (int)r.Count("year")
                        )
                    )
                )
        );

    /// <summary>The titles of processes and the names of organisations that results speak of, as written.</summary>
    public Outcome<IReadOnlyDictionary<(IndicatorSubject Subject, string Id), string>> Names(
        IReadOnlyList<IndicatorResult> results,
        int? edition
    ) =>
        ProcessScope.Ask(
            store,
            edition,
            (connection, _) =>
            {
                var names = new Dictionary<(IndicatorSubject Subject, string Id), string>();
                foreach (var kind in results.GroupBy(r => r.Subject))
                {
                    var sql = kind.Key switch
                    {
                        IndicatorSubject.Ocid =>
                            "SELECT ocid AS id, min(title) AS name FROM process WHERE list_contains($ids, ocid) GROUP BY id",
                        IndicatorSubject.Buyer =>
                            "SELECT buyer_id AS id, min(buyer) AS name FROM process WHERE list_contains($ids, buyer_id) GROUP BY id",
                        IndicatorSubject.ProcuringEntity =>
                            "SELECT entity_id AS id, min(entity) AS name FROM process WHERE list_contains($ids, entity_id) GROUP BY id",
                        _ =>
                            "SELECT party_id AS id, min(name) AS name FROM party WHERE list_contains($ids, party_id) GROUP BY id",
                    };
                    foreach (
                        var (id, name) in connection.Query(
                            sql,
                            r => (r.Text("id"), r.OptionalText("name")),
                            ("ids", kind.Select(r => r.Id).Distinct().ToList())
                        )
                    )
                    {
                        if (name is not null)
                        {
                            names[(kind.Key, id)] = name;
                        }
                    }
                }

                return Outcome<
                    IReadOnlyDictionary<(IndicatorSubject Subject, string Id), string>
                >.Ok(names);
            }
        );

    private static Problem None(int edition, ProcessPart? only) =>
        only is null or { Publisher: null, Year: null }
            ? new Problem("This edition holds no contracting process")
            {
                Field = "edition",
                Found = $"edition {edition}",
                ToDo = "Load files of the Open Contracting Data Standard first, or name a file.",
            }
            : new Problem("No contracting process of this edition is of this publisher and year")
            {
                Field = only.Publisher is null ? "year" : "publisher",
                Found = Problem.Excerpt($"{only.Publisher} {only.Year}".Trim()),
            };
}

/// <summary>A part of the contracting processes of an edition. What is null asks for nothing.</summary>
/// <param name="Publisher">The publisher's id, for instance <c>find-a-tender</c>.</param>
/// <param name="Year">The year in which the first release was published.</param>
/// <param name="Ocid">One process alone; null for all.</param>
public sealed record ProcessPart(string? Publisher, int? Year, string? Ocid = null);

/// <summary>The parts that the contracting processes of an edition fall into.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Publishers">Publishers with id and name, most processes first.</param>
/// <param name="Years">Years of the first release, newest first.</param>
public sealed record ProcessParts(
    int Edition,
    IReadOnlyList<(string Id, string Name)> Publishers,
    IReadOnlyList<int> Years
);
