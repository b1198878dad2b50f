using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Mergers;

/// <summary>What all services of reorganisations do alike: find a row of the organisation, change it on the version that a person saw, and say in words what stood in the way.</summary>
internal static class KeptRows
{
    /// <summary>A row by its id; that there is none is a problem of the field <c>id</c>.</summary>
    public static async Task<Outcome<T>> FindAsync<T>(
        WorkspaceContext db,
        Guid id,
        CancellationToken cancel
    )
        where T : KeptRow =>
        await db.Set<T>().SingleOrDefaultAsync(r => r.Id == id, cancel) is { } row
            ? Outcome<T>.Ok(row)
            : Outcome<T>.Failed(
                new Problem("There is no such thing here")
                {
                    Field = "id",
                    Found = id.ToString(),
                    ToDo =
                        "It may belong to another organisation. See the list of reorganisations.",
                }
            );

    /// <summary>Changes a row that a person saw in a version.</summary>
    public static async Task<Outcome<T>> ChangeAsync<T>(
        Workspace workspace,
        Actor actor,
        Guid id,
        int version,
        Func<T, Problem?> change,
        CancellationToken cancel
    )
        where T : KeptRow
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        var found = await FindAsync<T>(db, id, cancel);
        if (!found.IsOk)
        {
            return found;
        }

        if (change(found.Value) is { } problem)
        {
            return Outcome<T>.Failed(problem);
        }

        db.Entry(found.Value).Property(r => r.Version).OriginalValue = version;
        try
        {
            await db.SaveChangesAsync(cancel);
            return found;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome<T>.Failed(
                new Problem("Somebody else has changed this since you opened the page")
                {
                    Field = "version",
                    ToDo =
                        "Load the page again, look at what is there now, and put your change in.",
                }
            );
        }
    }

    /// <summary>Keeps a new row of a reorganisation.</summary>
    public static async Task<Outcome<T>> AddAsync<T>(
        Workspace workspace,
        Actor actor,
        Guid reorganisation,
        T row,
        IEnumerable<Problem?> problems,
        CancellationToken cancel
    )
        where T : KeptRow
    {
        var wrong = problems.OfType<Problem>().ToList();
        if (wrong.Count > 0)
        {
            return Outcome<T>.Failed(wrong);
        }

        await using var db = await workspace.OpenAsync(actor, cancel);
        var of = await FindAsync<Reorganisation>(db, reorganisation, cancel);
        if (!of.IsOk)
        {
            return Outcome<T>.Failed(of.Problems);
        }

        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return Outcome<T>.Ok(row);
    }

    /// <summary>What is wrong with a text that somebody wrote in a field; null where nothing is.</summary>
    public static Problem? Check(string field, string what, string? text, int longest = Longest) =>
        string.IsNullOrWhiteSpace(text) ? new Problem($"Enter {what}") { Field = field }
        : text.Trim().Length > longest
            ? new Problem($"This is too long for {what}")
            {
                Field = field,
                Expected = $"at most {Plain.Count(longest)} characters",
            }
        : null;

    /// <summary>The most characters of a text in a field.</summary>
    public const int Longest = 4000;

    /// <summary>The most characters of a name.</summary>
    public const int LongestWord = 200;
}
