using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Building;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>Finds buyers by their names as written, and shows what one of them buys from whom.</summary>
public sealed class BuyerView(EditionStore store)
{
    /// <summary>How many contracts that end next a profile lists.</summary>
    public const int MostEnding = 50;

    /// <summary>What every question begins with.</summary>
    private static readonly Pipeline Steps = new(
        new Step(
            "bought",
            "SELECT * FROM process WHERE CAST($key AS VARCHAR) IS NULL OR buyer_key = $key",
            "Contracting processes, of one buyer where one is asked for"
        ),
        new Step(
            "agreed",
            """
            SELECT c.*, p.buyer_key, p.method, p.cpv_division,
                (SELECT count(DISTINCT s.name_key) FROM contract_supplier s WHERE s.ocid = c.ocid AND s.position = c.position) AS named,
                (SELECT min(s.name_key) FROM contract_supplier s WHERE s.ocid = c.ocid AND s.position = c.position) AS supplier_key,
                (SELECT min(s.name) FROM contract_supplier s WHERE s.ocid = c.ocid AND s.position = c.position) AS supplier
            FROM contract c
            JOIN bought p USING (ocid)
            """,
            "Their contracts and awards, with the supplier where there is one"
        ),
        new Step(
            "bidders",
            """
            SELECT p.ocid, p.buyer_key,
                coalesce(p.tenderers, (SELECT max(b.value) FROM bid_statistic b WHERE b.ocid = p.ocid AND b.measure = 'bids')) AS bidders
            FROM bought p
            WHERE p.method IN ('open', 'selective') AND p.ocid IN (SELECT ocid FROM agreed)
            """,
            "Competed processes with a contract: the bidders as published, else the most bids for one of its lots"
        ),
        new Step(
            "sums",
            """
            SELECT p.buyer_key, min(p.buyer) AS name, count(DISTINCT p.buyer) AS spellings, count(*) AS processes,
                CAST(min(p.first_released) AS DATE) AS first, CAST(max(p.last_released) AS DATE) AS last
            FROM bought p
            WHERE p.buyer_key IS NOT NULL AND p.buyer_key <> ''
            GROUP BY p.buyer_key
            """,
            "Buyers with their processes"
        ),
        new Step(
            "values",
            "SELECT buyer_key, count(*) AS contracts, count(value_gbp) AS valued, sum(value_gbp) AS value_gbp FROM agreed GROUP BY buyer_key",
            "What their contracts come to"
        ),
        new Step(
            "sellers",
            "SELECT a.buyer_key, count(DISTINCT s.name_key) AS suppliers FROM agreed a JOIN contract_supplier s USING (ocid, position) GROUP BY a.buyer_key",
            "How many names supply them"
        ),
        new Step(
            "contests",
            "SELECT buyer_key, count(bidders) AS competed, count(*) FILTER (bidders = 1) AS single FROM bidders GROUP BY buyer_key",
            "How many bidders were published"
        ),
        new Step(
            "buyers",
            """
            SELECT s.*, coalesce(v.contracts, 0) AS contracts, coalesce(v.valued, 0) AS valued, v.value_gbp,
                coalesce(l.suppliers, 0) AS suppliers, coalesce(c.competed, 0) AS competed, coalesce(c.single, 0) AS single
            FROM sums s
            LEFT JOIN "values" v USING (buyer_key)
            LEFT JOIN sellers l USING (buyer_key)
            LEFT JOIN contests c USING (buyer_key)
            """,
            "All of it together"
        )
    );

    /// <summary>Searches by a part of the name, without regard to case, accents and punctuation.</summary>
    /// <param name="text">The part; null for all.</param>
    /// <param name="edition">The edition; null for the current one.</param>
    public Outcome<BuyersAnswer> List(string? text, int? edition) =>
        ProcessScope.Ask(
            store,
            edition,
            (connection, info) =>
                Outcome<BuyersAnswer>.Ok(
                    new BuyersAnswer(
                        info.Number,
                        info.ContentHash,
                        connection
                            .Query(
                                "SELECT count(*) AS n FROM process WHERE coalesce(buyer_key, '') = ''",
                                r => r.Count("n")
                            )
                            .Single(),
                        Steps
                            .With(
                                new Step(
                                    "found",
                                    "SELECT * FROM buyers WHERE CAST($part AS VARCHAR) IS NULL OR contains(buyer_key, $part) ORDER BY processes DESC, buyer_key",
                                    "Those whose name holds what is asked for"
                                )
                            )
                            .Run(connection, Entry, [("key", null), ("part", KeyOf(text))]),
                        Sources(connection, null)
                    )
                )
        );

    /// <summary>Shows one buyer; a key that no process has comes back as a problem of the field "buyer".</summary>
    /// <param name="key">The folded name.</param>
    /// <param name="endingFrom">The day from which contracts are listed that end next.</param>
    /// <param name="edition">The edition; null for the current one.</param>
    public Outcome<BuyerProfile> Find(string key, DateOnly endingFrom, int? edition) =>
        ProcessScope.Ask(
            store,
            edition,
            (connection, info) =>
                Steps.Run(connection, Entry, [("key", key)]) is [var buyer]
                    ? Outcome<BuyerProfile>.Ok(Profile(connection, info, buyer, endingFrom))
                    : Outcome<BuyerProfile>.Failed(
                        new Problem("There is no such buyer")
                        {
                            Field = "buyer",
                            Found = Problem.Excerpt(key),
                            Expected =
                                $"the name of a buyer in edition {info.Number}, in small letters with hyphens for blanks",
                        }
                    )
        );

    private static BuyerProfile Profile(
        DuckDBConnection connection,
        EditionInfo info,
        BuyerEntry buyer,
        DateOnly endingFrom
    )
    {
        (string Name, object? Value)[] values = [("key", buyer.Key)];
        var suppliers = Parts(
            connection,
            buyer,
            "CASE named WHEN 0 THEN NULL WHEN 1 THEN supplier_key ELSE '(several)' END",
            "CASE named WHEN 1 THEN supplier WHEN 0 THEN NULL ELSE 'Several suppliers together' END"
        );
        var procedures = Parts(connection, buyer, "method", "method");
        return new BuyerProfile
        {
            Edition = info.Number,
            ContentHash = info.ContentHash,
            Buyer = buyer,
            Headline = BuyerWords.Headline(buyer, suppliers),
            Spellings = connection.Query(
                "SELECT DISTINCT buyer FROM process WHERE buyer_key = $key ORDER BY buyer",
                r => r.Text("buyer"),
                values
            ),
            Suppliers = suppliers,
            Divisions = Parts(connection, buyer, "cpv_division", "cpv_division"),
            Procedures = procedures,
            Figures = BuyerWords.Figures(buyer, suppliers, procedures, Bidders(connection, values)),
            EndingFrom = endingFrom,
            Ending = Steps
                .With(
                    new Step(
                        "ending",
                        $"""
                        SELECT a.*, (SELECT string_agg(s.name, '; ' ORDER BY s.place) FROM contract_supplier s WHERE s.ocid = a.ocid AND s.position = a.position) AS suppliers
                        FROM agreed a
                        WHERE a.ends >= $from
                        ORDER BY a.ends, a.ocid, a.position
                        LIMIT {MostEnding}
                        """,
                        "Its contracts that end next"
                    )
                )
                .Run(
                    connection,
                    r => new BuyerContract(
                        r.Text("ocid"),
                        r.OptionalText("title"),
                        r.OptionalText("suppliers"),
                        r.OptionalMoney("value_gbp"),
                        r.Date("ends"),
                        r.OptionalDate("latest_end"),
                        r.OptionalText("status")
                    ),
                    [.. values, ("from", endingFrom)]
                ),
            Processes = connection.Query(
                "SELECT * FROM process WHERE buyer_key = $key ORDER BY last_released DESC, ocid",
                r => new BuyerProcess(
                    r.Text("ocid"),
                    r.OptionalText("title"),
                    r.OptionalText("method"),
                    r.OptionalText("status"),
                    r.OptionalText("notice_types"),
                    r.Count("releases"),
                    r.Date("last_released")
                ),
                values
            ),
            Sources = Sources(connection, buyer.Key),
        };
    }

    private static (double? Mean, double? Median, long Known, long All) Bidders(
        DuckDBConnection connection,
        IReadOnlyList<(string Name, object? Value)> values
    ) =>
        Steps
            .With(
                new Step(
                    "spread",
                    "SELECT CAST(avg(bidders) AS DECIMAL(28, 9)) AS mean, CAST(median(bidders) AS DECIMAL(28, 9)) AS median, count(bidders) AS known, count(*) AS n FROM bidders",
                    "Bidders of its competed processes"
                )
            )
            .Run(
                connection,
                r =>
                    (
                        (double?)r.OptionalMoney("mean"),
                        (double?)r.OptionalMoney("median"),
                        r.Count("known"),
                        r.Count("n")
                    ),
                values
            )
            .Single();

    private static IReadOnlyList<BuyerPart> Parts(
        DuckDBConnection connection,
        BuyerEntry buyer,
        string key,
        string name
    ) =>
        Steps
            .With(
                new Step(
                    "parts",
                    $"""
                    SELECT {key} AS part, min({name}) AS name, count(DISTINCT ocid) AS processes, count(*) AS contracts,
                        count(value_gbp) AS valued, sum(value_gbp) AS value_gbp
                    FROM agreed
                    GROUP BY part
                    ORDER BY value_gbp DESC NULLS LAST, contracts DESC, part NULLS LAST
                    """,
                    "Its contracts by what they have in common"
                )
            )
            .Run(
                connection,
                r => new BuyerPart(
                    r.OptionalText("part"),
                    r.OptionalText("name"),
                    r.Count("processes"),
                    r.Count("contracts"),
                    r.Count("valued"),
                    r.OptionalMoney("value_gbp"),
                    r.OptionalMoney("value_gbp") is { } value && buyer.ValueGbp > 0
                        ? (double)(value / buyer.ValueGbp.Value)
                        : null
                ),
                [("key", buyer.Key)]
            );

    private static BuyerEntry Entry(Row row) =>
        new(
            row.Text("buyer_key"),
            row.Text("name"),
            row.Count("spellings"),
            row.Count("processes"),
            row.Count("contracts"),
            row.Count("valued"),
            row.OptionalMoney("value_gbp"),
            row.Count("suppliers"),
            row.Count("competed"),
            row.Count("single"),
            row.Date("first"),
            row.Date("last")
        );

    private static IReadOnlyList<string> Sources(DuckDBConnection connection, string? key) =>
        ProcessScope.Sources(
            connection,
            connection.Query(
                "SELECT DISTINCT f.sha256 FROM release r JOIN source f USING (source_id) JOIN process p ON p.ocid = r.ocid WHERE CAST($key AS VARCHAR) IS NULL OR p.buyer_key = $key",
                r => r.Text("sha256"),
                ("key", key)
            )
        );

    /// <summary>The key of a buyer's name as written; null where nothing is left of it without punctuation.</summary>
    public static string? KeyOf(string? name) =>
        EditionTables.OwnerKey(name) is { Length: > 0 } key ? key : null;
}
