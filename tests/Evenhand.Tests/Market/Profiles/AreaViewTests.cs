using Evenhand.Market.Profiles;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Profiles;

public sealed class AreaViewTests : IDisposable
{
    private readonly TemporaryHome home = new();

    private AreaView View => new(home.Store, TemporaryHome.Libraries);

    [Fact]
    public void Services_stand_side_by_side_and_their_sectors_add_up()
    {
        Load(
            new MadeUpList()
                .Add(sector: "Private", places: "4")
                .Add(sector: "Voluntary", places: "6")
                .Add(sector: "Private", places: "", type: "Independent Fostering Agency")
                .Add(sector: "Private", places: "9", authority: "Bradford")
        );

        var leeds = View.Find(new AreaQuestion("Leeds")).Value;

        Assert.Equal(
            [("childrens-homes", 2L, 10L), ("independent-fostering-agencies", 1L, null)],
            leeds.Services.Select(s => (s.Service, s.All.Providers, s.All.Places))
        );
        Assert.All(
            leeds.Services,
            s => Assert.Equal(s.All, s.LocalAuthority + s.Private + s.Voluntary + s.Other)
        );
    }

    [Fact]
    public void The_service_with_most_providers_is_shown_unless_another_is_asked_for()
    {
        Load(new MadeUpList().Add().Add().Add(type: "Independent Fostering Agency", places: ""));

        Assert.Equal(
            ("childrens-homes", "fostering"),
            (
                View.Find(new AreaQuestion("E08000035")).Value.Sectors.Service,
                View.Find(
                    new AreaQuestion("E08000035") { Service = "fostering" }
                ).Value.Sectors.Service
            )
        );
    }

    [Fact]
    public void A_region_holds_its_authorities()
    {
        Load(new MadeUpList().Add().Add(authority: "Bradford").Add(authority: "Kent"));

        var region = View.Find(new AreaQuestion("E12000003")).Value;

        Assert.Equal(2, region.Services.Single().All.Providers);
        Assert.Null(region.Region);
    }

    [Fact]
    public void Without_a_return_spending_is_nothing_and_no_fault()
    {
        Load(new MadeUpList().Add());

        Assert.Null(View.Find(new AreaQuestion("Leeds")).Value.Spending);
    }

    [Fact]
    public void A_search_finds_by_part_of_a_name_and_by_region()
    {
        Load(new MadeUpList().Add().Add(authority: "Bradford").Add(authority: "Kent"));

        Assert.Equal(["Leeds"], View.List("leed").Value.Areas.Select(a => a.Name));
        Assert.Equal(["Bradford", "Leeds"], View.List("yorkshire").Value.Areas.Select(a => a.Name));
    }

    public void Dispose() => home.Dispose();

    private void Load(MadeUpList list)
    {
        var loaded = home.Load(home.Write("provider_at_march_2024.csv", list.ToString()));
        Assert.True(loaded.IsOk, string.Join('\n', loaded.Problems));
    }
}
