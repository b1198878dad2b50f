using Evenhand.Record.Files;
using Evenhand.Vocabulary;
using Evenhand.Web.Downloads;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Record;

/// <summary>Checks the file of a record that a person uploads. Nothing of it is kept.</summary>
[TakesPosts]
[RequestSizeLimit(RecordRoutes.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = RecordRoutes.MostBytes)]
public sealed class VerifyModel : QuestionPage
{
    /// <summary>What came of it; null before a file was uploaded.</summary>
    public VerifyReport? Report { get; private set; }

    /// <summary>The name of the file.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The head that was noted, as filled in.</summary>
    public string? Head { get; private set; }

    /// <summary>The public key, as filled in.</summary>
    public string? Key { get; private set; }

    /// <summary>The largest file, in megabytes.</summary>
    public static long Megabytes => RecordRoutes.MostBytes / 1_000_000;

    /// <summary>Checks the file.</summary>
    /// <param name="file">The file; null where none was chosen.</param>
    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        Head = Filled("expect-head")?.ToLowerInvariant();
        Key = Filled("key");
        if (file is null)
        {
            Take(
                Outcome<VerifyReport>.Failed(
                    new Problem("Choose the file of a record") { Field = "file" }
                )
            );
            return Page();
        }

        FileName = Problem.Excerpt(Path.GetFileName(file.FileName), 80);
        await using var stream = file.OpenReadStream();
        Report = Take(
            await RecordRoutes.CheckAsync(stream, Head, Key, HttpContext.RequestAborted),
            "file",
            "expect-head",
            "key"
        );
        return Page();
    }

    private string? Filled(string field) =>
        Request.Form[field].ToString().Trim() is { Length: > 0 } text ? text : null;
}
