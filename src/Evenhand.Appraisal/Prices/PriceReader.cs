using Evenhand.Rules.Yaml;
using Evenhand.Statistics.Discounting;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Prices;

/// <summary>Reads the files of <c>rules/prices</c>.</summary>
internal static class PriceReader
{
    private static readonly string[] Statuses = ["verified", "unverified"];

    public static Outcome<PriceShelf> Read(Func<string, TextFile> file) =>
        Rates(file("discounting.yaml"))
            .Then(rates =>
                Deflator(file("gdp-deflator.yaml"))
                    .Then(deflator =>
                        Bias(file("optimism-bias.yaml"))
                            .Then(bias =>
                                Social(file("social-values.yaml"))
                                    .Then(social =>
                                        Outcome<PriceShelf>.Ok(
                                            new PriceShelf
                                            {
                                                Discounting = rates,
                                                Deflator = deflator,
                                                Bias = bias.Categories,
                                                BiasSource = bias.Source,
                                                SocialValues = social,
                                            }
                                        )
                                    )
                            )
                    )
            );

    public static Outcome<DiscountTable> Rates(TextFile file) =>
        Of(
            file,
            top =>
            {
                var day = top.Date("read_on", required: true) ?? DateOnly.MinValue;
                var schedules = new List<NamedSchedule>();
                foreach (var map in top.Maps("schedules", required: true))
                {
                    var bands = new List<RateBand>();
                    foreach (var band in map.Maps("bands", required: true))
                    {
                        bands.Add(
                            new(
                                band.Whole("from_year", 0, 1000) ?? 0,
                                band.Amount("rate", required: true) ?? 0,
                                band.Word("status", Statuses) == "verified"
                            )
                        );
                        band.Finish();
                    }

                    var schedule = DiscountSchedule.Of([
                        .. bands.Select(b => new DiscountBand(b.FromYear, b.Rate)),
                    ]);
                    foreach (var problem in schedule.Problems)
                    {
                        map.Report(
                            map.LineOf("bands"),
                            "bands",
                            problem.What,
                            problem.Found,
                            problem.Expected
                        );
                    }

                    if (schedule.IsOk)
                    {
                        schedules.Add(
                            new(
                                map.Text("id"),
                                map.Text("name"),
                                map.Date("from", required: true) ?? DateOnly.MinValue,
                                map.Date("to", required: false),
                                map.Text("source"),
                                bands,
                                schedule.Value
                            )
                        );
                        map.Finish();
                    }
                }

                return new DiscountTable(day, schedules);
            }
        );

    private static Outcome<PriceIndex> Deflator(TextFile file) =>
        Of(
            file,
            top =>
            {
                top.Text("id");
                var index = new Dictionary<int, decimal>();
                foreach (var map in top.Maps("years", required: true))
                {
                    var year = map.Whole("year", 1900, 2200) ?? 0;
                    if (!index.TryAdd(year, map.Amount("index", required: true) ?? 1))
                    {
                        map.Report(map.Line, "year", "A year stands twice", $"{year}", "once");
                    }

                    map.Finish();
                }

                return new PriceIndex(
                    top.Text("name"),
                    top.Text("source"),
                    top.Date("read_on", required: true) ?? DateOnly.MinValue,
                    new PriceBase(index)
                );
            }
        );

    private static Outcome<(IReadOnlyList<BiasCategory> Categories, string Source)> Bias(
        TextFile file
    ) =>
        Of(
            file,
            top =>
            {
                top.Date("read_on", required: true);
                var found = new List<BiasCategory>();
                foreach (var map in top.Maps("categories", required: true))
                {
                    map.Amount("time_lower", required: false);
                    map.Amount("time_upper", required: false);
                    found.Add(
                        new(
                            map.Text("id"),
                            map.Text("name"),
                            map.Word("on", ["capital", "running"]) == "running",
                            map.Amount("lower", required: true) ?? 0,
                            map.Amount("upper", required: true) ?? 0
                        )
                    );
                    map.Finish();
                }

                return ((IReadOnlyList<BiasCategory>)found, top.Text("source").Trim());
            }
        );

    private static Outcome<IReadOnlyList<SocialValuation>> Social(TextFile file) =>
        Of<IReadOnlyList<SocialValuation>>(
            file,
            top =>
            {
                top.Date("read_on", required: true);
                var found = new List<SocialValuation>();
                foreach (var map in top.Maps("values", required: true))
                {
                    found.Add(
                        new(
                            map.Text("id"),
                            map.Text("name"),
                            map.Amount("pounds", required: true) ?? 0,
                            map.Whole("prices_of", 1900, 2200) ?? 0,
                            map.Text("source"),
                            map.Word("status", Statuses) == "verified"
                        )
                    );
                    map.Finish();
                }

                return found;
            }
        );

    private static Outcome<T> Of<T>(TextFile file, Func<YamlMap, T> read) =>
        StrictYaml
            .Read(file)
            .Then(top =>
            {
                var value = read(top);
                top.Finish();
                return top.Problems.Count > 0
                    ? Outcome<T>.Failed(top.Problems)
                    : Outcome<T>.Ok(value);
            });
}
