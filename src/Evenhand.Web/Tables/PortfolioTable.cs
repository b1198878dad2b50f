using Evenhand.Papers;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>The reorganisations of an organisation side by side.</summary>
internal static class PortfolioTable
{
    /// <summary>Where they are listed.</summary>
    public const string Path = "/workspace/mergers";

    /// <summary>Each with its dates, chance and gates as its file gives them now.</summary>
    public static ResultTable Of(IReadOnlyList<Reorganisation> rows, PlanShelf shelf) =>
        new(
            "Live reorganisations",
            [
                new("name", "Name"),
                new("bodies", "Bodies", Nothing: "the file cannot be read"),
                new("wished", "Wished opening", CellKind.Date, Nothing: "none named"),
                new("p80", "Opening in 8 of 10 draws", CellKind.Date),
                new("chance", "Chance of the wished day", CellKind.Share),
                new("not_met", "Gates not met", CellKind.Count),
                new("unknown", "Gates not answered", CellKind.Count),
                new("next_review", "Next review", CellKind.Date, Nothing: "none set"),
                new("changed", "Last changed", CellKind.Date),
                new("version", "Version", CellKind.Count, OffPage: true),
                new("id", "Id", OffPage: true),
            ],
            [.. rows.Select(r => Row(r, shelf))]
        );

    /// <summary>The same as a page shows it.</summary>
    public static TableView View(ResultTable table, HttpRequest request) =>
        TableView.Sorted(
            table,
            request,
            "portfolio",
            Path + "/all.csv",
            ("name", row => $"{Path}/{row[10]}"),
            [
                new(
                    "Reorganisation",
                    new("name", "name"),
                    new("bodies", "bodies", v => v as string ?? "")
                ),
                new(
                    "Opening",
                    new("p80", "in 8 of 10 draws"),
                    new(
                        "wished",
                        "wished",
                        v => v is DateOnly d ? $"wished: {Plain.Date(d)}" : "no day wished"
                    )
                ),
                new("Chance of the wished day", new ShownValue("chance", "")),
                new(
                    "Gates not met",
                    new("not_met", "not met"),
                    new(
                        "unknown",
                        "not answered",
                        v => v is long n ? $"{Plain.Count(n)} not answered" : ""
                    )
                ),
                new("Next review", new ShownValue("next_review", "")),
                new("Last changed", new ShownValue("changed", "")),
            ],
            level: 2
        );

    private static IReadOnlyList<object?> Row(Reorganisation row, PlanShelf shelf)
    {
        var read = shelf.Read(row.Text);
        var merger = read.IsOk ? read.Value : null;
        var plan =
            merger is null ? null
            : shelf.Plan(row.Text) is { IsOk: true, Value: var p } ? p
            : null;
        var gates =
            merger is null ? null
            : shelf.Ready(merger) is { IsOk: true, Value: var ready } ? ready.Gates
            : null;
        return
        [
            row.Name,
            merger is null
                ? null
                : $"{string.Join(", ", merger.Old.Select(b => b.Name))} to {string.Join(", ", merger.New.Select(b => b.Name))}",
            merger?.Wished,
            plan?.Vesting.P80.Date,
            plan?.Wished?.Chance,
            gates is null ? null : (long)gates.Count(g => g.State == "no"),
            gates is null ? null : (long)gates.Count(g => g.State == "unknown"),
            row.NextReview,
            LondonTime.Day(row.ChangedAt),
            (long)row.TextNumber,
            row.Id.ToString(),
        ];
    }
}
