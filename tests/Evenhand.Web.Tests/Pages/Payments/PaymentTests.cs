using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Payments;

public sealed class PaymentTests(Sites sites)
{
    private static readonly byte[] File = Encoding.UTF8.GetBytes(ServedHomes.Payments);

    [Theory]
    [InlineData(2, "Alpha Ltd", "£1,000.25")]
    [InlineData(4, "Alpha Ltd.", "−£250.25, a credit")]
    [InlineData(9, "Béta CIC", "£2.00")]
    public async Task A_payment_names_the_bytes_of_the_file_that_it_was_loaded_from(
        int line,
        string supplier,
        string amount
    )
    {
        var page = await Get($"/{line}");
        var said = Said(page);

        var bytes = File.AsSpan(Number(said["First byte, from 0"]), Number(said["Bytes"]));

        Assert.Equal((supplier, amount), (said["Paid to, as written"], said["Amount"]));
        Assert.Equal(ServedHomes.Payments.Split('\n')[line - 1], Encoding.UTF8.GetString(bytes));
        Assert.Equal(Encoding.UTF8.GetString(bytes), page.Words("pre"));
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            said["SHA-256 of these bytes"]
        );
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File)), said["SHA-256 of the file"]);
    }

    [Theory]
    [InlineData(5, "Redacted by the publisher", "REDACTED PERSONAL")]
    [InlineData(6, "A person, name not kept", "Madeup,Care")]
    public async Task A_record_without_a_name_is_not_shown_in_any_form(
        int line,
        string instead,
        string hidden
    )
    {
        var page = await Get($"/{line}");
        var json = await Get($"/{line}/result.json");

        Assert.Equal(instead, Said(page)["Paid to, as written"]);
        Assert.Empty(page.Page.QuerySelectorAll("pre"));
        Assert.StartsWith(
            "The record is not shown.",
            page.Words(".govuk-inset-text"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("SHA-256 of these bytes", Said(page).Keys);
        Assert.All(
            [page.Text, json.Text],
            text => Assert.DoesNotContain(hidden, text, StringComparison.Ordinal)
        );
        Assert.Contains("\"sha256\": null", json.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_leads_to_its_file_and_to_the_payments_of_the_same_name()
    {
        var page = await Get("/2");
        var file = await sites.GetAsync(Link(page, "/sources/file/"), Served.Contracts);
        var same = await sites.GetAsync(Link(page, "/payments?supplier="), Served.Contracts);

        Assert.Contains("payments.csv", file.Words("h1"), StringComparison.Ordinal);
        Assert.Equal(3, same.Rows("payments").Count);
    }

    [Fact]
    public async Task A_line_that_holds_no_payment_is_not_found()
    {
        var page = await Get("/1");

        Assert.Equal(404, page.Status);
        Assert.Contains("line 1", page.Words(".govuk-error-summary"), StringComparison.Ordinal);
    }

    private static string Link(Answered page, string start) =>
        page.Page.QuerySelector($"main a[href^='{start}']")!.GetAttribute("href")!;

    private static Dictionary<string, string> Said(Answered page) =>
        page
            .Page.QuerySelectorAll(".govuk-summary-list__row")
            .ToDictionary(r => Answered.Words(r.Children[0]), r => Answered.Words(r.Children[1]));

    private static int Number(string text) =>
        int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private Task<Answered> Get(string line) =>
        sites.GetAsync(Visit.MadeUpPayments + line, Served.Contracts);
}
