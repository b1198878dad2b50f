using System.Buffers;
using System.Globalization;
using System.Text;

namespace Evenhand.Vocabulary;

/// <summary>Text that a person hands over as bytes. It is read as UTF-8; what is not UTF-8 is refused, and no letter is guessed.</summary>
public static class Utf8Text
{
    private const string SaveAgain =
        "Open it in the program that it comes from and save or export it as UTF-8.";

    /// <summary>The text without a byte order mark; or why it cannot be read, with the line.</summary>
    /// <param name="name">The file, as the person named it.</param>
    /// <param name="bytes">Its content.</param>
    public static Outcome<string> Read(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.Contains((byte)0))
        {
            return Outcome<string>.Failed(
                new Problem("The file is not in UTF-8")
                {
                    File = name,
                    Line = 1,
                    Found = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
                        ? "UTF-16"
                        : "bytes of value 0, as in UTF-16 or a workbook",
                    Expected = "text in UTF-8",
                    ToDo = SaveAgain,
                }
            );
        }

        var rest = bytes;
        var line = 1L;
        while (rest.Length > 0)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var length) != OperationStatus.Done)
            {
                return Outcome<string>.Failed(
                    new Problem("The file is not in UTF-8")
                    {
                        File = name,
                        Line = line,
                        Found = string.Create(
                            CultureInfo.InvariantCulture,
                            $"a byte of value {rest[0]}, as in Windows-1252 or Mac Roman"
                        ),
                        Expected = "text in UTF-8",
                        ToDo = SaveAgain,
                    }
                );
            }

            line += rune.Value == '\n' ? 1 : 0;
            rest = rest[length..];
        }

        return Outcome<string>.Ok(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
    }
}
