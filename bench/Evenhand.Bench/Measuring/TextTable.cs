using System.Globalization;
using System.Text;

namespace Evenhand.Bench.Measuring;

/// <summary>A table in Markdown, with its columns one below the other at the prompt too.</summary>
/// <param name="Above">A paragraph above it.</param>
/// <param name="Header">The headers.</param>
/// <param name="Rows">The cells.</param>
internal sealed record TextTable(
    string Above,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Rows
)
{
    /// <summary>A number with so many decimals.</summary>
    public static string Number(double value, int decimals) =>
        value.ToString(
            "N" + decimals.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );

    /// <summary>Bytes as MiB.</summary>
    public static string Mebibytes(long bytes) => Number(bytes / 1024.0 / 1024.0, 0);

    /// <inheritdoc/>
    public override string ToString()
    {
        var widths = Header
            .Select((h, i) => Rows.Select(r => r[i].Length).Append(h.Length).Max())
            .ToList();
        var text = new StringBuilder(Above).Append("\n\n");
        Line(Header);
        Line([
            .. widths.Select((w, i) => i == 0 ? new string('-', w) : new string('-', w - 1) + ":"),
        ]);
        foreach (var row in Rows)
        {
            Line(row);
        }

        return text.ToString();

        void Line(IReadOnlyList<string> cells)
        {
            foreach (var (i, cell) in cells.Index())
            {
                text.Append("| ")
                    .Append(i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))
                    .Append(' ');
            }

            text.Append("|\n");
        }
    }
}
