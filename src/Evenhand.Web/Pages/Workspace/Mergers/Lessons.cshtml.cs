using Evenhand.Design.Components;
using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Files;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Library;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>Lessons that fit a reorganisation, out of the library and of the organisation's own; what it tells the others; what it leaves behind.</summary>
[TakesPosts(Role.Analyst)]
public sealed class LessonsModel(
    Reorganisations rows,
    OwnLessons lessons,
    LocalNotes notes,
    SharedNotices notices,
    PlanShelf shelf,
    PeopleNames names,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    private const int Screenful = 10;

    /// <summary>What was found; null where the file cannot be read.</summary>
    public LessonReport? Report { get; private set; }

    /// <summary>The library that it was found in.</summary>
    public MergerLibrary Library { get; private set; } = null!;

    /// <summary>What people of the bodies know.</summary>
    public IReadOnlyList<LocalKnowledge> Local { get; private set; } = [];

    /// <summary>What this one leaves behind.</summary>
    public IReadOnlyList<LessonOfOurs> Own { get; private set; } = [];

    /// <summary>The words that were searched for.</summary>
    public string? Words => Asked("words");

    /// <summary>The workstreams.</summary>
    public IReadOnlyList<Choice> Workstreams =>
        [
            new("", "Choose"),
            .. Shelf.Library.Playbook.Workstreams.Select(w => new Choice(w.Id, w.Name)),
        ];

    /// <summary>The phases.</summary>
    public IReadOnlyList<Choice> Phases =>
        [new("", "Choose"), .. Shelf.Library.Playbook.Phases.Select(p => new Choice(p.Id, p.Name))];

    /// <summary>How much hung on a lesson.</summary>
    public static IReadOnlyList<Choice> Weights { get; } =
    [
        new("3", "The opening, money or people's jobs"),
        new("2", "Weeks, or much work"),
        new("1", "Some trouble"),
    ];

    /// <summary>What can be told to the others.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [new("lesson", "A lesson"), new("gate", "A gate that was not met")];

    /// <inheritdoc/>
    public override string? Done =>
        Asked("done") switch
        {
            "decided" => "The decision is in the file and in the record",
            "told" => "The other reorganisations see it from now on",
            "written" => "The lesson was kept; somebody else has to review it",
            _ => null,
        };

    /// <summary>What was decided on a lesson; null where nothing was.</summary>
    public LessonDecision? Decided(FoundLesson lesson) =>
        Merger?.Decisions.FirstOrDefault(d => d.Lesson.Id == lesson.LessonId);

    /// <summary>Whether lessons can be decided on in the file.</summary>
    public bool MayDecide => MayWrite && Row.ClosedAt is null;

    /// <summary>Who wrote a row.</summary>
    public string Who(Guid id) => names.Of(id);

    /// <summary>Local knowledge about one of the tasks of a lesson.</summary>
    public IEnumerable<LocalKnowledge> Beside(FoundLesson lesson) =>
        Local.Where(n =>
            (n.AboutKind == "task" && lesson.Tasks.Contains(n.About))
            || n.Contradicts == lesson.LessonId
        );

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>Tells the others.</summary>
    public async Task<IActionResult> OnPostTellAsync(
        Guid id,
        string? kind,
        string? about,
        string? what,
        string? consequence
    ) =>
        await AfterAsync(
            await notices.ShareAsync(
                id,
                kind,
                about,
                what,
                consequence,
                HttpContext.RequestAborted
            ),
            _ => To(id, "/lessons?done=told"),
            () => ShowAsync(id)
        );

    /// <summary>Writes a lesson down.</summary>
    public async Task<IActionResult> OnPostWriteAsync(
        Guid id,
        string? workstream,
        string? phase,
        int? weight,
        string? lesson,
        [FromForm(Name = "came")] string? consequence,
        string? evidence
    ) =>
        await AfterAsync(
            await lessons.AddAsync(
                id,
                new LessonDraft(workstream, phase, weight, lesson, consequence, evidence),
                Shelf.Library.Playbook,
                HttpContext.RequestAborted
            ),
            _ => To(id, "/lessons?done=written#write-back"),
            () => ShowAsync(id)
        );

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        var cancel = HttpContext.RequestAborted;
        await names.ReadAsync(cancel);
        Library = await lessons.LibraryAsync(Shelf.Library, cancel);
        Own = await lessons.ListAsync(id, cancel);
        Local = await notes.ListAsync(id, cancel);
        Report =
            Merger is not null
            && new LessonDesk(Library).Ask(Merger, new LessonQuestion(Words, null, null, Screenful))
                is { IsOk: true, Value: var report }
                ? report
                : null;
        return Page();
    }
}
