using System.Text;

namespace Evenhand.Registers.Text;

/// <summary>The encodings that source files are written in, by the names that an edition keeps.</summary>
public static class TextEncodings
{
    internal const string Utf16 = "UTF-16";
    internal const string MacRoman = "Mac Roman";
    internal const string Windows = "Windows-1252";

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a name; UTF-8 for any other.</summary>
    /// <param name="name">As in <see cref="SourceText.EncodingName"/>.</param>
    /// <param name="start">The first bytes of the file, of which UTF-16 says by its mark which byte comes first.</param>
    public static Encoding Of(string name, ReadOnlySpan<byte> start) =>
        name switch
        {
            Utf16 => start is [0xFF, ..] ? Encoding.Unicode : Encoding.BigEndianUnicode,
            MacRoman => Encoding.GetEncoding(10000),
            Windows => Encoding.GetEncoding(1252),
            _ => Encoding.UTF8,
        };
}
