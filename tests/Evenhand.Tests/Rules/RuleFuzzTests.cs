using System.Globalization;
using System.Text;
using CsCheck;
using Evenhand.Lake;
using Evenhand.Rules;
using Evenhand.Rules.Yaml;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Rules;

/// <summary>Files that an accident or an ill will has changed are read or refused; nothing is thrown.</summary>
/// <remarks>EVENHAND_FUZZ=50 in the environment makes fifty times as many tries.</remarks>
public sealed class RuleFuzzTests
{
    private static readonly int Times = int.TryParse(
        Environment.GetEnvironmentVariable("EVENHAND_FUZZ"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var times
    )
        ? times
        : 1;

    private static readonly TextFile FactFile = LibraryFolder.ReadFile(
        Repository.Root,
        "rules/facts.yaml"
    );
    private static readonly TextFile[] Files =
    [
        .. LibraryFolder.ReadAll(Repository.Root, "rules/definitions"),
    ];

    private static readonly string[] Pieces =
    [
        "&a ",
        "*a ",
        "!!map ",
        "[",
        "]",
        "{",
        "}",
        "\t",
        "\"",
        "'",
        "\\x",
        "\\U0FFFFFFF",
        "%YAML 99999999999.1\n",
        "%TAG ! !\n",
        "---\n",
        "...\n",
        "? ",
        ": ",
        "- ",
        "|9\n",
        ">-\n",
        "#",
        "@",
        "<<: ",
        "~",
        "\0",
        "\uFEFF",
        "\u0085",
        "\u2028",
        "id: ",
        "all: ",
        "any: ",
        "not: ",
        "meets: charity\n",
        "1e400",
        "99999999999999999999",
    ];

    private static readonly Gen<(int Kind, double At, double Length, byte[] Bytes)[]> Changes =
        Gen.Select(
            Gen.Int[0, 4],
            Gen.Double.Unit,
            Gen.Double.Unit,
            Gen.OneOf(Gen.Byte.Array[1, 8], Gen.OneOf(Pieces).Select(Encoding.UTF8.GetBytes))
        ).Array[1, 8];

    [Fact]
    public void A_damaged_definition_is_read_or_refused_by_name() =>
        Gen.Select(Gen.Int[0, Files.Length - 1], Changes)
            .Sample(
                (index, changes) =>
                {
                    var damaged = new TextFile(
                        Files[index].Name,
                        Damage(Files[index].Text, changes)
                    );
                    var outcome = RuleBookReader.Read(FactsOf(Files[index].Text), [damaged]);
                    Assert.True(
                        outcome.IsOk
                            || outcome.Problems.All(p => p.File == damaged.Name && !(p.Line < 1)),
                        string.Join('\n', outcome.Problems)
                    );
                },
                iter: Times * 2_000,
                print: t => Damage(Files[t.Item1].Text, t.Item2)
            );

    [Fact]
    public void A_damaged_list_of_facts_is_read_or_refused_by_name()
    {
        var sound = new TextFile(FactFile.Name, RuleTexts.Facts);
        Changes.Sample(
            changes =>
            {
                var damaged = sound with { Text = Damage(sound.Text, changes) };
                var outcome = RuleBookReader.Read(damaged, []);
                Assert.True(
                    outcome.IsOk
                        || outcome.Problems.All(p => p.File == damaged.Name && !(p.Line < 1))
                );
            },
            iter: Times * 500
        );
    }

    [Fact]
    public void Any_text_at_all_is_read_or_refused_by_name() =>
        Gen.OneOf(
                Gen.String,
                Gen.OneOf(
                        Gen.OneOf(Pieces),
                        Gen.String[Gen.Char['a', 'c'], 0, 2],
                        Gen.OneOf("\n", "\n  ", " ")
                    )
                    .Array[0, 30]
                    .Select(parts => string.Concat(parts))
            )
            .Sample(
                text =>
                {
                    var outcome = StrictYaml.Read(new TextFile("any.yaml", text));
                    Assert.True(
                        outcome.IsOk
                            || outcome.Problems.All(p => p.File == "any.yaml" && !(p.Line < 1))
                    );
                },
                iter: Times * 2_000
            );

    /// <summary>The declared facts that a text names, so that the whole list need not be read 2,000 times.</summary>
    private static TextFile FactsOf(string definition)
    {
        var blocks = FactFile.Text.Split("  - id: ");
        return FactFile with
        {
            Text =
                blocks[0]
                + string.Concat(
                    blocks
                        .Skip(1)
                        .Where(
                            (b, i) =>
                                i == 0
                                || definition.Contains(b.Split('\n')[0], StringComparison.Ordinal)
                        )
                        .Select(b => "  - id: " + b)
                ),
        };
    }

    private static string Damage(
        string text,
        (int Kind, double At, double Length, byte[] Bytes)[] changes
    )
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        foreach (var (kind, place, extent, piece) in changes)
        {
            var at = (int)(place * bytes.Count);
            var length = Math.Min(1 + (int)(extent * extent * 60), bytes.Count - at);
            switch (kind)
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2 when length > 0:
                    (bytes[at], bytes[at + length - 1]) = (bytes[at + length - 1], bytes[at]);
                    break;
                default:
                    bytes.InsertRange(at, piece);
                    break;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
