using System.Globalization;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Mergers;

/// <summary>What came of a reorganisation, before it is kept.</summary>
/// <param name="Opened">The day on which the new bodies opened.</param>
/// <param name="ForecastMonths">The months that were forecast: the tenth, the middle and the ninth tenth, parted by blanks; empty where too few cases were known.</param>
/// <param name="Cost">What it cost, in pounds.</param>
/// <param name="DaysPlanned">Days of consultants that were planned.</param>
/// <param name="Days">Days that were used.</param>
/// <param name="FeesPlanned">Fees that were planned, in pounds.</param>
/// <param name="Fees">Fees that were paid, in pounds.</param>
/// <param name="Note">What else is to be known.</param>
public sealed record ClosingDraft(
    DateOnly? Opened,
    string ForecastMonths,
    decimal? Cost,
    decimal? DaysPlanned,
    decimal? Days,
    decimal? FeesPlanned,
    decimal? Fees,
    string? Note
);

/// <summary>Closes reorganisations with what came of them.</summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
/// <param name="record">Where it is recorded.</param>
public sealed class Closings(Workspace workspace, Actor actor, ReorganisationRecord record)
{
    /// <summary>What was last said of the outcome; null where nothing was.</summary>
    public async Task<Closing?> LastAsync(Guid reorganisation, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db.Set<Closing>()
            .AsNoTracking()
            .Where(c => c.ReorganisationId == reorganisation)
            .OrderByDescending(c => c.CreatedAt)
            .ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Closes a reorganisation, or says anew what came of one that was closed; each is kept and recorded.</summary>
    /// <returns>It; or problems with the fields <c>opened</c>, <c>cost</c>, <c>days-planned</c>, <c>days</c>, <c>fees-planned</c>, <c>fees</c>, <c>note</c>.</returns>
    public async Task<Outcome<Closing>> CloseAsync(
        Guid id,
        ClosingDraft draft,
        CancellationToken cancel
    )
    {
        var problems = new[]
        {
            draft.Opened is null
                ? new Problem("Enter the day on which the new bodies opened") { Field = "opened" }
                : null,
            Amount("cost", draft.Cost),
            Amount("days-planned", draft.DaysPlanned),
            Amount("days", draft.Days),
            Amount("fees-planned", draft.FeesPlanned),
            Amount("fees", draft.Fees),
            (draft.Note?.Length ?? 0) > KeptRows.Longest
                ? KeptRows.Check("note", "a note", draft.Note)
                : null,
        }.OfType<Problem>().ToList();
        if (problems.Count > 0)
        {
            return Outcome<Closing>.Failed(problems);
        }

        var closing = new Closing
        {
            ReorganisationId = id,
            Opened = draft.Opened!.Value,
            ForecastMonths = draft.ForecastMonths,
            CostPounds = draft.Cost,
            ConsultancyDaysPlanned = draft.DaysPlanned,
            ConsultancyDays = draft.Days,
            FeesPlanned = draft.FeesPlanned,
            Fees = draft.Fees,
            Note = draft.Note?.Trim() ?? "",
        };
        return await record.KeepAsync(
            async db =>
                (await KeptRows.FindAsync<Reorganisation>(db, id, cancel)).Then(row =>
                {
                    row.ClosedAt ??= workspace.Now;
                    db.Add(closing);
                    return Outcome<(Closing, Reorganisation?)>.Ok((closing, row));
                }),
            "reorganisation-closed",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["opened"] = Plain.Iso(closing.Opened),
                ["forecast-months"] =
                    closing.ForecastMonths.Length > 0 ? closing.ForecastMonths : null,
                ["cost-pounds"] = Text(closing.CostPounds),
                ["consultancy-days-planned"] = Text(closing.ConsultancyDaysPlanned),
                ["consultancy-days"] = Text(closing.ConsultancyDays),
                ["fees-planned"] = Text(closing.FeesPlanned),
                ["fees"] = Text(closing.Fees),
                ["note"] = closing.Note.Length > 0 ? closing.Note : null,
            },
            cancel
        );
    }

    private static Problem? Amount(string field, decimal? amount) =>
        amount is < 0 or > 1_000_000_000_000m
            ? new Problem("This amount cannot be") { Field = field, Expected = "0 or more" }
            : null;

    private static string? Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);
}
