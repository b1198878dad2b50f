using Evenhand.Bench.Measuring;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Building;
using Evenhand.Market.Simulation;
using Evenhand.Testing;

namespace Evenhand.Bench.Sections;

/// <summary>How long one simulation takes over ten million rows of provision.</summary>
internal sealed class SimulateSection : Section
{
    private const int WarmUp = 2;
    private const int Times = 7;

    private const string Whole = "The whole simulation";
    private const string Query = "One query by hand";

    private static readonly Policy Asked = new("childrens-homes", "ofsted-voluntary-or-public");

    /// <inheritdoc/>
    public override string Name => "simulate";

    /// <inheritdoc/>
    public override string Title => "A simulation over 10 million rows of provision";

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts { get; } =
    [
        new("whole", home => [Stopped.Repeat(Whole, WarmUp, Times, () => Simulate(home))]),
        new("query", QueryByHand),
    ];

    /// <inheritdoc/>
    public override void Prepare(string folder)
    {
        var loaded = new Loader(
            new EditionStore(folder),
            TemporaryHome.Libraries,
            TimeProvider.System,
            "bench"
        ).Load(new LoadRequest([Repository.At("data")]), _ => { }, CancellationToken.None);
        TenMillion.Make(
            Path.Combine(folder, "editions", $"{loaded.Value.Edition:0000}.duckdb"),
            Asked.Service
        );
    }

    /// <inheritdoc/>
    protected override IEnumerable<TextTable> Tables(IReadOnlyDictionary<string, Report> reports)
    {
        var query = reports["query"].Of(Query);
        yield return new TextTable(
            "",
            ["What", "median", "p95", "DuckDB", "median", "ratio", "peak", "its peak"],
            [
                .. reports["whole"]
                    .Samples.Select(ours =>
                        (IReadOnlyList<string>)
                            [
                                ours.What,
                                TextTable.Number(ours.Median, 0),
                                TextTable.Number(ours.Percentile(95), 0),
                                query.What,
                                TextTable.Number(query.Median, 0),
                                Ratio(ours, query),
                                TextTable.Mebibytes(reports["whole"].PeakBytes),
                                TextTable.Mebibytes(reports["query"].PeakBytes),
                            ]
                    ),
            ]
        );
    }

    private static string Simulate(string home)
    {
        var result = new Simulator(new EditionStore(home), TemporaryHome.Libraries)
            .Run(Asked)
            .Value;
        return string.Join(
            ' ',
            result
                .Areas.GroupBy(a => a.Code, StringComparer.Ordinal)
                // DuckDB puts the providers without a code last.
                .OrderBy(g => g.Key is null)
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g =>
                    $"{g.Key}:{g.Sum(a => a.RetainedProviders)}/{g.Sum(a => a.ExcludedProviders)}/{g.Sum(a => a.UnknownProviders)}:{g.Sum(a => a.RetainedPlaces)}/{g.Sum(a => a.ExcludedPlaces)}/{g.Sum(a => a.UnknownPlaces)}"
                )
        );
    }

    private static IReadOnlyList<Sample> QueryByHand(string home)
    {
        var store = new EditionStore(home);
        // Kept open: the app does so too, and opening a file is no part of a query.
        using var warm = store.Open(store.Current!.Value);
        return
        [
            Stopped.Repeat(
                Query,
                WarmUp,
                Times,
                () =>
                {
                    using var connection = store.Open(store.Current!.Value);
                    return string.Join(
                        ' ',
                        connection.Query(
                            TenMillion.ByHand,
                            r =>
                                $"{r.OptionalText("area_code")}:{r.Count("yes")}/{r.Count("no")}/{r.Count("unknown")}:{r.Count("yes_places")}/{r.Count("no_places")}/{r.Count("unknown_places")}"
                        )
                    );
                }
            ),
        ];
    }
}
