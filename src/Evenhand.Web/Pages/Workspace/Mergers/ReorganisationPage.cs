using System.Globalization;
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

    /// <summary>Whether the person may change it, and it is not closed.</summary>
    public bool MayChange => MayWrite && Row.ClosedAt is null;

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
                ("Plan", "/plan"),
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

    /// <summary>A table of this one, sorted as the address says, whose rows lead on.</summary>
    /// <param name="table">The table.</param>
    /// <param name="part">The part that it stands on.</param>
    /// <param name="id">Its id on the page.</param>
    /// <param name="layout">Which columns are shown how; null for all.</param>
    /// <param name="link">Where a row leads, by its id; null for nowhere.</param>
    private protected TableView Sorted(
        ResultTable table,
        string part,
        string id,
        IReadOnlyList<ShownColumn>? layout,
        Func<string, string?> link
    ) =>
        TableView.Sorted(
            table,
            Request,
            id,
            To($"/{part}/{id}.csv"),
            ("name", row => MayChange ? link((string)row[0]!) : null),
            layout,
            level: 2
        );

    /// <inheritdoc/>
    private protected override bool IsGiven(string field) =>
        sent.ContainsKey(field) || base.IsGiven(field);

    /// <summary>Saves what a form changes in the file as a new version. What others have saved since the form was opened stays; where they changed the very thing that the form is about, nothing is saved.</summary>
    /// <param name="basis">The number of the text that the form was opened on.</param>
    /// <param name="about">What stands in a file of the thing that the form is about.</param>
    /// <param name="edit">Makes the text anew.</param>
    /// <param name="save">Saves it as the text after <see cref="Row"/>'s.</param>
    private protected async Task<Outcome<Reorganisation>> ChangeAsync(
        int basis,
        Func<MergerFile, string> about,
        Func<string, MergerFile, Outcome<string>> edit,
        Func<string, Task<Outcome<SavedText>>> save
    )
    {
        var began = (await rows.TextAsync(Row.Id, basis, HttpContext.RequestAborted)).Then(
            shelf.Read
        );
        var text = began
            .Then(then =>
                Merger is not { } now ? Outcome<string>.Failed([.. FileProblems])
                : about(then) == about(now) ? edit(Row.Text, now)
                : Outcome<string>.Failed(
                    new Problem("Somebody else has changed this since you opened the form")
                    {
                        ToDo =
                            "Nothing was saved. Look at what stands in the file now; what you gave is still below, and is saved when you send it again.",
                    }
                )
            )
            .Then(Sound);
        if (!text.IsOk)
        {
            return Outcome<Reorganisation>.Failed(text.Problems);
        }

        return (await save(text.Value)).Then(s =>
            s.Merge is null
                ? Outcome<Reorganisation>.Ok(s.Row)
                : Outcome<Reorganisation>.Failed(
                    new Problem("Somebody else has saved the file in this moment")
                    {
                        ToDo = "Send it again.",
                    }
                )
        );
    }

    /// <summary>Saves a text as the one after <see cref="Row"/>'s.</summary>
    /// <param name="note">What was changed.</param>
    private protected Func<string, Task<Outcome<SavedText>>> Save(string note) =>
        text => rows.SaveAsync(Row.Id, Row.TextNumber, text, note, HttpContext.RequestAborted);

    /// <summary>The hidden field that tells which text a form was opened on.</summary>
    public (string Name, string Value) OpenedOn =>
        ("basis", Row.TextNumber.ToString(CultureInfo.InvariantCulture));

    /// <summary>A text of which a plan can be made.</summary>
    private Outcome<string> Sound(string text) =>
        shelf.Read(text).Then(shelf.Ready).Then(_ => Outcome<string>.Ok(text));

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
