using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Payments;

/// <summary>Finds the header of a payments file, and with it what each column is for.</summary>
internal sealed record PaymentLayout(PaymentColumns Columns, IReadOnlyList<CsvRecord> Above)
{
    private const int HeaderWithin = 50;
    private const int Sample = 500;

    /// <summary>Looks for the header among the first records.</summary>
    /// <param name="records">All records.</param>
    /// <param name="mapping">What a person said of the columns; null for nothing.</param>
    /// <param name="path">The file, for problems.</param>
    /// <returns>The layout; or what was found and expected, and the share of needed columns that the nearest row lacks.</returns>
    public static (PaymentLayout? Layout, Problem? Problem, double Distance) Find(
        IEnumerable<CsvRecord> records,
        ColumnMapping? mapping,
        string path
    )
    {
        var first = records.Take(HeaderWithin + Sample).ToList();
        (CsvRecord Record, IReadOnlyList<PaymentColumn> Missing)? nearest = null;
        for (var i = 0; i < Math.Min(HeaderWithin, first.Count); i++)
        {
            var below = first.GetRange(i + 1, Math.Min(Sample, first.Count - i - 1));
            var (columns, missing) = PaymentColumns.TryHeader(first[i], below, mapping);
            if (columns is not null)
            {
                return (new PaymentLayout(columns, first.GetRange(0, i)), null, 0);
            }

            if (
                first[i].Fault is null
                && (
                    nearest is null
                    || missing.Count < nearest.Value.Missing.Count
                    || missing.Count == nearest.Value.Missing.Count
                        && Filled(first[i]) > Filled(nearest.Value.Record)
                )
            )
            {
                nearest = (first[i], missing);
            }
        }

        return (null, NotFound(nearest, mapping, path), (nearest?.Missing.Count ?? 2) / 2.0);
    }

    private static Problem NotFound(
        (CsvRecord Record, IReadOnlyList<PaymentColumn> Missing)? nearest,
        ColumnMapping? mapping,
        string path
    )
    {
        var problem = new Problem(
            mapping is null
                ? "This file of payments cannot be read: "
                    + string.Join(
                        " and ",
                        (nearest?.Missing ?? [PaymentColumn.Supplier, PaymentColumn.Amount]).Select(
                            m => $"no column for the {m.ToString().ToLowerInvariant()} was found"
                        )
                    )
                : $"None of the first {HeaderWithin} rows has the columns that were named, above rows of payments"
        )
        {
            File = path,
            Line = nearest?.Record.Line,
            Found = nearest is null
                ? null
                : Problem.Excerpt(
                    string.Join(
                        ", ",
                        nearest.Value.Record.Fields.Where(f => !string.IsNullOrWhiteSpace(f))
                    )
                ),
        };
        return mapping is null
            ? problem with
            {
                Expected = string.Join(
                    "; and ",
                    (nearest?.Missing ?? [PaymentColumn.Supplier, PaymentColumn.Amount]).Select(
                        HeaderNames.Examples
                    )
                ),
                ToDo =
                    "Name them with --columns, for instance --columns \"supplier=Vendor,amount=Net\".",
            }
            : problem with
            {
                Expected = string.Join(
                    ", ",
                    mapping.Headers.Select(h =>
                        $"{h.Key.ToString().ToLowerInvariant()} = '{h.Value}'"
                    )
                ),
            };
    }

    private static int Filled(CsvRecord record) =>
        record.Fields.Count(f => !string.IsNullOrWhiteSpace(f));
}
