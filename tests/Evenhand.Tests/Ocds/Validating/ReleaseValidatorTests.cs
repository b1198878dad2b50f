using System.Net;
using System.Net.Sockets;
using Evenhand.Ocds.Validating;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Ocds.Validating;

public sealed class ReleaseValidatorTests
{
    private const string Release =
        """{"ocid": "ocds-213czf-1", "id": "1", "date": "2020-01-01T00:00:00Z", "tag": ["tender"], "initiationType": "tender"}""";

    private static async Task<ValidationReport> Check(string text, string? extensions = null)
    {
        using var home = new TemporaryHome();
        var shelf = SchemaShelf.Open(Repository.At("data", "ocds"), extensions);
        return (
            await ReleaseValidator.CheckAsync(
                home.Write("file.json", text),
                shelf.Value,
                TestContext.Current.CancellationToken
            )
        ).Value;
    }

    private static string Package(string releases, string more = "") =>
        $$"""{"uri": "https://example.org/p", "version": "1.1", "publishedDate": "2020-01-01T00:00:00Z", "publisher": {"name": "P"}, {{more}} "releases": [{{releases}}]}""";

    [Fact]
    public async Task A_release_as_the_schema_says_is_valid()
    {
        var report = await Check(Release);
        Assert.Empty(report.Faults);
        Assert.Equal((true, 1L), (report.Valid, report.Releases));
    }

    [Fact]
    public async Task A_package_is_checked_and_every_release_in_it_though_its_schema_points_to_the_web()
    {
        var report = await Check(Package($"{Release}, {{\"ocid\": 5}}"));
        Assert.Equal((1L, 2L), (report.ReleasePackages, report.Releases));
        Assert.Contains(report.Faults, f => (f.In, f.Path) == ("release", "ocid"));
        Assert.DoesNotContain(report.Faults, f => f.In == "release-package");
    }

    [Fact]
    public async Task What_a_package_lacks_is_told_of_the_package()
    {
        var report = await Check($$"""{"releases": [{{Release}}]}""");
        Assert.NotEmpty(report.Faults);
        Assert.All(report.Faults, f => Assert.Equal("release-package", f.In));
    }

    [Fact]
    public async Task Faults_of_one_kind_are_counted_with_the_place_of_the_first()
    {
        var bad = Release.Replace("2020-01-01T00:00:00Z", "soon", StringComparison.Ordinal);
        var report = await Check($"{Release}\n{bad}\n{bad}\n");
        var fault = Assert.Single(report.Faults);
        Assert.Equal(("date", 2L, 2L, "soon"), (fault.Path, fault.Count, fault.Line, fault.Found));
    }

    [Fact]
    public async Task Records_are_checked_with_the_releases_in_them()
    {
        var report = await Check(
            $$$"""{"uri": "https://example.org/r", "version": "1.1", "publishedDate": "2020-01-01T00:00:00Z", "publisher": {"name": "P"}, "records": [{"ocid": "ocds-213czf-1", "releases": [{{{Release}}}], "compiledRelease": {"ocid": "x"}}]}"""
        );
        Assert.Equal((1L, 2L), (report.RecordPackages, report.Releases));
        Assert.Contains(report.Faults, f => f.In == "release");
    }

    [Fact]
    public async Task A_history_is_checked_by_the_schema_of_histories()
    {
        var report = await Check(
            """{"ocid": "ocds-213czf-1", "initiationType": [{"releaseID": "1", "releaseDate": "2020-01-01T00:00:00Z", "releaseTag": ["tender"], "value": "tender"}]}"""
        );
        Assert.Equal((true, 1L), (report.Valid, report.VersionedReleases));
    }

    [Fact]
    public async Task An_extension_that_is_not_at_hand_is_listed_and_not_fetched()
    {
        var report = await Check(
            Package(
                Release,
                "\"extensions\": [\"https://example.org/nowhere/extension.json\", \"https://example.org/ocds_uk_extension/main/extension.json\"],"
            )
        );
        Assert.Equal(["https://example.org/nowhere/extension.json"], report.UncheckedExtensions);
        Assert.Equal(
            ["https://example.org/ocds_uk_extension/main/extension.json"],
            report.CheckedExtensions
        );
    }

    [Fact]
    public async Task An_extension_in_a_folder_of_the_person_changes_what_is_checked()
    {
        using var home = new TemporaryHome();
        var folder = Directory.CreateDirectory(home.File("own/colour_extension"));
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "extension.json"),
            "{}",
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "release-schema.json"),
            """{"properties": {"colour": {"type": "integer"}, "far": {"$ref": "https://example.org/far.json"}}}""",
            TestContext.Current.CancellationToken
        );
        var package = Package(
            Release.Replace(
                "{\"ocid\"",
                "{\"colour\": \"red\", \"ocid\"",
                StringComparison.Ordinal
            ),
            "\"extensions\": [\"https://example.org/colour_extension/extension.json\"],"
        );

        var report = await Check(package, home.File("own"));

        Assert.Equal("colour", Assert.Single(report.Faults).Path);
        Assert.Equal(["https://example.org/far.json"], report.UncheckedReferences);
        Assert.Empty((await Check(package)).Faults);
    }

    [Theory]
    [InlineData("2020-01-01T00:00:00Z", true)]
    [InlineData("2020-01-01T00:00:00.1234567891+01:00", true)]
    [InlineData("2020-01-01", false)]
    [InlineData("2020-01-01T00:00:00", false)]
    [InlineData("2020-13-01T00:00:00Z", false)]
    [InlineData("2021-02-29T00:00:00Z", false)]
    [InlineData("2020-01-01 00:00:00Z", false)]
    [InlineData("2020-01-01T00:00:00+25:00", false)]
    public async Task A_date_is_one_that_exists_with_its_time_and_zone(string date, bool right) =>
        Assert.Equal(
            right,
            (
                await Check(Release.Replace("2020-01-01T00:00:00Z", date, StringComparison.Ordinal))
            ).Valid
        );

    [Theory]
    [InlineData("https://example.org/a?b#c", true)]
    [InlineData("https://example.org/\u00E9", true)]
    [InlineData("urn:x:y", true)]
    [InlineData("http://", false)]
    [InlineData("http://Contract Finder", false)]
    [InlineData("https://example.org/a b", false)]
    [InlineData("example.org", false)]
    [InlineData("", false)]
    public async Task An_address_is_whole_and_without_blanks(string address, bool right)
    {
        var report = await Check(
            Release.Replace(
                "\"tag\"",
                $"\"tender\": {{\"id\": \"1\", \"documents\": [{{\"id\": \"1\", \"url\": \"{address}\"}}]}}, \"tag\"",
                StringComparison.Ordinal
            )
        );
        Assert.Equal(
            right ? [] : ["tender/documents/url UriExpected"],
            report.Faults.Select(f => $"{f.Path} {f.Kind}")
        );
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-79228162514264337593543950336.5")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    public async Task A_number_of_any_size_is_a_number(string number) =>
        Assert.Empty(
            (
                await Check(
                    Release.Replace(
                        "\"tag\"",
                        $"\"tender\": {{\"id\": \"1\", \"value\": {{\"amount\": {number}}}}}, \"tag\"",
                        StringComparison.Ordinal
                    )
                )
            ).Faults
        );

    [Fact]
    public async Task A_package_whose_releases_go_by_another_name_lacks_releases_and_is_no_release()
    {
        var report = await Check(
            Package(Release).Replace("\"releases\"", "\"releases_wrong\"", StringComparison.Ordinal)
        );
        var fault = Assert.Single(report.Faults);
        Assert.Equal(
            ("release-package", "releases", "PropertyRequired"),
            (fault.In, fault.Path, fault.Kind)
        );
    }

    [Fact]
    public async Task What_stood_in_a_field_of_a_person_is_not_shown()
    {
        var report = await Check(
            Release.Replace(
                "\"tag\"",
                "\"parties\": [{\"id\": \"1\", \"contactPoint\": {\"name\": 5, \"url\": \"jo smith\"}}], \"tag\"",
                StringComparison.Ordinal
            )
        );
        Assert.Equal(2, report.Faults.Count);
        Assert.All(report.Faults, f => Assert.Null(f.Found));
    }

    [Fact]
    public async Task Nothing_that_a_file_names_is_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var release = Release.Replace(
            "{\"ocid\"",
            $"{{\"$ref\": \"{address}/a.json\", \"$schema\": \"{address}/b.json\", \"$id\": \"{address}/c.json\", \"tender\": {{\"$ref\": \"{address}/d.json\", \"id\": \"1\"}}, \"ocid\"",
            StringComparison.Ordinal
        );
        var report = await Check(
            Package(
                release,
                $"\"$schema\": \"{address}/e.json\", \"extensions\": [\"{address}/ocds_uk_extension/extension.json\", \"{address}/other/extension.json\", \"file:///etc/passwd\"], \"links\": {{\"next\": \"{address}/f.json\"}},"
            )
        );

        Assert.Equal(1, report.Releases);
        Assert.Contains($"{address}/other/extension.json", report.UncheckedExtensions);
        Assert.False(listener.Pending());
    }

    [Fact]
    public void An_extension_that_is_no_JSON_is_told_of()
    {
        using var home = new TemporaryHome();
        Directory.CreateDirectory(home.File("own/broken"));
        File.WriteAllText(home.File("own/broken/extension.json"), "{}");
        File.WriteAllText(home.File("own/broken/release-schema.json"), "{");
        var problem = Assert.Single(
            SchemaShelf.Open(Repository.At("data", "ocds"), home.File("own")).Problems
        );
        Assert.Equal("This extension is no JSON object", problem.What);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[5]")]
    [InlineData("{")]
    [InlineData("5")]
    public async Task What_is_no_file_of_releases_is_not_valid(string text) =>
        Assert.False((await Check(text)).Valid);

    [Fact]
    public void A_folder_without_extensions_is_refused()
    {
        using var home = new TemporaryHome();
        Assert.Equal(
            "This folder holds no extension",
            SchemaShelf.Open(Repository.At("data", "ocds"), home.Path).Problems[0].What
        );
    }
}
