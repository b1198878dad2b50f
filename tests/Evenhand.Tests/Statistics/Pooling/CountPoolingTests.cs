using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Statistics.Pooling;

/// <summary>Mantel and Haenszel, Peto, groups and deals.</summary>
public sealed class CountPoolingTests
{
    private static readonly double[][] Cells =
    [
        .. new[] { "tpos", "tneg", "cpos", "cneg" }.Select(c => GoldenResults.Column("dat.bcg", c)),
    ];

    private static readonly FourfoldTable[] Tables =
    [
        .. Enumerable
            .Range(0, 13)
            .Select(i => new FourfoldTable(Cells[0][i], Cells[1][i], Cells[2][i], Cells[3][i])),
    ];

    [Fact]
    public void Counts_pooled_give_what_metafor_gives()
    {
        var golden = GoldenResults.Metafor("dat.bcg");
        var mantel = golden.GetProperty("mh");
        foreach (
            var (name, expected, found) in new[]
            {
                ("OR", mantel.GetProperty("OR"), CountPooling.OddsRatio(Tables)),
                ("RR", mantel.GetProperty("RR"), CountPooling.RiskRatio(Tables)),
                ("RD", mantel.GetProperty("RD"), CountPooling.RiskDifference(Tables)),
                ("Peto", golden.GetProperty("peto"), CountPooling.Peto(Tables)),
            }
        )
        {
            void Same(string field, double value) =>
                GoldenResults.Same(
                    GoldenResults.Number(expected, field),
                    value,
                    1e-11,
                    $"{name} {field}"
                );
            Same("estimate", found.Value.Pooled.Estimate);
            Same("se", found.Value.Pooled.StandardError);
            Same("QE", found.Value.Q.Statistic);
            Same("QEp", found.Value.Q.P);
        }
    }

    [Fact]
    public void Exchanging_the_groups_of_every_table_turns_the_result_round()
    {
        FourfoldTable[] swapped = [.. Tables.Select(t => t.Swap())];
        Func<IReadOnlyList<FourfoldTable>, double, Outcome<CountPooling>>[] methods =
        [
            CountPooling.OddsRatio,
            CountPooling.RiskRatio,
            CountPooling.RiskDifference,
            CountPooling.Peto,
        ];
        foreach (var method in methods)
        {
            var (one, other) = (
                method(Tables, 0.95).Value.Pooled,
                method(swapped, 0.95).Value.Pooled
            );
            Assert.Equal(one.Estimate, -other.Estimate, 1e-12);
            Assert.Equal(one.StandardError, other.StandardError, 1e-12);
        }
    }

    [Fact]
    public void Tables_without_events_have_nothing_to_pool()
    {
        FourfoldTable[] none = [new(0, 10, 0, 12), new(0, 7, 0, 9)];

        Assert.False(CountPooling.OddsRatio(none).IsOk);
        Assert.False(CountPooling.RiskRatio(none).IsOk);
        Assert.False(CountPooling.Peto(none).IsOk);
    }

    [Fact]
    public void A_table_with_an_empty_cell_is_pooled_as_it_stands()
    {
        FourfoldTable[] tables = [new(0, 10, 3, 9), new(2, 7, 4, 5)];
        var direct = ((0 * 9 / 22.0) + (2 * 5 / 18.0)) / ((10 * 3 / 22.0) + (7 * 4 / 18.0));

        Assert.Equal(Math.Log(direct), CountPooling.OddsRatio(tables).Value.Pooled.Estimate, 1e-12);
    }

    [Fact]
    public void Q_between_groups_and_within_them_makes_up_the_whole_Q()
    {
        var studies = GoldenResults.Studies(GoldenResults.Metafor("dat.bcg"));
        string[] groups = [.. Enumerable.Range(0, 13).Select(i => i % 3 == 0 ? "a" : "b")];
        var options = new PoolingOptions { Method = Heterogeneity.EqualEffects };
        var found = Subgroups.Of(studies, groups, options).Value;
        var whole = Pool.Studies(studies, options).Value.Q.Statistic;

        Assert.Equal(["a", "b"], found.Groups.Select(g => g.Name));
        Assert.Equal(
            whole,
            found.Between.Statistic + found.Groups.Sum(g => g.Fit.Q.Statistic),
            1e-9
        );
        // One moderator of two values tests the same.
        Assert.Equal(
            found.Between.Statistic,
            Pool.Studies(studies, options, Moderator.OfGroups(groups)).Value.Moderators!.Statistic,
            1e-9
        );
        Assert.False(Subgroups.Of(studies, ["a"], options).IsOk);
    }

    [Fact]
    public void The_same_seed_deals_the_same_and_latitude_is_told_from_chance()
    {
        var studies = GoldenResults.Studies(GoldenResults.Metafor("dat.bcg"));
        var latitude = new Moderator("ablat", GoldenResults.Column("dat.bcg", "ablat"));
        var noise = new Moderator("noise", [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5, 9]);

        PermutationTest Test(int seed, Moderator m) =>
            PermutationTest.Of(studies, new PoolingOptions(), 999, seed, m).Value;
        var found = Test(1, latitude);
        Assert.Equal(found.P, Test(1, latitude).P);
        Assert.InRange(found.P[1], 0.001, 0.02);
        Assert.Equal(found.P[1], found.ModeratorsP!.Value, 1e-12);
        Assert.InRange(Test(1, noise).P[1], 0.05, 1);
        Assert.Equal(1000, found.Deals);

        var signs = PermutationTest.Of(studies, new PoolingOptions(), 999, 2).Value;
        Assert.InRange(signs.P[0], 0.001, 0.02);
        Assert.Null(signs.ModeratorsP);
    }
}
