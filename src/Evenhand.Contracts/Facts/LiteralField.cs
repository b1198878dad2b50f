namespace Evenhand.Contracts.Facts;

/// <summary>A value that is a row by itself.</summary>
public enum LiteralField
{
    /// <summary>The value.</summary>
    [FieldPath("")]
    Value,
}
