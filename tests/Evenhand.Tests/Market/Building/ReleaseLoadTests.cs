using System.Text;
using System.Text.Json;
using Evenhand.Lake;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Market.Building;

/// <summary>Files of releases become processes and contracts of an edition, and can be followed back to their bytes.</summary>
public sealed class ReleaseLoadTests : IDisposable
{
    private const string Award = """
        {"ocid":"ocds-b5fd17-1","id":"r1","date":"2025-03-01T10:00:00Z","tag":["award"],
         "buyer":{"id":"b","name":"Exampleshire Council"},
         "parties":[{"id":"b","name":"Exampleshire Council","roles":["buyer"],"address":{"region":"UKD41","postalCode":"BB11 1AA"},"contactPoint":{"name":"A. Person","email":"a.person@example.org"}},
                    {"id":"s","name":"Helping Hands Ltd","roles":["supplier"],"identifier":{"scheme":"GB-COH","id":"01234567"},"details":{"scale":"sme","vcse":false}}],
         "tender":{"title":"Short breaks","classification":{"scheme":"CPV","id":"85311300-5"},"lots":[{"id":"L1"}]},
         "awards":[{"id":"a1","status":"active","relatedLots":["L1"],"suppliers":[{"id":"s"}],"value":{"amount":1200.5,"currency":"GBP"},
                    "contractPeriod":{"startDate":"2025-04-01T00:00:00+01:00","endDate":"2026-03-31T23:59:59+01:00"}}]}
        """;

    private const string Change = """
        {"ocid":"ocds-b5fd17-1","id":"r2","date":"2025-06-01T10:00:00Z","tag":["contractUpdate"],
         "contracts":[{"id":"c1","awardID":"a1","status":"terminated","terminationRationale":"Provider closed","amendments":[{"id":"m1","rationale":"Ended"}]}]}
        """;

    private const string Other = """
        {"ocid":"ocds-b5fd17-2","id":"o1","date":"2025-03-02T10:00:00Z","tag":["award"],"buyer":{"name":"Sampleton Council"},
         "tender":{"title":"Grounds"},"awards":[{"id":"1","status":"active","suppliers":[{"name":"Green & Sons"}]}]}
        """;

    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task An_award_without_a_contract_is_listed_with_all_that_other_tools_rely_on()
    {
        await Load(home.Write("award.json", Award));

        var said = await Prompt.In(home, "contracts", "--format", "json");

        var contract = Assert.Single(said.Json.GetProperty("contracts").EnumerateArray());
        Assert.Equal(1, said.Json.GetProperty("edition").GetInt32());
        Assert.Equal("ocds-b5fd17-1", contract.GetProperty("ocid").GetString());
        Assert.Equal("L1", contract.GetProperty("lot").GetString());
        Assert.Equal("Exampleshire Council", contract.GetProperty("buyer").GetString());
        Assert.Equal("Helping Hands Ltd", contract.GetProperty("suppliers")[0].GetString());
        Assert.Equal("Short breaks", contract.GetProperty("title").GetString());
        Assert.Equal("85311300", contract.GetProperty("cpv").GetString());
        Assert.Equal(1200.5m, contract.GetProperty("value_gbp").GetDecimal());
        Assert.Equal("2025-04-01", contract.GetProperty("start").GetString());
        Assert.Equal("2026-03-31", contract.GetProperty("end").GetString());
        Assert.Equal("active", contract.GetProperty("status").GetString());
        Assert.Equal("award.json", contract.GetProperty("source").GetProperty("file").GetString());
        Assert.Equal(0, contract.GetProperty("source").GetProperty("offset").GetInt64());
    }

    [Fact]
    public async Task A_change_adds_to_what_the_award_said_from_another_file_and_load()
    {
        await Load(home.Write("award.json", Award));
        await Load(home.Write("change.json", Change));

        var said = await Prompt.In(home, "contracts", "--format", "json");

        var contract = Assert.Single(said.Json.GetProperty("contracts").EnumerateArray());
        Assert.Equal("c1", contract.GetProperty("contract_id").GetString());
        Assert.Equal("Helping Hands Ltd", contract.GetProperty("suppliers")[0].GetString());
        Assert.Equal(1200.5m, contract.GetProperty("value_gbp").GetDecimal());
        Assert.Equal("2025-04-01", contract.GetProperty("start").GetString());
        Assert.Equal("2026-03-31", contract.GetProperty("end").GetString());
        Assert.True(contract.GetProperty("terminated").GetBoolean());
        Assert.Equal(1, contract.GetProperty("amendments").GetInt64());
        Assert.Equal("change.json", contract.GetProperty("source").GetProperty("file").GetString());
    }

    [Fact]
    public async Task The_order_of_loading_makes_no_difference()
    {
        using var other = new TemporaryHome();
        await Load(home.Write("award.json", Award));
        var one = await Load(home.Write("change.json", Change));
        await Prompt.In(other, "load", other.Write("change.json", Change));
        var two = await Prompt.In(
            other,
            "load",
            other.Write("award.json", Award),
            "--format",
            "json"
        );

        Assert.Equal(Hash(one), Hash(two));
    }

    [Fact]
    public async Task The_same_releases_in_two_files_are_counted_once()
    {
        await Load(home.Write("award.json", Award));
        await Load(home.Write("again.json", "\n" + Award));

        using var edition = home.Store.Open(2);
        Assert.Equal(2, Single(edition, "SELECT count(*) AS n FROM release"));
        Assert.Equal(1, Single(edition, "SELECT releases AS n FROM process"));
        Assert.Equal(1, Single(edition, "SELECT duplicates AS n FROM process"));
    }

    [Fact]
    public async Task The_same_bytes_again_make_no_new_edition()
    {
        await Load(home.Write("award.json", Award));

        var said = await Load(home.Write("copy.jsonl", Award));

        Assert.False(said.Json.GetProperty("new_edition").GetBoolean());
    }

    [Fact]
    public async Task A_release_without_process_or_date_is_left_out_and_told_of()
    {
        var said = await Load(
            home.Write(
                "mixed.jsonl",
                Award.ReplaceLineEndings("")
                    + "\n{\"id\":\"x\",\"date\":\"2025-01-01\"}\n{\"ocid\":\"ocds-b5fd17-2\",\"date\":\"soon\"}\n{broken\n"
            )
        );

        var source = said.Json.GetProperty("sources")[0];
        Assert.Equal(4, source.GetProperty("rows_read").GetInt64());
        Assert.Equal(1, source.GetProperty("rows_kept").GetInt64());
        Assert.Equal(3, source.GetProperty("rows_rejected").GetInt64());
        using var edition = home.Store.Open(1);
        Assert.Equal(
            [(2, "ocid"), (3, "date"), (4, null)],
            edition.Query(
                "SELECT line, column_name FROM reject ORDER BY line",
                r => ((int)r.Count("line"), r.OptionalText("column_name"))
            )
        );
    }

    [Fact]
    public async Task Contact_points_come_into_no_table()
    {
        await Load(home.Write("award.json", Award));

        using var edition = home.Store.Open(1);
        foreach (
            var table in edition.Query(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'",
                r => r.Text("table_name")
            )
        )
        {
            Assert.DoesNotContain(
                edition.Query(
                    $"SELECT CAST(to_json(t) AS VARCHAR) AS row FROM \"{table}\" AS t",
                    r => r.OptionalText("row")
                ),
                row =>
                    row!.Contains("person", StringComparison.OrdinalIgnoreCase)
                    && row.Contains("a.person", StringComparison.OrdinalIgnoreCase)
            );
        }

        Assert.Equal(
            "BB",
            edition
                .Query(
                    "SELECT postcode_area FROM party WHERE party_id = 'b'",
                    r => r.Text("postcode_area")
                )
                .Single()
        );
    }

    [Fact]
    public async Task A_place_of_a_release_in_a_packed_file_is_that_in_the_unpacked_text()
    {
        var path = home.File("package.json.gz");
        await File.WriteAllBytesAsync(
            path,
            Pack.Gzip(Encoding.UTF8.GetBytes("""{"uri":"x","releases":[""" + Award + "]}")),
            TestContext.Current.CancellationToken
        );

        await Load(path);

        using var edition = home.Store.Open(1);
        Assert.Equal(23, Single(edition, "SELECT byte_offset AS n FROM release"));
        Assert.Equal(1, Single(edition, "SELECT count(*) AS n FROM contract"));
    }

    [Fact]
    public async Task A_process_can_be_followed_to_its_bytes_and_back_whatever_becomes_of_the_file()
    {
        var path = home.Write("two.jsonl", OneLine(Award) + "\n" + OneLine(Other) + "\n");
        await Load(path);
        File.Delete(path);

        var said = await Prompt.In(
            home,
            "contracts",
            "--ocid",
            "ocds-b5fd17-2",
            "--source",
            "--format",
            "json"
        );

        var release = Assert.Single(said.Json.EnumerateArray());
        var offset = release.GetProperty("offset").GetInt64();
        Assert.Equal(OneLine(Award).Length + 1, offset);
        Assert.Equal(2, release.GetProperty("line").GetInt64());
        Assert.Equal(OneLine(Other), release.GetProperty("text").GetString());
        var back = await Prompt.In(
            home,
            "contracts",
            "--in",
            "two.jsonl",
            "--at",
            $"{offset + 5}",
            "--format",
            "json"
        );
        Assert.Equal(
            "ocds-b5fd17-2",
            Assert
                .Single(back.Json.GetProperty("contracts").EnumerateArray())
                .GetProperty("ocid")
                .GetString()
        );
    }

    [Fact]
    public async Task Kept_bytes_that_somebody_changed_are_not_given_for_those_that_were_loaded()
    {
        await Load(home.Write("award.json", Award));
        var kept = Directory.GetFiles(home.File("sources")).Single();
        await File.WriteAllTextAsync(
            kept,
            Award.Replace("Helping", "Harming", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        var said = await Prompt.In(home, "contracts", "--ocid", "ocds-b5fd17-1", "--source");

        Assert.Equal(3, said.Code);
        Assert.Contains("is not the one that was loaded", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Releases_are_given_out_again_without_loss_but_for_people()
    {
        await Load(home.Write("award.json", Award));
        await Load(home.Write("change.json", Change));

        var said = await Prompt.In(
            home,
            "contracts",
            "--ocid",
            "ocds-b5fd17-1",
            "--format",
            "ocds",
            "--record"
        );

        var record = said.Json.GetProperty("records")[0];
        var releases = record.GetProperty("releases").EnumerateArray().ToList();
        Assert.Equal(2, releases.Count);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Change).RootElement, releases[1]));
        Assert.True(
            JsonElement.DeepEquals(
                JsonDocument
                    .Parse(
                        Award
                            .Replace("A. Person", "[left out]", StringComparison.Ordinal)
                            .Replace("a.person@example.org", "[left out]", StringComparison.Ordinal)
                    )
                    .RootElement,
                releases[0]
            )
        );
        var compiled = record.GetProperty("compiledRelease");
        Assert.Equal(
            "Short breaks",
            compiled.GetProperty("tender").GetProperty("title").GetString()
        );
        Assert.Equal(
            "terminated",
            compiled.GetProperty("contracts")[0].GetProperty("status").GetString()
        );
        Assert.DoesNotContain("erson@", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_gets_no_release_is_carried_over_as_it_was()
    {
        await Load(home.Write("award.json", Award));
        await Load(home.Write("other.json", Other));
        using var both = new TemporaryHome();

        var atOnce = both.Load(both.Write("award.json", Award), both.Write("other.json", Other));

        Assert.Equal(atOnce.Value.ContentHash, home.Store.Describe(2).ContentHash);
    }

    private static string OneLine(string json) => json.ReplaceLineEndings("");

    private static long Single(DuckDB.NET.Data.DuckDBConnection edition, string sql) =>
        edition.Query(sql, r => r.Count("n")).Single();

    private static string? Hash(Said said) => said.Json.GetProperty("content_hash").GetString();

    private async Task<Said> Load(string path)
    {
        var said = await Prompt.In(home, "load", path, "--format", "json");
        Assert.Equal(0, said.Code);
        return said;
    }
}
