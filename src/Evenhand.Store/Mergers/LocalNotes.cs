using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Mergers;

/// <summary>What somebody knows, before it is kept.</summary>
/// <param name="AboutKind">task, system, contract or place.</param>
/// <param name="About">The id of a task, or a name.</param>
/// <param name="Note">What is known.</param>
/// <param name="Name">Who is to be named; null or empty for nobody.</param>
/// <param name="IsAnonymous">Whether nobody is to be named.</param>
/// <param name="ReviewOn">When it is to be looked at again.</param>
public sealed record LocalNote(
    string? AboutKind,
    string? About,
    string? Note,
    string? Name,
    bool IsAnonymous,
    DateOnly? ReviewOn
);

/// <summary>What people of the bodies that change know.</summary>
/// <param name="workspace">Where it is.</param>
/// <param name="actor">Who asks.</param>
public sealed class LocalNotes(Workspace workspace, Actor actor)
{
    /// <summary>What knowledge can be tied to.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["task", "system", "contract", "place"];

    /// <summary>All of a reorganisation that was not withdrawn, what is due for review first.</summary>
    public async Task<IReadOnlyList<LocalKnowledge>> ListAsync(
        Guid reorganisation,
        CancellationToken cancel
    )
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db.Set<LocalKnowledge>()
            .AsNoTracking()
            .Where(k => k.ReorganisationId == reorganisation && k.WithdrawnAt == null)
            .OrderBy(k => k.ReviewOn)
            .ThenBy(k => k.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Keeps a note. Where nobody is to be named, the row holds neither a name nor who wrote it.</summary>
    /// <returns>It; or problems with the fields <c>about-kind</c>, <c>about</c>, <c>note</c>, <c>name</c>, <c>review</c>.</returns>
    public Task<Outcome<LocalKnowledge>> AddAsync(
        Guid reorganisation,
        LocalNote note,
        CancellationToken cancel
    ) =>
        KeptRows.AddAsync(
            workspace,
            actor,
            reorganisation,
            new LocalKnowledge
            {
                ReorganisationId = reorganisation,
                AboutKind = note.AboutKind ?? "",
                About = note.About?.Trim() ?? "",
                Note = note.Note?.Trim() ?? "",
                Name = note.IsAnonymous ? null : note.Name?.Trim(),
                IsAnonymous = note.IsAnonymous,
                ReviewOn = note.ReviewOn ?? default,
            },
            [
                Kinds.Contains(note.AboutKind ?? "")
                    ? null
                    : new Problem("Choose what it is about") { Field = "about-kind" },
                KeptRows.Check("about", "what it is about", note.About, KeptRows.LongestWord),
                KeptRows.Check("note", "what is known", note.Note),
                note.IsAnonymous
                    ? null
                    : KeptRows.Check(
                        "name",
                        "a name, or choose not to be named",
                        note.Name,
                        KeptRows.LongestWord
                    ),
                note.ReviewOn is null
                    ? new Problem("Enter when it is to be looked at again") { Field = "review" }
                    : null,
            ],
            cancel
        );

    /// <summary>Says that a note contradicts a task or lesson of the library; both stay.</summary>
    public Task<Outcome<LocalKnowledge>> ContradictsAsync(
        Guid id,
        int version,
        string what,
        string how,
        CancellationToken cancel
    ) =>
        KeptRows.ChangeAsync<LocalKnowledge>(
            workspace,
            actor,
            id,
            version,
            note =>
            {
                if (
                    KeptRows.Check("contradicts", "a task or lesson", what, KeptRows.LongestWord) is
                    { } nothing
                )
                {
                    return nothing;
                }

                if (KeptRows.Check("how", "in what it contradicts it", how) is { } silent)
                {
                    return silent;
                }

                (note.Contradicts, note.ContradictsHow) = (what.Trim(), how.Trim());
                return null;
            },
            cancel
        );

    /// <summary>Says that a note was looked at and still stands.</summary>
    public Task<Outcome<LocalKnowledge>> ReviewedAsync(
        Guid id,
        int version,
        DateOnly next,
        CancellationToken cancel
    ) =>
        KeptRows.ChangeAsync<LocalKnowledge>(
            workspace,
            actor,
            id,
            version,
            note =>
            {
                note.ReviewOn = next;
                return null;
            },
            cancel
        );

    /// <summary>Takes a note out of use; it is kept.</summary>
    public Task<Outcome<LocalKnowledge>> WithdrawAsync(
        Guid id,
        int version,
        CancellationToken cancel
    ) =>
        KeptRows.ChangeAsync<LocalKnowledge>(
            workspace,
            actor,
            id,
            version,
            note =>
            {
                note.WithdrawnAt = workspace.Now;
                return null;
            },
            cancel
        );
}
