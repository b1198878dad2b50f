using Evenhand.Evidence.Import;
using Evenhand.Evidence.Publishing;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Adding;

/// <summary>Takes a file of findings, which are kept, or of references, of which a coding sheet is made.</summary>
[TakesPosts(Role.Analyst)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class UploadModel(AddedFindings findings, OrganisationEvidence evidence)
    : QuestionPage
{
    /// <summary>The most bytes of an upload.</summary>
    public const int MostBytes = 4_000_000;

    /// <summary>The most findings of one upload; more are for the prompt.</summary>
    public const int MostFindings = 2000;

    /// <summary>What came of the file; null before one was sent, or where it was refused.</summary>
    public ImportReport? Report { get; private set; }

    /// <summary>The findings that were kept.</summary>
    public IReadOnlyList<AddedFinding> Added { get; private set; } = [];

    /// <summary>Whether the person may add.</summary>
    public bool MayAdd => findings.MayAdd;

    /// <summary>Where a study of a list can be coded.</summary>
    public static string CodeAddress(StudySource study)
    {
        var source = study.ToSource("");
        return Address.To(
            FindingsTable.ListPath + "/add",
            ("source", FindingForm.NewSource),
            ("citation", source.Citation),
            ("locator", source.Locator),
            ("year", source.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("study", source.Id)
        );
    }

    /// <summary>Reads the file and keeps its findings.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        var read = await ReadAsync(file);
        if (Take(read, "file") is not { } report)
        {
            return Page();
        }

        if (report.Coded.Count > 0)
        {
            var added = await findings.AddAsync(report.Coded, HttpContext.RequestAborted);
            if (Take(added, "file") is not { } rows)
            {
                return Page();
            }

            Added = rows;
        }

        Report = report;
        return Page();
    }

    /// <summary>Reads the file and gives the coding sheet of what nobody has coded; nothing is kept.</summary>
    public async Task<IActionResult> OnPostSheetAsync(IFormFile? file)
    {
        var read = await ReadAsync(file);
        if (Take(read, "file") is not { } report)
        {
            return Page();
        }

        if (report.ToCode.Count == 0)
        {
            Report = report;
            return Page();
        }

        using var memory = new MemoryStream();
        ImportPaper.Sheet(report.ToCode).WriteCsv(memory, forSpreadsheet: true);
        return File(memory.ToArray(), "text/csv; charset=utf-8", "to-code.csv");
    }

    private async Task<Outcome<ImportReport>> ReadAsync(IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            return Outcome<ImportReport>.Failed(
                new Problem("Choose a file that holds something") { Field = "file" }
            );
        }

        var desk = await evidence.DeskAsync(AddedScope.All, null, HttpContext.RequestAborted);
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, HttpContext.RequestAborted);
        var report = new ImportDesk(desk.Library).Read([
            new(Problem.Excerpt(Path.GetFileName(file.FileName), 80), memory.ToArray()),
        ]);
        return !report.IsOk
                ? Outcome<ImportReport>.Failed([
                    .. report.Problems.Select(p =>
                        p with
                        {
                            What = p.Line is { } line ? $"Line {line}: {p.What}" : p.What,
                            Field = "file",
                        }
                    ),
                ])
            : report.Value.Coded.Count > MostFindings
                ? Outcome<ImportReport>.Failed(
                    new Problem("The file holds too many findings for an upload")
                    {
                        Field = "file",
                        Found = Plain.Count(report.Value.Coded.Count),
                        Expected = $"at most {Plain.Count(MostFindings)}",
                        ToDo = "Use 'evenhand evidence import' and '--with' for more.",
                    }
                )
            : report;
    }
}
