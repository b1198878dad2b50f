using System.Text;
using Evenhand.Vocabulary;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Evenhand.Rules.Yaml;

/// <summary>
/// Reads YAML that people wrote, trusting nothing: at most 1 MB and 40 levels, one document, no anchors, aliases or
/// tags (a page of aliases can unfold to gigabytes), no key twice.
/// </summary>
public static class StrictYaml
{
    /// <summary>The largest file that is read, in bytes of UTF-8.</summary>
    public const int MaximumBytes = 1_000_000;

    private const int MaximumDepth = 40;

    /// <summary>Whether two texts say the same, whatever the order of keys, the quotes, the spacing and the comments.</summary>
    /// <returns>False too where one of them cannot be read.</returns>
    public static bool SaysTheSame(string one, string other) =>
        Saying(one) is { } said && said.Equals(Saying(other));

    /// <summary>What a text says, equal to that of every text that says the same; null where it cannot be read.</summary>
    public static object? Saying(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 1 ? stream.Documents[0].RootNode : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    /// <summary>Parses a file whose top is a mapping.</summary>
    public static Outcome<YamlMap> Read(TextFile file)
    {
        var size = Encoding.UTF8.GetByteCount(file.Text);
        if (size > MaximumBytes)
        {
            return Refuse(
                file,
                null,
                "The file is too large",
                $"{size:N0} bytes",
                "at most 1,000,000 bytes"
            );
        }

        var line = 1L;
        try
        {
            if (FindForbidden(file, ref line) is { } forbidden)
            {
                return Outcome<YamlMap>.Failed(forbidden);
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(file.Text));
            if (stream.Documents.Count != 1)
            {
                var second =
                    stream.Documents.Count == 0
                        ? (long?)null
                        : stream.Documents[1].RootNode.Start.Line;
                return Refuse(
                    file,
                    second,
                    "The file is not one document",
                    $"{stream.Documents.Count} documents",
                    "one"
                );
            }

            return stream.Documents[0].RootNode is YamlMappingNode top
                ? Outcome<YamlMap>.Ok(new YamlMap(file.Name, top))
                : Refuse(
                    file,
                    stream.Documents[0].RootNode.Start.Line,
                    "The file does not begin with keys",
                    null,
                    "lines such as 'id: ...'"
                );
        }
        catch (YamlException fault)
        {
            // The library's message for a key written twice and for broken syntax; its marks count from 1.
            return Refuse(
                file,
                fault.Start.Line,
                "This is not well-formed YAML: " + Problem.Excerpt(fault.Message.TrimEnd('.')),
                null,
                null
            );
        }
        catch (Exception fault)
            when (fault
                    is InvalidOperationException
                        or ArgumentException
                        or FormatException
                        or OverflowException
            )
        {
            // The library trips over some broken texts, for instance a bracket that is never closed, and tells nothing.
            return Refuse(file, line, "This is not well-formed YAML from here on", null, null);
        }
    }

    private static Problem? FindForbidden(TextFile file, ref long line)
    {
        // The stream and the document are levels to the parser, but not to whoever wrote the file.
        var depth = -2;
        var parser = new Parser(new StringReader(file.Text));
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            line = current.Start.Line;
            if (current is AnchorAlias)
            {
                return At(
                    file,
                    current.Start.Line,
                    "Aliases are not allowed",
                    "*",
                    "the value written out"
                );
            }

            if (current is NodeEvent node)
            {
                if (!node.Anchor.IsEmpty)
                {
                    return At(
                        file,
                        node.Start.Line,
                        "Anchors are not allowed",
                        "&" + node.Anchor,
                        "the value written out"
                    );
                }

                if (!node.Tag.IsEmpty)
                {
                    return At(
                        file,
                        node.Start.Line,
                        "Tags are not allowed",
                        node.Tag.ToString(),
                        "a plain value"
                    );
                }
            }

            depth += current.NestingIncrease;
            if (depth > MaximumDepth)
            {
                return At(
                    file,
                    current.Start.Line,
                    "The nesting is too deep",
                    null,
                    $"at most {MaximumDepth} levels"
                );
            }
        }

        return null;
    }

    private static Problem At(
        TextFile file,
        long? line,
        string what,
        string? found,
        string? expected
    ) =>
        new(what)
        {
            File = file.Name,
            Line = line,
            Found = found is null ? null : Problem.Excerpt(found),
            Expected = expected,
        };

    private static Outcome<YamlMap> Refuse(
        TextFile file,
        long? line,
        string what,
        string? found,
        string? expected
    ) => Outcome<YamlMap>.Failed(At(file, line, what, found, expected));
}
