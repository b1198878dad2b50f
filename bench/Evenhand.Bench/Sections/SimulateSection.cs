using Evenhand.Bench.Measuring;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market;
using Evenhand.Market.Building;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Testing;
using Evenhand.Vocabulary;

namespace Evenhand.Bench.Sections;

/// <summary>How long one simulation takes over ten million rows of provision.</summary>
internal sealed class SimulateSection : Section
{
    private const int WarmUp = 2;
    private const int Times = 7;

    private const string Whole = "The whole simulation";
    private const string Core = "What stays, goes and is not known, in total and by area";
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
        new("core", home => [Stopped.Repeat(Core, WarmUp, Times, () => Count(home))]),
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
            """
            The providers of one service on the day of the newest list, copied until there are ten million: areas, sectors, places, grades and answers spread as in the list, each copy with owners of its own (over three
            million). The edition's counts (`tally`, `holding`) are made for it as a load makes them, outside of the times. The query by hand is over the same edition and reads the ten million rows; it gives the
            figures by area, and both come to the same or the measurement fails. The core gives these figures from the counts. The whole simulation also gives every other definition, every other service, all days of
            lists, concentration among owners, grades, spending, and the head in words, for which there is no one query. Opening a connection to the warm edition is in all of the times.
            """,
            ["What", "median", "p95", "DuckDB", "median", "ratio", "peak", "its peak"],
            [
                .. new[] { "core", "whole" }
                    .Select(part => (Part: part, Ours: reports[part].Samples[0]))
                    .Select(p =>
                        (IReadOnlyList<string>)
                            [
                                p.Ours.What,
                                TextTable.Number(p.Ours.Median, 0),
                                TextTable.Number(p.Ours.Percentile(95), 0),
                                query.What,
                                TextTable.Number(query.Median, 0),
                                Ratio(p.Ours, query),
                                TextTable.Mebibytes(reports[p.Part].PeakBytes),
                                TextTable.Mebibytes(reports["query"].PeakBytes),
                            ]
                    ),
            ]
        );
    }

    private static string Simulate(string home)
    {
        var store = new EditionStore(home);
        // Kept open, as the app does: opening a file is no part of a question.
        using var warm = store.Open(store.Current!.Value);
        return Figures(
            new Simulator(store, TemporaryHome.Libraries)
                .Run(Asked)
                .Value.Areas.Select(a =>
                    (
                        a.Code,
                        new Effect(
                            new Counted(a.RetainedProviders, a.RetainedPlaces),
                            new Counted(a.ExcludedProviders, a.ExcludedPlaces),
                            new Counted(a.UnknownProviders, a.UnknownPlaces)
                        )
                    )
                )
        );
    }

    private static string Count(string home)
    {
        var store = new EditionStore(home);
        using var warm = store.Open(store.Current!.Value);
        var definition = TemporaryHome.Libraries.Rules.Find(Asked.Definition!)!;
        return Scope
            .Ask(
                store,
                TemporaryHome.Libraries,
                new MarketQuestion(Asked.Service),
                scope =>
                    Outcome<string>.Ok(
                        Figures(
                            DefinitionMatrix
                                .Read(scope, [definition])
                                .Areas.Where(a => a.Area.Nation == "England")
                                .Select(a =>
                                    (a.Area.Code, Effect.Of(a.Cells[0], Asked.Kind, Asked.Unknowns))
                                )
                        )
                    )
            )
            .Value;
    }

    /// <summary>Providers and places of each area in a line. DuckDB puts the providers without a code last.</summary>
    private static string Figures(IEnumerable<(string? Code, Effect Effect)> areas) =>
        string.Join(
            ' ',
            areas
                .GroupBy(a => a.Code, a => a.Effect, StringComparer.Ordinal)
                .OrderBy(g => g.Key is null)
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (Code: g.Key, Sum: g.Aggregate((a, b) => a + b)))
                .Select(a =>
                    $"{a.Code}:{a.Sum.Retained.Providers}/{a.Sum.Excluded.Providers}/{a.Sum.Unknown.Providers}:{a.Sum.Retained.Places}/{a.Sum.Excluded.Places}/{a.Sum.Unknown.Places}"
                )
        );

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
