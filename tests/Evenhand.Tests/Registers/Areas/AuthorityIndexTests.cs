using Evenhand.Registers.Areas;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Registers.Areas;

public sealed class AuthorityIndexTests
{
    private static readonly AuthorityIndex Index = TemporaryHome.Libraries.Authorities;

    [Theory]
    [InlineData("Dorset", "2019-03-31", "E10000009")]
    [InlineData("Dorset", "2019-04-01", "E06000059")]
    [InlineData("Dorset", "2025-03-31", "E06000059")]
    [InlineData("Bournemouth", "2018-03-31", "E06000028")]
    [InlineData("Bournemouth", "2019-03-31", "E06000028")]
    [InlineData("Bournemouth", "2021-03-31", "E06000058")]
    [InlineData("Poole", "2019-03-31", "E06000029")]
    [InlineData("Bournemouth, Christchurch and Poole", "2021-03-31", "E06000058")]
    [InlineData("Buckinghamshire", "2019-03-31", "E10000002")]
    [InlineData("Buckinghamshire", "2021-03-31", "E06000060")]
    [InlineData("Northamptonshire", "2021-03-31", "E10000021")]
    [InlineData("West Northamptonshire", "2023-03-31", "E06000062")]
    [InlineData("North Northamptonshire", "2023-03-31", "E06000061")]
    [InlineData("North Yorkshire", "2023-03-31", "E10000023")]
    [InlineData("North Yorkshire", "2023-04-01", "E06000065")]
    [InlineData("North Yorkshire", "2025-03-31", "E06000065")]
    [InlineData("Somerset", "2023-03-31", "E10000027")]
    [InlineData("Somerset", "2025-03-31", "E06000066")]
    [InlineData("Cumbria", "2021-03-31", "E10000006")]
    [InlineData("Cumbria", "2023-03-31", "E10000006")]
    [InlineData("Cumberland", "2025-03-31", "E06000063")]
    [InlineData("Westmorland and Furness", "2025-03-31", "E06000064")]
    public void A_name_means_the_authority_of_that_name_on_that_day(
        string name,
        string day,
        string code
    ) => Assert.Equal(code, Find(name, day));

    [Theory]
    [InlineData("Northamptonshire", "2025-03-31")]
    [InlineData("Cumbria", "2025-03-31")]
    public void An_authority_that_is_long_gone_is_not_meant(string name, string day) =>
        Assert.Null(Find(name, day));

    [Theory]
    [InlineData("West Northamptonshire", "2021-03-31", "E06000062")]
    [InlineData("Cumberland", "2023-03-31", "E06000063")]
    public void A_list_of_the_day_before_may_name_the_new_authority_already(
        string name,
        string day,
        string code
    ) => Assert.Equal(code, Find(name, day));

    [Fact]
    public void Newcastle_upon_Tyne_is_the_city_and_never_the_combined_authority()
    {
        Assert.Equal("E08000021", Find("Newcastle upon Tyne", "2019-03-31"));
        Assert.DoesNotContain(
            Index.Authorities,
            a => a.Code.ToString().StartsWith("E47", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Southend on Sea", "E06000033")]
    [InlineData("SOUTHEND-ON-SEA", "E06000033")]
    [InlineData("  Bath & North East Somerset ", "E06000022")]
    [InlineData("St. Helens", "E08000013")]
    [InlineData("Bristol City of", "E06000023")]
    [InlineData("Atlantis", null)]
    [InlineData("", null)]
    public void Case_hyphens_blanks_and_the_sign_for_and_do_not_matter_but_words_do(
        string name,
        string? code
    ) => Assert.Equal(code, Find(name, "2024-03-31"));

    [Fact]
    public void No_code_stands_for_two_authorities_so_that_joining_by_code_never_doubles_a_row() =>
        Assert.Equal(
            Index.Authorities.Count,
            Index.Authorities.Select(a => a.Code).Distinct().Count()
        );

    private static string? Find(string name, string day) =>
        Index.Find(name, DateOnly.ParseExact(day, "yyyy-MM-dd"))?.Code.ToString();
}
