using CsCheck;
using Evenhand.Rules.Facts;
using Xunit;

namespace Evenhand.Tests.Rules;

public sealed class FactSetTests
{
    private static readonly DateOnly Start = new(2020, 1, 1);

    /// <summary>No value before 2021, then "small", then from 2023 "large", until the end of 2024.</summary>
    private static readonly FactSet Changing = new([
        new Fact(
            "size",
            FactValue.Of("large"),
            "second list",
            new DateOnly(2023, 1, 1),
            new DateOnly(2024, 12, 31)
        ),
        new Fact(
            "size",
            FactValue.Of("small"),
            "first list",
            new DateOnly(2021, 1, 1),
            new DateOnly(2022, 12, 31)
        ),
    ]);

    [Theory]
    [InlineData(2020, 12, 31, null)]
    [InlineData(2021, 1, 1, "small")]
    [InlineData(2022, 12, 31, "small")]
    [InlineData(2023, 1, 1, "large")]
    [InlineData(2024, 12, 31, "large")]
    [InlineData(2025, 1, 1, null)]
    public void The_value_is_the_one_that_held_on_the_day(
        int year,
        int month,
        int day,
        string? expected
    ) => Assert.Equal(expected, Changing.Find("size", new DateOnly(year, month, day))?.Value.Word);

    [Fact]
    public void Without_a_day_the_newest_value_is_taken() =>
        Assert.Equal("second list", Changing.Find("size", null)?.Source);

    [Fact]
    public void A_gap_between_two_values_is_unknown()
    {
        var facts = new FactSet([
            new Fact("size", FactValue.Of(1d), "a", null, Start),
            new Fact("size", FactValue.Of(2d), "b", Start.AddDays(2)),
        ]);

        Assert.Equal(1, facts.Find("size", DateOnly.MinValue)?.Value.Number);
        Assert.Equal(1, facts.Find("size", Start)?.Value.Number);
        Assert.Null(facts.Find("size", Start.AddDays(1)));
        Assert.Equal(2, facts.Find("size", Start.AddDays(2))?.Value.Number);
        Assert.Equal(2, facts.Find("size", DateOnly.MaxValue)?.Value.Number);
    }

    [Fact]
    public void Where_two_values_hold_the_one_that_began_last_counts()
    {
        var facts = new FactSet([
            new Fact("size", FactValue.Of(2d), "b", Start.AddDays(2)),
            new Fact("size", FactValue.Of(1d), "a"),
        ]);

        Assert.Equal("a", facts.Find("size", Start.AddDays(1))?.Source);
        Assert.Equal("b", facts.Find("size", Start.AddDays(2))?.Source);
    }

    [Fact]
    public void A_fact_that_is_not_there_is_unknown()
    {
        Assert.Null(FactSet.Empty.Find("size", null));
        Assert.Null(Changing.Find("Size", null));
    }

    [Fact]
    public void What_is_found_held_on_the_day_and_nothing_that_held_began_later() =>
        Gen.Select(
                Gen.Select(Gen.Int[0, 20], Gen.Int[-1, 10], Gen.Bool).Array[0, 6],
                Gen.Int[-1, 32],
                (times, day) =>
                    (
                        Facts: times
                            .Select(
                                (t, i) =>
                                    new Fact(
                                        "size",
                                        FactValue.Of((double)i),
                                        "list",
                                        t.Item3 ? null : Start.AddDays(t.Item1),
                                        t.Item2 < 0 ? null : Start.AddDays(t.Item1 + t.Item2)
                                    )
                            )
                            .ToList(),
                        Day: Start.AddDays(day)
                    )
            )
            .Sample(t =>
            {
                var held = t.Facts.Where(f => !(f.From > t.Day) && !(f.To < t.Day)).ToList();
                var found = new FactSet(t.Facts).Find("size", t.Day);
                Assert.Equal(held.Count == 0, found is null);
                if (found is not null)
                {
                    Assert.Contains(found, held);
                    Assert.DoesNotContain(
                        held,
                        f => (f.From ?? DateOnly.MinValue) > (found.From ?? DateOnly.MinValue)
                    );
                }
            });
}
