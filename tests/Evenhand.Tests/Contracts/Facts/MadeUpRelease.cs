using System.Text;
using System.Text.Json;
using CsCheck;
using Evenhand.Contracts.Facts;

namespace Evenhand.Tests.Contracts.Facts;

/// <summary>Releases of chance: known names in their places and out of them, in every shape that JSON allows.</summary>
internal static class MadeUpRelease
{
    private static readonly string[] Odd =
    [
        "",
        "a",
        "a/b",
        "~",
        "é",
        "id",
        "tender",
        "a\"b",
        "a[]",
    ];

    /// <summary>Every path that is looked for.</summary>
    private static readonly string[] Paths =
    [
        .. new ProcessFacts().Tables.SelectMany(t =>
            t.Fields.Select(f => string.Join('/', new[] { t.Path, f }.Where(p => p.Length > 0)))
        ),
    ];

    private static readonly Gen<string> Literal = Gen.OneOf(
        "null",
        "true",
        "false",
        "0",
        "-12.50e+3",
        "\"\"",
        "\"x\"",
        "\"a\\n\\u00e9\\ud83d\\ude00 \\\\\\/\"",
        "\"Ä€😀\"",
        "{}",
        "[]",
        "[[]]"
    );

    /// <summary>A release as text.</summary>
    public static Gen<string> Json { get; } = Object([.. Paths], 0);

    private static Gen<string> Object(string[] below, int depth)
    {
        var names = below
            .Where(p => p.Length > 0)
            .Select(p => p.Split('/')[0])
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var member = Gen.Int[0, 9]
            .SelectMany(pick => pick > 1 && names.Length > 0 ? Gen.OneOf(names) : Gen.OneOf(Odd))
            .SelectMany(name => Gen.Select(Written(name), Value(Under(below, name), depth + 1)))
            .Select((name, value) => name + ":" + value);
        return member.List[0, depth == 0 ? 12 : 4].Select(m => "{" + string.Join(", ", m) + "}");
    }

    private static Gen<string> Value(string[] below, int depth) =>
        depth > 7
            ? Literal
            : Gen.Int[0, 9]
                .SelectMany(pick =>
                    pick switch
                    {
                        < 3 when !below.Any(b => b.Length > 0) => Literal,
                        < 5 => Object(below, depth),
                        < 7 => Value(below, depth + 1)
                            .List[0, 3]
                            .Select(v => $"[{string.Join(',', v)}]"),
                        _ => Literal,
                    }
                );

    private static Gen<string> Written(string name) =>
        Gen.Int[0, 19].Select(pick => pick == 0 ? Escaped(name) : JsonSerializer.Serialize(name));

    private static string Escaped(string name)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in name)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }

        return text.Append('"').ToString();
    }

    private static string[] Under(string[] below, string name) =>
        [
            .. below
                .Where(p => p == name || p.StartsWith(name + "/", StringComparison.Ordinal))
                .Select(p => p.Length == name.Length ? "" : p[(name.Length + 1)..]),
        ];
}
