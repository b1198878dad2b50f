namespace Evenhand.Registers.Text;

/// <summary>The columns that a kind of file has, and how its headers name them.</summary>
/// <typeparam name="TColumn">What a column is for.</typeparam>
/// <param name="Kind">The kind of file as a person calls it, with its article: "an Ofsted provider list".</param>
/// <param name="Needed">The columns without which a row is no header of such a file.</param>
/// <param name="Recognise">What a header stands for; null for a column that nothing is taken from.</param>
/// <param name="Example">How a column is usually headed.</param>
internal sealed record ColumnBook<TColumn>(
    string Kind,
    IReadOnlyList<TColumn> Needed,
    Func<string, TColumn?> Recognise,
    Func<TColumn, string> Example
)
    where TColumn : struct, Enum;
