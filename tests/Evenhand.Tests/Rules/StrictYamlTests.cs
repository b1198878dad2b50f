using System.Text;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Rules;

/// <summary>What is refused before anything is made of a file.</summary>
public sealed class StrictYamlTests
{
    [Fact]
    public void Keys_and_values_are_read_with_their_lines()
    {
        var top = StrictYaml
            .Read(new TextFile("a.yaml", "# a remark\nid: one\n\nname: 'two'\n"))
            .Value;

        Assert.Equal(["id", "name"], top.Keys);
        Assert.Equal("one", top.Text("id"));
        Assert.Equal(4, top.LineOf("name"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a remark\n")]
    public void An_empty_file_is_refused(string text)
    {
        var problem = Refusal(text);

        Assert.Equal("The file is not one document", problem.What);
        Assert.Equal(("0 documents", "one"), (problem.Found, problem.Expected));
    }

    [Fact]
    public void Two_documents_are_refused_where_the_second_begins()
    {
        var problem = Refusal("id: one\n---\nid: two\n");

        Assert.Equal("The file is not one document", problem.What);
        Assert.Equal((3L, "2 documents", "one"), (problem.Line, problem.Found, problem.Expected));
    }

    [Theory]
    [InlineData("just words\n", 1)]
    [InlineData("# a remark\n\n- a\n- list\n", 3)]
    [InlineData("--- 'quoted'\n", 1)]
    public void A_file_that_does_not_begin_with_keys_is_refused(string text, long line)
    {
        var problem = Refusal(text);

        Assert.Equal("The file does not begin with keys", problem.What);
        Assert.Equal((line, "lines such as 'id: ...'"), (problem.Line, problem.Expected));
    }

    [Fact]
    public void A_key_written_twice_is_refused_at_its_second_line()
    {
        var problem = Refusal("id: one\nname: two\nid: three\n");

        Assert.StartsWith("This is not well-formed YAML: ", problem.What, StringComparison.Ordinal);
        Assert.Contains("uplicate key", problem.What, StringComparison.Ordinal);
        Assert.Equal(3, problem.Line);
    }

    [Fact]
    public void A_key_written_twice_deep_within_is_refused_too() =>
        Assert.Equal(4, Refusal("a:\n  - b:\n      c: 1\n      c: 2\n").Line);

    [Theory]
    [InlineData("id: one\nname: [two\n", 2)]
    [InlineData("id: one\n\tname: two\n", 1)]
    [InlineData("id: 'one\n", 1)]
    [InlineData("id: one: two\n", 1)]
    [InlineData("a: 1\n b: 2\n", 2)]
    [InlineData("a:\n  - b: [c\n  - d: e\n", 2)]
    [InlineData("...\n\"a\n", 1)]
    public void Broken_syntax_is_refused_near_its_line(string text, long line)
    {
        var problem = Refusal(text);

        Assert.StartsWith("This is not well-formed YAML", problem.What, StringComparison.Ordinal);
        Assert.InRange(problem.Line!.Value, line, text.Count(c => c == '\n') + 1);
    }

    [Theory]
    [InlineData("id: &anchor one\n", "Anchors are not allowed", "&anchor")]
    [InlineData("id: *alias\n", "Aliases are not allowed", "*")]
    [InlineData("id: !!python/object:os.system one\n", "Tags are not allowed", "python/object")]
    [InlineData("id: !local one\n", "Tags are not allowed", "!local")]
    [InlineData("id: !!str 5\n", "Tags are not allowed", "str")]
    [InlineData("id: ! one\n", "Tags are not allowed", "!")]
    [InlineData("<<: *base\n", "Aliases are not allowed", "*")]
    public void Anchors_aliases_and_tags_are_refused(string line, string what, string found)
    {
        var problem = Refusal("# a remark\n" + line);

        Assert.Equal(what, problem.What);
        Assert.Equal(2, problem.Line);
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
        Assert.NotNull(problem.Expected);
    }

    [Fact]
    public void Aliases_that_would_unfold_to_gigabytes_are_refused_at_their_first_anchor()
    {
        var text = new StringBuilder(
            "laughs:\n  - &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        );
        for (var i = 1; i < 30; i++)
        {
            text.Append("  - &l")
                .Append(i)
                .Append(" [")
                .AppendJoin(", ", Enumerable.Repeat($"*l{i - 1}", 9))
                .Append("]\n");
        }

        var problem = Refusal(text.ToString());

        Assert.Equal(
            ("Anchors are not allowed", 2L, "&l0"),
            (problem.What, problem.Line, problem.Found)
        );
    }

    [Theory]
    [InlineData("&")]
    [InlineData("!")]
    public void What_was_found_is_shortened(string sign)
    {
        var problem = Refusal($"id: {sign}{new string('x', 5000)} one\n");

        Assert.InRange(problem.Found!.Length, 1, 125);
    }

    [Fact]
    public void A_fault_of_syntax_is_told_in_a_few_words()
    {
        var key = new string('k', 500);

        Assert.InRange(Refusal($"{key}: 1\n{key}: 2\n").What.Length, 1, 250);
    }

    [Fact]
    public void Forty_levels_are_read()
    {
        Assert.True(StrictYaml.Read(new TextFile("deep.yaml", Nested(40))).IsOk);
        Assert.True(
            StrictYaml
                .Read(new TextFile("deep.yaml", "a: " + new string('[', 39) + new string(']', 39)))
                .IsOk
        );
    }

    [Fact]
    public void A_forty_first_level_is_refused()
    {
        var problem = Refusal(Nested(41));

        Assert.Equal("The nesting is too deep", problem.What);
        Assert.Equal((41L, "at most 40 levels"), (problem.Line, problem.Expected));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[{")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void A_hundred_thousand_open_brackets_are_refused_and_do_not_overflow(string open)
    {
        var text = new StringBuilder();
        text.Insert(0, open, 100_000);

        Refusal("a: " + text);
        Refusal(text.ToString());
    }

    [Fact]
    public void A_file_of_a_million_bytes_is_read_and_one_byte_more_is_refused()
    {
        var text = "id: one\n#".PadRight(StrictYaml.MaximumBytes, 'x');

        Assert.True(StrictYaml.Read(new TextFile("big.yaml", text)).IsOk);
        var problem = Refusal(text + "x");
        Assert.Equal("The file is too large", problem.What);
        Assert.Equal(
            ("1,000,001 bytes", "at most 1,000,000 bytes"),
            (problem.Found, problem.Expected)
        );
    }

    [Fact]
    public void Size_is_counted_in_bytes_and_not_in_letters() =>
        Assert.Equal(
            "1,000,009 bytes",
            Refusal("id: one\n#" + new string('\u00E9', 500_000)).Found
        );

    [Fact]
    public void Binary_rubbish_is_refused()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var bytes = new byte[4096];
            new Random(seed).NextBytes(bytes);

            Refusal(Encoding.UTF8.GetString(bytes));
            Refusal(Encoding.Latin1.GetString(bytes));
        }

        Refusal("\0\0\0\0");
        Refusal("\u001F\u008B\b\0\0\0\0\0\0\u0003");
        Refusal("PK\u0003\u0004\u0014\0\b\b");
        Refusal("\uD800\uDFFF\uD800");
    }

    private static Problem Refusal(string text)
    {
        var outcome = StrictYaml.Read(new TextFile("rules/odd.yaml", text));

        Assert.False(outcome.IsOk);
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("rules/odd.yaml", problem.File);
        Assert.False(problem.Line < 1);
        return problem;
    }

    private static string Nested(int levels) =>
        string.Concat(
            Enumerable
                .Range(0, levels)
                .Select(i => $"{new string(' ', i)}k:{(i == levels - 1 ? " v" : "")}\n")
        );
}
