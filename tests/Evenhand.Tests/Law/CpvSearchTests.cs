using Evenhand.Law;
using Evenhand.Law.Journey;
using Evenhand.Law.Tables;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Law;

/// <summary>Codes of what is bought are found by the words that people use.</summary>
public sealed class CpvSearchTests
{
    private static readonly CpvSearch Search = LawLibrary
        .Cpv(Repository.Root, TemporaryHome.Libraries.Services.Services, ShippedLaw.Book)
        .Value;

    [Theory]
    [InlineData("foster", "85311300")]
    [InlineData("Fostering", "85311300")]
    [InlineData("children's homes", "85311300")]
    [InlineData("probation", "75231240")]
    [InlineData("prison", "75231230")]
    [InlineData("disabled", "85311200")]
    [InlineData("older people", "85311100")]
    [InlineData("day care", "85312100")]
    [InlineData("7523124", "75231240")]
    public void A_word_of_a_service_leads_to_its_code(string words, string code) =>
        Assert.Contains(code, Search.Find(words).Value.Hits.Select(h => h.Code));

    [Fact]
    public void A_code_says_in_which_lists_of_the_law_it_stands_and_why_it_was_found()
    {
        var hit = Search.Find("foster").Value.Hits[0];

        Assert.Equal("85311300", hit.Code);
        Assert.Contains("Light touch services", hit.Lists);
        Assert.Contains("Fostering", hit.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_on_which_the_law_turns_has_a_name() =>
        Assert.All(
            ShippedLaw.Book.CodeLists.SelectMany(l => l.Codes),
            code => Assert.Contains(code, Search.Find(code).Value.Hits.Select(h => h.Code))
        );

    [Fact]
    public void Every_other_word_of_the_vocabulary_leads_to_a_code()
    {
        var names = CpvNames
            .Read(File("rules", "law", "cpv-names.tsv"), File("rules", "law", "cpv-words.yaml"))
            .Value;

        Assert.All(
            names.Words.SelectMany(w => w.Means),
            means => Assert.NotEmpty(Search.Find(means).Value.Hits)
        );
    }

    [Fact]
    public void No_word_is_a_problem_and_an_unknown_one_finds_nothing()
    {
        Assert.Equal("words", Search.Find("  - ").Problems[0].Field);
        Assert.Equal(0, Search.Find("zzzz").Value.Total);
        Assert.False(Search.Find(new string('x', 101)).IsOk);
    }

    [Fact]
    public void A_broken_line_of_names_is_refused_with_its_place()
    {
        var read = CpvNames.Read(
            new TextFile("names.tsv", "code\tname\n12345678\tOne\n12345678\tTwice\nnothing\n"),
            File("rules", "law", "cpv-words.yaml")
        );

        Assert.Equal([3L, 4L], read.Problems.Select(p => p.Line!.Value));
    }

    private static TextFile File(params string[] parts) =>
        new(parts[^1], System.IO.File.ReadAllText(Repository.At(parts)));
}
