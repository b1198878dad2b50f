using Evenhand.Evidence.Import;
using Evenhand.Evidence.Publishing;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Adding;

/// <summary>Takes a file of findings or of references; both are kept, and of references a coding sheet can be had.</summary>
[TakesPosts(Role.Analyst)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class UploadModel(
    AddedFindings findings,
    ReferenceList references,
    OrganisationEvidence evidence
) : QuestionPage
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

    /// <summary>What came of the references; nothing where the file has none.</summary>
    public KeptReferences References { get; private set; } = new([], []);

    /// <summary>What came of it, in a few sentences.</summary>
    public IReadOnlyList<string> Headline =>
        Report is not { } report ? []
        : report.Files[0].Kind is ImportKind.Ris or ImportKind.Bibtex
            ?
            [
                $"{Plain.Counted(report.Read, "reference was", "references were")} read: {Plain.Count(References.Kept.Count)} kept, {Plain.Count(References.Known.Count)} on your list already, {Plain.Count(report.Rejected)} left out.",
            ]
        : [.. ImportPaper.Headline(report), .. report.Notes];

    /// <summary>Reads the file, and keeps its findings and the references of which nothing is coded.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        var read = await ReadAsync(file);
        if (Take(read, "file") is not { } report)
        {
            return Page();
        }

        if (report.ToCode.Count > 0)
        {
            var kept = await references.KeepAsync(
                report.Files[0].Name,
                report.ToCode,
                HttpContext.RequestAborted
            );
            if (Take(kept, "file") is not { } came)
            {
                return Page();
            }

            References = came;
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
