using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Registers.Payments;

namespace Evenhand.Market.Building;

/// <summary>The table of payments and how rows come into it.</summary>
internal static class PaymentTables
{
    /// <summary>
    /// Key first. It is not declared: a line of a file cannot come twice, and an index over many million rows costs more than
    /// the rows.
    /// </summary>
    public const string Create = """
        CREATE TABLE payment (
            source_id VARCHAR NOT NULL, line BIGINT NOT NULL, byte_offset BIGINT NOT NULL, byte_length BIGINT NOT NULL,
            body VARCHAR NOT NULL, body_key VARCHAR NOT NULL, supplier VARCHAR, supplier_key VARCHAR, redacted VARCHAR, paid_on DATE,
            amount DECIMAL(28, 9) NOT NULL, vat DECIMAL(28, 9), purpose VARCHAR, area VARCHAR, transaction_number VARCHAR,
            company_number VARCHAR, charity_number VARCHAR, category VARCHAR);
        """;

    /// <summary>Puts the payments of a file in.</summary>
    /// <param name="connection">The edition that is built.</param>
    /// <param name="reading">The file, which was looked at.</param>
    /// <param name="id">Its key.</param>
    /// <param name="shelf">Where its bytes are kept.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="IOException">What is kept is no longer the file that was looked at.</exception>
    public static void Add(
        DuckDBConnection connection,
        PaymentReading reading,
        string id,
        SourceShelf shelf,
        CancellationToken cancel
    )
    {
        var suppliers = new Dictionary<string, string>(StringComparer.Ordinal);
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        using var table = new BulkTable(connection, "payment");
        var read = reading.ReadRows(
            shelf.PathOf(reading.Source.Sha256),
            row =>
            {
                table
                    .Text(id)
                    .Count(row.Line)
                    .Count(row.Offset)
                    .Count(row.Length)
                    .Text(row.Body)
                    .Text(Key(bodies, row.Body))
                    .Text(row.Supplier)
                    .Text(Key(suppliers, row.Supplier))
                    .Text(Word(row.Unnamed))
                    .Day(row.PaidOn)
                    .Money(row.Amount)
                    .Money(row.Vat)
                    .Text(row.Purpose)
                    .Text(row.Area)
                    .Text(row.Transaction)
                    .Text(row.Company)
                    .Text(row.Charity)
                    .Text(row.Category)
                    .End();
            },
            cancel
        );
        if (!read.IsOk)
        {
            throw new IOException(read.Problems[0].ToString());
        }

        table.Finish();
    }

    /// <summary>The word for why a payment names no supplier; null where it does.</summary>
    private static string? Word(NoSupplier why) =>
        why switch
        {
            NoSupplier.Redacted => "redacted",
            NoSupplier.Person => "person",
            NoSupplier.NotGiven => "not-given",
            _ => null,
        };

    // There are far fewer names than payments, and to fold one is dear.
    private static string? Key(Dictionary<string, string> known, string? name)
    {
        if (name is null)
        {
            return null;
        }

        if (!known.TryGetValue(name, out var key))
        {
            // A name of signs alone folds to nothing and is its own key.
            known.Add(
                name,
                key = EditionTables.OwnerKey(name) is { Length: > 0 } folded ? folded : name
            );
        }

        return key;
    }
}
