using System.Globalization;
using Evenhand.Papers;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Library;
using Evenhand.Transition.Publishing;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>The tables of the library of reorganisations.</summary>
internal static class MergerTable
{
    /// <summary>The page of a case.</summary>
    public static string Case(string id) => $"/mergers/cases/{Uri.EscapeDataString(id)}";

    /// <summary>The page of a lesson.</summary>
    public static string Lesson(string id) => $"/mergers/lessons/{Uri.EscapeDataString(id)}";

    /// <summary>Cases, each leading to its page.</summary>
    public static TableView Cases(CaseList list, HttpRequest request) =>
        TableView.Sorted(
            CasePaper.Cases(list),
            request,
            "cases",
            Address.With(
                request,
                "/mergers/cases/all.csv",
                ("cases-sort", null),
                ("cases-order", null),
                ("cases-page", null)
            ),
            ("name", row => Case((string)row[0]!)),
            [
                new(
                    "Case",
                    new("name", "name"),
                    new("aggregate", "several", v => v is "yes" ? "several changes in one row" : "")
                ),
                new(
                    "Kind",
                    new("kind", "kind", v => ChangeWords.Kind((string)v!)),
                    new("nation", "nation", v => (string)v!)
                ),
                new(
                    "Opened",
                    new("opened", "opened", v => v is string day ? Day(day) : "not known"),
                    new(
                        "opening_planned",
                        "planned",
                        v => v is string day ? $"planned: {Day(day)}" : ""
                    )
                ),
                new("Months", new ShownValue("months", "")),
                new(
                    "Cost, £m as stated",
                    new(
                        "cost_actual",
                        "spent",
                        v => v is double x ? $"spent {Number(x)}" : "not known what was spent"
                    ),
                    new("cost_planned", "planned", v => Said("planned", v)),
                    new("cost_revised", "revised", v => Said("revised", v)),
                    new("price_year", "year", v => v is string y ? $"prices of {y}" : "")
                ),
                new(
                    $"£m in prices of {list.PriceYear.ToString(CultureInfo.InvariantCulture)}",
                    new ShownValue("cost_real", "")
                ),
                new("Ready on the first day", new ShownValue("ready_on_day_one", "")),
            ],
            level: 2
        );

    /// <summary>Lessons that were found, each leading to its page.</summary>
    public static TableView Found(
        LessonReport report,
        Playbook playbook,
        HttpRequest request,
        string csv
    ) =>
        TableView.Sorted(
            LessonPaper.Lessons(report),
            request,
            "lessons",
            csv,
            ("text", row => Lesson((string)row[0]!)),
            [
                new("What to do", new("text", "advice"), new("lesson_id", "id", v => (string)v!)),
                new(
                    "What came of it, or of its lack",
                    new("consequence", "consequence"),
                    new("merger_id", "case", v => v is string id ? $"case: {id}" : "guidance")
                ),
                new("Why it is here", new ShownValue("why", "")),
                new(
                    "Where it matters",
                    new(
                        "workstream",
                        "workstream",
                        v => Playbook.NameOf(playbook.Workstreams, (string)v!)
                    ),
                    new("phase", "phase", v => Playbook.NameOf(playbook.Phases, (string)v!)),
                    new("tasks", "tasks", v => v is "" or null ? "" : $"tasks: {v}")
                ),
            ],
            level: 2
        );

    /// <summary>Lessons of a case or workstream, each leading to its page.</summary>
    public static TableView Lessons(ResultTable lessons, HttpRequest request, string csv) =>
        TableView.Sorted(
            lessons,
            request,
            "lessons",
            csv,
            ("text", row => Lesson((string)row[0]!)),
            [
                new("What to do", new("text", "advice"), new("id", "id", v => (string)v!)),
                new("What came of it, or of its lack", new ShownValue("consequence", "")),
                new(
                    "Where it matters",
                    new("workstream", "workstream"),
                    new("phase", "phase", v => (string)v!),
                    new("when", "flag", v => v is string flag ? $"where: {flag}" : "")
                ),
                new("Of 3", new ShownValue("weight", "")),
            ],
            level: 2
        );

    /// <summary>A year, month or day as people write it.</summary>
    public static string Day(string iso) =>
        DateOnly.TryParseExact(
            iso,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            default,
            out var day
        )
            ? day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(
            iso,
            "yyyy-MM",
            CultureInfo.InvariantCulture,
            default,
            out var month
        )
            ? month.ToString("MMM yyyy", CultureInfo.InvariantCulture)
        : iso;

    private static string Said(string word, object? value) =>
        value is double number ? $"{word} {Number(number)}" : "";

    private static string Number(double value) =>
        value.ToString("#,0.###", CultureInfo.InvariantCulture);
}
