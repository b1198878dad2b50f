using System.Text;

namespace Evenhand.Evidence.Import;

/// <summary>Takes the marks of LaTeX out of a text: accents become letters, commands go and what they hold stays.</summary>
internal static class LatexText
{
    // After each mark pairs of a letter and the same with its accent.
    private static readonly Dictionary<char, string> Accents = new()
    {
        ['\''] = "aáeéiíoóuúyýcćnńsśzźlĺrŕAÁEÉIÍOÓUÚYÝCĆNŃSŚZŹ",
        ['`'] = "aàeèiìoòuùAÀEÈIÌOÒUÙ",
        ['^'] = "aâeêiîoôuûwŵyŷAÂEÊIÎOÔUÛWŴYŶ",
        ['"'] = "aäeëiïoöuüyÿAÄEËIÏOÖUÜ",
        ['~'] = "aãnñoõAÃNÑOÕ",
        ['='] = "aāeēiīoōuūAĀEĒ",
        ['.'] = "zżeėZŻ",
        ['c'] = "cçsşCÇSŞ",
        ['v'] = "cčsšzžrřeěnňdďCČSŠZŽRŘEĚNŇ",
        ['u'] = "aăgğAĂGĞ",
        ['H'] = "oőuűOŐUŰ",
        ['k'] = "aąeęAĄEĘ",
        ['r'] = "aåuůAÅUŮ",
    };

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["i"] = "i",
        ["j"] = "j",
        ["pounds"] = "£",
        ["textendash"] = "–",
        ["textemdash"] = "—",
    };

    public static string Plain(string text)
    {
        if (text.IndexOfAny(['\\', '{', '}', '~', '-', '$']) < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var letter = text[at++];
            switch (letter)
            {
                case '\\':
                    Command(text, ref at, plain);
                    break;
                case '{' or '}' or '$':
                    break;
                case '~':
                    plain.Append(' ');
                    break;
                case '-' when at < text.Length && text[at] == '-':
                    while (at < text.Length && text[at] == '-')
                    {
                        at++;
                    }

                    plain.Append('–');
                    break;
                default:
                    plain.Append(letter);
                    break;
            }
        }

        return plain.ToString();
    }

    private static void Command(string text, ref int at, StringBuilder plain)
    {
        if (at >= text.Length)
        {
            return;
        }

        var sign = text[at];
        if (!char.IsAsciiLetter(sign))
        {
            at++;
            if (Accents.TryGetValue(sign, out var pairs))
            {
                Accent(text, ref at, pairs, plain);
            }
            else
            {
                plain.Append(sign);
            }

            return;
        }

        var from = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        var name = text[from..at];
        if (Letters.TryGetValue(name, out var letters))
        {
            plain.Append(letters);
            at += at < text.Length && text[at] == ' ' ? 1 : 0;
        }
        else if (name.Length == 1 && Accents.TryGetValue(name[0], out var pairs))
        {
            Accent(text, ref at, pairs, plain);
        }
        else
        {
            at += at < text.Length && text[at] == ' ' ? 1 : 0;
        }
    }

    private static void Accent(string text, ref int at, string pairs, StringBuilder plain)
    {
        while (at < text.Length && text[at] is ' ' or '{' or '\\')
        {
            at++;
        }

        if (at >= text.Length)
        {
            return;
        }

        var letter = text[at++];
        var pair = 0;
        while (pair < pairs.Length && pairs[pair] != letter)
        {
            pair += 2;
        }

        plain.Append(pair < pairs.Length ? pairs[pair + 1] : letter);
    }
}
