using Evenhand.Law.Answers;
using Evenhand.Law.Calendar;
using Evenhand.Law.Deadlines;
using Evenhand.Law.Journey;
using Evenhand.Law.Precedents;
using Evenhand.Law.Reforms;
using Evenhand.Law.Scenarios;
using Evenhand.Law.TenderChecks;
using Evenhand.Market.Publishing;

namespace Evenhand.Law.Publishing;

/// <summary>The schemas of all results that can be asked for: those of the market and those of the law.</summary>
public static class ResultSchemas
{
    /// <summary>The type of each, by name.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } =
        new SortedDictionary<string, Type>(
            ResultJson.Schemas.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal),
            StringComparer.Ordinal
        )
        {
            ["bank-holidays"] = typeof(HolidayYear),
            ["deadlines"] = typeof(DeadlinesReport),
            ["check-tender"] = typeof(TenderReport),
            ["check-tender-all"] = typeof(BarrierReport),
            ["levers"] = typeof(LeversResult),
            ["levers-services"] = typeof(EveryService),
            ["levers-test"] = typeof(ScenarioReport),
            ["levers-precedents"] = typeof(PrecedentsReport),
            ["levers-promises"] = typeof(PromisesReport),
            ["levers-reforms"] = typeof(ReformsReport),
            ["rules-check"] = typeof(RuleCoverage),
            ["rules-diff"] = typeof(RuleChanges),
        };

    /// <summary>The schema of a result, JSON Schema 2020-12.</summary>
    public static string Write(string name) => ResultJson.Schema(name, All[name]);
}
