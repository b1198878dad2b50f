using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Sources;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Every_bundled_file_is_listed_with_its_licence_and_rows_read_are_kept_and_rejected()
    {
        var answer = await sites.GetAsync("/sources");

        var rows = answer.Rows("files");
        Assert.Equal(
            new[] { "ofsted", "s251", "contracts", "payments" }.Sum(f =>
                Directory.EnumerateFiles(Repository.At("data", f)).Count()
            ),
            rows.Count
        );
        Assert.All(
            rows,
            r =>
            {
                // A file of payments says nothing of its licence, which stands in data/SOURCES.md.
                Assert.Contains(
                    r[0].StartsWith("Payments", StringComparison.Ordinal)
                        ? "Not stated in the file"
                        : "Open Government Licence",
                    r[0],
                    StringComparison.Ordinal
                );
                Assert.Equal(Number(r[1]), Number(r[2]) + Number(r[3]));
            }
        );
    }

    [Fact]
    public async Task Each_file_is_told_by_name_and_hash()
    {
        var words = (await sites.GetAsync("/sources")).Words("main");

        foreach (var file in Directory.EnumerateFiles(Repository.At("data", "ofsted"), "*.csv.gz"))
        {
            var hash = System.Security.Cryptography.SHA256.HashData(
                await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)
            );
            Assert.Contains(Path.GetFileName(file), words, StringComparison.Ordinal);
            Assert.Contains(Convert.ToHexStringLower(hash), words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rows_that_were_left_out_are_counted_at_the_top()
    {
        var answer = await sites.GetAsync("/sources", Served.MadeUp);

        Assert.Equal(
            $"Edition 2 holds 4 rows from 2 files. {ServedHomes.Rejected} rows were left out.",
            answer.Words("p.govuk-body-l")
        );
    }

    [Fact]
    public async Task Before_the_first_load_the_page_says_what_to_do()
    {
        var answer = await sites.GetAsync("/sources", Served.Empty);

        Assert.Equal(200, answer.Status);
        Assert.Contains("evenhand load data", answer.Words("main"), StringComparison.Ordinal);
    }

    private static long Number(string text) =>
        long.Parse(text.Replace(",", "", StringComparison.Ordinal), null);
}
