using System.Text.Json;
using CsCheck;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Preconditions;
using Evenhand.Evidence.Search;
using Evenhand.Lake;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Evidence;

/// <summary>Search in the evidence library.</summary>
public sealed class SearchTests
{
    private static readonly EvidenceLibrary Library = EvidenceLibrary.Read(Repository.Root).Value;
    private static readonly GateBook Gates = GateBook.Read(Repository.Root, Library).Value;
    private static readonly FindingFilter All = new();

    [Fact]
    public void What_has_all_the_words_comes_before_what_has_some()
    {
        var found = Ask("dialysis mortality");
        var counts = found.Hits.Select(h => h.Words.Count).ToList();

        Assert.Equal(2, counts[0]);
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Contains(1, counts);
        Assert.All(
            found.Hits.Where(h => h.Words.Count == 2 && h.Kind == SearchKind.Finding),
            h => Assert.Equal("dialysis", Library.Finding(h.Id).Value.Service)
        );
    }

    [Fact]
    public void Findings_sources_and_preconditions_are_found_alike() =>
        Assert.Equal(
            [SearchKind.Finding, SearchKind.Source, SearchKind.Precondition],
            Ask("mutual staff").Hits.Select(h => h.Kind).Distinct().Order()
        );

    [Fact]
    public void A_hit_says_where_its_words_stand_and_which_they_are()
    {
        var hit = Ask("E052").Hits[0];

        Assert.Equal((SearchKind.Finding, "E052"), (hit.Kind, hit.Id));
        Assert.Equal("id or study", Assert.Single(hit.FoundIn).Field);
        Assert.Equal(["E052"], hit.FoundIn[0].Pieces.Where(p => p.Matched).Select(p => p.Text));
        Assert.Equal(
            $"E052 {Library.Finding("E052").Value.Study}",
            string.Concat(hit.FoundIn[0].Pieces.Select(p => p.Text))
        );
    }

    [Theory]
    [InlineData("readmissions", "readmission")]
    [InlineData("hospital", "hospitals")]
    [InlineData("CHILDREN'S homes", "children home")]
    [InlineData("díàlysis", "dialysis")]
    [InlineData("Gonçalves", "goncalves")]
    public void Endings_accents_and_letters_of_either_size_make_no_difference(
        string one,
        string other
    )
    {
        var first = Ask(one).Hits.Select(h => h.Id);

        Assert.NotEmpty(first);
        Assert.Equal(Ask(other).Hits.Select(h => h.Id).Order(), first.Order());
    }

    [Theory]
    [InlineData("\"dialysis")]
    [InlineData("dialysis\"\" OR")]
    [InlineData("dialysis AND NOT (")]
    [InlineData("NEAR(dialysis, 5)")]
    [InlineData("c1:dialysis*^-+")]
    [InlineData("dialysis'; drop table entry;--")]
    [InlineData("dialysis \u0000 \u0002 \ud83d\ude00 \ud83d")]
    public void Signs_of_the_index_are_signs_and_no_fault(string words) =>
        Assert.Contains(Ask(words).Hits, h => h.Id == "E052");

    [Fact]
    public void Whatever_is_written_is_answered_or_refused_in_words() =>
        Gen.String[0, 60]
            .Sample(
                words =>
                {
                    using var desk = new SearchDesk(Library, Gates);
                    var answer = desk.Ask(new(words, All));
                    return answer.IsOk || answer.Problems is [{ Field: "q" }];
                },
                iter: 40
            );

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("??!")]
    public void Words_that_say_nothing_are_refused(string words)
    {
        using var desk = new SearchDesk(Library, Gates);

        Assert.Equal("q", Assert.Single(desk.Ask(new(words, All)).Problems).Field);
    }

    [Fact]
    public void A_word_that_is_nowhere_is_told_with_the_nearest()
    {
        var found = Ask("mortalty");

        Assert.Equal(0, found.Total);
        Assert.Equal(new MissingWord("mortalty", "mortality"), Assert.Single(found.Missing));
    }

    [Fact]
    public void A_filter_leaves_out_what_does_not_fit_and_says_how_much()
    {
        var all = Ask("mortality");
        using var desk = new SearchDesk(Library, Gates);
        var some = desk.Ask(new("mortality", new FindingFilter { Service = "dialysis" })).Value;

        Assert.Equal(all.Total, some.Total + some.Filtered);
        Assert.InRange(some.Total, 1, all.Total - 1);
        Assert.All(
            some.Hits.Where(h => h.Kind == SearchKind.Finding),
            h => Assert.Equal("dialysis", Library.Finding(h.Id).Value.Service)
        );
        Assert.All(
            some.Hits.Where(h => h.Kind == SearchKind.Source),
            h => Assert.Contains(Library.Findings, f => f.Source == h.Id && f.Service == "dialysis")
        );
    }

    [Fact]
    public void Many_may_ask_at_once()
    {
        using var index = new TextIndex(
            [new("text", 1)],
            Enumerable.Range(0, 200).Select(i => new TextEntry($"{i}", [$"home number{i % 10}"]))
        );
        var found = new int[100];

        Parallel.For(0, 100, i => found[i] = index.Find($"number{i % 10}").Count);

        Assert.All(found, n => Assert.Equal(20, n));
    }

    [Fact]
    public async Task The_prompt_finds_and_says_why()
    {
        var said = await Prompt.Run(
            "evidence",
            "search",
            "dialysis",
            "mortality",
            "--format",
            "json"
        );
        var first = said.Json.GetProperty("hits")[0];

        Assert.Equal(0, said.Code);
        Assert.Equal(["dialysis", "mortality"], Texts(first.GetProperty("words")));
        Assert.True(first.GetProperty("found_in").GetArrayLength() > 0);
    }

    [Theory]
    [InlineData("--service dialysys", "perhaps dialysis")]
    [InlineData("--maryland 9", "1 to 5")]
    public async Task A_filter_that_is_not_known_is_refused(string words, string said)
    {
        var answer = await Prompt.Run(["evidence", "search", "mortality", .. words.Split(' ')]);

        Assert.Equal(2, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    private static SearchReport Ask(string words)
    {
        using var desk = new SearchDesk(Library, Gates);
        return desk.Ask(new(words, All)).Value;
    }

    private static IEnumerable<string?> Texts(JsonElement list) =>
        list.EnumerateArray().Select(e => e.GetString());
}
