using DuckDB.NET.Data;
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
    /// <exception cref="IOException">The file was changed since it was looked at.</exception>
    public static void Add(
        DuckDBConnection connection,
        PaymentReading reading,
        string id,
        CancellationToken cancel
    )
    {
        var suppliers = new Dictionary<string, string?>(StringComparer.Ordinal);
        var bodies = new Dictionary<string, string?>(StringComparer.Ordinal);
        using var appender = connection.CreateAppender("payment");
        var read = reading.ReadRows(
            row =>
                appender
                    .CreateRow()
                    .AppendValue(id)
                    .AppendValue(row.Line)
                    .AppendValue(row.Offset)
                    .AppendValue(row.Length)
                    .AppendValue(row.Body)
                    .AppendValue(Key(bodies, row.Body) ?? "")
                    .AppendValue(row.Supplier)
                    .AppendValue(Key(suppliers, row.Supplier))
                    .AppendValue(Word(row.Unnamed))
                    .AppendValue(row.PaidOn)
                    .AppendValue(row.Amount)
                    .AppendValue(row.Vat)
                    .AppendValue(row.Purpose)
                    .AppendValue(row.Area)
                    .AppendValue(row.Transaction)
                    .AppendValue(row.Company)
                    .AppendValue(row.Charity)
                    .AppendValue(row.Category)
                    .EndRow(),
            cancel
        );
        if (!read.IsOk)
        {
            throw new IOException(read.Problems[0].ToString());
        }
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
    private static string? Key(Dictionary<string, string?> known, string? name)
    {
        if (name is null)
        {
            return null;
        }

        if (!known.TryGetValue(name, out var key))
        {
            known.Add(name, key = EditionTables.OwnerKey(name));
        }

        return key;
    }
}
