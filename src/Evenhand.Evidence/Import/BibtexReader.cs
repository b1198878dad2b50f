using System.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Import;

/// <summary>
/// Reads BibTeX and BibLaTeX: entries such as <c>@article{key, title = {...}, year = 2024}</c>, abbreviations by <c>@string</c>, values in
/// braces or quotation marks joined by <c>#</c>. An entry that is not whole is left out, and reading goes on at the next line that begins with <c>@</c>.
/// </summary>
internal sealed class BibtexReader
{
    private readonly string name;
    private readonly string text;
    private readonly Dictionary<string, string> macros = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<StudySource> kept = [];
    private readonly List<Problem> rejected = [];
    private int at;
    private long line = 1;
    private int counted;

    private BibtexReader(string name, string text)
    {
        (this.name, this.text) = (name, text);
        foreach (var month in "jan feb mar apr may jun jul aug sep oct nov dec".Split(' '))
        {
            macros.Add(month, month);
        }
    }

    public static Outcome<References> Read(string name, string text)
    {
        var reader = new BibtexReader(name, text);
        while (reader.Next()) { }

        return reader.kept.Count + reader.rejected.Count == 0
            ? Outcome<References>.Failed(
                new Problem("There is no entry in this file")
                {
                    File = name,
                    Line = 1,
                    Expected =
                        "BibTeX: entries such as @article{key, title = {...}, year = {2024}}",
                    ToDo = "Export the list as BibTeX from your reference manager.",
                }
            )
            : Outcome<References>.Ok(
                new(reader.kept.Count + reader.rejected.Count, reader.kept, reader.rejected)
            );
    }

    private bool Next()
    {
        at = text.IndexOf('@', at);
        if (at < 0)
        {
            return false;
        }

        var begun = at++;
        try
        {
            Entry(LineAt(begun));
        }
        catch (EntryFault fault)
        {
            rejected.Add(
                new Problem(fault.Message)
                {
                    File = name,
                    Line = LineAt(begun),
                    Field = fault.Field,
                    Found = fault.Found is null ? null : Problem.Excerpt(fault.Found),
                    Expected = fault.Expected,
                    ToDo =
                        at >= text.Length
                            ? "The file may have been cut short: export it again and compare how many entries it has."
                            : "Put it right in the file, or add the study by hand.",
                }
            );
            // What follows the fault may be told apart again from the next entry on.
            var next = text.IndexOf("\n@", begun + 1, StringComparison.Ordinal);
            at = next < 0 ? text.Length : next + 1;
        }

        return true;
    }

    private void Entry(long began)
    {
        var type = Word();
        Blank();
        if (type.Length == 0 || at >= text.Length || text[at] is not ('{' or '('))
        {
            // An @ in a text between entries, such as an address of post.
            return;
        }

        var close = text[at++] == '{' ? '}' : ')';
        switch (type.ToLowerInvariant())
        {
            case "comment" or "preamble":
                at--;
                Braced();
                return;
            case "string":
                var (macro, value) = Field();
                macros[macro] = value;
                Blank();
                Expect(close, macro);
                return;
        }

        Blank();
        var key = Until([',', '}', ')', '\n']).Trim();
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Blank();
        while (at < text.Length && text[at] == ',')
        {
            at++;
            Blank();
            if (at < text.Length && text[at] == close)
            {
                break;
            }

            var (field, value) = Field();
            fields.TryAdd(field, value);
            Blank();
        }

        Expect(close, null);
        var source = Source(began, key, fields).ToSource();
        if (source.IsOk)
        {
            kept.Add(source.Value);
        }
        else
        {
            rejected.AddRange(source.Problems);
        }
    }

    private (string Name, string Value) Field()
    {
        var field = Word();
        if (field.Length == 0)
        {
            throw new EntryFault("This is no field", null, Here(), "name = {value}");
        }

        Blank();
        Expect('=', field);
        var value = new StringBuilder();
        do
        {
            Blank();
            value.Append(Piece(field));
            Blank();
        } while (at < text.Length && text[at] == '#' && at++ >= 0);

        return (field, value.ToString());
    }

    private string Piece(string field)
    {
        if (at >= text.Length)
        {
            throw new EntryFault("The file ends within an entry", field, null, "a value");
        }

        if (text[at] == '{')
        {
            return Braced();
        }

        if (text[at] == '"')
        {
            return Quoted(field);
        }

        var word = Until([',', '}', ')', '#', '\n']).Trim();
        return word.Length > 0 && word.All(char.IsAsciiDigit) ? word
            : macros.TryGetValue(word, out var known) ? known
            : throw new EntryFault(
                "This abbreviation is not defined",
                field,
                word,
                "a value in braces, or @string before"
            );
    }

    private string Braced()
    {
        var (from, depth) = (at + 1, 0);
        for (; at < text.Length; at++)
        {
            depth +=
                text[at] == '{' ? 1
                : text[at] == '}' ? -1
                : 0;
            if (depth == 0)
            {
                return text[from..at++];
            }
        }

        throw new EntryFault("A brace is never closed", null, null, "as many } as {");
    }

    private string Quoted(string field)
    {
        var (from, depth) = (++at, 0);
        for (; at < text.Length; at++)
        {
            depth +=
                text[at] == '{' ? 1
                : text[at] == '}' ? -1
                : 0;
            if (text[at] == '"' && depth == 0)
            {
                return text[from..at++];
            }
        }

        throw new EntryFault("A quotation mark is never closed", field, null, "a second \"");
    }

    private ReferenceFields Source(long began, string key, Dictionary<string, string> fields)
    {
        return new(name, began)
        {
            Key = key,
            Title = ("title", First("title")),
            Authors = [.. Names(fields.GetValueOrDefault("author") ?? "")],
            Year = ("year", First("year", "date")),
            Journal = First("journal", "journaltitle", "booktitle", "institution", "publisher"),
            Doi = First("doi"),
            Url = First("url"),
            Abstract = First("abstract"),
        };

        string? First(params ReadOnlySpan<string> names)
        {
            foreach (var wanted in names)
            {
                if (fields.TryGetValue(wanted, out var value) && value.Trim().Length > 0)
                {
                    return LatexText.Plain(value);
                }
            }

            return null;
        }
    }

    /// <summary>The names of a list, which "and" parts outside of braces.</summary>
    private static IEnumerable<string> Names(string list)
    {
        var (from, depth) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth +=
                list[i] == '{' ? 1
                : list[i] == '}' ? -1
                : 0;
            if (
                depth == 0
                && char.IsWhiteSpace(list[i])
                && i + 4 < list.Length
                && list.AsSpan(i + 1, 3).Equals("and", StringComparison.OrdinalIgnoreCase)
                && char.IsWhiteSpace(list[i + 4])
            )
            {
                yield return LatexText.Plain(list[from..i]);
                i += 4;
                from = i + 1;
            }
        }

        yield return LatexText.Plain(list[from..]);
    }

    private string Word()
    {
        var from = at;
        while (
            at < text.Length
            && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '+' or ':')
        )
        {
            at++;
        }

        return text[from..at];
    }

    private string Until(ReadOnlySpan<char> ends)
    {
        var length = text.AsSpan(at).IndexOfAny(ends);
        var found = length < 0 ? text[at..] : text.Substring(at, length);
        at += found.Length;
        return found;
    }

    private void Blank()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private void Expect(char sign, string? field)
    {
        if (at >= text.Length || text[at] != sign)
        {
            throw new EntryFault(
                at >= text.Length
                    ? "The file ends within an entry"
                    : "The entry is not written as BibTeX",
                field,
                at >= text.Length ? null : Here(),
                sign == '=' ? "=" : $"a comma before the next field, or {sign} at the end"
            );
        }

        at++;
    }

    private string Here() =>
        text.AsSpan(at, Math.Min(40, text.Length - at)).ToString().Split('\n')[0];

    private long LineAt(int position)
    {
        // Entries are asked for in their order, so that no line is counted twice.
        for (; counted < position; counted++)
        {
            line += text[counted] == '\n' ? 1 : 0;
        }

        return line;
    }

    /// <summary>Leaves an entry that is not whole; it is caught where entries are begun and never leaves the reader.</summary>
    private sealed class EntryFault(string what, string? where, string? found, string expected)
        : Exception(what)
    {
        public string? Field => where;

        public string? Found => found;

        public string Expected => expected;
    }
}
