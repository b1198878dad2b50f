using System.Text.Json;
using Evenhand.Evidence.Import;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Content;

/// <summary>
/// The findings that people of an organisation added, for one person of it. A finding is added by one, reviewed by another, replaced or withdrawn
/// with a reason, and never changed or deleted.
/// </summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
public sealed class AddedFindings(Workspace workspace, Actor actor)
{
    /// <summary>The most characters of a note or reason.</summary>
    public const int LongestNote = 2000;

    private static readonly RowKind Kind = new(
        "There is no such finding",
        "See the list of findings.",
        "Somebody else has changed this finding since you opened it",
        "Look at it as it stands now, and decide again."
    );

    // Two people may add at the same moment; the database gives each number once.
    private const int Tries = 5;

    private readonly ReferenceList references = new(workspace, actor);

    /// <summary>Whether the one local user works, so that there is nobody to review what was added.</summary>
    public bool IsAlone => actor.TenantId == Tenant.Local;

    /// <summary>Whether the person may add.</summary>
    public bool MayAdd => actor.May(Role.Analyst);

    /// <summary>Whether the person may review a finding: as a reviewer, and not one's own.</summary>
    public bool MayReview(AddedFinding finding) =>
        actor.May(Role.Reviewer)
        && finding.State == FindingState.Proposed
        && finding.CreatedBy != actor.UserId;

    /// <summary>Who somebody is, as the person who asks would say it.</summary>
    public string Who(Guid user) =>
        user == actor.UserId
            ? (IsAlone ? "the local user" : "you")
            : "another person of your organisation";

    /// <summary>All findings in the order of their numbers.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<AddedFinding>> ListAsync(CancellationToken cancel)
    {
        if (!workspace.HasBegun)
        {
            return [];
        }

        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db.Findings.AsNoTracking().OrderBy(f => f.Number).ToListAsync(cancel);
    }

    /// <summary>One finding; or a problem with the field <c>id</c>.</summary>
    public async Task<Outcome<AddedFinding>> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await Kind.FindAsync<AddedFinding>(db, id, cancel);
    }

    /// <summary>Keeps findings that were coded and checked, all of them or none.</summary>
    /// <param name="coded">The findings.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The rows; or a problem with the field <c>role</c>.</returns>
    public Task<Outcome<IReadOnlyList<AddedFinding>>> AddAsync(
        IReadOnlyList<CodedFinding> coded,
        CancellationToken cancel
    ) => AddAsync(coded, replaces: null, why: null, of: null, cancel);

    /// <summary>Keeps a finding that was coded of a reference, which is coded from then on.</summary>
    /// <param name="coded">The finding.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="version">The version of the reference that the person saw.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The row; or a problem with the field <c>role</c>, <c>id</c> or <c>reference</c>, or <c>version</c> where somebody else was quicker.</returns>
    public async Task<Outcome<AddedFinding>> CodeAsync(
        CodedFinding coded,
        Guid reference,
        int version,
        CancellationToken cancel
    ) =>
        (await AddAsync([coded], replaces: null, why: null, (reference, version), cancel)).Then(
            rows => Outcome<AddedFinding>.Ok(rows[0])
        );

    /// <summary>Keeps a finding in the place of another, which no longer stands from then on.</summary>
    /// <param name="coded">The finding.</param>
    /// <param name="replaces">The other.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The row; or problems with the fields <c>role</c>, <c>why</c>, or <c>replaces</c> where the other stands no longer.</returns>
    public async Task<Outcome<AddedFinding>> ReplaceAsync(
        CodedFinding coded,
        Guid replaces,
        string? why,
        CancellationToken cancel
    ) =>
        Said("why", "Say why the other finding no longer stands", why) is { } problem
            ? Outcome<AddedFinding>.Failed(problem)
            : (await AddAsync([coded], replaces, why!.Trim(), of: null, cancel)).Then(rows =>
                Outcome<AddedFinding>.Ok(rows[0])
            );

    /// <summary>Says that a finding was compared with its source: it is right, or goes back with what is to be put right.</summary>
    /// <param name="id">Which.</param>
    /// <param name="version">The version that was looked at.</param>
    /// <param name="right">Whether it is right.</param>
    /// <param name="note">What the reviewer found; needed where it is not right.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>It; or problems with the fields <c>id</c>, <c>role</c>, <c>reviewer</c> where the person added it, <c>state</c>, <c>note</c>, <c>version</c>.</returns>
    public Task<Outcome<AddedFinding>> ReviewAsync(
        Guid id,
        int version,
        bool right,
        string? note,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            finding =>
                !actor.May(Role.Reviewer)
                    ? new Problem("Only a reviewer may review findings") { Field = "role" }
                : finding.CreatedBy == actor.UserId
                    ? new Problem("A finding is reviewed by a second person, never by who added it")
                    {
                        Field = "reviewer",
                        ToDo = "Ask a reviewer of your organisation to compare it with its source.",
                    }
                : finding.State != FindingState.Proposed
                    ? new Problem("This finding does not wait for a review")
                    {
                        Field = "state",
                        Found = finding.State.ToString().ToLowerInvariant(),
                        Expected = "proposed",
                    }
                : right ? TooLong("note", note)
                : Said("note", "Say what is to be put right", note),
            finding =>
            {
                finding.State = right ? FindingState.Reviewed : FindingState.Returned;
                (finding.ReviewedBy, finding.ReviewedAt) = (actor.UserId, workspace.Now);
                finding.ReviewNote = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
            },
            cancel
        );

    /// <summary>Withdraws a finding without another in its place. It stays with the reason.</summary>
    /// <returns>It; or problems with the fields <c>id</c>, <c>role</c>, <c>state</c>, <c>why</c>, <c>version</c>.</returns>
    public Task<Outcome<AddedFinding>> WithdrawAsync(
        Guid id,
        int version,
        string? why,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            finding =>
                NotAnalyst()
                ?? NotStanding(finding, "state")
                ?? Said("why", "Say why it no longer stands", why),
            finding => Supersede(finding, why!.Trim()),
            cancel
        );

    /// <summary>The cells of a finding by their columns, as they were written.</summary>
    public static IReadOnlyDictionary<string, string> Cells(AddedFinding finding) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(finding.Coded)!;

    private async Task<Outcome<IReadOnlyList<AddedFinding>>> AddAsync(
        IReadOnlyList<CodedFinding> coded,
        Guid? replaces,
        string? why,
        (Guid Id, int Version)? of,
        CancellationToken cancel
    )
    {
        if (NotAnalyst() is { } problem)
        {
            return Outcome<IReadOnlyList<AddedFinding>>.Failed(problem);
        }

        for (var left = Tries; ; left--)
        {
            await using var db = await workspace.OpenAsync(actor, cancel);
            if (replaces is { } other)
            {
                var found = await Kind.FindAsync<AddedFinding>(db, other, cancel);
                if (!found.IsOk || NotStanding(found.Value, "replaces") is not null)
                {
                    return Outcome<IReadOnlyList<AddedFinding>>.Failed(
                        found.IsOk ? [NotStanding(found.Value, "replaces")!] : found.Problems
                    );
                }

                Supersede(found.Value, why!);
            }

            var last = await db.Findings.MaxAsync(f => (int?)f.Number, cancel) ?? 0;
            IReadOnlyList<AddedFinding> rows =
            [
                .. coded.Zip(
                    workspace.NewIds(coded.Count),
                    (c, id) =>
                        new AddedFinding
                        {
                            Id = id,
                            Service = c.Finding.Service,
                            Outcome = c.Finding.Outcome,
                            Coded = JsonSerializer.Serialize(Whole(c)),
                            Number = ++last,
                            Replaces = replaces,
                        }
                ),
            ];
            db.Findings.AddRange(rows);
            if (of is not { } reference)
            {
                await references.CodeAsync(db, [.. coded.Zip(rows)], cancel);
            }
            else if (
                await references.CodeAsync(db, reference.Id, reference.Version, rows[0], cancel) is
                { } late
            )
            {
                return Outcome<IReadOnlyList<AddedFinding>>.Failed(late);
            }

            try
            {
                await db.SaveChangesAsync(cancel);
                return Outcome<IReadOnlyList<AddedFinding>>.Ok(rows);
            }
            catch (DbUpdateException) when (left > 1)
            {
                // Somebody else took the number, or coded the reference; the next try reads again.
            }
        }
    }

    private Task<Outcome<AddedFinding>> ChangeAsync(
        Guid id,
        int version,
        Func<AddedFinding, Problem?> refused,
        Action<AddedFinding> change,
        CancellationToken cancel
    ) => Kind.ChangeAsync(workspace, actor, id, version, refused, change, cancel);

    private void Supersede(AddedFinding finding, string why)
    {
        finding.State = FindingState.Superseded;
        finding.SupersededWhy = why;
        (finding.SupersededBy, finding.SupersededAt) = (actor.UserId, workspace.Now);
    }

    // With its source, so that it can be read without any other row.
    private static SortedDictionary<string, string> Whole(CodedFinding coded)
    {
        var cells = new SortedDictionary<string, string>(
            coded.Cells.ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        cells.Remove("id");
        if (coded.Source.Added is not null)
        {
            foreach (var (column, text) in CodingSheet.Cells(coded.Source))
            {
                cells[column] = text;
            }
        }

        return cells;
    }

    private Problem? NotAnalyst() =>
        MayAdd
            ? null
            : new Problem("Only an analyst may add or change findings") { Field = "role" };

    private static Problem? NotStanding(AddedFinding finding, string field) =>
        finding.State == FindingState.Superseded
            ? new Problem("This finding no longer stands")
            {
                Field = field,
                Found = $"W{finding.Number}",
                ToDo = "Look at the finding that stands in its place.",
            }
            : null;

    internal static Problem? Said(string field, string what, string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? new Problem(what) { Field = field }
            : TooLong(field, text);

    private static Problem? TooLong(string field, string? text) =>
        text?.Length > LongestNote
            ? new Problem("This is too long")
            {
                Field = field,
                Expected = $"at most {Plain.Count(LongestNote)} characters",
            }
            : null;
}
