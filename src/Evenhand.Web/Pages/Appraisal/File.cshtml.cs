using System.Text;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Appraisal;

/// <summary>Takes an appraisal from a file. It is read, turned into an address and not kept.</summary>
[TakesPosts]
public sealed class FileModel(OrganisationAppraisals appraisals) : QuestionPage
{
    private const string Field = "file";

    /// <summary>What was pasted.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Shows an appraisal that the address holds, to be changed.</summary>
    public void OnGet() =>
        Text =
            Request.Query.Count > 0 && AppraisalQuery.Read(Request.Query) is { IsOk: true } read
                ? read.Value.Text
                : "";

    /// <summary>Reads the appraisal and goes on to its result.</summary>
    /// <param name="upload">The file; null where none was chosen.</param>
    public async Task<IActionResult> OnPostAsync(IFormFile? upload)
    {
        Text = Request.Form[Field].ToString();
        if (upload is { Length: > 0 and <= AddressText.MostBytes })
        {
            using var reader = new StreamReader(upload.OpenReadStream(), Encoding.UTF8);
            Text = await reader.ReadToEndAsync(HttpContext.RequestAborted);
        }

        Text = Text.ReplaceLineEndings("\n");
        var read =
            Math.Max(upload?.Length ?? 0, Encoding.UTF8.GetByteCount(Text)) > AddressText.MostBytes
                ? Refused(
                    "The appraisal is too large for a page",
                    $"at most {Plain.Count(AddressText.MostBytes)} bytes; the prompt takes more"
                )
            : string.IsNullOrWhiteSpace(Text) ? Refused("Choose a file or paste an appraisal", null)
            : (
                await appraisals.WholeAsync(
                    new TextFile("appraisal.yaml", Text),
                    HttpContext.RequestAborted
                )
            ).Then(whole =>
            {
                Text = whole.Text;
                return AppraisalReader.Read(whole, appraisals.Shipped);
            });
        var address = read.IsOk ? AddressText.ForAddress(Text) : null;
        if (address is not null)
        {
            return LocalRedirect(Address.To("/appraisal/results", (AppraisalQuery.File, address)));
        }

        var problems = read.IsOk
            ? Refused(
                "The appraisal is too long for a link",
                "run it at the prompt: evenhand appraise FILE"
            ).Problems
            : read.Problems;
        // A line of the file is no field of the form.
        Problems =
        [
            .. problems.Select(p =>
                p with
                {
                    What = p.Line is { } line ? $"Line {line}, {p.Field}: {p.What}" : p.What,
                    Field = Field,
                }
            ),
        ];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static Outcome<AppraisalFile> Refused(string what, string? expected) =>
        Outcome<AppraisalFile>.Failed(new Problem(what) { Field = Field, Expected = expected });
}
