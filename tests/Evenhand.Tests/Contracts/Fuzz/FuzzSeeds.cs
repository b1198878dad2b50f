using System.Text;
using Evenhand.Testing;
using Evenhand.Tests.Contracts.Quality;

namespace Evenhand.Tests.Contracts.Fuzz;

/// <summary>
/// The sound files that are damaged: releases in every shape, notices, payments. With EVENHAND_REAL=DIR in the environment the
/// small files of that folder join them.
/// </summary>
internal static class FuzzSeeds
{
    private const int Largest = 60_000;
    private const int LargestReal = 40_000;

    public static IReadOnlyList<byte[]> Json { get; } =
    [
        .. MadeUp().Select(Encoding.UTF8.GetBytes),
        .. Kept("*.json").Concat(Kept("*.jsonl")),
        .. Real("*.json").Concat(Real("*.jsonl")),
    ];

    public static IReadOnlyList<byte[]> Csv { get; } =
    [.. Payments().Select(Encoding.UTF8.GetBytes), .. Real("*.csv")];

    private static IEnumerable<string> MadeUp()
    {
        var sound = Look.Sound.ReplaceLineEndings(" ");
        var change = Look.Changed(
            """{"id": "000002-2025", "date": "2025-07-01T00:00:00Z", "tag": ["contractAmendment"], "tender": null, "awards": null, "contracts": [{"id": "c", "value": {"amount": 950}, "amendments": [{"id": "a"}]}]}"""
        );
        yield return Look.Sound;
        yield return $"{sound}\n{change}\n{sound}\n";
        yield return $"[{sound}, {change}]";
        yield return $$"""{"uri": "https://example.org/p", "version": "1.1", "publisher": {"name": "P"}, "license": "https://creativecommons.org/licenses/by/4.0/", "publishedDate": "2025-01-01T00:00:00Z", "extensions": ["https://example.org/ocds_uk_extension/extension.json"], "releases": [{{sound}}, {{change}}]}""";
        yield return $$"""{"records": [{"ocid": "ocds-h6vhtk-000001", "releases": [{{sound}}], "compiledRelease": {{change}}}, {"ocid": "b", "releases": [{"url": "u", "date": "2025-01-01T00:00:00Z"}], "compiledRelease": {{sound}}}]}""";
        yield return string.Join(
            '\n',
            FaultCases.All.Take(20).Select(c => Look.Changed(c.Data.Item2))
        );
        yield return """
            {"meta": {"council_id": "anytown", "source": "Contracts Finder", "generated": "2026-03-08T20:43:59Z"}, "contracts": [{"id": "n1", "title": "Care &amp; support", "status": "Awarded", "published_date": "2025-01-02",
              "awarded_date": "2025-02-03", "awarded_value": 1000.5, "awarded_supplier": "A Supplier Ltd", "cpv_codes": "85311000", "suitable_for_sme": true, "organisation": "Anytown"}]}
            """;
    }

    private static IEnumerable<string> Payments() =>
        [
            "Body Name,Date,Supplier Name,Amount,Expense Type\nAnytown Council,01/04/2024,A Supplier Ltd,1234.56,Care\nAnytown Council,02/04/2024,A Charity,-10.00,Care\n",
            "Payments over £500\n\nDepartment,Payment Date,Beneficiary,Net Amount (£),VAT,Transaction No\nAdults,2024-04-03,\"Smith, Jones & Co\",\"£12,000.00\",2400,1\nAdults,2024-04-30,REDACTED PERSONAL DATA,(500.00),0,2\n\nTotal,,,11500,,\n",
            "supplier;amount;date;description\r\n\"Quote \"\"inside\"\" Ltd\";1.000,50;31.12.2023;\"two\nlines\"\r\nB;2;1.1.2024;x\r\n",
        ];

    /// <summary>The cases of other tests: of merging, of indicators, of the market's health.</summary>
    private static IEnumerable<byte[]> Kept(string pattern) =>
        Files(Repository.At("tests", "Evenhand.Tests"), pattern, Largest)
            .Where(f =>
                f.Contains("published", StringComparison.Ordinal)
                || f.Contains("Contracts", StringComparison.Ordinal)
            )
            .Select(File.ReadAllBytes);

    private static IEnumerable<byte[]> Real(string pattern) =>
        Environment.GetEnvironmentVariable("EVENHAND_REAL") is { Length: > 0 } folder
            ? Files(folder, pattern, int.MaxValue)
                .Select(f =>
                {
                    using var file = File.OpenRead(f);
                    var head = new byte[(int)Math.Min(file.Length, LargestReal)];
                    file.ReadExactly(head);
                    return head;
                })
            : [];

    private static IEnumerable<string> Files(string folder, string pattern, int largest) =>
        Directory
            .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(f => new FileInfo(f).Length is > 1 and var length && length <= largest)
            .Order(StringComparer.Ordinal);
}
