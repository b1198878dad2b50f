using Evenhand.Testing;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Transition;

public sealed class MergerLibraryTests
{
    [Fact]
    public void Everything_that_was_gathered_ships()
    {
        var library = Mergers.Library;

        Assert.Equal(
            (99, 21, 8, 5, 21),
            (
                library.Playbook.Tasks.Count,
                library.Playbook.Workstreams.Count,
                library.Playbook.Phases.Count,
                library.Playbook.Profiles.Count,
                library.Playbook.Flags.Count
            )
        );
        Assert.Equal(
            (53, 175, 16),
            (library.Cases.Count, library.Lessons.Count, library.BaseRates.Count)
        );
        Assert.Equal(8, library.Cases.Count(c => c.IsAggregate));
    }

    [Fact]
    public void No_source_ships_that_nothing_rests_on()
    {
        var library = Mergers.Library;
        var used = library
            .Cases.SelectMany(c => c.Sources)
            .Concat(library.Lessons.Select(l => l.Source))
            .Concat(library.BaseRates.Select(r => r.Source))
            .Concat(library.Playbook.Tasks.SelectMany(t => t.Sources));

        Assert.Equal(
            used.Distinct().Order(StringComparer.Ordinal),
            library.Sources.Keys.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_library_without_a_case_has_none_of_its_lessons()
    {
        var without = Mergers.Library.Without(["ehrc-2007"]);

        Assert.DoesNotContain(without.Cases, c => c.Id == "ehrc-2007");
        Assert.Equal(175 - 9, without.Lessons.Count);
    }

    [Theory]
    [InlineData("workstream: programme", "workstream: program", "'programme'", "workstream")]
    [InlineData("when: [new_board]", "when: [new_bord]", "'new_board'?", "when")]
    [InlineData("weeks: [2, 4, 10]", "weeks: [4, 2, 10]", "weeks at best", "weeks")]
    [InlineData("after: [D07]", "after: [D99]", "the id of a task", "tasks")]
    [InlineData("\n    basis: judgement", "\n    bases: judgement", "'basis'", "bases")]
    public void A_playbook_that_somebody_broke_is_refused_with_what_was_meant(
        string right,
        string wrong,
        string said,
        string field
    )
    {
        var text = File.ReadAllText(Repository.At("mergers", "playbook.yaml"));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        var broken = string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length));

        var read = PlaybookReader.Read(
            new TextFile("playbook.yaml", broken),
            [.. Mergers.Library.Sources.Keys]
        );

        Assert.Contains(
            read.Problems,
            p =>
                p.Field == field
                && p.Line > 0
                && (p.Expected ?? "").Contains(said.Trim('\''), StringComparison.Ordinal)
        );
    }
}
