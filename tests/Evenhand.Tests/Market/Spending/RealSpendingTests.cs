using Evenhand.Market.Simulation;
using Evenhand.Market.Spending;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Spending;

/// <summary>The bundled returns, their pounds added up once outside of Evenhand.</summary>
public sealed class RealSpendingTests(RealData data)
{
    [Theory]
    [InlineData("residential-care", "2013-14", 339.5, 624.4, 13.9, 43.3)]
    [InlineData("residential-care", "2012-13", 329.2, 616.0, 8.2, 43.8)]
    [InlineData("residential-care", "2010-11", 379.3, 597.3, 18.3, 33.1)]
    [InlineData("residential-care", "2008-09", null, 458.3, 438.7, 38.1)]
    [InlineData("fostering", "2013-14", 782.1, 660.6, 14.4, 58.2)]
    [InlineData("fostering", "2012-13", 780.3, 623.3, 10.2, 63.9)]
    [InlineData("fostering", "2010-11", 703.6, 514.6, 27.8, 47.7)]
    [InlineData("fostering", "2008-09", null, 402.4, 680.2, 47.8)]
    [InlineData("adoption", "2013-14", 286.6, 26.4, 14.2, 12.3)]
    [InlineData("secure-childrens-homes", "2010-11", 58.7, 14.5, 8.6, 0.4)]
    public void Millions_by_who_provided_are_those_of_the_return(
        string service,
        string year,
        double? own,
        double priv,
        double otherPublic,
        double voluntary
    )
    {
        var answer = Ask(new SpendingQuestion(service) { Year = year });

        Assert.Equal(
            ["own", "private", "other-public", "voluntary"],
            answer.Groups.Select(g => g.Key)
        );
        Assert.Equal<double?>(
            [own, priv, otherPublic, voluntary],
            answer.Groups.Select(g =>
                g.AmountGbp is { } pounds ? Math.Round((double)pounds / 1e6, 1) : (double?)null
            )
        );
        Assert.Equal(1, answer.Groups.Sum(g => g.Share ?? 0), 12);
        Assert.Equal(answer.TotalGbp, answer.Groups.Sum(g => g.AmountGbp ?? 0));
    }

    [Fact]
    public void Pounds_are_not_rounded_before_they_are_shown()
    {
        // Some rows of this line are given to a tenth of a penny and less, one of them as 5424082.839.
        var answer = Ask(new SpendingQuestion("residential-care") { Year = "2008-09" });

        Assert.Equal(935_041_280.127354795m, answer.TotalGbp);
    }

    [Fact]
    public void Own_provision_of_2008_09_is_not_known_and_never_nought()
    {
        var question = new SpendingQuestion("residential-care") { Year = "2008-09" };
        var areas = Ask(question with { By = SpendingBy.Area });
        var years = Ask(question with { By = SpendingBy.Year });
        var sectors = Ask(question);

        Assert.Equal((150, 150), (areas.Groups.Count, areas.Authorities));
        Assert.All(areas.Groups, g => Assert.Null(g.OwnGbp));
        Assert.Null(years.Groups.Single(g => g.Key == "2008-09").OwnGbp);
        Assert.All(
            years.Groups.Where(g => g.Key != "2008-09"),
            g => Assert.True(g.OwnGbp > 300_000_000)
        );
        Assert.Null(sectors.Groups[0].Share);
        Assert.Equal("Public bodies (own and other not told apart)", sectors.Groups[2].Name);
        Assert.Contains("What councils provided themselves is not known", sectors.Headline[2]);
    }

    [Theory]
    [InlineData("residential-care", "2008-09")]
    [InlineData("residential-care", "2013-14")]
    [InlineData("fostering", "2010-11")]
    [InlineData("adoption", "2012-13")]
    public void Areas_add_up_to_regions_and_regions_to_England(string service, string year)
    {
        var question = new SpendingQuestion(service) { Year = year };
        var areas = Ask(question with { By = SpendingBy.Area });
        var regions = Ask(question with { By = SpendingBy.Region });

        Assert.Equal(9, regions.Groups.Count);
        Assert.DoesNotContain(regions.Groups, g => g.Name == "Not known");
        Assert.Equal(regions.TotalGbp, regions.Groups.Sum(g => g.AmountGbp));
        Assert.Equal(areas.TotalGbp, areas.Groups.Sum(g => g.AmountGbp));
        Assert.Equal(regions.TotalGbp, areas.TotalGbp);
        foreach (var region in regions.Groups)
        {
            var alone = Ask(question with { Area = region.Key, By = SpendingBy.Area });
            Assert.Equal(region.AmountGbp, alone.Groups.Sum(g => g.AmountGbp));
            Assert.Equal(region.PrivateGbp, alone.Groups.Sum(g => g.PrivateGbp));
        }
    }

    [Fact]
    public void One_authority_spent_what_its_line_of_the_file_says()
    {
        var camden = Ask(
            new SpendingQuestion("residential-care") { Year = "2013-14", Area = "Camden" }
        );
        var bedfordshire = Ask(
            new SpendingQuestion("residential-care") { Year = "2008-09", Area = "Bedfordshire" }
        );

        Assert.Equal<decimal?>(
            [7_041_694.52m, 2_805_739.26m, 0m, 1_321_864.75m],
            camden.Groups.Select(g => g.AmountGbp)
        );
        Assert.Equal(4_155_045.36m, bedfordshire.TotalGbp);
    }

    [Fact]
    public void Spending_of_a_wider_service_is_said_to_be_that()
    {
        var answer = Ask(new SpendingQuestion("childrens-homes"));

        Assert.Equal(
            ("childrens-homes", "residential-care", "Residential care for children"),
            (answer.Service, answer.SpendingService, answer.SpendingServiceName)
        );
        Assert.Contains(
            "on residential care for children (of which children's homes are part) in 2013-14",
            answer.Headline[0]
        );
        Assert.StartsWith("The return does not tell this service apart", answer.Notes[0]);
    }

    [Theory]
    [InlineData(
        "boarding-schools",
        null,
        "service",
        "The spending return has no line for this service"
    )]
    [InlineData("residential-care", "2011-12", "year", "one of 2008-09, 2010-11, 2012-13, 2013-14")]
    [InlineData("residential-care", "2013", "year", "one of 2008-09, 2010-11, 2012-13, 2013-14")]
    [InlineData("secure-childrens-homes", "2013-14", "year", "one of 2008-09, 2010-11")]
    public void What_no_return_holds_is_refused_with_what_there_is(
        string service,
        string? year,
        string field,
        string says
    )
    {
        var problem = Assert.Single(
            data.Spending.Ask(new SpendingQuestion(service) { Year = year }).Problems
        );

        Assert.Equal(field, problem.Field);
        Assert.Contains(says, $"{problem.What} {problem.Expected}");
    }

    [Fact]
    public void A_council_that_began_after_the_returns_has_no_spending_and_no_nought()
    {
        var answer = Ask(new SpendingQuestion("residential-care") { Area = "Cumberland" });
        var simulation = data
            .Simulator.Run(
                new Policy("childrens-homes", "ofsted-voluntary-or-public") { Area = "Cumberland" }
            )
            .Value;

        Assert.Null(answer.TotalGbp);
        Assert.All(answer.Groups, g => Assert.Null(g.AmountGbp));
        Assert.Equal(
            "No spending on residential care for children is returned for Cumberland in 2013-14.",
            Assert.Single(answer.Headline)
        );
        Assert.Null(simulation.SpendingGbp);
        Assert.Contains(simulation.Notes, n => n.Contains("older than the council"));
    }

    private SpendingAnswer Ask(SpendingQuestion question) => data.Spending.Ask(question).Value;
}
