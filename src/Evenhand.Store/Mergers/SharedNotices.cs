using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Mergers;

/// <summary>Something that another reorganisation told.</summary>
/// <param name="Notice">What.</param>
/// <param name="From">The name of the reorganisation that told it.</param>
public sealed record HeardNotice(SharedNotice Notice, string From);

/// <summary>What reorganisations of an organisation tell each other.</summary>
/// <param name="workspace">Where it is.</param>
/// <param name="actor">Who asks.</param>
public sealed class SharedNotices(Workspace workspace, Actor actor)
{
    /// <summary>What others told, the newest first; null for what all told.</summary>
    public async Task<IReadOnlyList<HeardNotice>> HeardAsync(
        Guid? reorganisation,
        CancellationToken cancel
    )
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await (
            from notice in db.Set<SharedNotice>().AsNoTracking()
            join row in db.Set<Reorganisation>() on notice.ReorganisationId equals row.Id
            where reorganisation == null || notice.ReorganisationId != reorganisation
            orderby notice.CreatedAt descending, notice.Id
            select new HeardNotice(notice, row.Name)
        ).ToListAsync(cancel);
    }

    /// <summary>Tells the others; they have it at once.</summary>
    /// <returns>It; or problems with the fields <c>kind</c>, <c>about</c>, <c>what</c>, <c>consequence</c>.</returns>
    public Task<Outcome<SharedNotice>> ShareAsync(
        Guid reorganisation,
        string? kind,
        string? about,
        string? what,
        string? consequence,
        CancellationToken cancel
    ) =>
        KeptRows.AddAsync(
            workspace,
            actor,
            reorganisation,
            new SharedNotice
            {
                ReorganisationId = reorganisation,
                Kind = kind ?? "",
                About = about?.Trim() ?? "",
                What = what?.Trim() ?? "",
                Consequence = consequence?.Trim() ?? "",
            },
            [
                kind is "lesson" or "gate"
                    ? null
                    : new Problem("Choose a lesson or a gate") { Field = "kind" },
                KeptRows.Check("about", "a task or workstream", about, KeptRows.LongestWord),
                KeptRows.Check("what", "what others should know", what),
                KeptRows.Check("consequence", "what came of it, or may", consequence),
            ],
            cancel
        );
}
