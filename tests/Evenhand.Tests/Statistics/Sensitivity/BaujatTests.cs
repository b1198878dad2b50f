using Evenhand.Statistics.Sensitivity;
using Xunit;

namespace Evenhand.Tests.Statistics.Sensitivity;

/// <summary>
/// The numbers of the picture of Baujat against metafor 3.8: <c>dat &lt;- escalc(measure="RR", ai=tpos, bi=tneg, ci=cpos, di=cneg,
/// data=dat.bcg); baujat(rma(yi, vi, data=dat, control=list(threshold=1e-12)))</c>.
/// </summary>
public sealed class BaujatTests
{
    private static readonly (double X, double Y)[] Metafor =
    [
        (0.0478183405468, 0.001537500918463),
        (1.4934114075929, 0.112107073414489),
        (0.5508753366658, 0.024349046895047),
        (1.5860500734647, 0.237773641745261),
        (0.6777110311298, 0.066985834997828),
        (0.0160055560011, 0.000333272180159),
        (1.5319030625855, 0.107909485433818),
        (1.6638459497329, 0.198964671902796),
        (0.1625233292090, 0.018381621780552),
        (1.1168477625428, 0.111389615903809),
        (0.4322210972250, 0.048970640673486),
        (1.5922385451032, 0.061834563955092),
        (1.2637881718026, 0.115312876242490),
    ];

    [Fact]
    public void Both_numbers_of_each_study_are_those_of_metafor()
    {
        var studies = GoldenResults.Studies(GoldenResults.Metafor("dat.bcg"));

        var found = Baujat.Of(studies).Value;

        Assert.Equal(Metafor.Length, found.Count);
        Assert.All(
            found.Zip(Metafor),
            p =>
            {
                Assert.Equal(1, p.First.Contribution / p.Second.X, 1e-6);
                Assert.Equal(1, p.First.Shift / p.Second.Y, 1e-4);
            }
        );
    }

    [Fact]
    public void One_study_cannot_be_left_out() => Assert.False(Baujat.Of([new(1, 1)]).IsOk);
}
