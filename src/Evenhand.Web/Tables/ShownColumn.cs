using Evenhand.Vocabulary;

namespace Evenhand.Web.Tables;

/// <summary>A column as a page shows it: one value of each row, and others in small print below it.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Values">At least one value; the first stands large.</param>
public sealed record ShownColumn(string Title, params IReadOnlyList<ShownValue> Values);

/// <summary>A value of a row, in a column that it may share with others.</summary>
/// <param name="Key">The key of the table's column.</param>
/// <param name="Word">What it is called in a heading that names several.</param>
/// <param name="Say">How a cell says it where it stands below another; null says it as the table does, an empty text not at all.</param>
public sealed record ShownValue(string Key, string Word, Func<object?, string>? Say = null)
{
    /// <summary>A number of places, below a number of providers.</summary>
    public static ShownValue Places(string key) =>
        new(key, "places", v => v is long count ? Plain.Counted(count, "place", "places") : "");
}
