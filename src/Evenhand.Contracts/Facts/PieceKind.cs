namespace Evenhand.Contracts.Facts;

/// <summary>What kind of JSON value a piece of a release is.</summary>
public enum PieceKind : byte
{
    /// <summary>The release does not have it.</summary>
    None,

    /// <summary>A text without escapes: its bytes are its characters.</summary>
    Text,

    /// <summary>A text with escapes such as <c>\n</c> in it.</summary>
    EscapedText,

    /// <summary>A number, as written.</summary>
    Number,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary><c>null</c>: it is there and says nothing.</summary>
    Null,
}
