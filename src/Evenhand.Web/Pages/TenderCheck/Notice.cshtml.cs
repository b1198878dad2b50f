using System.Text;
using Evenhand.Design.Components;
using Evenhand.Law.Publishing;
using Evenhand.Law.TenderChecks;
using Evenhand.Law.Tenders;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Papers.Files;
using Evenhand.Vocabulary;
using Evenhand.Web.Downloads;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.TenderCheck;

/// <summary>Takes a notice from a file or a box. It is read, checked and not kept; its files are asked for with the notice itself.</summary>
[TakesPosts]
[RequestSizeLimit(MostBytes + 100_000)]
public sealed class NoticeModel(
    TenderInquiry inquiry,
    EditionCatalogue editions,
    Libraries libraries
) : QuestionPage
{
    /// <summary>The largest notice that is taken, in bytes.</summary>
    public const int MostBytes = 1_000_000;

    private const int MostTenders = 200;
    private const string Box = "notice";

    /// <summary>The forms in which the answer can be had.</summary>
    public static IReadOnlyList<PaperForm> Forms { get; } =
    [.. FormRoutes.OfPapers, PaperForm.Csv, PaperForm.Json];

    /// <summary>What was pasted or uploaded.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The name of the file; or what stands for one.</summary>
    public string Name { get; private set; } = "notice.json";

    /// <summary>The tenders of the text to choose from; none where it holds one.</summary>
    public IReadOnlyList<Choice> Several { get; private set; } = [];

    /// <summary>What the checks say; null before a notice was given or while it has a problem.</summary>
    public TenderReport? Report { get; private set; }

    /// <summary>Services to choose from.</summary>
    public IReadOnlyList<Choice> Services =>
        [
            new("", "The one bought under the notice’s code"),
            .. FormChoices.OfServices(libraries.Services.Services),
        ];

    /// <summary>Areas to choose from.</summary>
    public IReadOnlyList<Choice> Areas =>
        [
            new("", "The region that the notice names, else all"),
            .. Form.Areas.Where(a => a.Value.Length > 0),
        ];

    /// <summary>Definitions to choose from.</summary>
    public IReadOnlyList<Choice> Definitions =>
        [new("", "All providers"), .. FormChoices.OfDefinitions(libraries.Rules.Definitions)];

    /// <summary>A value of the form as it was sent; null where it was not.</summary>
    public string? Sent(string key) =>
        Request.HasFormContentType && Request.Form[key].ToString() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>Shows the form.</summary>
    public void OnGet() => ReadForm(editions);

    /// <summary>Checks the notice.</summary>
    /// <param name="file">The file; null where none was chosen.</param>
    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        ReadForm(editions);
        Text = Sent(Box) ?? "";
        Name = Problem.Excerpt(Path.GetFileName(Sent("name") ?? Name), 60);
        if (file is { Length: > 0 and <= MostBytes })
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            Text = await reader.ReadToEndAsync(HttpContext.RequestAborted);
            Name = Problem.Excerpt(Path.GetFileName(file.FileName), 60);
        }

        var bytes = Encoding.UTF8.GetBytes(Text);
        var read =
            Math.Max(file?.Length ?? 0, bytes.Length) > MostBytes
                ? Refuse("The notice is too large", $"at most {Plain.Count(MostBytes)} bytes")
            : string.IsNullOrWhiteSpace(Text) ? Refuse("Choose a file or paste a notice", null)
            : new TenderFile(inquiry.Book, libraries.MergeRules).Read(
                bytes,
                Name,
                HttpContext.RequestAborted
            );
        var chosen = read.Then(Choose);
        if (Several.Count > 0)
        {
            return Page();
        }

        var asked = chosen.Then(tender =>
            inquiry.Ask(tender, Sent("service"), Sent("area"), Sent("definition"))
        );
        Report = Take(asked);
        Problems = [.. Problems.Select(Told)];
        if (Report is not null && Sent("form") is { } ending)
        {
            foreach (var form in Forms.Where(f => f.Ending()[1..] == ending))
            {
                return await FileOf(Report, form);
            }
        }

        return Page();
    }

    private Outcome<Tender> Choose(IReadOnlyList<Tender> tenders)
    {
        if (tenders.Count == 1)
        {
            return Outcome<Tender>.Ok(tenders[0]);
        }

        if (tenders.Count > MostTenders)
        {
            return Outcome<Tender>.Failed(
                new Problem("The text holds too many tenders to choose from")
                {
                    Field = Box,
                    Found = Plain.Count(tenders.Count),
                    Expected = $"at most {MostTenders}",
                    ToDo =
                        "Cut out the notice; or count the barriers of all with 'evenhand check-tender --all'.",
                }
            );
        }

        // By number: not every tender names its process.
        if (int.TryParse(Sent("tender"), out var number) && number >= 1 && number <= tenders.Count)
        {
            return Outcome<Tender>.Ok(tenders[number - 1]);
        }

        Several =
        [
            .. tenders.Select(
                (t, i) =>
                    new Choice($"{i + 1}", Problem.Excerpt(t.Title), t.Word(TenderFile.Process))
            ),
        ];
        return Outcome<Tender>.Failed(new Problem("Choose a tender") { Field = "tender" });
    }

    private async Task<IActionResult> FileOf(TenderReport report, PaperForm form)
    {
        var paper = TenderPaper.Of(report);
        var bytes = await FormRoutes.BytesAsync(
            HttpContext,
            new PaperFile(paper, () => ResultJson.Write(report)),
            form
        );
        if (bytes.IsOk)
        {
            return File(bytes.Value, form.MediaType(), paper.FileName + form.Ending());
        }

        Problems = bytes.Problems;
        Response.StatusCode = FormRoutes.Otherwise(form);
        return Page();
    }

    // A line of the text is no field of the form; where a choice is at fault, its field is.
    private static Problem Told(Problem problem) =>
        problem.Field is "service" or "area" or "definition"
            ? problem
            : problem with
            {
                What = problem.Line is { } line ? $"Line {line}: {problem.What}" : problem.What,
                Field = Box,
            };

    private static Outcome<IReadOnlyList<Tender>> Refuse(string what, string? expected) =>
        Outcome<IReadOnlyList<Tender>>.Failed(
            new Problem(what) { Field = Box, Expected = expected }
        );
}
