using Evenhand.Store.Databases;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Tests.Store;

/// <summary>Faults of a database.</summary>
internal static class Faults
{
    /// <summary>Has the database refuse each new row of a table from now on, in the middle of what is being written.</summary>
    public static async Task RefuseAsync(Workspace workspace, string table)
    {
        await using var db = await workspace.OpenAsync(null, default);
        await db.Database.ExecuteSqlRawAsync(
            db.Database.IsNpgsql()
                ? $"""
                CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$ LANGUAGE plpgsql;
                CREATE TRIGGER refused BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION refuse();
                """
                : $"CREATE TRIGGER refused BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'refused'); END"
        );
    }
}
