using Evenhand.Papers;
using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Files;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>What the pages of one reorganisation share: the reorganisation, and the ways between them.</summary>
/// <param name="rows">The reorganisations.</param>
/// <param name="shelf">Works plans out.</param>
/// <param name="actor">Who looks.</param>
/// <param name="clock">The time.</param>
public abstract class ReorganisationPage(
    Reorganisations rows,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : QuestionPage
{
    /// <summary>The portfolio.</summary>
    public const string Portfolio = PortfolioTable.Path;

    private readonly Dictionary<string, string> sent = new(StringComparer.Ordinal);

    /// <summary>The reorganisation.</summary>
    public Reorganisation Row { get; private set; } = null!;

    /// <summary>Its file, read; null where it cannot be.</summary>
    public MergerFile? Merger { get; private set; }

    /// <summary>What is wrong with its file.</summary>
    public IReadOnlyList<Problem> FileProblems { get; private set; } = [];

    /// <summary>Whether the person may change it.</summary>
    public bool MayWrite => actor.May(Role.Analyst);

    /// <summary>The day it is.</summary>
    public DateOnly Today => LondonTime.Day(clock.GetUtcNow());

    /// <summary>What was just done, in words; null where nothing was.</summary>
    public virtual string? Done => null;

    /// <summary>The parts of it, each with its address.</summary>
    public IReadOnlyList<(string Name, string Address, bool Here)> Parts =>
        [
            .. new[]
            {
                ("Overview", ""),
                ("File", "/file"),
                ("Versions", "/versions"),
                ("Lessons", "/lessons"),
                ("Local knowledge", "/local"),
                ("Readiness", "/readiness"),
                ("Contracts", "/contracts"),
                ("Closing", "/closing"),
            }.Select(p => (p.Item1, To(p.Item2), Request.Path == To(p.Item2))),
        ];

    /// <summary>The reorganisations.</summary>
    private protected Reorganisations Rows => rows;

    /// <summary>Works plans out.</summary>
    private protected PlanShelf Shelf => shelf;

    /// <summary>The page of a reorganisation, or a part of it.</summary>
    public static string To(Guid id, string part = "") => $"{Portfolio}/{id}{part}";

    /// <summary>A part of this one.</summary>
    public string To(string part = "") => To(Row.Id, part);

    /// <summary>What stands at the head of a part, for the partial "_Head".</summary>
    public (ReorganisationPage Page, string Title) Head(string title) => (this, title);

    /// <summary>What was sent for a field of a form that was refused, or else what stands there.</summary>
    public string? Sent(string field, string? otherwise = null) =>
        sent.TryGetValue(field, out var text) ? text : otherwise;

    /// <summary>A text of several lines.</summary>
    public TextArea Area(
        string name,
        string label,
        string? hint = null,
        string? otherwise = null
    ) => new(name, label, Sent(name, otherwise), ErrorOf(name), hint);

    /// <summary>A table of this one, whole.</summary>
    public TableView Whole(ResultTable table, string part, string id) =>
        TableView.Whole(table, Request, id, To($"/{part}/{id}.csv"));

    /// <summary>Finds the reorganisation; false where it is not there.</summary>
    private protected async Task<bool> FindAsync(Guid id)
    {
        var found = await rows.FindAsync(id, HttpContext.RequestAborted);
        if (!found.IsOk)
        {
            return false;
        }

        Row = found.Value;
        var read = shelf.Read(Row.Text);
        (Merger, FileProblems) = (read.IsOk ? read.Value : null, read.Problems);
        return true;
    }

    /// <summary>Goes on where something was done; otherwise shows the page again with the problems and all that was sent.</summary>
    private protected override Task<IActionResult> AfterAsync<T>(
        Outcome<T> outcome,
        Func<T, string> address,
        Func<Task<IActionResult>> again
    ) =>
        base.AfterAsync(
            outcome,
            address,
            () =>
            {
                foreach (var (key, value) in Request.Form)
                {
                    sent[key] = value.ToString();
                }

                return again();
            }
        );
}
