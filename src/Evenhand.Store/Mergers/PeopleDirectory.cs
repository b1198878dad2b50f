using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Mergers;

/// <summary>Somebody who may be asked, before it is kept.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Experience">What the person did, and where.</param>
/// <param name="Contact">How the person wants to be reached.</param>
/// <param name="Workstreams">The workstreams.</param>
/// <param name="AgreedOn">The day on which the person agreed.</param>
/// <param name="Until">The last day on which the person may be asked.</param>
/// <param name="Agreed">Whether who writes this down says that the person agreed.</param>
public sealed record Volunteer(
    string? Name,
    string? Experience,
    string? Contact,
    IReadOnlyList<string> Workstreams,
    DateOnly? AgreedOn,
    DateOnly? Until,
    bool Agreed
);

/// <summary>People who did a workstream before and agreed to be asked.</summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
public sealed class PeopleDirectory(Workspace workspace, Actor actor)
{
    /// <summary>The longest time for which somebody may agree: after it they are asked again.</summary>
    public const int MostYears = 3;

    /// <summary>Who may be asked on a day, by name. Whoever's day has passed is erased first.</summary>
    public async Task<IReadOnlyList<DirectoryEntry>> ListAsync(
        DateOnly today,
        CancellationToken cancel
    )
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        var over = await db.Set<DirectoryEntry>()
            .Where(e => e.ErasedAt == null && e.Until < today)
            .ToListAsync(cancel);
        over.ForEach(Erase);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else erases them in this moment.
        }

        return await db.Set<DirectoryEntry>()
            .AsNoTracking()
            .Where(e => e.ErasedAt == null && e.Until >= today)
            .OrderBy(e => e.Name)
            .ThenBy(e => e.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Keeps somebody.</summary>
    /// <returns>It; or problems with the fields <c>name</c>, <c>experience</c>, <c>contact</c>, <c>workstreams</c>, <c>agreed-on</c>, <c>until</c>, <c>agreed</c>.</returns>
    public async Task<Outcome<DirectoryEntry>> AddAsync(
        Volunteer somebody,
        CancellationToken cancel
    )
    {
        var problems = new[]
        {
            KeptRows.Check("name", "a name", somebody.Name, KeptRows.LongestWord),
            KeptRows.Check("experience", "what the person did", somebody.Experience),
            KeptRows.Check(
                "contact",
                "how the person wants to be reached",
                somebody.Contact,
                KeptRows.LongestWord
            ),
            somebody.Workstreams.Count == 0
                ? new Problem("Choose at least one workstream") { Field = "workstreams" }
                : null,
            somebody.AgreedOn is null
                ? new Problem("Enter the day on which the person agreed") { Field = "agreed-on" }
                : null,
            somebody is { AgreedOn: { } agreed, Until: { } until }
            && until > agreed
            && until <= agreed.AddYears(MostYears)
                ? null
                : new Problem("Enter the last day on which the person may be asked")
                {
                    Field = "until",
                    Expected = $"a day within {MostYears} years of the day of agreement",
                },
            somebody.Agreed
                ? null
                : new Problem("Only people who agreed may be in the directory")
                {
                    Field = "agreed",
                },
        }.OfType<Problem>().ToList();
        if (problems.Count > 0)
        {
            return Outcome<DirectoryEntry>.Failed(problems);
        }

        await using var db = await workspace.OpenAsync(actor, cancel);
        var entry = new DirectoryEntry
        {
            Name = somebody.Name!.Trim(),
            Experience = somebody.Experience!.Trim(),
            Contact = somebody.Contact!.Trim(),
            Workstreams = string.Join(' ', somebody.Workstreams),
            AgreedOn = somebody.AgreedOn!.Value,
            Until = somebody.Until!.Value,
        };
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return Outcome<DirectoryEntry>.Ok(entry);
    }

    /// <summary>Erases who it was. It cannot be undone.</summary>
    public Task<Outcome<DirectoryEntry>> WithdrawAsync(
        Guid id,
        int version,
        CancellationToken cancel
    ) =>
        KeptRows.ChangeAsync<DirectoryEntry>(
            workspace,
            actor,
            id,
            version,
            entry =>
            {
                Erase(entry);
                return null;
            },
            cancel
        );

    private void Erase(DirectoryEntry entry) =>
        (entry.Name, entry.Experience, entry.Contact, entry.ErasedAt) = (
            null,
            null,
            null,
            workspace.Now
        );
}
