using System.Diagnostics;
using Evenhand.Bench.Measuring;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Vocabulary;

namespace Evenhand.Bench.Sections;

/// <summary>How long a person waits for each page, once the app has been running for a while.</summary>
internal sealed class PagesSection : Section
{
    private const int WarmUp = 10;
    private const int Times = 100;

    /// <inheritdoc/>
    public override string Name => "pages";

    /// <inheritdoc/>
    public override string Title => "Pages";

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts { get; } =
    [
        new("again", _ => Ask(1, IsNew: false)),
        new("again-by-two", _ => Ask(2, IsNew: false)),
        new("new", _ => Ask(1, IsNew: true)),
    ];

    /// <summary>Every page of the tests that tells of the bundled data, and each grouping and policy besides.</summary>
    private static IReadOnlyList<string> Addresses { get; } =
    [
        .. Visit
            .Pages.Where(v => v is { Status: 200, Home: Served.Real })
            .Select(v => v.Path)
            .Concat(
                Enum.GetValues<MarketBy>()
                    .Select(by => $"/market/childrens-homes?by={MarketView.Word(by)}")
            )
            .Concat(PolicyKinds.All.Select(OfPolicy))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<TextTable> Tables(IReadOnlyDictionary<string, Report> reports)
    {
        var (again, two, once) = (reports["again"], reports["again-by-two"], reports["new"]);
        yield return new TextTable(
            $"""
            All of them together; {Times} requests of each address after {WarmUp} that do not count. "Asked before" is the same address again and again, "never asked before" an address whose day
            differs each time and whose answer does not. The app and the one who asks share this machine's processors.
            Peak memory of the app and the one who asks together: {TextTable.Mebibytes(
                again.PeakBytes
            )} MiB with one connection, {TextTable.Mebibytes(two.PeakBytes)} MiB with two.
            """,
            ["Pages", "p50", "p95", "p99", "slowest"],
            [
                Row("market, never asked before", once, IsMarket),
                Row("simulation, never asked before", once, IsSimulation),
                Row("market, asked before", again, IsMarket),
                Row("simulation, asked before", again, IsSimulation),
                Row("all others", again, p => !IsMarket(p) && !IsSimulation(p)),
                Row("market, asked before, two connections", two, IsMarket),
                Row("simulation, asked before, two connections", two, IsSimulation),
                Row("all others, two connections", two, p => !IsMarket(p) && !IsSimulation(p)),
            ]
        );
        yield return new TextTable(
            "Page by page:",
            ["Address", "p50", "p95", "p99", "two at once p95", "never asked before p95"],
            [
                .. Addresses.Select(a =>
                    (IReadOnlyList<string>)
                        [
                            $"`{a}`",
                            TextTable.Number(again.Of(a).Median, 1),
                            TextTable.Number(again.Of(a).Percentile(95), 1),
                            TextTable.Number(again.Of(a).Percentile(99), 1),
                            TextTable.Number(two.Of(a).Percentile(95), 1),
                            once.Samples.FirstOrDefault(s => s.What == a) is { } sample
                                ? TextTable.Number(sample.Percentile(95), 1)
                                : "",
                        ]
                ),
            ]
        );
    }

    private static IReadOnlyList<string> Row(string what, Report report, Func<string, bool> which)
    {
        var all = new Sample(
            what,
            [.. report.Samples.Where(s => which(s.What)).SelectMany(s => s.Milliseconds)]
        );
        return
        [
            what,
            .. new[] { 50, 95, 99, 100 }.Select(p => TextTable.Number(all.Percentile(p), 1)),
        ];
    }

    private static bool IsMarket(string path) =>
        path.StartsWith("/market/", StringComparison.Ordinal);

    private static bool IsSimulation(string path) =>
        path.StartsWith("/what-if?", StringComparison.Ordinal);

    private static string OfPolicy(PolicyKind kind) =>
        $"/what-if?service=childrens-homes&policy={kind.Word()}"
        + (kind.TakesDefinition() ? "&definition=ofsted-voluntary" : "")
        + (kind == PolicyKind.RunOff ? "&until=2030-03-31" : "");

    private static IReadOnlyList<Sample> Ask(int connections, bool IsNew)
    {
        using var data = new RealData();
        return AskAsync(data.Home, connections, IsNew).GetAwaiter().GetResult();
    }

    private static async Task<IReadOnlyList<Sample>> AskAsync(
        string home,
        int connections,
        bool isNew
    )
    {
        await using var app = await ServedApp.StartAsync(home);
        var samples = new List<Sample>();
        foreach (
            var address in Addresses.Where(a =>
                !isNew
                || (
                    (IsMarket(a) || IsSimulation(a))
                    && !a.Contains("as-of=2019", StringComparison.Ordinal)
                )
            )
        )
        {
            var next = 0;
            var each = new List<double>[connections];
            await Task.WhenAll(
                Enumerable
                    .Range(0, connections)
                    .Select(i =>
                        Task.Run(async () =>
                        {
                            each[i] = [];
                            for (var n = -WarmUp; n < Times / connections; n++)
                            {
                                var path = isNew
                                    ? OnAnotherDay(address, Interlocked.Increment(ref next))
                                    : address;
                                var start = Stopwatch.GetTimestamp();
                                using var answer = await app.Client.GetAsync(
                                    new Uri(path, UriKind.Relative)
                                );
                                await answer.Content.ReadAsByteArrayAsync();
                                if (!answer.IsSuccessStatusCode)
                                {
                                    throw new InvalidOperationException(
                                        $"{path} answered {answer.StatusCode}."
                                    );
                                }

                                if (n >= 0)
                                {
                                    each[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                                }
                            }
                        })
                    )
            );
            samples.Add(new Sample(address, [.. each.SelectMany(e => e)]));
        }

        return samples;
    }

    /// <summary>The same question on a later day without a list of its own: another question with the same answer.</summary>
    private static string OnAnotherDay(string address, int days)
    {
        const string newest = "as-of=2025-03-31";
        var other = "as-of=" + Plain.Iso(new DateOnly(2025, 3, 31).AddDays(days));
        return address.Contains(newest, StringComparison.Ordinal)
                ? address.Replace(newest, other, StringComparison.Ordinal)
            : address.Contains('?', StringComparison.Ordinal) ? $"{address}&{other}"
            : $"{address}?{other}";
    }
}
