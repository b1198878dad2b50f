using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>What contracts can be asked by.</summary>
public sealed class ContractsVerbTests : IDisposable
{
    private readonly TemporaryHome home = new();

    public ContractsVerbTests()
    {
        var path = home.Write(
            "contracts.jsonl",
            string.Join(
                '\n',
                Release(
                    1,
                    "Exampleshire County Council",
                    "Bright Futures CIC",
                    "85311300",
                    "UKD41",
                    10_000,
                    "2025-04-01",
                    "2026-03-31",
                    "active"
                ),
                Release(
                    2,
                    "Sampleton Borough Council",
                    "ACME Ltd.",
                    "45000000",
                    "UKI31",
                    250_000,
                    "2024-01-01",
                    "2027-12-31",
                    "active"
                ),
                Release(
                    3,
                    "Sampleton Borough Council",
                    "Acmé Limited",
                    "85300000",
                    "UKI31",
                    5_000,
                    "2025-01-01",
                    "2025-06-30",
                    "cancelled"
                )
            )
        );
        Assert.True(home.Load(path).IsOk);
    }

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("--buyer|exampleshire", "1")]
    [InlineData("--supplier|acme ltd", "2 3")]
    [InlineData("--cpv|85000000", "1 3")]
    [InlineData("--cpv|45000000,85311300", "1 2")]
    [InlineData("--service|childrens-homes", "1")]
    [InlineData("--area|North West", "1")]
    [InlineData("--area|UKI", "2 3")]
    [InlineData("--from|10000", "1 2")]
    [InlineData("--to|£10,000", "1 3")]
    [InlineData("--live|2025-05-01", "1 2")]
    [InlineData("--live|2026-04-01", "2")]
    [InlineData("--status|Cancelled", "3")]
    [InlineData("--published-from|2025-03-02", "2 3")]
    [InlineData("--published-to|2025-03-01", "1")]
    [InlineData("--ocid|ocds-b5fd17-2", "2")]
    [InlineData("--buyer|sampleton|--status|active", "2")]
    public async Task Contracts_are_found_by_what_is_asked(string words, string expected)
    {
        var said = await Prompt.In(home, ["contracts", .. words.Split('|'), "--format", "json"]);

        Assert.Equal(0, said.Code);
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                said.Json.GetProperty("contracts")
                    .EnumerateArray()
                    .Select(c => c.GetProperty("ocid").GetString()![^1..])
                    .Order(StringComparer.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData("value", "2 1 3")]
    [InlineData("end", "3 1 2")]
    [InlineData("start", "2 3 1")]
    [InlineData("published", "3 2 1")]
    [InlineData("buyer", "1 2 3")]
    public async Task Contracts_come_in_the_order_asked_for_and_by_the_page(
        string sort,
        string expected
    )
    {
        var found = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            var said = await Prompt.In(
                home,
                "contracts",
                "--sort",
                sort,
                "--limit",
                "1",
                "--page",
                $"{page}",
                "--format",
                "json"
            );
            Assert.Equal(3, said.Json.GetProperty("pages").GetInt32());
            found.Add(said.Json.GetProperty("contracts")[0].GetProperty("ocid").GetString()![^1..]);
        }

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Theory]
    [InlineData("--ending-within|soon", "ending-within")]
    [InlineData("--service|adoption", "service")]
    [InlineData("--page|9", "page")]
    [InlineData("--buyer|%", "buyer")]
    [InlineData("--format|ocds", "ocid")]
    [InlineData("--ocid|none|--source", "ocid")]
    public async Task What_cannot_be_answered_is_said_with_the_option(string words, string option)
    {
        var said = await Prompt.In(home, ["contracts", .. words.Split('|')]);

        Assert.Equal(2, said.Code);
        Assert.StartsWith(option, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contracts_leave_as_a_file_too()
    {
        var file = home.File("contracts.xlsx");

        var said = await Prompt.In(home, "contracts", "--out", file);

        Assert.Equal(0, said.Code);
        Assert.True(new FileInfo(file).Length > 1000);
    }

    private static string Release(
        int number,
        string buyer,
        string supplier,
        string cpv,
        string region,
        int value,
        string start,
        string end,
        string status
    ) =>
        $$"""
            {"ocid":"ocds-b5fd17-{{number}}","id":"r","date":"2025-03-0{{number}}T10:00:00Z","buyer":{"name":"{{buyer}}"},
             "tender":{"title":"Contract {{number}}","classification":{"scheme":"CPV","id":"{{cpv}}"},
                       "items":[{"id":"1","deliveryAddresses":[{"region":"{{region}}"}]}]},
             "awards":[{"id":"a","status":"{{status}}","suppliers":[{"name":"{{supplier}}"}],"value":{"amount":{{value}},"currency":"GBP"},
                        "contractPeriod":{"startDate":"{{start}}","endDate":"{{end}}"} }]}
            """.ReplaceLineEndings("");
}
