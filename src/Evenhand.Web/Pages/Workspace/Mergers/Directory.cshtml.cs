using Evenhand.Design.Components;
using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>People who did a workstream before and agreed to be asked.</summary>
[TakesPosts(Role.Analyst)]
public sealed class DirectoryModel(
    PeopleDirectory people,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : QuestionPage
{
    /// <summary>Who may be asked.</summary>
    public IReadOnlyList<DirectoryEntry> People { get; private set; } = [];

    /// <summary>Whether the person may add and withdraw.</summary>
    public bool MayWrite => actor.May(Role.Analyst);

    /// <summary>The day it is.</summary>
    public DateOnly Today => LondonTime.Day(clock.GetUtcNow());

    /// <summary>The workstreams.</summary>
    public IReadOnlyList<Choice> Workstreams =>
        [.. shelf.Library.Playbook.Workstreams.Select(w => new Choice(w.Id, w.Name))];

    /// <summary>That the person agreed.</summary>
    public static IReadOnlyList<Choice> Agreement { get; } =
    [new("yes", "The person agreed to stand here, for these workstreams and until this day")];

    /// <summary>What was just done.</summary>
    public string? Done =>
        Asked("done") switch
        {
            "added" => "The person is in the directory",
            "withdrawn" => "Name, experience and contact were erased",
            _ => null,
        };

    /// <summary>What was sent for a field of a form that was refused.</summary>
    public string? Sent(string field) =>
        Request.HasFormContentType && Problems.Count > 0 ? Request.Form[field].ToString() : null;

    /// <summary>The workstreams of somebody, by their names.</summary>
    public string NamesOf(DirectoryEntry entry) =>
        string.Join(
            ", ",
            entry
                .Workstreams.Split(' ')
                .Select(w => Playbook.NameOf(shelf.Library.Playbook.Workstreams, w))
        );

    /// <summary>Shows them.</summary>
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Adds somebody.</summary>
    public async Task<IActionResult> OnPostAsync(
        string? name,
        string? experience,
        string? contact,
        [FromForm(Name = "workstreams")] string[] workstreams,
        [FromForm(Name = "agreed-on")] DateOnly? agreedOn,
        DateOnly? until,
        string? agreed
    ) =>
        await AfterAsync(
            await people.AddAsync(
                new Volunteer(
                    name,
                    experience,
                    contact,
                    [.. workstreams.Where(w => Workstreams.Any(c => c.Value == w))],
                    agreedOn,
                    until,
                    agreed == "yes"
                ),
                HttpContext.RequestAborted
            ),
            "added"
        );

    /// <summary>Withdraws somebody.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid row, int version) =>
        await AfterAsync(
            await people.WithdrawAsync(row, version, HttpContext.RequestAborted),
            "withdrawn"
        );

    private async Task<IActionResult> AfterAsync(Outcome<DirectoryEntry> outcome, string done)
    {
        if (outcome.IsOk)
        {
            return LocalRedirect("/workspace/mergers/directory?done=" + done);
        }

        Problems = outcome.Problems;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        People = await people.ListAsync(Today, HttpContext.RequestAborted);
        return Page();
    }
}
