using System.Globalization;
using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>Closes a reorganisation: what came of it beside what was forecast, and consultants against plan.</summary>
[TakesPosts(Role.Analyst)]
public sealed class ClosingModel(
    Reorganisations rows,
    Closings closings,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>What was last said; null where nothing was.</summary>
    public Closing? Last { get; private set; }

    /// <summary>The months that like changes took, as forecast: the tenth, the middle and the ninth tenth; null where too few cases are known.</summary>
    public (double P10, double P50, double P90)? Forecast { get; private set; }

    /// <summary>The months from announcement to opening; null where it is not known.</summary>
    public double? Months =>
        Last is { } last && Merger is { } merger
            ? Math.Round((last.Opened.DayNumber - merger.Announced.DayNumber) / 30.4375, 1)
            : null;

    /// <summary>The amounts of the form, each with its label and unit.</summary>
    public static IReadOnlyList<(string Field, string Label, string? Prefix)> Amounts { get; } =
    [
        ("cost", "What it cost, in pounds", "£"),
        ("days-planned", "Days of consultants that were planned", null),
        ("days", "Days of consultants that were used", null),
        ("fees-planned", "Fees of consultants that were planned, in pounds", "£"),
        ("fees", "Fees of consultants that were paid, in pounds", "£"),
    ];

    /// <inheritdoc/>
    public override string? Done =>
        Asked("done") == "closed" ? "What came of it was kept and recorded" : null;

    /// <summary>An amount as it was said; the text for one that was not.</summary>
    public static string Said(decimal? amount, string unit) =>
        amount is not { } known ? "not said"
        : unit == "£" ? Plain.Pounds(known)
        : $"{known.ToString("#,0.#", CultureInfo.InvariantCulture)} {unit}";

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>Keeps what came of it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, DateOnly? opened, string? note)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        var read = Amounts.ToDictionary(
            a => a.Field,
            a => Amount(a.Field, Request.Form[a.Field].ToString()),
            StringComparer.Ordinal
        );
        var wrong = read.Values.SelectMany(v => v.Problems).ToList();
        return await AfterAsync(
            wrong.Count > 0
                ? Outcome<Closing>.Failed(wrong)
                : await closings.CloseAsync(
                    id,
                    new ClosingDraft(
                        opened,
                        Months10(),
                        read["cost"].Value.Amount,
                        read["days-planned"].Value.Amount,
                        read["days"].Value.Amount,
                        read["fees-planned"].Value.Amount,
                        read["fees"].Value.Amount,
                        note
                    ),
                    HttpContext.RequestAborted
                ),
            _ => To(id, "/closing?done=closed"),
            () => ShowAsync(id)
        );
    }

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        Last = await closings.LastAsync(id, HttpContext.RequestAborted);
        Forecast = Quantiles(Last?.ForecastMonths ?? Months10());
        return Page();
    }

    private string Months10()
    {
        if (Merger is null)
        {
            return "";
        }

        var months = Shelf.Desk.Forecast(Merger).Months;
        return months is { P10: { } low, P50: { } middle, P90: { } high }
            ? string.Create(CultureInfo.InvariantCulture, $"{low:0.#} {middle:0.#} {high:0.#}")
            : "";
    }

    private static (double, double, double)? Quantiles(string text) =>
        text.Split(' ') is [var a, var b, var c]
        && double.TryParse(a, CultureInfo.InvariantCulture, out var low)
        && double.TryParse(b, CultureInfo.InvariantCulture, out var middle)
        && double.TryParse(c, CultureInfo.InvariantCulture, out var high)
            ? (low, middle, high)
            : null;

    private static Outcome<Given> Amount(string field, string text) =>
        string.IsNullOrWhiteSpace(text) ? Outcome<Given>.Ok(new(null))
        : decimal.TryParse(
            text.Trim().TrimStart('£'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var amount
        )
            ? Outcome<Given>.Ok(new(amount))
        : Outcome<Given>.Failed(
            new Problem("This is not a number")
            {
                Field = field,
                Found = Problem.Excerpt(text),
                Expected = "written as 25000",
            }
        );

    private sealed record Given(decimal? Amount);
}
