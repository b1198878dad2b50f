using System.Globalization;
using System.Text;
using System.Text.Json;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Transition;

/// <summary><c>merger contracts</c>: what the bodies that change have in being, and what is to be done with it. All made up.</summary>
public sealed class ContractsVerbTests : IDisposable
{
    private const string Merging = """
        id: two
        name: Two trusts become one
        kind: merger
        route: order
        sector: health
        nation: England
        announced: 2026-01-05
        wished: 2027-04-01
        flags: [has_staff]
        old:
          - {id: east, name: East Trust, organisation: GB-NHS-0RXE}
          - {id: west, name: West Trust, also: ["West Trust (Procurement)"]}
          - {id: coast, name: Coast Board}
          - {id: moor, name: Moor Committee}
        new:
          - {id: both, name: East and West Trust}
        """;

    private readonly TemporaryHome home = new();

    public ContractsVerbTests()
    {
        var releases = home.Write(
            "contracts.jsonl",
            string.Join(
                '\n',
                Release(
                    1,
                    "East Trust",
                    "RXE",
                    "Clean Co Ltd",
                    "01234567",
                    "90911200",
                    400_000,
                    "2025-04-01",
                    "2029-03-31"
                ),
                Release(
                    2,
                    "WEST TRUST",
                    null,
                    "Clean Company Limited",
                    "1234567",
                    "90911000",
                    250_000,
                    "2025-04-01",
                    "2028-03-31"
                ),
                Release(
                    3,
                    "West Trust (Procurement)",
                    null,
                    "Laundry CIC",
                    null,
                    "98310000",
                    null,
                    "2026-04-01",
                    "2027-07-31"
                ),
                Release(
                    4,
                    "East Trust Estates",
                    "RXE",
                    "Lifts plc",
                    null,
                    "50750000",
                    90_000,
                    null,
                    "2030-01-31"
                ),
                Release(
                    5,
                    "East Trust",
                    null,
                    "Taxis LLP",
                    null,
                    "60120000",
                    20_000,
                    "2025-01-01",
                    null
                ),
                Release(
                    6,
                    "East Trust",
                    "RXE",
                    "Old Firm Ltd",
                    null,
                    "79710000",
                    10_000,
                    "2020-01-01",
                    "2026-12-31"
                ),
                Release(
                    7,
                    "East Trust",
                    "RXE",
                    "Clean Co Ltd",
                    "01234567",
                    "90911200",
                    5_000,
                    "2020-01-01",
                    "2029-12-31",
                    "cancelled"
                ),
                Release(
                    8,
                    "West Trust of Elsewhere",
                    null,
                    "Laundry CIC",
                    null,
                    "98310000",
                    1,
                    "2025-01-01",
                    "2030-12-31"
                ),
                Release(
                    9,
                    "Moor Committees Joint Unit",
                    null,
                    "Laundry CIC",
                    null,
                    "98310000",
                    1,
                    "2025-01-01",
                    "2030-12-31"
                )
            )
        );
        Check(home.Load(releases).Problems);
        Check(
            home.Load(
                home.Write(
                    "payments.csv",
                    "Body Name,Date Paid,Supplier Name,Purpose,Net Amount\nCoast Board,01/04/2026,Boats Ltd,Boats,1000.25\nCoast Board,01/05/2026,BOATS LIMITED,Boats,500\nCoast Board Two,01/05/2026,Nets Ltd,Nets,70\n"
                )
            ).Problems
        );
    }

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task The_list_is_the_one_that_was_worked_out_by_hand()
    {
        var said = await Contracts(Merging, "--format", "json");

        Assert.Equal((0, ""), (said.Code, said.Error));
        // The hash of an edition changes with the rules that ship.
        Assert.Null(
            Golden.Differs(
                Repository.At("tests", "Evenhand.Tests", "Transition", "golden", "contracts.json"),
                said.Out.Replace(
                    said.Json.GetProperty("content_hash").GetString()!,
                    "HASH",
                    StringComparison.Ordinal
                )
            )
        );
    }

    [Fact]
    public async Task A_body_is_found_by_its_org_id_and_by_its_whole_name_and_by_no_part_of_one()
    {
        var bodies = await Bodies(Merging);

        Assert.Equal(("contracts", 4, 1), Found(bodies["east"]));
        Assert.Equal(("contracts", 0, 2), Found(bodies["west"]));
    }

    [Fact]
    public async Task Who_is_known_by_its_org_id_is_found_by_the_names_that_the_list_of_public_bodies_has()
    {
        const string Named = "{id: west, name: West Trust, also: [\"West Trust (Procurement)\"]}";
        Check(
            home.Load(
                home.Write(
                    "council.jsonl",
                    Release(
                        10,
                        "LANCASTER City Council",
                        null,
                        "Paint Ltd",
                        null,
                        "45442100",
                        9_000,
                        "2025-04-01",
                        "2029-03-31"
                    )
                )
            ).Problems
        );

        var known = await Bodies(
            Merging.Replace(
                Named,
                "{id: west, name: The district, organisation: GB-LAE-LAC}",
                StringComparison.Ordinal
            )
        );
        var unknown = await Bodies(
            Merging.Replace(Named, "{id: west, name: The district}", StringComparison.Ordinal)
        );

        Assert.Equal(("contracts", 0, 1), Found(known["west"]));
        Assert.Equal(("nothing", 0, 0), Found(unknown["west"]));
    }

    [Theory]
    [InlineData("GB-LAE-CMA", "Cumbria County Council (GB-LAE-CMA), which ended on 1 April 2023")]
    [InlineData("GB-LAE-LAX", "no list that ships with the program has GB-LAE-LAX")]
    public async Task An_id_of_a_body_that_ended_or_that_no_list_has_is_pointed_out(
        string id,
        string words
    )
    {
        var said = await Contracts(
            Merging.Replace(
                "name: Moor Committee",
                $"name: Moor Committee, organisation: {id}",
                StringComparison.Ordinal
            )
        );

        Assert.Equal(0, said.Code);
        Assert.Contains(words, said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_which_nothing_is_loaded_is_named_with_names_that_are_like_it()
    {
        var said = await Contracts(Merging);
        var bodies = await Bodies(Merging);

        Assert.Equal(("nothing", 0, 0), Found(bodies["moor"]));
        Assert.Equal(
            ["Moor Committees Joint Unit"],
            bodies["moor"].GetProperty("near").EnumerateArray().Select(n => n.GetString())
        );
        Assert.Contains(
            "Nothing is loaded of Moor Committee: what it has is not known.",
            said.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Where_no_contract_of_a_body_is_loaded_its_payments_stand_in_their_place()
    {
        var said = await Contracts(Merging, "--format", "json");

        var paid = Assert.Single(said.Json.GetProperty("paid").EnumerateArray());
        Assert.Equal(
            ("coast", 2, 1500.25m),
            (
                paid.GetProperty("body").GetString(),
                paid.GetProperty("payments").GetInt32(),
                paid.GetProperty("net_gbp").GetDecimal()
            )
        );
    }

    [Fact]
    public async Task One_company_number_makes_two_spellings_one_shared_supplier()
    {
        var said = await Contracts(Merging, "--format", "json");

        var shared = Assert.Single(said.Json.GetProperty("shared_suppliers").EnumerateArray());
        Assert.Equal(
            ["Clean Co Ltd", "Clean Company Limited"],
            shared.GetProperty("names").EnumerateArray().Select(n => n.GetString())
        );
        Assert.Equal(650_000, shared.GetProperty("value_gbp").GetDecimal());
    }

    [Theory]
    [InlineData(1, "live", "combine")]
    [InlineData(3, "live", "end")]
    [InlineData(4, "live", "novate")]
    [InlineData(5, "unknown", "decide")]
    [InlineData(6, null, null)]
    [InlineData(7, null, null)]
    public async Task What_is_to_be_done_follows_from_dates_and_codes_and_unknown_stays_unknown(
        int process,
        string? state,
        string? action
    )
    {
        var contract = Of(await Contracts(Merging, "--format", "json"), process);

        Assert.Equal(
            (state, action),
            (
                contract?.GetProperty("state").GetString(),
                contract?.GetProperty("action").GetString()
            )
        );
    }

    [Fact]
    public async Task What_the_team_has_read_and_decided_stands_in_the_list_with_the_days_of_notice()
    {
        var said = await Contracts(
            Merging
                + "\ncontracts:\n  - {process: ocds-b5fd17-4, decision: keep, notice_weeks: 13, change_of_control: consent needed, assignment: to a successor body, owner: Head of estates}\n  - {process: ocds-b5fd17-44}\n",
            "--format",
            "json"
        );

        var contract = Of(said, 4)!.Value;
        Assert.Equal(
            ("keep", true, "2026-12-31", "2029-11-01", "consent needed", "Head of estates"),
            (
                contract.GetProperty("action").GetString(),
                contract.GetProperty("decided").GetBoolean(),
                contract.GetProperty("notice_by").GetString(),
                contract.GetProperty("renewal_notice_by").GetString(),
                contract.GetProperty("change_of_control").GetString(),
                contract.GetProperty("owner").GetString()
            )
        );
        Assert.Equal(
            ["ocds-b5fd17-44"],
            said.Json.GetProperty("not_there").EnumerateArray().Select(n => n.GetString())
        );
    }

    [Fact]
    public async Task Another_opening_makes_another_list()
    {
        var said = await Contracts(Merging, "--opens", "2028-06-01", "--format", "json");

        Assert.Null(Of(said, 2));
        Assert.Equal("novate", Of(said, 1)!.Value.GetProperty("action").GetString());
    }

    [Fact]
    public async Task Without_a_day_the_list_is_refused_in_words()
    {
        var said = await Contracts(
            Merging.Replace("wished: 2027-04-01\n", "", StringComparison.Ordinal)
        );

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains("--opens", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contracts: [{process: a, decision: sell}]", "This word is not known here")]
    [InlineData("contracts: [{process: a, to: nobody}]", "This word is not known here")]
    [InlineData("contracts: [{process: a, number: 0}]", "This is not a whole number")]
    [InlineData("contracts: [{process: a}, {process: a}]", "said twice")]
    [InlineData("contracts: [{number: 1}]", "process")]
    public async Task What_makes_no_sense_of_a_contract_is_refused_in_words(
        string more,
        string words
    )
    {
        var said = await Contracts(Merging + "\n" + more);

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("docx")]
    public async Task The_list_leaves_as_a_file(string ending)
    {
        var path = home.File("list." + ending);

        var said = await Contracts(Merging, "--out", path);

        Assert.Equal((0, ""), (said.Code, said.Out));
        Assert.True(new FileInfo(path).Length > 500);
    }

    private async Task<Said> Contracts(string text, params string[] words) =>
        await Prompt.In(home, ["merger", "contracts", home.Write("merger.yaml", text), .. words]);

    private async Task<Dictionary<string, JsonElement>> Bodies(string text) =>
        (await Contracts(text, "--format", "json"))
            .Json.GetProperty("bodies")
            .EnumerateArray()
            .ToDictionary(b => b.GetProperty("id").GetString()!, StringComparer.Ordinal);

    private static (string?, int, int) Found(JsonElement body) =>
        (
            body.GetProperty("found").GetString(),
            body.GetProperty("by_id").GetInt32(),
            body.GetProperty("by_name").GetInt32()
        );

    private static JsonElement? Of(Said said, int process) =>
        said
            .Json.GetProperty("contracts")
            .EnumerateArray()
            .Where(c => c.GetProperty("process").GetString() == $"ocds-b5fd17-{process}")
            .Select(c => (JsonElement?)c)
            .SingleOrDefault();

    private static string Release(
        int number,
        string buyer,
        string? buyerId,
        string supplier,
        string? company,
        string cpv,
        int? value,
        string? start,
        string? end,
        string status = "active"
    )
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{{\"ocid\":\"ocds-b5fd17-{number}\",\"id\":\"r\",\"date\":\"2026-02-01T00:00:00Z\",\"tag\":[\"award\"],\"parties\":[{{\"id\":\"b\",\"name\":\"{buyer}\",\"roles\":[\"buyer\"]"
        );
        text.Append(
            buyerId is null ? "" : $",\"identifier\":{{\"scheme\":\"GB-NHS\",\"id\":\"{buyerId}\"}}"
        );
        text.Append(
            $"}},{{\"id\":\"s\",\"name\":\"{supplier}\",\"roles\":[\"supplier\"]{(company is null ? "" : $",\"identifier\":{{\"scheme\":\"GB-COH\",\"id\":\"{company}\"}}")}}}],\"buyer\":{{\"id\":\"b\",\"name\":\"{buyer}\"}},"
        );
        var dates = string.Join(
            ',',
            new[]
            {
                start is null ? null : $"\"startDate\":\"{start}\"",
                end is null ? null : $"\"endDate\":\"{end}\"",
            }.OfType<string>()
        );
        text.Append(
            $"\"tender\":{{\"title\":\"Contract {number}\",\"classification\":{{\"scheme\":\"CPV\",\"id\":\"{cpv}\"}}}},\"awards\":[{{\"id\":\"a\",\"status\":\"{status}\",\"suppliers\":[{{\"id\":\"s\",\"name\":\"{supplier}\"}}]{(value is null ? "" : $",\"value\":{{\"amount\":{value},\"currency\":\"GBP\"}}")},\"contractPeriod\":{{{dates}}}}}]}}"
        );
        return text.ToString();
    }

    private static void Check(IReadOnlyList<Problem> problems) => Assert.Empty(problems);
}
