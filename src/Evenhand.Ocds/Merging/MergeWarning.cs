namespace Evenhand.Ocds.Merging;

/// <summary>What a person should know of a merge, though it went on.</summary>
public enum MergeWarningKind
{
    /// <summary>Two objects of one array of one release have the same id; they were merged into one.</summary>
    DuplicateId,

    /// <summary>A field was an object or array in one release and something else in another; the later one stands.</summary>
    ChangedType,
}

/// <summary>One kind of warning at one field.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">The field, for instance awards/suppliers, without places in arrays.</param>
/// <param name="Example">The id, or what the field was and became, of the first time.</param>
/// <param name="Count">How often.</param>
public sealed record MergeWarning(MergeWarningKind Kind, string Path, string Example, long Count);
