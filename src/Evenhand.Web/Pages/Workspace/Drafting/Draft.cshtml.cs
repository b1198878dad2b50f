using Evenhand.Appraisal.Audit;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Design.Components;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Drafting;

/// <summary>One draft: what is known of it, its text to take away, its title, and whether it is in use.</summary>
[TakesPosts(Role.Analyst)]
public sealed class DraftModel(
    Drafts drafts,
    Records records,
    Judgements judgements,
    KeptAppraisal appraisals,
    AppraisalShelf shelf,
    Actor actor
) : QuestionPage
{
    /// <summary>The draft.</summary>
    public Draft Shown { get; private set; } = null!;

    /// <summary>What was written as a title and refused.</summary>
    public string? Written { get; private set; }

    /// <summary>What has just been done.</summary>
    public string? Done =>
        Asked("done") switch
        {
            "renamed" => "The draft was renamed",
            "away" => "The draft was put away; it can be taken back below",
            "back" => "The draft is in use again",
            "saved" => "The text was changed",
            "kept" => "The draft is kept",
            "recorded" => "The record has a new entry; note its head",
            "declared" => "The choice stands in the appraisal and in the record",
            _ => null,
        };

    /// <summary>What the appraisal plans; null where it is none or cannot be read.</summary>
    public AppraisalFile? Plan { get; private set; }

    /// <summary>What is wrong with the text of an appraisal.</summary>
    public IReadOnlyList<Problem> Unread { get; private set; } = [];

    /// <summary>Its record; null where it has none yet.</summary>
    public KeptRecord? Record { get; private set; }

    /// <summary>When its plan was registered; null where it was not.</summary>
    public DateTimeOffset? RegisteredAt { get; private set; }

    /// <summary>Whether what was registered has since been redacted.</summary>
    public bool IsPlanRedacted { get; private set; }

    /// <summary>Whether the text says that something else was registered than the record does.</summary>
    public bool Differs { get; private set; }

    /// <summary>How many people have judged.</summary>
    public int Assessors { get; private set; }

    /// <summary>The criteria that are judged.</summary>
    public int Judged { get; private set; }

    /// <summary>The result; null where it cannot be had.</summary>
    public string? ResultLink { get; private set; }

    /// <summary>The test; null where it cannot be had.</summary>
    public string? TestLink { get; private set; }

    /// <summary>Why there is no result yet; null where there is.</summary>
    public string? NoResult { get; private set; }

    /// <summary>What a choice may explain.</summary>
    public IReadOnlyList<Choice> About =>
        [
            new("weights", "The weights"),
            new("evidence", "Which evidence is cited"),
            new("outcomes", "Which outcomes are reported"),
            new("discount", "The discount rate"),
            .. (Plan?.Options ?? []).Select(o => new Choice(o.Id, o.Name)),
        ];

    /// <summary>Whether it is a merger, as they were kept before the workspace had reorganisations.</summary>
    public bool IsMerger => Shown.Kind == "merger";

    /// <summary>Whether the person may change it.</summary>
    public bool MayWrite => actor.May(Role.Analyst);

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>Renames it.</summary>
    public async Task<IActionResult> OnPostRenameAsync(Guid id, int version, string? title)
    {
        Written = title ?? "";
        return await ChangedAsync(
            id,
            await drafts.RenameAsync(id, version, Written, HttpContext.RequestAborted),
            "renamed"
        );
    }

    /// <summary>Puts it away, or takes it back.</summary>
    public async Task<IActionResult> OnPostArchiveAsync(Guid id, int version, bool away) =>
        await ChangedAsync(
            id,
            await drafts.ArchiveAsync(id, version, away, HttpContext.RequestAborted),
            away ? "away" : "back"
        );

    /// <summary>Keeps another text.</summary>
    public async Task<IActionResult> OnPostSaveAsync(Guid id, int version, string? text) =>
        await ChangedAsync(
            id,
            await drafts.SaveAsync(
                id,
                version,
                await appraisals.CarryingAsync(
                    (text ?? "").ReplaceLineEndings("\n"),
                    HttpContext.RequestAborted
                ),
                HttpContext.RequestAborted
            ),
            "saved"
        );

    /// <summary>Registers the plan of the appraisal.</summary>
    public Task<IActionResult> OnPostRegisterAsync(Guid id, string? search) =>
        RecordAsync(
            id,
            "recorded",
            d => appraisals.RegisterAsync(d, search ?? "", HttpContext.RequestAborted)
        );

    /// <summary>Records the text as it is now.</summary>
    public Task<IActionResult> OnPostRecordAsync(Guid id, string? note) =>
        RecordAsync(
            id,
            "recorded",
            d => appraisals.RecordAsync(d, note ?? "", HttpContext.RequestAborted)
        );

    /// <summary>Declares a choice.</summary>
    public Task<IActionResult> OnPostDeclareAsync(
        Guid id,
        int version,
        string? by,
        string? words,
        string? forgone,
        string[] about
    ) =>
        RecordAsync(
            id,
            "declared",
            d =>
                appraisals.DeclareAsync(
                    d,
                    version,
                    by ?? "",
                    words ?? "",
                    forgone ?? "",
                    about,
                    HttpContext.RequestAborted
                )
        );

    private async Task<IActionResult> RecordAsync<T>(
        Guid id,
        string done,
        Func<Draft, Task<Outcome<T>>> act
    )
    {
        var found = await drafts.FindAsync(id, HttpContext.RequestAborted);
        if (!found.IsOk || found.Value.Kind != KeptAppraisal.DraftKind)
        {
            return NotFound();
        }

        var made = await act(found.Value);
        if (made.IsOk)
        {
            return LocalRedirect($"{WorkspaceTable.Path(id)}?done={done}");
        }

        Problems = made.Problems;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(id);
    }

    private async Task ReadAppraisalAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var plan = await appraisals.PlanAsync(Shown, cancel);
        Unread = plan.Problems;
        Record = await records.OfDraftAsync(Shown.Id, cancel);
        if (!plan.IsOk)
        {
            return;
        }

        Plan = plan.Value;
        var registration = await appraisals.RegistrationAsync(Shown, cancel);
        RegisteredAt = registration?.At;
        IsPlanRedacted =
            registration is not null && registration.Field(RegisteredBlock.Field) is null;
        Differs = registration is not null && KeptAppraisal.Differs(Plan, registration);
        var given = await judgements.AllAsync(Shown.Id, cancel);
        Assessors = given.Select(j => j.CreatedBy).Distinct().Count();
        var judged = KeptAppraisal.Judged(Plan);
        Judged = judged.Count;
        var text = await appraisals.WholeAsync(Shown, Plan, cancel);
        var whole = AppraisalReader.Read(new TextFile(Shown.Title, text), shelf);
        var isSeen =
            actor.May(Role.Reviewer)
            || given.All(j =>
                given.Any(own => own.CreatedBy == actor.UserId && own.Criterion == j.Criterion)
            );
        var packed = whole.IsOk ? AddressText.ForAddress(text) : null;
        NoResult =
            !whole.IsOk
                ? $"It cannot be run yet. {whole.Problems[0].What}: {whole.Problems[0].Found}."
            : !isSeen
                ? "Others have given judgements. You see the result when you have given yours, so that it does not lead you."
            : packed is null
                ? "It has become too long for a page. Download the draft and run it at the prompt: evenhand appraise FILE."
            : null;
        if (NoResult is null)
        {
            ResultLink = Address.To("/appraisal/results", (AppraisalQuery.File, packed));
            TestLink = Address.To("/appraisal/test", (AppraisalQuery.File, packed));
        }
    }

    private Task<IActionResult> ChangedAsync(Guid id, Outcome<Draft> changed, string done) =>
        AfterAsync(changed, _ => $"{WorkspaceTable.Path(id)}?done={done}", () => ShowAsync(id));

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        var found = await drafts.FindAsync(id, HttpContext.RequestAborted);
        if (!found.IsOk)
        {
            return NotFound();
        }

        Shown = found.Value;
        if (Shown.Kind == KeptAppraisal.DraftKind)
        {
            await ReadAppraisalAsync();
        }

        return Page();
    }
}
