using Evenhand.Lake;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Market.Building;

/// <summary>Files as publishers make them, and as they go wrong.</summary>
public sealed class ReleaseFilesTests : IDisposable
{
    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    public static TheoryData<string> Malformed =>
        new(
            Directory
                .EnumerateFiles(Repository.At("tests/Evenhand.Testing/Contracts/cardinal-coverage"))
                .Select(f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_file_without_a_release_that_can_be_used_is_refused_with_the_reason(
        string file
    )
    {
        var said = await Prompt.In(
            home,
            "load",
            Repository.At("tests/Evenhand.Testing/Contracts/cardinal-coverage/" + file)
        );

        Assert.Equal(2, said.Code);
        Assert.Contains("expected releases with \"ocid\" and \"date\"", said.Error);
        Assert.Empty(home.Store.Numbers);
        Assert.Empty(
            Directory.EnumerateFiles(home.File("sources"), "*", SearchOption.AllDirectories)
        );
    }

    [Fact]
    public async Task Every_notice_of_Find_a_Tender_is_kept_that_without_an_id_too()
    {
        var said = await Prompt.In(
            home,
            "load",
            Repository.At("tests/Evenhand.Testing/Contracts/find-a-tender"),
            "--format",
            "json"
        );

        Assert.Equal(0, said.Code);
        var sources = said.Json.GetProperty("sources").EnumerateArray().ToList();
        Assert.Equal(7, sources.Count);
        Assert.All(sources, s => Assert.Equal(1, s.GetProperty("rows_kept").GetInt64()));
        Assert.All(
            sources,
            s => Assert.Equal("Find a Tender", s.GetProperty("publisher").GetString())
        );
        using var edition = home.Store.Open(1);
        // A charity is published as "vcse": false, an NHS code under the scheme of companies: both stand as they were written.
        Assert.Equal(
            [("GB-CHC", false)],
            edition.Query(
                "SELECT scheme, vcse FROM party WHERE ocid = 'ocds-h6vhtk-04e9fb' AND scheme = 'GB-CHC'",
                r => (r.Text("scheme"), r.Flag("vcse"))
            )
        );
        Assert.Equal(
            ["GB-COH-RJR"],
            edition.Query(
                "SELECT buyer_id FROM process WHERE ocid = 'ocds-h6vhtk-059c19'",
                r => r.Text("buyer_id")
            )
        );
        // A change notice names an award that is nowhere: the contract is kept, and its supplier is not known.
        Assert.Equal(
            [("1", 35_000m, 0L)],
            edition.Query(
                "SELECT c.award_id, c.value_gbp, (SELECT count(*) FROM contract_supplier s WHERE s.ocid = c.ocid) AS suppliers FROM contract c WHERE c.ocid = 'ocds-h6vhtk-065444'",
                r => (r.Text("award_id"), r.OptionalMoney("value_gbp")!.Value, r.Count("suppliers"))
            )
        );
    }

    [Fact]
    public async Task Notices_of_Contracts_Finders_search_are_read_as_they_are_meant()
    {
        var path = home.Write(
            "procurement.json",
            """
            {"meta":{"source":"Contracts Finder","generated":"2026-03-08T20:33:30Z"},"contracts":[
              {"id":"n1","title":"Works &amp; repairs","organisation":"EXAMPLE BC","status":"awarded","published_date":"2025-01-20","deadline_date":"2025-02-03",
               "awarded_date":"2025-03-01","value_low":50000,"value_high":0,"awarded_value":48000.5,"awarded_supplier":"O&#39;Neil &amp; Sons","awarded_to_sme":true,
               "cpv_codes":"45453100","region":"North West","postcode":"","suitable_for_sme":true},
              {"id":"n2","title":"Nobody","organisation":"EXAMPLE BC","status":"awarded","published_date":"2025-01-20","awarded_value":0,"awarded_supplier":"NOT AWARDED TO SUPPLIER","cpv_codes":""},
              {"title":"No id"}]}
            """
        );

        var said = await Prompt.In(home, "load", path, "--format", "json");

        var source = said.Json.GetProperty("sources")[0];
        Assert.Equal("2026-03-08", source.GetProperty("as_of").GetString());
        Assert.Equal(3, source.GetProperty("rows_read").GetInt64());
        Assert.Equal(2, source.GetProperty("rows_kept").GetInt64());
        var found = await Prompt.In(home, "contracts", "--format", "json", "--sort", "value");
        var contracts = found.Json.GetProperty("contracts").EnumerateArray().ToList();
        Assert.Equal("O'Neil & Sons", contracts[0].GetProperty("suppliers")[0].GetString());
        Assert.Equal("Works & repairs", contracts[0].GetProperty("title").GetString());
        Assert.Equal(48000.5m, contracts[0].GetProperty("value_gbp").GetDecimal());
        Assert.Empty(contracts[1].GetProperty("suppliers").EnumerateArray());
        Assert.Equal("unsuccessful", contracts[1].GetProperty("status").GetString());
        Assert.Equal(
            System.Text.Json.JsonValueKind.Null,
            contracts[1].GetProperty("value_gbp").ValueKind
        );
    }

    /// <summary>The licences of some of these files are not clear: they are not part of the repository.</summary>
    [Theory]
    [InlineData("uk-ocds", 479)]
    [InlineData("uk-notices", 271)]
    [InlineData("other-ocds/colombia-2021-03-03.package.json", 100)]
    [InlineData("other-ocds/paraguay.records.jsonl", 12)]
    public async Task Every_real_file_loads_and_no_row_is_lost(string path, long rows)
    {
        var material = Environment.GetEnvironmentVariable("EVENHAND_MATERIAL");
        Assert.SkipWhen(
            string.IsNullOrEmpty(material),
            "EVENHAND_MATERIAL does not name the folder of the material."
        );

        var said = await Prompt.In(
            home,
            "load",
            Path.Combine(material!, "contracts", path),
            "--format",
            "json"
        );

        Assert.Equal(0, said.Code);
        var sources = said.Json.GetProperty("sources").EnumerateArray().ToList();
        Assert.Equal(rows, sources.Sum(s => s.GetProperty("rows_read").GetInt64()));
        Assert.All(
            sources,
            s =>
                Assert.Equal(
                    s.GetProperty("rows_read").GetInt64(),
                    s.GetProperty("rows_kept").GetInt64()
                        + s.GetProperty("rows_rejected").GetInt64()
                )
        );
        using var edition = home.Store.Open(1);
        Assert.Equal(
            sources.Sum(s => s.GetProperty("rows_kept").GetInt64()),
            edition.Query("SELECT count(*) AS n FROM release", r => r.Count("n")).Single()
        );
    }
}
