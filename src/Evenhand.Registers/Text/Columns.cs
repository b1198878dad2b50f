using Evenhand.Vocabulary;

namespace Evenhand.Registers.Text;

/// <summary>
/// The columns of one file, recognised by what their headers say, whatever the year: headers gain and lose line breaks,
/// capitals, apostrophes and whole words.
/// </summary>
/// <typeparam name="TColumn">What a column is for.</typeparam>
internal sealed class Columns<TColumn>
    where TColumn : struct, Enum
{
    private readonly Dictionary<TColumn, int> positions = [];

    private Columns(ColumnBook<TColumn> book, CsvRecord header)
    {
        Line = header.Line;
        Written = header.Fields;
        for (var i = 0; i < header.Fields.Length; i++)
        {
            if (book.Recognise(header.Fields[i]) is { } column)
            {
                positions.TryAdd(column, i);
            }
        }
    }

    /// <summary>The line of the header.</summary>
    public long Line { get; }

    /// <summary>The headers as written.</summary>
    public IReadOnlyList<string> Written { get; }

    /// <summary>Headers of columns that nothing is taken from.</summary>
    public IReadOnlyList<string> NotUsed =>
        [
            .. Written
                .Where((h, i) => !positions.ContainsValue(i) && !string.IsNullOrWhiteSpace(h))
                .Select(Plain.OneLine),
        ];

    /// <summary>Whether the file has the column.</summary>
    public bool Has(TColumn column) => positions.ContainsKey(column);

    /// <summary>The field of a record, tidied; null when the column is missing or nothing stands there.</summary>
    public string? Field(CsvRecord record, TColumn column) =>
        positions.TryGetValue(column, out var i)
        && Plain.OneLine(record.Fields[i]) is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The header of a column as written, on one line.</summary>
    public string Header(TColumn column) =>
        positions.TryGetValue(column, out var i) ? Plain.OneLine(Written[i]) : column.ToString();

    /// <summary>Takes a record as the header when it names all of the needed columns.</summary>
    /// <returns>The columns when it is the header; else the needed columns that it lacks.</returns>
    public static (Columns<TColumn>? Columns, IReadOnlyList<string> Missing) TryHeader(
        ColumnBook<TColumn> book,
        CsvRecord record
    )
    {
        var columns = new Columns<TColumn>(book, record);
        var missing = book.Needed.Where(n => !columns.Has(n)).Select(book.Example).ToList();
        return missing.Count == 0 ? (columns, missing) : (null, missing);
    }
}
