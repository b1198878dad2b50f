using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Tables;

/// <summary>A list of codes of the Common Procurement Vocabulary on which the law turns.</summary>
public sealed class CpvList
{
    private readonly HashSet<string> codes;
    private readonly IReadOnlyList<(string First, string Last)> ranges;

    private CpvList(HashSet<string> codes, IReadOnlyList<(string First, string Last)> ranges)
    {
        this.codes = codes;
        this.ranges = ranges;
    }

    /// <summary>For instance <c>light-touch</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The fact that being in the list settles.</summary>
    public required string Fact { get; init; }

    /// <summary>What a person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The provision.</summary>
    public required string Citation { get; init; }

    /// <summary>The first day on which the list is law.</summary>
    public required DateOnly From { get; init; }

    /// <summary>What to know before relying on it; may be null.</summary>
    public string? Note { get; init; }

    /// <summary>The codes that are listed one by one.</summary>
    public IReadOnlyCollection<string> Codes => codes;

    /// <summary>Whether a code is in the list.</summary>
    /// <param name="code">Eight digits.</param>
    public bool Contains(string code) =>
        codes.Contains(code)
        || ranges.Any(r =>
            string.CompareOrdinal(r.First, code) <= 0 && string.CompareOrdinal(code, r.Last) <= 0
        );

    /// <summary>The eight digits of a code, with or without its check digit; null when the text is no code.</summary>
    public static string? Digits(string text)
    {
        var main =
            text.Length == 10 && text[8] == '-' && char.IsAsciiDigit(text[9]) ? text[..8] : text;
        return main.Length == 8 && main.All(char.IsAsciiDigit) ? main : null;
    }

    /// <summary>Reads the file of all lists.</summary>
    public static Outcome<IReadOnlyList<CpvList>> Read(TextFile file)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            return Outcome<IReadOnlyList<CpvList>>.Failed(top.Problems);
        }

        top.Value.Date("read_on", required: true);
        var lists = new List<CpvList>();
        foreach (var map in top.Value.Maps("lists", required: true))
        {
            var list = ReadList(map);
            if (lists.Any(l => l.Id == list.Id || l.Fact == list.Fact))
            {
                map.Report(
                    map.LineOf("id"),
                    "id",
                    "Two lists have one id or settle one fact",
                    list.Id,
                    "each once"
                );
            }

            map.Finish();
            lists.Add(list);
        }

        top.Value.Finish();
        return top.Value.Problems.Count > 0
            ? Outcome<IReadOnlyList<CpvList>>.Failed(top.Value.Problems)
            : Outcome<IReadOnlyList<CpvList>>.Ok(lists);
    }

    private static CpvList ReadList(YamlMap map)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in map.Texts("codes", required: true))
        {
            if (Digits(code.Text) != code.Text)
            {
                map.Report(code.Line, "codes", "This is not a code", code.Text, "eight digits");
            }
            else if (!listed.Add(code.Text))
            {
                map.Report(code.Line, "codes", "A code is listed twice", code.Text, "each once");
            }
        }

        var spans = new List<(string, string)>();
        foreach (var range in map.Maps("ranges", required: false))
        {
            var (first, last) = (range.Text("first"), range.Text("last"));
            if (
                Digits(first) != first
                || Digits(last) != last
                || string.CompareOrdinal(first, last) > 0
            )
            {
                range.Report(
                    range.Line,
                    "ranges",
                    "This is not a range of codes",
                    $"{first} to {last}",
                    "eight digits each, the first not above the last"
                );
            }

            range.Finish();
            spans.Add((first, last));
        }

        map.Text("source");
        map.Word("confidence", ["verified", "known", "uncertain"]);
        return new CpvList(listed, spans)
        {
            Id = map.Text("id"),
            Fact = map.Text("fact"),
            Name = map.Text("name"),
            Citation = map.Text("citation"),
            From = map.Date("from", required: true) ?? default,
            Note = map.OptionalText("note"),
        };
    }
}
