using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Content;

/// <summary>What an assessor thinks of one option.</summary>
/// <param name="Option">The option.</param>
/// <param name="Lower">The lower quartile.</param>
/// <param name="Median">The median.</param>
/// <param name="Upper">The upper quartile.</param>
/// <param name="Reason">What it rests on.</param>
public sealed record GivenQuartiles(
    string Option,
    double Lower,
    double Median,
    double Upper,
    string Reason
);

/// <summary>Judgements of several assessors on a draft. Nobody sees those of others on a criterion before giving their own, which then stand.</summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
public sealed class Judgements(Workspace workspace, Actor actor)
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 1000;

    /// <summary>Keeps a person's judgements of all options on a criterion.</summary>
    /// <param name="draft">The draft, of the person's organisation.</param>
    /// <param name="criterion">The criterion.</param>
    /// <param name="given">One for each option.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many there are; or what is wrong: given before, out of order, without a reason.</returns>
    public async Task<Outcome<int>> GiveAsync(
        Guid draft,
        string criterion,
        IReadOnlyList<GivenQuartiles> given,
        CancellationToken cancel
    )
    {
        var problems = given.SelectMany(Wrong).ToList();
        await using var db = await workspace.OpenAsync(actor, cancel);
        if (!await db.Drafts.AnyAsync(d => d.Id == draft, cancel))
        {
            problems = [new Problem("There is no such draft") { Field = "id" }];
        }

        if (problems.Count > 0)
        {
            return Outcome<int>.Failed(problems);
        }

        db.Judgements.AddRange(
            given.Select(g => new Judgement
            {
                // Rows that are added together need their ids beforehand.
                Id = Guid.CreateVersion7(workspace.Now),
                DraftId = draft,
                Criterion = criterion,
                Option = g.Option,
                LowerQuartile = g.Lower,
                Median = g.Median,
                UpperQuartile = g.Upper,
                Reason = g.Reason.Trim(),
            })
        );
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome<int>.Ok(given.Count);
        }
        catch (DbUpdateException)
        {
            // The database allows one judgement a person, option and criterion. Anything else is a fault.
            await using var again = await workspace.OpenAsync(actor, cancel);
            if (
                await again.Judgements.AnyAsync(
                    j =>
                        j.DraftId == draft
                        && j.Criterion == criterion
                        && j.CreatedBy == actor.UserId,
                    cancel
                )
            )
            {
                return Outcome<int>.Failed(
                    new Problem("You have judged this criterion already, and what was given stands")
                    {
                        Field = "criterion",
                    }
                );
            }

            throw;
        }
    }

    /// <summary>The judgements that the person may see: his or her own, and those of others on criteria that the person has judged.</summary>
    public async Task<IReadOnlyList<Judgement>> SeenAsync(Guid draft, CancellationToken cancel)
    {
        var all = await AllAsync(draft, cancel);
        var own = all.Where(j => j.CreatedBy == actor.UserId)
            .Select(j => j.Criterion)
            .ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(j => own.Contains(j.Criterion))];
    }

    /// <summary>All judgements on a draft in the order in which they were given, for running it.</summary>
    public async Task<IReadOnlyList<Judgement>> AllAsync(Guid draft, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db
            .Judgements.AsNoTracking()
            .Where(j => j.DraftId == draft)
            .OrderBy(j => j.CreatedAt)
            .ThenBy(j => j.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Assessors by number, in the order in which they first gave anything: names stay out of files.</summary>
    public static IReadOnlyDictionary<Guid, string> Numbered(IEnumerable<Judgement> all) =>
        all.Select(j => j.CreatedBy)
            .Distinct()
            .Index()
            .ToDictionary(a => a.Item, a => $"assessor {a.Index + 1}");

    private static IEnumerable<Problem> Wrong(GivenQuartiles given)
    {
        if (!(given.Lower < given.Median && given.Median < given.Upper))
        {
            yield return new Problem(
                "The three figures rise: the lower one, the middle one, the upper one"
            )
            {
                Field = given.Option,
                Found = $"{given.Lower}, {given.Median}, {given.Upper}",
            };
        }

        if (string.IsNullOrWhiteSpace(given.Reason) || given.Reason.Length > LongestReason)
        {
            yield return new Problem("Say what the judgement rests on")
            {
                Field = given.Option + "-reason",
                Expected = $"at most {Plain.Count(LongestReason)} characters",
            };
        }
    }
}
