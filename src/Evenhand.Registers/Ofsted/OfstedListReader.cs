using Evenhand.Registers.Text;

namespace Evenhand.Registers.Ofsted;

/// <summary>What the readers of Ofsted's lists do alike: each row is of one provider, by its reference number.</summary>
/// <typeparam name="TColumn">What a column is for.</typeparam>
/// <typeparam name="TRow">What a row becomes.</typeparam>
internal abstract class OfstedListReader<TColumn, TRow>(SourceText file, ColumnBook<TColumn> book)
    : TableReader<TColumn, TRow>(file, book)
    where TColumn : struct, Enum
    where TRow : class
{
    /// <summary>The reference number of a row that is the first of its provider; null where the row was rejected.</summary>
    protected string? Urn(CsvRecord record, TColumn column)
    {
        var urn = Field(record, column);
        if (urn is null || !OfstedWords.UrnForm().IsMatch(urn))
        {
            Reject(
                record,
                column,
                "This is not a reference number",
                urn,
                "SC and six digits, or digits"
            );
            return null;
        }

        return IsFirst(record, column, urn, "reference number") ? urn : null;
    }

    /// <summary>A day as Ofsted writes it; null where nothing stands.</summary>
    protected DateOnly? Day(CsvRecord record, TColumn column) =>
        Date(record, column, OfstedWords.DateFormats);
}
