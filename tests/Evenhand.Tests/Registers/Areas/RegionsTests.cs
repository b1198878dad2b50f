using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Registers.Areas;

public sealed class RegionsTests(RealData data)
{
    [Fact]
    public void The_region_of_each_authority_is_the_one_that_Ofsted_prints_beside_most_of_its_providers()
    {
        var store = new EditionStore(data.Home);
        using var edition = store.Open(store.Current!.Value);

        var different = edition.Query(
            """
            SELECT a.name || ': ' || a.region || ', not ' || mode(p.region_written) AS said
            FROM provision p JOIN source s USING (source_id) JOIN area a USING (area_code)
            WHERE s.as_of = DATE '2025-03-31' AND a.nation = 'England' AND p.region_written IS NOT NULL
            GROUP BY a.area_code, a.name, a.region
            HAVING mode(p.region_written) <> a.region
            """,
            r => r.Text("said")
        );

        Assert.Empty(different);
    }
}
