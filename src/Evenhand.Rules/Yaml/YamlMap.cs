using System.Globalization;
using Evenhand.Vocabulary;
using YamlDotNet.RepresentationModel;

namespace Evenhand.Rules.Yaml;

/// <summary>A scalar with the line it stands on.</summary>
/// <param name="Text">The value as text; empty for a null.</param>
/// <param name="Line">From 1.</param>
public sealed record YamlScalar(string Text, long Line);

/// <summary>
/// A mapping read key by key. Every problem met is collected with its line; a key that nobody asked for is a problem
/// too, which <see cref="Finish"/> reports.
/// </summary>
public sealed class YamlMap
{
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> entries = new(
        StringComparer.Ordinal
    );
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly List<Problem> problems;

    internal YamlMap(string file, YamlMappingNode node, List<Problem>? problems = null)
    {
        File = file;
        Line = node.Start.Line;
        this.problems = problems ?? [];
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                entries[name] = (key, value);
            }
            else
            {
                Report(key.Start.Line, null, "A key must be a plain word", null, null);
            }
        }
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The line on which the mapping begins, from 1.</summary>
    public long Line { get; }

    /// <summary>What has been found wrong so far, here and in mappings within.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => entries.ContainsKey(key);

    /// <summary>Whether the key has keys below it.</summary>
    public bool IsMap(string key) =>
        entries.TryGetValue(key, out var entry) && entry.Value is YamlMappingNode;

    /// <summary>Passes over a key that the reader tells of itself.</summary>
    public void Ignore(string key) => asked.Add(key);

    /// <summary>Whether the key is there; it is known here either way.</summary>
    public bool MayHave(string key) => Take(key) is not null;

    /// <summary>The line of a key, or of the mapping when the key is not there.</summary>
    public long LineOf(string key) =>
        entries.TryGetValue(key, out var entry) ? entry.Key.Start.Line : Line;

    /// <summary>The keys in the order written.</summary>
    public IEnumerable<string> Keys => entries.Keys;

    /// <summary>A text that must be there and not be empty; reports and gives "" otherwise.</summary>
    public string Text(string key) => Scalar(key, required: true)?.Text ?? "";

    /// <summary>A text that may be missing.</summary>
    public string? OptionalText(string key) => Scalar(key, required: false)?.Text;

    /// <summary>A scalar as written; null, reported when required, when it is not there.</summary>
    public YamlScalar? Scalar(string key, bool required)
    {
        switch (Take(key))
        {
            case null:
                if (required)
                {
                    Report(Line, key, "A key is missing", null, $"'{key}: ...'");
                }

                return null;
            case YamlScalarNode { Value: { Length: > 0 } text } node:
                return new YamlScalar(text, node.Start.Line);
            case var other:
                Report(
                    other.Start.Line,
                    key,
                    "A value is missing",
                    other is YamlScalarNode ? "nothing" : "a list or keys",
                    "a text"
                );
                return null;
        }
    }

    /// <summary>A whole number of at least 1.</summary>
    public int Version(string key)
    {
        var scalar = Scalar(key, required: true);
        if (
            scalar is null
            || (
                int.TryParse(
                    scalar.Text,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && number > 0
            )
        )
        {
            return scalar is null ? 0 : int.Parse(scalar.Text, CultureInfo.InvariantCulture);
        }

        Report(scalar.Line, key, "This is not a whole number", scalar.Text, "1 or more");
        return 0;
    }

    /// <summary>A whole number within bounds; null, reported when required or wrong, where there is none.</summary>
    public int? Whole(string key, int from, int to, bool required = true)
    {
        var scalar = Scalar(key, required);
        if (scalar is null)
        {
            return null;
        }

        if (
            int.TryParse(
                scalar.Text,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= from
            && number <= to
        )
        {
            return number;
        }

        Report(
            scalar.Line,
            key,
            "This is not a whole number in range",
            scalar.Text,
            $"{from} to {to}"
        );
        return null;
    }

    /// <summary>A date written as <c>2025-02-24</c>.</summary>
    public DateOnly? Date(string key, bool required)
    {
        var scalar = Scalar(key, required);
        if (scalar is null)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                scalar.Text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return date;
        }

        Report(
            scalar.Line,
            key,
            "This is not a date",
            scalar.Text,
            "a day that exists, as 2025-02-24"
        );
        return null;
    }

    /// <summary>True or false.</summary>
    public bool Flag(string key)
    {
        var scalar = Scalar(key, required: true);
        if (scalar is not null && scalar.Text is not ("true" or "false"))
        {
            Report(
                scalar.Line,
                key,
                "This is neither true nor false",
                scalar.Text,
                "true or false"
            );
        }

        return scalar?.Text == "true";
    }

    /// <summary>One word out of a list.</summary>
    public string Word(string key, IReadOnlyCollection<string> allowed)
    {
        var scalar = Scalar(key, required: true);
        if (scalar is not null && !allowed.Contains(scalar.Text))
        {
            Report(
                scalar.Line,
                key,
                "This word is not known here",
                scalar.Text,
                string.Join(", ", allowed)
            );
        }

        return scalar?.Text ?? "";
    }

    /// <summary>A list of texts out of those that there are; what is not among them is reported and left out.</summary>
    public IReadOnlyList<string> TextsAmong(
        string key,
        IReadOnlyCollection<string> known,
        bool required
    )
    {
        var texts = Texts(key, required);
        foreach (var text in texts.Where(t => !known.Contains(t.Text)))
        {
            Report(text.Line, key, "This is not known here", text.Text, string.Join(", ", known));
        }

        return [.. texts.Select(t => t.Text).Where(known.Contains)];
    }

    /// <summary>A list of texts; one text alone counts as a list of one. Empty when missing, which is reported when required.</summary>
    public IReadOnlyList<YamlScalar> Texts(string key, bool required)
    {
        switch (Take(key))
        {
            case null:
                if (required)
                {
                    Report(Line, key, "A key is missing", null, $"'{key}: [...]'");
                }

                return [];
            case YamlSequenceNode list:
                var texts = new List<YamlScalar>();
                foreach (var item in list)
                {
                    if (item is YamlScalarNode { Value: { Length: > 0 } text })
                    {
                        texts.Add(new YamlScalar(text, item.Start.Line));
                    }
                    else
                    {
                        Report(
                            item.Start.Line,
                            key,
                            "An entry of the list is not a text",
                            null,
                            "a text"
                        );
                    }
                }

                if (texts.Count == 0 && required)
                {
                    Report(list.Start.Line, key, "The list is empty", null, "at least one entry");
                }

                return texts;
            case YamlScalarNode { Value: { Length: > 0 } one } node:
                return [new YamlScalar(one, node.Start.Line)];
            case var other:
                Report(other.Start.Line, key, "This is not a list", null, "[one, two]");
                return [];
        }
    }

    /// <summary>A mapping within; null, reported when required, when it is not there.</summary>
    public YamlMap? Map(string key, bool required)
    {
        switch (Take(key))
        {
            case null:
                if (required)
                {
                    Report(Line, key, "A key is missing", null, $"'{key}:' with keys below it");
                }

                return null;
            case YamlMappingNode map:
                return new YamlMap(File, map, problems);
            case var other:
                Report(
                    other.Start.Line,
                    key,
                    "Keys were expected here",
                    other.ToString(),
                    "keys below it"
                );
                return null;
        }
    }

    /// <summary>A list of mappings.</summary>
    public IReadOnlyList<YamlMap> Maps(string key, bool required)
    {
        var node = Take(key);
        if (node is null)
        {
            if (required)
            {
                Report(Line, key, "A key is missing", null, $"'{key}:' with a list below it");
            }

            return [];
        }

        if (node is not YamlSequenceNode list || list.Children.Count == 0)
        {
            Report(
                node.Start.Line,
                key,
                "This is not a list with entries",
                null,
                "entries that begin with '- '"
            );
            return [];
        }

        var maps = new List<YamlMap>();
        foreach (var item in list)
        {
            if (item is YamlMappingNode map)
            {
                maps.Add(new YamlMap(File, map, problems));
            }
            else
            {
                Report(
                    item.Start.Line,
                    key,
                    "An entry of the list has no keys",
                    item.ToString(),
                    "keys such as 'fact: ...'"
                );
            }
        }

        return maps;
    }

    /// <summary>Reports every key that was not asked for.</summary>
    public void Finish()
    {
        foreach (var (name, entry) in entries)
        {
            if (!asked.Contains(name))
            {
                var near = Plain.Nearest(name, asked);
                Report(
                    entry.Key.Start.Line,
                    name,
                    "This key is not known here",
                    name,
                    near is null
                        ? string.Join(", ", asked.Order(StringComparer.Ordinal))
                        : $"'{near}'?"
                );
            }
        }
    }

    /// <summary>Adds a problem of the reader's own at a line of this file.</summary>
    public void Report(long line, string? field, string what, string? found, string? expected) =>
        problems.Add(
            new Problem(what)
            {
                File = File,
                Line = line,
                Field = field,
                Found = found is null ? null : Problem.Excerpt(found),
                Expected = expected,
            }
        );

    private YamlNode? Take(string key)
    {
        asked.Add(key);
        return entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }
}
