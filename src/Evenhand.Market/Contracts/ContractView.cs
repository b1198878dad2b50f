using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>Answers which contracts there are, from the releases in an edition.</summary>
public sealed class ContractView(EditionStore store, Libraries libraries)
{
    /// <summary>Answers a question; a service that is not there, or a page beyond the last, comes back as a problem.</summary>
    public Outcome<ContractAnswer> Ask(ContractQuestion question) =>
        ProcessScope.Ask(
            store,
            question.Edition,
            (connection, edition) =>
                ContractFilter
                    .Of(question, libraries.Services)
                    .Then(filter => Answer(connection, edition, question, filter))
        );

    private static Outcome<ContractAnswer> Answer(
        DuckDBConnection connection,
        EditionInfo edition,
        ContractQuestion question,
        ContractFilter filter
    )
    {
        var found = new Step(
            "found",
            $"""
            SELECT c.*, p.buyer, p.buyer_key, p.publisher_name, p.method, p.last_released, p.source_id, p.byte_offset
            FROM contract c
            JOIN process p USING (ocid)
            WHERE {filter.Sql}
            """,
            "Contracts that are asked for"
        );
        var sums = new Pipeline(
            found,
            new Step(
                "sums",
                """
                SELECT count(*) AS contracts, count(DISTINCT ocid) AS processes, sum(value_gbp) AS value_gbp,
                    count(*) FILTER (value_gbp IS NULL) AS without_value, count(*) FILTER (starts IS NULL OR ends IS NULL) AS without_dates
                FROM found
                """,
                "How many, and what they are worth together"
            )
        ).Run(connection, r => (Contracts: r.Count("contracts"), Processes: r.Count("processes"), Value: r.OptionalMoney("value_gbp"), WithoutValue: r.Count("without_value"), WithoutDates: r.Count("without_dates")), filter.Values).Single();
        var size = question.Size ?? Math.Max(1, sums.Contracts);
        var pages = (int)Math.Max(1, (sums.Contracts + size - 1) / size);
        if (question.Page < 1 || question.Page > pages || size < 1)
        {
            return Outcome<ContractAnswer>.Failed(
                new Problem("There is no such page of the list")
                {
                    Field = "page",
                    Found = $"{question.Page}",
                    Expected = $"1 to {pages}",
                }
            );
        }

        var page = new Pipeline(
            found,
            new Step(
                "page",
                $"SELECT * FROM found ORDER BY {Order(question)} LIMIT {size} OFFSET {(question.Page - 1) * size}",
                "Those of one page"
            )
        );
        var suppliers = page.With(
                new Step(
                    "suppliers",
                    """
                    SELECT s.ocid, s.position, s.name, s.scheme, s.identifier
                    FROM contract_supplier s
                    JOIN page USING (ocid, position)
                    ORDER BY s.ocid, s.position, s.place
                    """,
                    "Their suppliers"
                )
            )
            .Run(
                connection,
                r =>
                    (
                        Key: (r.Text("ocid"), r.Count("position")),
                        Supplier: new SupplierId(
                            r.OptionalText("name"),
                            r.OptionalText("scheme"),
                            r.OptionalText("identifier")
                        )
                    ),
                filter.Values
            )
            .ToLookup(s => s.Key, s => s.Supplier);
        var contracts = page.With(
                new Step(
                    "placed",
                    $"""
                    SELECT page.*, f.file, f.sha256, r.byte_length
                    FROM page
                    JOIN source f USING (source_id)
                    JOIN release r ON r.source_id = page.source_id AND r.byte_offset = page.byte_offset
                    ORDER BY {Order(question)}
                    """,
                    "With where the newest release stands"
                )
            )
            .Run(connection, r => Entry(r, suppliers), filter.Values);
        return Outcome<ContractAnswer>.Ok(
            new ContractAnswer
            {
                Edition = edition.Number,
                ContentHash = edition.ContentHash,
                Headline = ContractWords.Headline(
                    sums.Contracts,
                    sums.Processes,
                    sums.Value,
                    sums.WithoutValue
                ),
                Total = sums.Contracts,
                Processes = sums.Processes,
                ValueGbp = sums.Value,
                WithoutValue = sums.WithoutValue,
                Page = question.Page,
                Pages = pages,
                Contracts = contracts,
                Notes = ContractWords.Notes(question, sums.WithoutDates),
                Sources = ProcessScope.Sources(connection, contracts.Select(c => c.Source.Sha256)),
            }
        );
    }

    private static ContractEntry Entry(Row row, ILookup<(string, long), SupplierId> suppliersOf)
    {
        var suppliers = suppliersOf[(row.Text("ocid"), row.Count("position"))].ToList();
        return new ContractEntry(
            row.Text("ocid"),
            row.OptionalText("lot"),
            row.OptionalText("buyer"),
            [.. suppliers.Select(s => s.Name).OfType<string>()],
            row.OptionalText("title"),
            row.OptionalText("cpv"),
            row.OptionalMoney("value_gbp"),
            row.OptionalDate("starts"),
            row.OptionalDate("ends"),
            row.OptionalText("status"),
            new ReleasePlace(
                row.Text("file"),
                row.Count("byte_offset"),
                row.Count("byte_length"),
                row.Text("sha256")
            ),
            row.Count("position"),
            row.OptionalText("award_id"),
            row.OptionalText("contract_id"),
            row.OptionalMoney("value"),
            row.OptionalMoney("value_gross"),
            row.OptionalText("currency"),
            row.OptionalDate("latest_end"),
            row.OptionalDate("awarded"),
            row.Date("last_released"),
            row.Text("publisher_name"),
            row.OptionalText("method"),
            row.Flag("terminated"),
            row.Count("amendments"),
            suppliers
        );
    }

    // The process and the place in it make every order a whole one; what is not known stands last either way.
    private static string Order(ContractQuestion question)
    {
        var (column, falls) = question.Sort switch
        {
            ContractSort.Value => ("value_gbp", true),
            ContractSort.End => ("ends", false),
            ContractSort.Start => ("starts", false),
            ContractSort.Buyer => ("buyer_key", false),
            _ => ("last_released", true),
        };
        return $"{column} {(falls != question.Reversed ? "DESC" : "ASC")} NULLS LAST, ocid, position";
    }
}
