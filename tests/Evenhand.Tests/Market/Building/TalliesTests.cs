using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Market.Providers;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Building;

public sealed class TalliesTests : IDisposable
{
    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Every_provider_is_counted_once_and_every_owner_once_for_each_service_and_day()
    {
        home.Load(Repository.At("data")).Value.ToString();
        using var edition = home.Store.Open(1);

        Assert.Equal(
            Sums(edition, "SELECT count(*) AS n, sum(places) AS places FROM provision"),
            Sums(edition, "SELECT sum(providers) AS n, sum(places) AS places FROM tally")
        );
        Assert.Equal(
            Sums(
                edition,
                "SELECT count(*) AS n, sum(places) AS places FROM provision JOIN service_type USING (type_key) WHERE lower(status) IN ('active', 'suspended')"
            ),
            Sums(
                edition,
                "SELECT sum(owners * providers) AS n, sum(owners * places) AS places FROM holding"
            )
        );
        Assert.Equal(
            Sums(
                edition,
                """
                SELECT count(*) AS n, NULL AS places FROM (
                    SELECT DISTINCT source_id, service_id, owner_key FROM provision JOIN service_type USING (type_key)
                    WHERE lower(status) IN ('active', 'suspended') AND owner_key IS NOT NULL)
                """
            ),
            Sums(
                edition,
                "SELECT sum(owners) AS n, NULL AS places FROM (SELECT DISTINCT holding_id, owners FROM holding WHERE is_named)"
            )
        );
    }

    [Fact]
    public void A_row_that_is_carried_over_gets_its_class_anew()
    {
        home.Load(List("provider_at_march_2024.csv", 2024, "Voluntary")).Value.ToString();
        // The older list sorts first, and so does its class: the number of the other class moves.
        home.Load(List("provider_at_march_2022.csv", 2022, "Private")).Value.ToString();

        using var edition = home.Store.Open(2);
        Assert.Equal(
            ["private -1", "voluntary 1"],
            edition.Query(
                """
                SELECT p.sector, c."ofsted-voluntary" AS answer
                FROM provision p JOIN classification c USING (class_id) ORDER BY p.sector
                """,
                r => $"{r.Text("sector")} {r.Count("answer")}"
            )
        );
    }

    [Fact]
    public void A_question_to_an_edition_of_an_older_layout_is_answered_with_what_to_do_and_a_load_mends_it()
    {
        var list = List("provider_at_march_2024.csv", 2024, "Private");
        home.Load(list).Value.ToString();
        using (
            var older = DuckDb.OpenForBuilding(home.File(Path.Combine("editions", "0001.duckdb")))
        )
        {
            older.Run(
                "DROP TABLE tally; DROP TABLE holding; DELETE FROM rule WHERE kind = 'tables'"
            );
        }

        var problem = Assert.Single(Ask().Problems);
        var again = home.Load(list).Value;

        Assert.Equal("Edition 1 was built by an older Evenhand", problem.What);
        Assert.Contains("load", problem.ToDo, StringComparison.Ordinal);
        Assert.True(again.NewEdition);
        Assert.Equal(1, Ask().Value.Totals.Providers);
    }

    private Evenhand.Vocabulary.Outcome<MarketAnswer> Ask() =>
        new MarketView(home.Store, TemporaryHome.Libraries).Ask(
            new MarketQuestion("childrens-homes")
        );

    private string List(string name, int year, string sector) =>
        home.Write(
            name,
            new MadeUpList { Title = $"as at 31 March {year}" }
                .Add(sector: sector)
                .ToString()
        );

    private static (long, long?) Sums(DuckDBConnection edition, string sql) =>
        edition.Query(sql, r => (r.Count("n"), r.OptionalCount("places"))).Single();
}
