using Evenhand.Registers.Bodies;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Registers.Bodies;

/// <summary>The lists of public bodies that ship.</summary>
public sealed class PublicBodyListTests
{
    private static PublicBodyList Bodies => TemporaryHome.Libraries.PublicBodies;

    [Theory]
    [InlineData("GB-LAE-LAC", "Lancaster City Council", "Non-metropolitan district")]
    [InlineData(
        "GB-PLA-RCT",
        "Rhondda Cynon Taf County Borough Council",
        "Welsh unitary authority"
    )]
    [InlineData("GB-LAS-ABE", "Aberdeen City Council", "Scottish unitary authority")]
    [InlineData("GB-LANI-BFS", "Belfast City Council", "NI district")]
    [InlineData("GB-LAE-GMCA", "Greater Manchester Combined Authority", "Combined authority")]
    [InlineData("GB-GOR-PB251", "Care Quality Commission", "Government organisation")]
    [InlineData(
        "gb-nhs-rxe",
        "ROTHERHAM DONCASTER AND SOUTH HUMBER NHS FOUNDATION TRUST",
        "NHS trust"
    )]
    public void A_body_is_found_by_its_org_id(string id, string name, string kind)
    {
        var body = Bodies.Find(id);

        Assert.Equal((name, kind), (body?.Name, body?.Kind));
    }

    [Theory]
    [InlineData("lancaster CITY council", "GB-LAE-LAC")]
    [InlineData("Lancaster", "GB-LAE-LAC")]
    [InlineData("City of York Council", "GB-LAE-YOR")]
    [InlineData("Equality & Human Rights Commission", "GB-GOR-OT269")]
    public void The_body_with_the_same_name_comes_first(string name, string id)
    {
        var (body, same) = Bodies.Like(name)[0];

        Assert.Equal((id, true), (body.Id, same));
    }

    [Fact]
    public void A_part_of_a_name_is_whole_words_and_those_that_are_there_come_before_those_that_ended()
    {
        var york = Bodies.Like("York").Select(l => l.Body.Id).ToList();
        var somerset = Bodies.Like("Somerset").Select(l => l.Body.Id).ToList();

        Assert.DoesNotContain("GB-LAE-SHF", york);
        Assert.Contains("GB-LAE-YNYC", york);
        Assert.True(
            somerset.IndexOf("GB-LAE-SMT") < somerset.IndexOf("GB-LAE-SOM"),
            string.Join(", ", somerset)
        );
        Assert.Empty(Bodies.Like("One"));
        Assert.Empty(Bodies.Like("--"));
    }

    [Theory]
    [InlineData(
        "GB-LAE-CMA",
        "ended on 1 April 2023 and was followed by Cumberland Council and Westmorland and Furness Council"
    )]
    [InlineData("GB-LAE-LAC", null)]
    public void What_ended_says_when_and_what_followed(string id, string? words) =>
        Assert.Equal(words, Bodies.Ending(Bodies.Find(id)!));

    [Fact]
    public void A_year_or_a_month_alone_is_said_as_such()
    {
        var endings = Bodies.Bodies.Select(Bodies.Ending).OfType<string>().ToList();

        Assert.Contains("ended in 1983", endings);
        Assert.Contains("ended in May 1996", endings);
    }

    [Fact]
    public void An_id_of_a_list_that_the_list_lacks_is_told_from_one_of_another_list()
    {
        Assert.True(Bodies.Covers("GB-LAE-XXX"));
        Assert.Null(Bodies.Find("GB-LAE-XXX"));
        Assert.False(Bodies.Covers("GB-COH-01234567"));
    }

    [Fact]
    public void Districts_whose_codes_no_register_gave_are_not_offered() =>
        Assert.DoesNotContain(Bodies.Bodies, b => b.Id.Contains("NIR-", StringComparison.Ordinal));
}
