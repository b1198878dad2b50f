using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Mergers;

/// <summary>What people of the organisation are called, for those who see what they wrote.</summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
public sealed class PeopleNames(Workspace workspace, Actor actor)
{
    private IReadOnlyDictionary<Guid, string>? names;

    /// <summary>Reads the names once.</summary>
    public async Task ReadAsync(CancellationToken cancel)
    {
        if (names is null)
        {
            await using var db = await workspace.OpenAsync(actor, cancel);
            names = await (
                from member in db.Memberships
                join user in db.Users on member.UserId equals user.Id
                select new { user.Id, user.Name }
            ).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        }
    }

    /// <summary>What somebody is called; those who left, or were erased, have no name here.</summary>
    public string Of(Guid id) =>
        id == actor.UserId ? "you"
        : id == Guid.Empty ? "somebody who is not to be named"
        : names?.GetValueOrDefault(id) ?? "somebody who is not in the organisation any more";
}
