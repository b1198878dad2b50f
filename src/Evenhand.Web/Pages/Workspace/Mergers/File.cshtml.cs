using System.Globalization;
using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Versions;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>The file of a reorganisation, to be changed; and both texts put together where somebody else has changed it meanwhile.</summary>
[TakesPosts(Role.Analyst)]
[RequestSizeLimit(8L * Reorganisations.MostCharacters)]
public sealed class FileModel(
    Reorganisations rows,
    PlanShelf shelf,
    PeopleNames names,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>The text in the form.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The number of the text that the one in the form was begun on.</summary>
    public int Basis { get; private set; }

    /// <summary>What was said of the change.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Both texts put together; null where there is nothing to put together.</summary>
    public TextMerge? Merge { get; private set; }

    /// <summary>The number of the text that both began with.</summary>
    public int From { get; private set; }

    /// <summary>Who saved in between, and when, the newest first.</summary>
    public IReadOnlyList<string> Between { get; private set; } = [];

    /// <inheritdoc/>
    public override string? Done =>
        Asked("done") switch
        {
            "saved" => "The file was saved",
            "merged" => "Both changes were saved together",
            _ => null,
        };

    /// <summary>The field of a clash.</summary>
    public static string Field(int part) =>
        string.Create(CultureInfo.InvariantCulture, $"part-{part}");

    /// <summary>What can be chosen for a clash.</summary>
    public static IReadOnlyList<Evenhand.Design.Components.Choice> Choices { get; } =
    [new("theirs", "Theirs"), new("mine", "Yours"), new("both", "Both, theirs first")];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await FindAsync(id) ? Editing(Row.Text, Row.TextNumber) : NotFound();

    /// <summary>Saves a text, or shows it put together with what somebody else has saved.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, int basis, string? file, string? note)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        Note = note ?? "";
        return await SaveAsync(basis, TextMerge.Normal(file ?? ""), "saved");
    }

    /// <summary>Saves both texts put together, as was chosen.</summary>
    public async Task<IActionResult> OnPostMergeAsync(
        Guid id,
        int from,
        int basis,
        string? mine,
        string? note,
        bool edit
    )
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        Note = note ?? "";
        var cancel = HttpContext.RequestAborted;
        var (before, theirs) = (
            await Rows.TextAsync(id, from, cancel),
            await Rows.TextAsync(id, basis, cancel)
        );
        if (!before.IsOk || !theirs.IsOk)
        {
            return NotFound();
        }

        var text = TextMerge.Normal(mine ?? "");
        var merge = TextMerge.Of(before.Value, theirs.Value, text);
        var choices = merge
            .Clashes.Select(c => (Part: c, Choice: Request.Form[Field(c)].ToString()))
            .Where(c => Choices.Any(o => o.Value == c.Choice))
            .ToDictionary(
                c => c.Part,
                c =>
                    c.Choice switch
                    {
                        "theirs" => PartChoice.Theirs,
                        "mine" => PartChoice.Mine,
                        _ => PartChoice.Both,
                    }
            );
        if (merge.With(choices) is not { } together)
        {
            Problems =
            [
                .. merge
                    .Clashes.Where(c => !choices.ContainsKey(c))
                    .Select(c => new Problem(
                        $"Choose what stands at line {merge.Parts[c].Line} of the file as it was"
                    )
                    {
                        Field = Field(c),
                    }),
            ];
            return await MergingAsync(merge, from, basis, text, StatusCodes.Status400BadRequest);
        }

        return edit ? Editing(together, basis) : await SaveAsync(basis, together, "merged");
    }

    /// <summary>What was chosen for a clash that is shown again.</summary>
    public string? Chosen(int part) =>
        Request.HasFormContentType ? Request.Form[Field(part)].ToString() : null;

    private async Task<IActionResult> SaveAsync(int basis, string text, string done)
    {
        var read = Shelf.Read(text);
        if (!read.IsOk)
        {
            Problems = FileFaults.Of(read.Problems);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Editing(text, basis);
        }

        var saved = await Rows.SaveAsync(Row.Id, basis, text, Note, HttpContext.RequestAborted);
        if (!saved.IsOk)
        {
            Problems = saved.Problems;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Editing(text, basis);
        }

        return saved.Value.Merge is { } merge
            ? await MergingAsync(
                merge,
                basis,
                saved.Value.Row.TextNumber,
                text,
                StatusCodes.Status409Conflict
            )
            : LocalRedirect(To($"/file?done={done}"));
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Editing(string text, int basis)
    {
        (Text, Basis) = (text, basis);
        return Page();
    }

    private async Task<IActionResult> MergingAsync(
        TextMerge merge,
        int from,
        int basis,
        string mine,
        int status
    )
    {
        var cancel = HttpContext.RequestAborted;
        await names.ReadAsync(cancel);
        Between =
        [
            .. (await Rows.TextsAsync(Row.Id, cancel))
                .Where(t => t.Number > from && t.Number <= basis)
                .Select(t =>
                    $"{names.Of(t.SavedBy)} saved version {t.Number} on {LondonTime.Show(t.SavedAt)}{(t.Note.Length > 0 ? $": {t.Note}" : "")}"
                ),
        ];
        (Merge, From, Basis, Text) = (merge, from, basis, mine);
        Response.StatusCode = status;
        return Page();
    }
}
