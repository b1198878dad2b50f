using CsCheck;
using Evenhand.Market.Providers;
using Xunit;

namespace Evenhand.Tests.Market.Providers;

/// <summary>Judgements of several years and scales, and their shares.</summary>
public sealed class GradesTests
{
    [Theory]
    [InlineData("Outstanding", "outstanding")]
    [InlineData("GOOD ", "good")]
    [InlineData("Requires improvement", "requires-improvement")]
    [InlineData("Requires Improvement to be good", "requires-improvement")]
    [InlineData("Inadequate", "inadequate")]
    [InlineData("Adequate", "adequate-or-satisfactory")]
    [InlineData("Satisfactory", "adequate-or-satisfactory")]
    [InlineData("Consistently strong service delivery", "consistently-strong")]
    [InlineData("Serious or widespread weaknesses", "serious-weaknesses")]
    [InlineData("Splendid", "other")]
    [InlineData(null, "none")]
    public void Every_word_has_its_judgement(string? written, string key) =>
        Assert.Equal(key, Grades.KeyOf(written));

    [Fact]
    public void Shares_are_of_those_with_a_judgement_and_add_up_to_one() =>
        Gen.Long[0, 200]
            .Array[5]
            .Sample(counts =>
            {
                string[] keys = ["outstanding", "good", "inadequate", "other", Grades.None];
                var shares = Grades.Shares("g", "G", [.. keys.Zip(counts)]).ToList();
                var judged = counts.Take(4).Sum();

                Assert.Equal(counts.Sum(), shares.Sum(s => s.Providers));
                Assert.All(shares, s => Assert.Equal(judged, s.OfInspected));
                Assert.All(
                    shares,
                    s =>
                    {
                        Assert.Equal(s.Grade == Grades.None, s.Share is null);
                        Assert.Equal(s.Share is null, s.Low is null);
                        if (s.Share is { } share)
                        {
                            Assert.InRange(share, s.Low!.Value, s.High!.Value);
                        }
                    }
                );
                if (judged > 0)
                {
                    Assert.Equal(1, shares.Sum(s => s.Share ?? 0), 9);
                }
            });
}
