using Evenhand.Store.Databases;
using Evenhand.Store.Rows;

namespace Evenhand.Testing.Serving;

/// <summary>What the local user of a served home has written down, under ids that tests know. All made up.</summary>
public static class MadeUpWorkspace
{
    /// <summary>A draft in use, whose title and text would do harm on a careless page.</summary>
    public static Guid Draft { get; } = new(1, 0, 7, new byte[8]);

    /// <summary>A draft put away.</summary>
    public static Guid PutAway { get; } = new(2, 0, 7, new byte[8]);

    /// <summary>The id of nothing.</summary>
    public static Guid None { get; } = new(99, 0, 7, new byte[8]);

    /// <summary>Writes it into the workspace of a home.</summary>
    public static async Task WriteAsync(string home)
    {
        using var workspace = new Workspace(WorkspaceDatabase.InHome(home), TimeProvider.System);
        await using var db = await workspace.OpenAsync(Actor.Local, default);
        db.AddRange(
            new Draft
            {
                Id = Draft,
                Kind = "note",
                Title =
                    $"Day care {ServedHomes.Hostile} with a name that is as long as names of papers for a committee are",
                Text = ServedHomes.Hostile,
            },
            new Draft
            {
                Id = PutAway,
                Kind = "note",
                Title = "Fostering, as it was before the summer",
                Text = "",
                ArchivedAt = new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero),
            }
        );
        await db.SaveChangesAsync();
    }
}
