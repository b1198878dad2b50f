using Evenhand.Store.Content;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;

namespace Evenhand.Store.Mergers;

/// <summary>What all services of reorganisations do alike: find a row of the organisation, change it on the version that a person saw, and say in words what stood in the way.</summary>
internal static class KeptRows
{
    private static readonly RowKind Kind = new(
        "There is no such thing here",
        "See the list of reorganisations.",
        "Somebody else has changed this since you opened the page",
        "Load the page again, look at what is there now, and put your change in."
    );

    /// <inheritdoc cref="RowKind.FindAsync{TRow}"/>
    public static Task<Outcome<T>> FindAsync<T>(
        WorkspaceContext db,
        Guid id,
        CancellationToken cancel
    )
        where T : KeptRow => Kind.FindAsync<T>(db, id, cancel);

    /// <summary>Changes a row that a person saw in a version.</summary>
    public static Task<Outcome<T>> ChangeAsync<T>(
        Workspace workspace,
        Actor actor,
        Guid id,
        int version,
        Func<T, Problem?> change,
        CancellationToken cancel
    )
        where T : KeptRow => Kind.ChangeAsync(workspace, actor, id, version, change, cancel);

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
        await using var db = await workspace.OpenAsync(actor, cancel);
        var put = await PutAsync(db, reorganisation, row, problems, cancel);
        await db.SaveChangesAsync(cancel);
        return put;
    }

    /// <summary>Puts a new row of a reorganisation among what a context saves; nothing where it has problems.</summary>
    public static async Task<Outcome<T>> PutAsync<T>(
        WorkspaceContext db,
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

        var of = await FindAsync<Reorganisation>(db, reorganisation, cancel);
        if (!of.IsOk)
        {
            return Outcome<T>.Failed(of.Problems);
        }

        db.Add(row);
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
