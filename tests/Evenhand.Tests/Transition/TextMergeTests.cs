using CsCheck;
using Evenhand.Transition.Versions;
using Xunit;

namespace Evenhand.Tests.Transition;

/// <summary>Two people who edit one file.</summary>
public sealed class TextMergeTests
{
    private const string Before =
        "name: Small\nold:\n  - {id: one}\n  - {id: two}\ntasks:\n  change:\n    - {id: M01, owner: A}\n    - {id: M02, owner: B}\n    - {id: M03, owner: C}\n";

    // Few different lines, so that texts have much in common and much twice.
    private static readonly Gen<string> Line = Gen.Int[0, 5].Select(n => n == 0 ? "" : $"line {n}");
    private static readonly Gen<string> Text = Line.List[0, 12].Select(l => string.Join('\n', l));

    private static readonly Gen<(string Basis, string Theirs, string Mine)> Three = Gen.Select(
        Text,
        Gen.Int[0, 3],
        Gen.Int[0, 3],
        Gen.Int[0, 1_000_000],
        (basis, one, two, seed) =>
            (basis, Edited(basis, one, seed), Edited(basis, two, seed / 7 + 1))
    );

    [Fact]
    public void Changes_in_different_places_are_both_in_the_text()
    {
        var merge = TextMerge.Of(
            Before,
            Before.Replace("owner: A", "owner: Head of people", StringComparison.Ordinal),
            Before.Replace("owner: C", "owner: Head of estates", StringComparison.Ordinal)
        );

        Assert.Empty(merge.Clashes);
        var text = merge.With(new Dictionary<int, PartChoice>());
        Assert.Contains("{id: M01, owner: Head of people}", text, StringComparison.Ordinal);
        Assert.Contains("{id: M03, owner: Head of estates}", text, StringComparison.Ordinal);
        Assert.Contains(
            merge.Parts,
            p => p is { Change: PartChange.Theirs, Section: "tasks", Line: 7 }
        );
    }

    [Fact]
    public void A_line_that_both_changed_is_a_clash_with_all_three_texts_and_needs_a_choice()
    {
        var merge = TextMerge.Of(
            Before,
            Before.Replace("owner: B", "owner: D", StringComparison.Ordinal),
            Before.Replace("owner: B", "owner: E", StringComparison.Ordinal)
        );

        var at = Assert.Single(merge.Clashes);
        var part = merge.Parts[at];
        Assert.Equal(
            ("    - {id: M02, owner: B}", "    - {id: M02, owner: D}", "    - {id: M02, owner: E}"),
            (part.Base.Single(), part.Theirs.Single(), part.Mine.Single())
        );
        Assert.Null(merge.With(new Dictionary<int, PartChoice>()));
        Assert.Equal(
            Before.Replace("owner: B", "owner: E", StringComparison.Ordinal),
            merge.With(new Dictionary<int, PartChoice> { [at] = PartChoice.Mine })
        );
    }

    [Fact]
    public void One_line_that_both_added_in_one_place_is_taken_once_and_two_different_ones_clash()
    {
        var (alike, other) = (Before + "flags: [a]\n", Before + "flags: [b]\n");

        Assert.Equal(alike, TextMerge.Of(Before, alike, alike).With(NoChoice));
        var clash = TextMerge.Of(Before, alike, other);
        Assert.Equal(
            Before + "flags: [a]\nflags: [b]\n",
            clash.With(clash.Clashes.ToDictionary(c => c, _ => PartChoice.Both))
        );
    }

    [Fact]
    public void Of_any_two_edits_each_side_can_be_had_again_whole() =>
        Three.Sample(t =>
        {
            var merge = TextMerge.Of(t.Basis, t.Theirs, t.Mine);
            Assert.Equal(t.Basis, Joined(merge.Parts.SelectMany(p => p.Base)));
            Assert.Equal(t.Theirs, Joined(merge.Parts.SelectMany(p => p.Theirs)));
            Assert.Equal(t.Mine, Joined(merge.Parts.SelectMany(p => p.Mine)));
        });

    [Fact]
    public void Of_any_two_edits_the_text_holds_both_or_shows_the_clash() =>
        Three.Sample(t =>
        {
            var merge = TextMerge.Of(t.Basis, t.Theirs, t.Mine);
            foreach (var part in merge.Parts)
            {
                var (theirs, mine) = (
                    !part.Theirs.SequenceEqual(part.Base, StringComparer.Ordinal),
                    !part.Mine.SequenceEqual(part.Base, StringComparer.Ordinal)
                );
                // What both changed is never settled by taking one of them without saying so.
                Assert.Equal(
                    theirs && mine,
                    part.Change is PartChange.Clash or PartChange.BothAlike
                );
                Assert.True(
                    part.Change != PartChange.BothAlike
                        || part.Theirs.SequenceEqual(part.Mine, StringComparer.Ordinal)
                );
            }

            var all = merge.With(merge.Clashes.ToDictionary(c => c, _ => PartChoice.Both))!;
            var lines = all.Split('\n').ToList();
            foreach (
                var written in merge
                    .Parts.Where(p => p.Change != PartChange.Nobody)
                    .SelectMany(p =>
                        p.Change switch
                        {
                            PartChange.Theirs => p.Theirs,
                            PartChange.Clash => [.. p.Theirs, .. p.Mine],
                            _ => p.Mine,
                        }
                    )
            )
            {
                Assert.True(lines.Remove(written), $"'{written}' was lost");
            }
        });

    [Fact]
    public void Where_one_side_changed_nothing_the_other_is_the_text() =>
        Three.Sample(t =>
        {
            Assert.Equal(t.Theirs, TextMerge.Of(t.Basis, t.Theirs, t.Basis).With(NoChoice));
            Assert.Equal(t.Mine, TextMerge.Of(t.Basis, t.Basis, t.Mine).With(NoChoice));
        });

    [Fact]
    public void Sides_can_be_changed_round() =>
        Three.Sample(t =>
        {
            var (one, other) = (
                TextMerge.Of(t.Basis, t.Theirs, t.Mine),
                TextMerge.Of(t.Basis, t.Mine, t.Theirs)
            );
            Assert.Equal(one.Clashes, other.Clashes);
            Assert.Equal(
                one.With(one.Clashes.ToDictionary(c => c, _ => PartChoice.Mine)),
                other.With(other.Clashes.ToDictionary(c => c, _ => PartChoice.Theirs))
            );
        });

    [Fact]
    public void What_a_browser_sends_is_kept_with_line_feeds_alone() =>
        Assert.Equal("a\nb\n", TextMerge.Normal("a\r\nb\r\n"));

    private static readonly Dictionary<int, PartChoice> NoChoice = [];

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Edited(string text, int edits, int seed)
    {
        var lines = text.Split('\n').ToList();
        for (var i = 0; i < edits; i++)
        {
            seed = (seed * 31 + 17) & 0xFFFFFF;
            var at = lines.Count == 0 ? 0 : seed % lines.Count;
            switch (seed / 64 % 3)
            {
                case 0 when lines.Count > 0:
                    lines.RemoveAt(at);
                    break;
                case 1 when lines.Count > 0:
                    lines[at] = $"line {seed / 256 % 8}";
                    break;
                default:
                    lines.Insert(at, $"line {seed / 256 % 8}");
                    break;
            }
        }

        return string.Join('\n', lines);
    }
}
