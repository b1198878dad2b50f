using CsCheck;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Vocabulary;

public sealed class ProblemTests
{
    [Fact]
    public void A_problem_that_knows_everything_tells_it_in_one_order() =>
        Assert.Equal(
            "lists/homes.csv:12: Places: This is not a number; found 'six'; expected a whole number. Mend the row.",
            new Problem("This is not a number")
            {
                File = "lists/homes.csv",
                Line = 12,
                Field = "Places",
                Found = "six",
                Expected = "a whole number",
                ToDo = "Mend the row.",
            }.ToString()
        );

    [Fact]
    public void A_problem_that_knows_nothing_more_is_one_sentence() =>
        Assert.Equal("The file is empty.", new Problem("The file is empty").ToString());

    [Fact]
    public void A_line_is_told_only_with_its_file()
    {
        Assert.Equal("It is wrong.", new Problem("It is wrong") { Line = 3 }.ToString());
        Assert.Equal(
            "a.csv: It is wrong.",
            new Problem("It is wrong") { File = "a.csv" }.ToString()
        );
    }

    [Fact]
    public void Every_problem_is_one_line_whatever_its_parts_hold()
    {
        var texts = Gen.OneOf("a\nb", "a\r\nb", "a\u2028b", "a\u0085b", "a\fb", "a");
        Gen.Select(texts, texts, texts, texts, texts, texts)
            .Sample(
                (what, file, field, found, expected, toDo) =>
                {
                    var line = new Problem(what)
                    {
                        File = file,
                        Field = field,
                        Found = found,
                        Expected = expected,
                        ToDo = toDo,
                    }.ToString();
                    Assert.Equal(line.ReplaceLineEndings("|"), line);
                }
            );
    }

    [Fact]
    public void A_short_excerpt_is_the_text_itself() =>
        Assert.Equal(new string('x', 120), Problem.Excerpt(new string('x', 120)));

    [Fact]
    public void A_long_excerpt_ends_in_dots() =>
        Assert.Equal(new string('x', 120) + "...", Problem.Excerpt(new string('x', 121)));

    [Fact]
    public void Control_characters_are_shown_as_dots() =>
        Assert.Equal("a.b.c..d", Problem.Excerpt("a\0b\u001Bc\r\nd"));

    [Fact]
    public void An_excerpt_does_not_cut_a_character_in_two() =>
        Gen.OneOf("a", "é", "\U0001F3E0", "\U00020BB7")
            .Array[1, 20]
            .Select(parts => string.Concat(parts))
            .Sample(text => Assert.DoesNotContain('\uFFFD', ThroughUtf8(Problem.Excerpt(text, 7))));

    private static string ThroughUtf8(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
