using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Content;

/// <summary>
/// How rows of one kind are found and changed: each in the organisation of who asks, and on the version that the person saw.
/// What stood in the way is said in the words of the kind.
/// </summary>
/// <param name="None">That there is none of that id.</param>
/// <param name="See">Where to look instead.</param>
/// <param name="Changed">That somebody else was quicker.</param>
/// <param name="Again">What to do then.</param>
internal sealed record RowKind(string None, string See, string Changed, string Again)
{
    /// <summary>A row by its id; that there is none is a problem of the field <c>id</c>.</summary>
    public async Task<Outcome<TRow>> FindAsync<TRow>(
        WorkspaceContext db,
        Guid id,
        CancellationToken cancel
    )
        where TRow : KeptRow =>
        await db.Set<TRow>().SingleOrDefaultAsync(r => r.Id == id, cancel) is { } row
            ? Outcome<TRow>.Ok(row)
            : Outcome<TRow>.Failed(
                new Problem(None)
                {
                    Field = "id",
                    Found = id.ToString(),
                    ToDo = "It may belong to another organisation. " + See,
                }
            );

    /// <summary>Changes a row that a person saw in a version.</summary>
    /// <param name="workspace">Where it is.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="id">Which.</param>
    /// <param name="version">The version that was seen; another one by now is a problem of the field <c>version</c>.</param>
    /// <param name="refused">What stands in the way; null for nothing.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Outcome<TRow>> ChangeAsync<TRow>(
        Workspace workspace,
        Actor actor,
        Guid id,
        int version,
        Func<TRow, Problem?> refused,
        Action<TRow> change,
        CancellationToken cancel
    )
        where TRow : KeptRow =>
        ChangeAsync<TRow>(
            workspace,
            actor,
            id,
            version,
            row =>
            {
                var problem = refused(row);
                if (problem is null)
                {
                    change(row);
                }

                return problem;
            },
            cancel
        );

    /// <summary>The same where the change itself says what stands in its way.</summary>
    public async Task<Outcome<TRow>> ChangeAsync<TRow>(
        Workspace workspace,
        Actor actor,
        Guid id,
        int version,
        Func<TRow, Problem?> change,
        CancellationToken cancel
    )
        where TRow : KeptRow
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await SaveAsync(db, id, version, change, cancel);
    }

    /// <summary>The same in a context that is open, which saves what else was put in it.</summary>
    public async Task<Outcome<TRow>> SaveAsync<TRow>(
        WorkspaceContext db,
        Guid id,
        int version,
        Func<TRow, Problem?> change,
        CancellationToken cancel
    )
        where TRow : KeptRow
    {
        var put = await PutAsync(db, id, version, change, cancel);
        if (!put.IsOk)
        {
            return put;
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return put;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome<TRow>.Failed(Late);
        }
    }

    /// <summary>Changes a row among what a context saves, where it still has the version that a person saw.</summary>
    public async Task<Outcome<TRow>> PutAsync<TRow>(
        WorkspaceContext db,
        Guid id,
        int version,
        Func<TRow, Problem?> change,
        CancellationToken cancel
    )
        where TRow : KeptRow =>
        (await FindAsync<TRow>(db, id, cancel)).Then(row =>
            change(row) is { } problem ? Outcome<TRow>.Failed(problem)
            : row.Version != version ? Outcome<TRow>.Failed(Late)
            : Outcome<TRow>.Ok(row)
        );

    private Problem Late => new(Changed) { Field = "version", ToDo = Again };
}
