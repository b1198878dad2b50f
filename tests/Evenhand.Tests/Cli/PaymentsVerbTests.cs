using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

public sealed class PaymentsVerbTests : IDisposable
{
    private const string Text = """
        Vendor,Paid,Sum,Day
        Alpha Ltd,5,9,01/06/2025
        Alpha Ltd,-2,9,02/06/2025
        """;

    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task The_guess_is_shown_and_can_be_put_right()
    {
        var file = home.Write("madeup-2025-06.csv", Text);

        var guessed = await Prompt.In(home, "load", file);
        Assert.Equal(0, guessed.Code);
        Assert.Contains(
            "supplier = 'Vendor', amount = 'Paid'",
            guessed.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("Passed over: 'Sum'", guessed.Error, StringComparison.Ordinal);

        var told = await Prompt.In(home, "load", file, "--columns", "amount=Sum,body=Borough of X");
        Assert.Equal(0, told.Code);
        Assert.Contains("amount = 'Sum' (as told)", told.Error, StringComparison.Ordinal);

        var notes = await Prompt.In(home, "sources");
        Assert.Contains("amount = 'Sum' (as told)", notes.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_comes_with_its_source_in_json()
    {
        await Prompt.In(home, "load", home.Write("madeup-2025-06.csv", Text));

        var said = await Prompt.In(
            home,
            "payments",
            "--supplier",
            "alpha",
            "--sort",
            "date",
            "--format",
            "json"
        );

        var payment = said.Json.GetProperty("payments")[0];
        Assert.Equal(-2m, payment.GetProperty("amount_gbp").GetDecimal());
        var source = payment.GetProperty("source");
        Assert.Equal("madeup-2025-06.csv", source.GetProperty("file").GetString());
        Assert.Equal(3, source.GetProperty("line").GetInt64());
        Assert.Equal(
            Text.IndexOf("Alpha Ltd,-2", StringComparison.Ordinal),
            source.GetProperty("offset").GetInt64()
        );
        Assert.Equal(3m, said.Json.GetProperty("total").GetProperty("net_gbp").GetDecimal());
    }

    [Fact]
    public async Task Sums_leave_as_csv_and_as_every_form_of_paper()
    {
        await Prompt.In(home, "load", home.Write("madeup-2025-06.csv", Text));

        var csv = await Prompt.In(home, "payments", "--by", "supplier", "--format", "csv");
        Assert.Equal(
            [
                "key,name,spellings,payments,paid_gbp,credits,credited_gbp,net_gbp,redacted_share,first_day,last_day",
                "alpha limited,Alpha Ltd,1,2,5,1,-2,3,0,2025-06-01,2025-06-02",
            ],
            csv.Out.Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        );
        foreach (
            var ending in new[] { ".docx", ".xlsx", ".html", ".pdf", ".csv", ".parquet", ".json" }
        )
        {
            var file = home.File("out" + ending);
            Assert.Equal(
                0,
                (await Prompt.In(home, "payments", "--by", "month", "--out", file)).Code
            );
            Assert.True(new FileInfo(file).Length > 100, ending);
        }
    }

    [Fact]
    public async Task Without_a_file_of_payments_it_says_what_to_do()
    {
        var said = await Prompt.In(home, "payments");

        Assert.Equal(2, said.Code);
        Assert.Contains("load", said.Error, StringComparison.Ordinal);
    }
}
