using System.Security.Cryptography;
using System.Text;
using Evenhand.Evidence.Import;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Content;

/// <summary>A reference with what was coded of it.</summary>
/// <param name="Row">The reference.</param>
/// <param name="Findings">The findings, in the order of their numbers.</param>
/// <param name="Steps">What was done with it, the first step first.</param>
public sealed record ListedReference(
    KeptReference Row,
    IReadOnlyList<AddedFinding> Findings,
    IReadOnlyList<ReferenceStep> Steps
)
{
    /// <summary>Why nothing is to be coded of it; null where it is not set aside.</summary>
    public string? Why => Row.State == ReferenceState.SetAside ? Steps[^1].Why : null;

    /// <summary>Whether a finding of it stands.</summary>
    public bool HasStanding => Findings.Any(f => f.State != FindingState.Superseded);
}

/// <summary>A study of a list that stands on the list of the organisation already.</summary>
/// <param name="Study">The study.</param>
/// <param name="Row">The reference that it is.</param>
/// <param name="How">How that is known.</param>
public sealed record KnownReference(StudySource Study, KeptReference Row, string How);

/// <summary>What came of a list of references.</summary>
/// <param name="Kept">Those that were kept.</param>
/// <param name="Known">Those that stood on the list already; nothing of them was changed.</param>
public sealed record KeptReferences(
    IReadOnlyList<KeptReference> Kept,
    IReadOnlyList<KnownReference> Known
);

/// <summary>
/// The references of an organisation that findings are to be coded of, for one person of it. One is kept once, and coded or set aside with a reason;
/// none is deleted.
/// </summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
public sealed class ReferenceList(Workspace workspace, Actor actor)
{
    /// <summary>The most references that are kept at once.</summary>
    public const int MostAtOnce = 5000;

    /// <summary>The most characters of an abstract that is kept; a longer one is left out.</summary>
    public const int LongestAbstract = 4000;

    private static readonly RowKind Kind = new(
        "There is no such reference",
        "See the list of references.",
        "Somebody else has done something with this reference since you opened it",
        "Look at it as it stands now, and decide again."
    );

    private const int LongestName = 100;

    // Two people may keep one list at the same moment; the database takes each reference once.
    private const int Tries = 5;

    /// <summary>Whether the person may keep, code and set aside references.</summary>
    public bool MayChange => actor.May(Role.Analyst);

    /// <summary>All references, those that came last first, and those of one file in its order.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<ListedReference>> ListAsync(CancellationToken cancel)
    {
        if (!workspace.HasBegun)
        {
            return [];
        }

        await using var db = await workspace.OpenAsync(actor, cancel);
        return await WithStepsAsync(
            db,
            await db
                .References.AsNoTracking()
                .OrderByDescending(r => r.CreatedAt)
                .ThenBy(r => r.Line)
                .ThenBy(r => r.Id)
                .ToListAsync(cancel),
            only: null,
            cancel
        );
    }

    /// <summary>One reference; or a problem with the field <c>id</c>.</summary>
    public async Task<Outcome<ListedReference>> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        var found = await Kind.FindAsync<KeptReference>(db, id, cancel);
        return found.IsOk
            ? Outcome<ListedReference>.Ok((await WithStepsAsync(db, [found.Value], id, cancel))[0])
            : Outcome<ListedReference>.Failed(found.Problems);
    }

    /// <summary>Keeps the studies of a list that are not there yet.</summary>
    /// <param name="file">The file that they came in.</param>
    /// <param name="studies">The studies.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What was kept, and what was there; or a problem with the field <c>role</c> or <c>file</c>.</returns>
    public async Task<Outcome<KeptReferences>> KeepAsync(
        string file,
        IReadOnlyList<StudySource> studies,
        CancellationToken cancel
    )
    {
        if (NotAnalyst() is { } problem)
        {
            return Outcome<KeptReferences>.Failed(problem);
        }

        if (studies.Count > MostAtOnce)
        {
            return Outcome<KeptReferences>.Failed(
                new Problem("The list is too long to be kept at once")
                {
                    Field = "file",
                    Found = Plain.Counted(studies.Count, "reference", "references"),
                    Expected = $"at most {Plain.Count(MostAtOnce)}",
                    ToDo = "Part it, and upload the parts one after the other.",
                }
            );
        }

        for (var left = Tries; ; left--)
        {
            await using var db = await workspace.OpenAsync(actor, cancel);
            var rows = await db
                .References.AsNoTracking()
                .ToDictionaryAsync(r => r.ShortName, StringComparer.Ordinal, cancel);
            var came = Part(file, studies, rows);
            db.References.AddRange(came.Kept);
            try
            {
                await db.SaveChangesAsync(cancel);
                return Outcome<KeptReferences>.Ok(came);
            }
            catch (DbUpdateException) when (left > 1)
            {
                // Somebody else kept one of them; the next try finds it there.
            }
        }
    }

    /// <summary>Says that nothing is to be coded of a reference. It stays with the reason.</summary>
    /// <param name="id">Which.</param>
    /// <param name="version">The version that was looked at.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>It; or problems with the fields <c>id</c>, <c>role</c>, <c>state</c>, <c>why</c>, <c>version</c>.</returns>
    public Task<Outcome<KeptReference>> SetAsideAsync(
        Guid id,
        int version,
        string? why,
        CancellationToken cancel
    ) =>
        StepAsync(
            id,
            version,
            ReferenceState.SetAside,
            why?.Trim(),
            reference =>
                reference.Row.State != ReferenceState.ToCode
                    ? new Problem("Only a reference that is still to be coded can be set aside")
                    {
                        Field = "state",
                    }
                    : AddedFindings.Said("why", "Say why nothing is to be coded of it", why),
            cancel
        );

    /// <summary>Puts a reference back among those to be coded: one that was set aside, or of which no finding stands any more.</summary>
    /// <returns>It; or problems with the fields <c>id</c>, <c>role</c>, <c>state</c>, <c>version</c>.</returns>
    public Task<Outcome<KeptReference>> PutBackAsync(
        Guid id,
        int version,
        CancellationToken cancel
    ) =>
        StepAsync(
            id,
            version,
            ReferenceState.ToCode,
            null,
            reference =>
                IsPutBack(reference)
                    ? null
                    : new Problem("This reference is not to be put back")
                    {
                        Field = "state",
                        Expected = "one that was set aside, or of which no finding stands any more",
                    },
            cancel
        );

    /// <summary>Whether a reference can be put back among those to be coded.</summary>
    public static bool IsPutBack(ListedReference reference) =>
        reference.Row.State == ReferenceState.SetAside
        || (reference.Row.State == ReferenceState.Coded && !reference.HasStanding);

    /// <summary>A reference as the study that its list named.</summary>
    public static StudySource Study(KeptReference row) =>
        new()
        {
            Id = row.ShortName,
            Title = row.Title,
            Authors = row.Authors.Length > 0 ? row.Authors.Split("; ") : [],
            Year = row.Year,
            Journal = row.Publication,
            Doi = row.Doi,
            Url = row.Url,
            Abstract = row.Abstract,
            Line = row.Line,
        };

    /// <summary>Puts among what a context saves that a finding was coded of a reference, which somebody saw in a version.</summary>
    internal async Task<Problem?> CodeAsync(
        WorkspaceContext db,
        Guid id,
        int version,
        AddedFinding finding,
        CancellationToken cancel
    )
    {
        var put = await Kind.PutAsync<KeptReference>(
            db,
            id,
            version,
            row =>
                row.State == ReferenceState.SetAside
                    ? new Problem("This reference was set aside")
                    {
                        Field = "reference",
                        ToDo = "Put it back on its page first, or add the finding without it.",
                    }
                    : null,
            cancel
        );
        if (put.IsOk)
        {
            Code(db, put.Value, finding);
        }

        return put.IsOk ? null : put.Problems[0];
    }

    /// <summary>
    /// Puts among what a context saves which references findings are of that came without one, for instance in a coding sheet. A reference is known by
    /// its DOI, else by its title and year.
    /// </summary>
    internal async Task CodeAsync(
        WorkspaceContext db,
        IReadOnlyList<(CodedFinding Coded, AddedFinding Row)> findings,
        CancellationToken cancel
    )
    {
        // What the library that ships has for a source was on no list.
        var own = findings.Where(f => f.Coded.Source.Added is not null).ToList();
        if (own.Count == 0)
        {
            return;
        }

        var bySource = own.ToLookup(f => f.Coded.Source.Id, f => f.Row, StringComparer.Ordinal);
        var known = new Duplicates(own.Select(f => f.Coded.Source).DistinctBy(s => s.Id));
        foreach (var row in await db.References.ToListAsync(cancel))
        {
            foreach (var finding in known.Find(Study(row)) is { } same ? bySource[same.Id] : [])
            {
                Code(db, row, finding);
            }
        }
    }

    private void Code(WorkspaceContext db, KeptReference row, AddedFinding finding)
    {
        row.State = ReferenceState.Coded;
        // Though it was coded before: whoever codes it at the same time is told.
        db.Entry(row).Property(r => r.State).IsModified = true;
        db.Add(Step(row, ReferenceState.Coded, finding.Id, why: null));
    }

    private async Task<Outcome<KeptReference>> StepAsync(
        Guid id,
        int version,
        ReferenceState state,
        string? why,
        Func<ListedReference, Problem?> refused,
        CancellationToken cancel
    )
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        var found = await Kind.FindAsync<KeptReference>(db, id, cancel);
        if (!found.IsOk)
        {
            return found;
        }

        var seen = (await WithStepsAsync(db, [found.Value], id, cancel))[0];
        // Whoever was second is told that, and not what follows from it.
        var problem = NotAnalyst() ?? (found.Value.Version == version ? refused(seen) : null);
        return problem is not null
            ? Outcome<KeptReference>.Failed(problem)
            : await Kind.SaveAsync<KeptReference>(
                db,
                id,
                version,
                row =>
                {
                    row.State = state;
                    db.Add(Step(row, state, finding: null, why));
                    return null;
                },
                cancel
            );
    }

    private ReferenceStep Step(
        KeptReference row,
        ReferenceState state,
        Guid? finding,
        string? why
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(workspace.Now),
            ReferenceId = row.Id,
            Number = row.Version + 1,
            State = state,
            FindingId = finding,
            Why = why,
        };

    // Those of a list that are not there, under names of their own, and those that are.
    private KeptReferences Part(
        string file,
        IReadOnlyList<StudySource> studies,
        Dictionary<string, KeptReference> rows
    )
    {
        var (kept, known) = (new List<KeptReference>(), new List<KnownReference>());
        var duplicates = new Duplicates([]);
        foreach (var row in rows.Values)
        {
            duplicates.Add(Study(row));
        }

        foreach (var study in studies)
        {
            if (duplicates.Find(study) is { } same)
            {
                known.Add(new(study, rows[same.Id], same.How));
                continue;
            }

            var name = Problem.Excerpt(study.Id, LongestName);
            var named = study with { Id = StudySource.FreeId(name, rows.ContainsKey) };
            var row = Row(named, file);
            duplicates.Add(named);
            rows.Add(named.Id, row);
            kept.Add(row);
        }

        // Whatever the order of the list.
        var ordered = kept.OrderBy(r => r.LikenessHash, StringComparer.Ordinal);
        foreach (var (row, id) in ordered.Zip(workspace.NewIds(kept.Count)))
        {
            row.Id = id;
        }

        return new(kept, known);
    }

    private static KeptReference Row(StudySource study, string file) =>
        new()
        {
            ShortName = study.Id,
            Title = study.Title,
            Authors = string.Join("; ", study.Authors),
            Year = study.Year,
            Publication = study.Journal,
            Doi = study.Doi,
            Url = study.Url,
            Abstract = study.Abstract?.Length > LongestAbstract ? null : study.Abstract,
            FileName = file,
            Line = study.Line,
            DoiHash = study.Doi is { } doi ? Hash(doi) : null,
            LikenessHash = Hash(study.Likeness()),
        };

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<IReadOnlyList<ListedReference>> WithStepsAsync(
        WorkspaceContext db,
        IReadOnlyList<KeptReference> rows,
        Guid? only,
        CancellationToken cancel
    )
    {
        var steps = await db
            .ReferenceSteps.AsNoTracking()
            .Where(s => only == null || s.ReferenceId == only)
            .OrderBy(s => s.Number)
            .ToListAsync(cancel);
        var findings = await db
            .Findings.AsNoTracking()
            .Where(f =>
                db.ReferenceSteps.Any(s =>
                    s.FindingId == f.Id && (only == null || s.ReferenceId == only)
                )
            )
            .ToDictionaryAsync(f => f.Id, cancel);
        var byReference = steps.ToLookup(s => s.ReferenceId);
        return
        [
            .. rows.Select(r => new ListedReference(
                r,
                [
                    .. byReference[r.Id]
                        .Select(s => s.FindingId)
                        .OfType<Guid>()
                        .Select(id => findings[id])
                        .OrderBy(f => f.Number),
                ],
                [.. byReference[r.Id]]
            )),
        ];
    }

    private Problem? NotAnalyst() =>
        MayChange
            ? null
            : new Problem("Only an analyst may keep, code or set aside references")
            {
                Field = "role",
            };
}
