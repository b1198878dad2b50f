using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Content;

/// <summary>A draft without its text, for lists.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is a draft of, for instance <c>appraisal</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Length">How many characters its text has.</param>
/// <param name="Version">Counts its changes, from 1.</param>
/// <param name="ChangedAt">When it was last changed.</param>
/// <param name="ArchivedAt">When it was put away; null while it is in use.</param>
public sealed record DraftSummary(
    Guid Id,
    string Kind,
    string Title,
    long Length,
    int Version,
    DateTimeOffset ChangedAt,
    DateTimeOffset? ArchivedAt
);

/// <summary>The drafts of an organisation, for one person of it.</summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
public sealed class Drafts(Workspace workspace, Actor actor)
{
    /// <summary>The most characters that a draft may have.</summary>
    public const int MostCharacters = 2_000_000;

    /// <summary>The most characters of a title.</summary>
    public const int LongestTitle = 200;

    private static readonly RowKind Kind = new(
        "There is no such draft",
        "See the list of drafts.",
        "Somebody else has changed this draft since you opened it",
        "Keep a copy of what you wrote, load the page again, and put your change in."
    );

    /// <summary>All drafts, the one changed last first.</summary>
    /// <param name="kind">Of this kind alone; null for all.</param>
    /// <param name="archived">Those put away instead of those in use.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<DraftSummary>> ListAsync(
        string? kind,
        bool archived,
        CancellationToken cancel
    )
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db
            .Drafts.AsNoTracking()
            .Where(d => kind == null || d.Kind == kind)
            .Where(d => archived ? d.ArchivedAt != null : d.ArchivedAt == null)
            .OrderByDescending(d => d.ChangedAt)
            .ThenBy(d => d.Id)
            .Select(d => new DraftSummary(
                d.Id,
                d.Kind,
                d.Title,
                d.Text.Length,
                d.Version,
                d.ChangedAt,
                d.ArchivedAt
            ))
            .ToListAsync(cancel);
    }

    /// <summary>A draft with its text, put away or not.</summary>
    /// <returns>It, or a problem with the field <c>id</c>.</returns>
    public async Task<Outcome<Draft>> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await Kind.FindAsync<Draft>(db, id, cancel);
    }

    /// <summary>Keeps a new draft.</summary>
    /// <param name="kind">What it is a draft of.</param>
    /// <param name="title">What people will call it.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Outcome<Draft>> AddAsync(
        string kind,
        string title,
        string text,
        CancellationToken cancel
    )
    {
        if (Refused(title, text) is { } problem)
        {
            return Outcome<Draft>.Failed(problem);
        }

        await using var db = await workspace.OpenAsync(actor, cancel);
        var draft = new Draft
        {
            Kind = kind,
            Title = title.Trim(),
            Text = text,
        };
        db.Drafts.Add(draft);
        await db.SaveChangesAsync(cancel);
        return Outcome<Draft>.Ok(draft);
    }

    /// <summary>Keeps another text of a draft.</summary>
    /// <param name="id">Which.</param>
    /// <param name="version">The version that the change was begun on.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The draft with its new version; or a problem with the field <c>id</c>, <c>text</c>, or <c>version</c> where somebody else has changed it meanwhile.</returns>
    public Task<Outcome<Draft>> SaveAsync(
        Guid id,
        int version,
        string text,
        CancellationToken cancel
    ) => ChangeAsync(id, version, d => Refused(d.Title, text), d => d.Text = text, cancel);

    /// <summary>Puts another text of a draft among what a context saves.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    internal static Task<Outcome<Draft>> PutAsync(
        WorkspaceContext db,
        Guid id,
        int version,
        string text,
        CancellationToken cancel
    ) =>
        Kind.PutAsync<Draft>(
            db,
            id,
            version,
            draft =>
            {
                var problem = Refused(draft.Title, text);
                draft.Text = problem is null ? text : draft.Text;
                return problem;
            },
            cancel
        );

    /// <summary>Gives a draft another title.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    public Task<Outcome<Draft>> RenameAsync(
        Guid id,
        int version,
        string title,
        CancellationToken cancel
    ) => ChangeAsync(id, version, d => Refused(title, d.Text), d => d.Title = title.Trim(), cancel);

    /// <summary>Puts a draft away, or takes it back into use. Nothing is lost either way.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    public Task<Outcome<Draft>> ArchiveAsync(
        Guid id,
        int version,
        bool away,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            _ => null,
            d => d.ArchivedAt = away ? d.ArchivedAt ?? workspace.Now : null,
            cancel
        );

    private Task<Outcome<Draft>> ChangeAsync(
        Guid id,
        int version,
        Func<Draft, Problem?> refused,
        Action<Draft> change,
        CancellationToken cancel
    ) => Kind.ChangeAsync(workspace, actor, id, version, refused, change, cancel);

    private static Problem? Refused(string title, string text) =>
        string.IsNullOrWhiteSpace(title) ? new Problem("Give the draft a title") { Field = "title" }
        : title.Trim().Length > LongestTitle
            ? new Problem("The title is too long")
            {
                Field = "title",
                Expected = $"at most {Plain.Count(LongestTitle)} characters",
            }
        : text.Length > MostCharacters
            ? new Problem("The draft is too long")
            {
                Field = "text",
                Expected = $"at most {Plain.Count(MostCharacters)} characters",
            }
        : null;
}
