using CsCheck;
using Evenhand.Statistics.Distributions;
using Xunit;

namespace Evenhand.Tests.Statistics;

/// <summary>Distributions against R 4.2.2 (qt, pt, qchisq, pchisq, pf, pnorm), to 1e-12.</summary>
public sealed class DistributionTests
{
    [Theory]
    [InlineData(0.975, 3, 3.1824463052837078)]
    [InlineData(0.995, 3, 5.8409093097333544)]
    [InlineData(0.6, 3, 0.2766706623326898)]
    [InlineData(0.975, 1, 12.70620473617469)]
    [InlineData(0.9999999, 1, 3183098.863513245)]
    [InlineData(0.75, 0.5, 1.553773974030079)]
    public void Quantiles_of_t_are_those_of_R(double share, double freedom, double expected)
    {
        // 1 - 0.9999999 itself is known to 9 digits only.
        var digits = share > 0.999 ? 1e-8 : 1e-12;
        GoldenResults.Same(expected, StudentT.Quantile(share, freedom), digits, "t");
        GoldenResults.Same(-expected, StudentT.Quantile(1 - share, freedom), digits, "-t");
    }

    [Fact]
    public void A_quantile_of_t_near_the_middle_keeps_its_digits()
    {
        const double Share = 0.4995819333331232;
        var t = StudentT.Quantile(Share, 296);

        Assert.Equal(1 - (2 * Share), 1 - StudentT.BeyondEitherSide(t, 296), 1e-15);
    }

    [Theory]
    [InlineData(0.025, 5, 0.8312116134866625)]
    [InlineData(0.975, 5, 12.8325019940300251)]
    [InlineData(0.5, 5, 4.3514601910955264)]
    [InlineData(0.025, 1, 0.0009820691171752562)]
    [InlineData(0.999, 12000, 12484.44193895701)]
    public void Quantiles_of_chi_squared_are_those_of_R(
        double share,
        double freedom,
        double expected
    ) => GoldenResults.Same(expected, ChiSquared.Quantile(share, freedom), 1e-11, "chi-squared");

    [Fact]
    public void Tails_keep_their_digits_where_they_are_very_small()
    {
        GoldenResults.Same(3.438068078915854e-05, StudentT.BeyondEitherSide(-40, 3), 1e-12, "t");
        GoldenResults.Same(
            1.796830301935054e-88,
            ChiSquared.Above(578.864017958223, 55),
            1e-11,
            "chi-squared"
        );
        GoldenResults.Same(0.0842909133538738, FisherF.Above(3.2, 2, 10), 1e-12, "F");
        GoldenResults.Same(7.619853024160527e-24, StandardNormal.Below(-10), 1e-12, "normal");
        GoldenResults.Same(1.959963984540054, StandardNormal.Quantile(0.975), 1e-15, "z");
    }

    [Fact]
    public void A_quantile_is_where_the_share_lies_below() =>
        Gen.Select(Gen.Double[0.001, 0.999], Gen.Double[0.5, 500])
            .Sample(
                (share, freedom) =>
                {
                    var t = StudentT.Quantile(share, freedom);
                    var beyond = StudentT.BeyondEitherSide(t, freedom) / 2;
                    GoldenResults.Same(share, share < 0.5 ? beyond : 1 - beyond, 1e-11, "t");
                    GoldenResults.Same(
                        1 - share,
                        ChiSquared.Above(ChiSquared.Quantile(share, freedom), freedom),
                        1e-10,
                        "chi-squared"
                    );
                    GoldenResults.Same(
                        share,
                        StandardNormal.Below(StandardNormal.Quantile(share)),
                        1e-12,
                        "z"
                    );
                }
            );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void There_is_no_quantile_of_a_share_that_is_none(double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardNormal.Quantile(share));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(share, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquared.Quantile(share, 3));
    }
}
