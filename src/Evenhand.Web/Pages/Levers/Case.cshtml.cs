using System.Text;
using Evenhand.Law.Scenarios;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Levers;

/// <summary>Takes a case from a file. It is read, turned into an address and not kept.</summary>
[TakesPosts]
public sealed class CaseModel(LawShelf shelf) : QuestionPage
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const int MostBytes = 40_000;

    /// <summary>What was pasted.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Reads the case and goes on to its summary.</summary>
    /// <param name="file">The file; null where none was chosen.</param>
    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        Text = Request.Form["case"].ToString();
        var name = "case.yaml";
        if (file is { Length: > 0 and <= MostBytes })
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            Text = await reader.ReadToEndAsync(HttpContext.RequestAborted);
            name = Problem.Excerpt(Path.GetFileName(file.FileName), 60);
        }

        var read =
            Math.Max(file?.Length ?? 0, Encoding.UTF8.GetByteCount(Text)) > MostBytes
                ? Outcome<WrittenCase>.Failed(
                    new Problem("The case is too large")
                    {
                        Field = "case",
                        Expected = $"at most {Plain.Count(MostBytes)} bytes",
                    }
                )
            : string.IsNullOrWhiteSpace(Text)
                ? Outcome<WrittenCase>.Failed(
                    new Problem("Choose a file or paste a case") { Field = "case" }
                )
            : CaseReader.Written(new TextFile(name, Text), shelf.Book);
        var said = read.Then(written => CaseQuery.FromFile(written, shelf.Journey));
        if (said.IsOk)
        {
            return LocalRedirect(CaseQuery.Address("/levers/check", said.Value));
        }

        // A line of the file is no field of the form.
        Problems =
        [
            .. said.Problems.Select(p =>
                p with
                {
                    What = p.Line is { } line ? $"Line {line}, {p.Field}: {p.What}" : p.What,
                    Field = "case",
                }
            ),
        ];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
