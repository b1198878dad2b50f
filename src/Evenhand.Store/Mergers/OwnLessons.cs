using System.Globalization;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Mergers;

/// <summary>A lesson, before it is kept.</summary>
/// <param name="Workstream">Its workstream.</param>
/// <param name="Phase">Its phase.</param>
/// <param name="Weight">How much hung on it, from 1 to 3.</param>
/// <param name="Lesson">What to do.</param>
/// <param name="Consequence">What came of it, or of its lack.</param>
/// <param name="Evidence">What shows that.</param>
public sealed record LessonDraft(
    string? Workstream,
    string? Phase,
    int? Weight,
    string? Lesson,
    string? Consequence,
    string? Evidence
);

/// <summary>A lesson with the reorganisation that it is from.</summary>
/// <param name="Row">The lesson.</param>
/// <param name="From">The name of the reorganisation.</param>
public sealed record LessonOfOurs(OwnLesson Row, string From)
{
    /// <summary>Its id among lessons.</summary>
    public string Id => Lesson.OwnId(Row.Number);
}

/// <summary>The lessons that the reorganisations of an organisation leave behind.</summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
public sealed class OwnLessons(Workspace workspace, Actor actor)
{
    /// <summary>All of them, or those of one reorganisation, the newest first.</summary>
    public async Task<IReadOnlyList<LessonOfOurs>> ListAsync(
        Guid? reorganisation,
        CancellationToken cancel
    )
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await (
            from lesson in db.Set<OwnLesson>().AsNoTracking()
            join row in db.Set<Reorganisation>() on lesson.ReorganisationId equals row.Id
            where reorganisation == null || lesson.ReorganisationId == reorganisation
            orderby lesson.Number descending
            select new LessonOfOurs(lesson, row.Name)
        ).ToListAsync(cancel);
    }

    /// <summary>The library with the lessons of the organisation that a second person has reviewed.</summary>
    public async Task<MergerLibrary> LibraryAsync(MergerLibrary library, CancellationToken cancel)
    {
        var reviewed = (await ListAsync(null, cancel))
            .Where(l => l.Row.State == LessonState.Reviewed)
            .OrderBy(l => l.Row.Number)
            .ToList();
        return library.With([
            .. reviewed.Select(l =>
                (
                    new Lesson(
                        l.Id,
                        null,
                        l.Row.Workstream,
                        l.Row.Phase,
                        l.Row.Weight,
                        null,
                        l.Row.Lesson,
                        l.Row.Consequence,
                        l.Id
                    ),
                    new CaseSource(
                        l.Id,
                        $"{l.From}: {l.Row.Evidence}",
                        "your organisation, reviewed by a second person",
                        l.Row.ReviewedAt!.Value.Year.ToString(CultureInfo.InvariantCulture),
                        null
                    )
                )
            ),
        ]);
    }

    /// <summary>Keeps a lesson, to be reviewed.</summary>
    /// <returns>It; or problems with the fields <c>workstream</c>, <c>phase</c>, <c>weight</c>, <c>lesson</c>, <c>consequence</c>, <c>evidence</c>.</returns>
    public async Task<Outcome<OwnLesson>> AddAsync(
        Guid reorganisation,
        LessonDraft draft,
        Playbook playbook,
        CancellationToken cancel
    )
    {
        Problem?[] problems =
        [
            playbook.Workstreams.Any(w => w.Id == draft.Workstream)
                ? null
                : new Problem("Choose a workstream") { Field = "workstream" },
            playbook.Phases.Any(p => p.Id == draft.Phase)
                ? null
                : new Problem("Choose a phase") { Field = "phase" },
            draft.Weight is 1 or 2 or 3
                ? null
                : new Problem("Choose how much hung on it") { Field = "weight" },
            KeptRows.Check("lesson", "what to do", draft.Lesson),
            KeptRows.Check("consequence", "what came of it, or of its lack", draft.Consequence),
            KeptRows.Check("evidence", "what shows that", draft.Evidence),
        ];
        // The database allows one lesson a number: whoever is second takes the next.
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await KeptRows.AddAsync(
                    workspace,
                    actor,
                    reorganisation,
                    new OwnLesson
                    {
                        ReorganisationId = reorganisation,
                        Number = await NextAsync(cancel),
                        Workstream = draft.Workstream ?? "",
                        Phase = draft.Phase ?? "",
                        Weight = draft.Weight ?? 0,
                        Lesson = draft.Lesson?.Trim() ?? "",
                        Consequence = draft.Consequence?.Trim() ?? "",
                        Evidence = draft.Evidence?.Trim() ?? "",
                    },
                    problems,
                    cancel
                );
            }
            catch (DbUpdateException) when (tries < 5) { }
        }
    }

    /// <summary>Says what a second person found. Nobody reviews a lesson of their own.</summary>
    public Task<Outcome<OwnLesson>> ReviewAsync(
        Guid id,
        int version,
        bool right,
        string? note,
        CancellationToken cancel
    ) =>
        KeptRows.ChangeAsync<OwnLesson>(
            workspace,
            actor,
            id,
            version,
            lesson =>
            {
                if (lesson.CreatedBy == actor.UserId)
                {
                    return new Problem("A lesson is reviewed by somebody who did not write it")
                    {
                        Field = "id",
                        ToDo = "Ask a colleague who may review.",
                    };
                }

                if (!actor.May(Role.Reviewer))
                {
                    return new Problem("Only reviewers review lessons") { Field = "id" };
                }

                if (KeptRows.Check("note", "what you compared it with", note) is { } silent)
                {
                    return silent;
                }

                (lesson.State, lesson.ReviewedBy, lesson.ReviewedAt, lesson.ReviewNote) = (
                    right ? LessonState.Reviewed : LessonState.Returned,
                    actor.UserId,
                    workspace.Now,
                    note!.Trim()
                );
                return null;
            },
            cancel
        );

    private async Task<int> NextAsync(CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return (await db.Set<OwnLesson>().MaxAsync(l => (int?)l.Number, cancel) ?? 0) + 1;
    }
}
