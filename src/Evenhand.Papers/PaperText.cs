using System.Text;
using System.Xml;

namespace Evenhand.Papers;

/// <summary>Texts made fit for a form.</summary>
internal static class PaperText
{
    private const char NoBreakSpace = '\u00A0';
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Characters that no XML document may hold, and halves of characters, as the sign that stands for what cannot be shown:
    /// names come from registers, where a stray control character is not unheard of.
    /// </summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : Replacement);
            }
        }

        return clean.ToString();
    }

    /// <summary>A cell as people read it; figures and dates never break over two lines.</summary>
    public static string Cell(ResultColumn column, object? value)
    {
        var text = Clean(ResultTable.Show(column, value));
        return column.Kind == CellKind.Text ? text : text.Replace(' ', NoBreakSpace);
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c))
            {
                return false;
            }
        }

        return true;
    }
}
