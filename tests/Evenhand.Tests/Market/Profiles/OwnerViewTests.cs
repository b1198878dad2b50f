using Evenhand.Market.Profiles;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Profiles;

public sealed class OwnerViewTests : IDisposable
{
    private readonly TemporaryHome home = new();

    private OwnerView View => new(home.Store, TemporaryHome.Libraries);

    [Fact]
    public void Spellings_that_fold_to_one_key_are_one_owner_and_each_is_told()
    {
        Load(
            new MadeUpList()
                .Add(owner: "Example Care Ltd")
                .Add(owner: "EXAMPLE CARE LIMITED")
                .Add(owner: "EXAMPLE CARE LIMITED")
                .Add(owner: "Example Cares Limited")
        );

        var owner = View.Find("example care limited", null, null).Value;

        Assert.Equal(
            [("EXAMPLE CARE LIMITED", 2L), ("Example Care Ltd", 1L)],
            owner.Spellings.Select(s => (s.Name, s.Rows))
        );
        Assert.Equal(3, owner.Services.Sum(s => s.Providers));
    }

    [Fact]
    public void A_search_looks_within_names_without_regard_to_case_and_marks()
    {
        Load(new MadeUpList().Add(owner: "St. Anne's Trust").Add(owner: "Other Limited"));

        var found = View.List(new OwnersQuestion { Text = "st ANNES" }).Value;

        Assert.Equal("St. Anne's Trust", Assert.Single(found.Owners).Name);
    }

    [Fact]
    public void A_text_that_SQL_would_take_for_a_pattern_is_a_text()
    {
        Load(new MadeUpList().Add(owner: "Example Care Limited"));

        Assert.Empty(View.List(new OwnersQuestion { Text = "ex_mple" }).Value.Owners);
    }

    [Fact]
    public void People_are_counted_and_have_no_page()
    {
        Load(new MadeUpList().Add(owner: "Mrs Jane Example").Add(owner: "Example Care Limited"));

        var all = View.List(new OwnersQuestion()).Value;

        Assert.Equal((1L, 1), (all.People, all.Owners.Count));
        Assert.False(View.Find("mrs jane example", null, null).IsOk);
    }

    [Fact]
    public void A_key_that_no_list_has_names_the_nearest()
    {
        Load(new MadeUpList().Add(owner: "Example Care Limited"));

        var problem = Assert.Single(View.Find("exampel care limited", null, null).Problems);

        Assert.Equal(("owner", "perhaps example care limited"), (problem.Field, problem.Expected));
    }

    [Fact]
    public void A_key_comes_back_whole_from_an_address() =>
        Assert.Equal("a b 2 c", OwnerKey.FromSlug(OwnerKey.ToSlug("a b 2 c")));

    public void Dispose() => home.Dispose();

    private void Load(MadeUpList list)
    {
        var loaded = home.Load(home.Write("provider_at_march_2024.csv", list.ToString()));
        Assert.True(loaded.IsOk, string.Join('\n', loaded.Problems));
    }
}
