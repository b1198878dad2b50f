using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Transition.Versions;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Mergers;

/// <summary>A text that was kept, without the text.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Note">What was changed, in the words of who saved it.</param>
/// <param name="SavedAt">When.</param>
/// <param name="SavedBy">The id of who saved it.</param>
public sealed record TextSummary(int Number, string Note, DateTimeOffset SavedAt, Guid SavedBy);

/// <summary>What came of saving a text.</summary>
/// <param name="Row">The reorganisation as it is now.</param>
/// <param name="Merge">Where somebody else saved in between: both texts put together, and nothing was saved; null where it was.</param>
public sealed record SavedText(Reorganisation Row, TextMerge? Merge);

/// <summary>The reorganisations of an organisation, for one person of it.</summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
public sealed class Reorganisations(Workspace workspace, Actor actor)
{
    /// <summary>The most characters of a file.</summary>
    public const int MostCharacters = 300_000;

    /// <summary>The most characters of a name.</summary>
    public const int LongestName = KeptRows.LongestWord;

    /// <summary>All that are live, or all that are closed; the one changed last first.</summary>
    public async Task<IReadOnlyList<Reorganisation>> ListAsync(
        bool closed,
        CancellationToken cancel
    )
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db.Set<Reorganisation>()
            .AsNoTracking()
            .Where(r => closed ? r.ClosedAt != null : r.ClosedAt == null)
            .OrderByDescending(r => r.ChangedAt)
            .ThenBy(r => r.Id)
            .ToListAsync(cancel);
    }

    /// <summary>One of them; that there is none is a problem of the field <c>id</c>.</summary>
    public async Task<Outcome<Reorganisation>> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await KeptRows.FindAsync<Reorganisation>(db, id, cancel);
    }

    /// <summary>Keeps a new one with its first text.</summary>
    public async Task<Outcome<Reorganisation>> AddAsync(
        string name,
        string text,
        CancellationToken cancel
    )
    {
        if (Refused(name, text) is { } problem)
        {
            return Outcome<Reorganisation>.Failed(problem);
        }

        await using var db = await workspace.OpenAsync(actor, cancel);
        var row = new Reorganisation
        {
            Id = Guid.CreateVersion7(workspace.Now),
            Name = name.Trim(),
            Text = TextMerge.Normal(text),
            TextNumber = 1,
        };
        db.Add(row);
        db.Add(Text(row, "Begun"));
        // What is decided goes into the record of the same id.
        db.Add(new KeptRecord { Id = row.Id, Title = row.Name });
        await db.SaveChangesAsync(cancel);
        return Outcome<Reorganisation>.Ok(row);
    }

    /// <summary>
    /// Saves a text that was begun on another. Where somebody else has saved in between, nothing is saved: what comes back is both texts put together, for
    /// the person to choose from. No text that was kept is ever lost.
    /// </summary>
    /// <param name="id">The reorganisation.</param>
    /// <param name="basis">The number of the text that the change was begun on.</param>
    /// <param name="text">The text.</param>
    /// <param name="note">What was changed.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What came of it; or a problem with the field <c>id</c>, <c>text</c> or <c>basis</c>.</returns>
    public async Task<Outcome<SavedText>> SaveAsync(
        Guid id,
        int basis,
        string text,
        string note,
        CancellationToken cancel
    )
    {
        // Once more where somebody saves in the very moment; then the texts differ and are put together.
        for (var tries = 0; tries < 3; tries++)
        {
            await using var db = await workspace.OpenAsync(actor, cancel);
            var put = await PutAsync(db, id, basis, text, note, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
                return put;
            }
            catch (DbUpdateException)
            {
                // The number is taken: another was faster. Both rows are written or neither.
            }
        }

        return Outcome<SavedText>.Failed(
            new Problem("Others are saving this file at the same time")
            {
                Field = "text",
                ToDo = "Try again.",
            }
        );
    }

    /// <summary>Puts a text among what a context saves; nothing where somebody else has saved in between, or where it is the text that there is.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    internal static async Task<Outcome<SavedText>> PutAsync(
        WorkspaceContext db,
        Guid id,
        int basis,
        string text,
        string note,
        CancellationToken cancel
    )
    {
        text = TextMerge.Normal(text);
        var found = await KeptRows.FindAsync<Reorganisation>(db, id, cancel);
        if (!found.IsOk)
        {
            return Outcome<SavedText>.Failed(found.Problems);
        }

        var row = found.Value;
        if (Refused(row.Name, text) is { } problem)
        {
            return Outcome<SavedText>.Failed(problem);
        }

        if (row.ClosedAt is not null)
        {
            return Outcome<SavedText>.Failed(Closed);
        }

        if (row.TextNumber != basis)
        {
            var before = await db.Set<ReorganisationText>()
                .AsNoTracking()
                .SingleOrDefaultAsync(t => t.ReorganisationId == id && t.Number == basis, cancel);
            return before is null
                ? Outcome<SavedText>.Failed(
                    new Problem("There is no such text to begin on")
                    {
                        Field = "basis",
                        Found = $"{basis}",
                        Expected = $"1 to {row.TextNumber}",
                    }
                )
                : Outcome<SavedText>.Ok(
                    new SavedText(row, TextMerge.Of(before.Text, row.Text, text))
                );
        }

        if (row.Text != text)
        {
            (row.Text, row.TextNumber) = (text, row.TextNumber + 1);
            db.Add(Text(row, Short(note)));
        }

        return Outcome<SavedText>.Ok(new SavedText(row, null));
    }

    /// <summary>The texts that were kept, the newest first.</summary>
    public async Task<IReadOnlyList<TextSummary>> TextsAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db.Set<ReorganisationText>()
            .AsNoTracking()
            .Where(t => t.ReorganisationId == id)
            .OrderByDescending(t => t.Number)
            .Select(t => new TextSummary(t.Number, t.Note, t.CreatedAt, t.CreatedBy))
            .ToListAsync(cancel);
    }

    /// <summary>A text that was kept; that there is none is a problem of the field <c>number</c>.</summary>
    public async Task<Outcome<string>> TextAsync(Guid id, int number, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return
            await db.Set<ReorganisationText>()
                .AsNoTracking()
                .SingleOrDefaultAsync(t => t.ReorganisationId == id && t.Number == number, cancel)
                is { } text
            ? Outcome<string>.Ok(text.Text)
            : Outcome<string>.Failed(
                new Problem("There is no such version") { Field = "number", Found = $"{number}" }
            );
    }

    /// <summary>Says when readiness is looked at next.</summary>
    public Task<Outcome<Reorganisation>> NextReviewAsync(
        Guid id,
        int version,
        DateOnly? day,
        CancellationToken cancel
    ) =>
        KeptRows.ChangeAsync<Reorganisation>(
            workspace,
            actor,
            id,
            version,
            row =>
            {
                row.NextReview = day;
                return null;
            },
            cancel
        );

    internal static Problem Closed =>
        new("This reorganisation was closed")
        {
            Field = "id",
            ToDo = "What came of it stays as it was. Begin another.",
        };

    private static ReorganisationText Text(Reorganisation row, string note) =>
        new()
        {
            ReorganisationId = row.Id,
            Number = row.TextNumber,
            Text = row.Text,
            Note = note,
        };

    private static string Short(string note)
    {
        var line = Plain.OneLine(note).Trim();
        return line.Length <= KeptRows.LongestWord ? line : line[..KeptRows.LongestWord];
    }

    private static Problem? Refused(string name, string text) =>
        KeptRows.Check("name", "a name", name, LongestName)
        ?? KeptRows.Check("text", "the file", text, MostCharacters);
}
