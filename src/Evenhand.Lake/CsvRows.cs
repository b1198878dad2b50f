using CsvHelper;

namespace Evenhand.Lake;

/// <summary>A short CSV file that somebody wrote by hand, a row at a time: cells parted by commas, empty lines passed over.</summary>
/// <remarks>Registers have a reader of their own, which survives lines of any length and quotation marks that are never closed.</remarks>
public sealed class CsvRows : IDisposable
{
    private readonly CsvReader reader;

    /// <summary>Opens a text.</summary>
    public CsvRows(string text) =>
        reader = CsvReader.FromText(
            text,
            CsvReaderOptions.Default with
            {
                Separator = ',',
                HasHeader = false,
                SkipEmptyLines = true,
                TrackLineNumbers = true,
                OnMalformedRecord = _ => IsMalformed = true,
            }
        );

    /// <summary>Whether a quotation mark was out of place, from where on cells cannot be told apart.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>The line of the row, from 1.</summary>
    public long Line => reader.LineNumber;

    /// <summary>The cells of the row.</summary>
    public string[] Cells
    {
        get
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.GetString(i);
            }

            return cells;
        }
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False at the end.</returns>
    public bool Read() => reader.Read();

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();
}
