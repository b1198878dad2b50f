using Evenhand.Appraisal.Audit;
using Evenhand.Appraisal.Problems;
using Evenhand.Appraisal.Results;
using Evenhand.Evidence.Certainty;
using Evenhand.Evidence.Import;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Own;
using Evenhand.Evidence.Pooling;
using Evenhand.Evidence.Preconditions;
using Evenhand.Evidence.Questions;
using Evenhand.Evidence.Search;
using Evenhand.Law.Publishing;
using Evenhand.Market.Publishing;
using Evenhand.Record.Files;
using Evenhand.Transition.Contracts;
using Evenhand.Transition.Forecasts;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Networks;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Readiness;

namespace Evenhand.Cli.Verbs;

/// <summary>The results that verbs print as JSON, each with the type that its schema is made from.</summary>
public static class ResultTypes
{
    /// <summary>The type of each, by name.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } =
        new SortedDictionary<string, Type>(
            ResultSchemas.All.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal),
            StringComparer.Ordinal
        )
        {
            ["appraise"] = typeof(AppraisalReport),
            ["appraise-audit"] = typeof(AuditReport),
            ["appraise-smaa"] = typeof(WeighingReport),
            ["merger-compare"] = typeof(ComparisonReport),
            ["merger-contracts"] = typeof(ContractsReport),
            ["merger-forecast"] = typeof(ForecastReport),
            ["merger-lessons"] = typeof(LessonReport),
            ["merger-plan"] = typeof(PlanReport),
            ["merger-ready"] = typeof(ReadinessReport),
            ["merger-schedule"] = typeof(NetworkReport),
            ["evidence-finding"] = typeof(Finding),
            ["evidence-import"] = typeof(ImportReport),
            ["evidence-list"] = typeof(FindingsReport),
            ["evidence-map"] = typeof(GapMap),
            ["evidence-own"] = typeof(OwnReport),
            ["evidence-pool"] = typeof(PoolReport),
            ["evidence-preconditions"] = typeof(PreconditionsReport),
            ["evidence-question"] = typeof(QuestionReport),
            ["evidence-questions"] = typeof(PublishedReport),
            ["evidence-search"] = typeof(SearchReport),
            ["evidence-summary"] = typeof(SummaryReport),
            ["record-show"] = typeof(RecordPage),
            ["record-verify"] = typeof(VerifyReport),
        };

    /// <summary>The schema of a result, JSON Schema 2020-12.</summary>
    public static string Schema(string name) => ResultJson.Schema(name, All[name]);
}
