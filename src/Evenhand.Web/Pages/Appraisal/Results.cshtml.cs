using System.Globalization;
using Evenhand.Appraisal.Publishing;
using Evenhand.Store.Rows;
using Evenhand.Web.Downloads;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Appraisal;

/// <summary>What comes of the appraisal of the address.</summary>
public sealed class ResultsModel(OrganisationAppraisals appraisals) : QuestionPage
{
    private const string Path = "/appraisal/results";

    /// <summary>The answer; null where the address cannot be read.</summary>
    public AskedAppraisal? Answer { get; private set; }

    /// <summary>The answer in three sentences.</summary>
    public IReadOnlyList<string> Headline => AppraisalWords.Headline(Answer!.Report);

    /// <summary>The year in whose prices cost is given.</summary>
    public string PriceBase => Answer!.File.Costs!.PriceBase.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where the answer can be had as a paper.</summary>
    public PaperLinks Papers => PaperLinks.Of(Request, Path);

    /// <summary>The page on which the file can be changed.</summary>
    public string Change => Address.With(Request, "/appraisal/file");

    /// <summary>The page on which it is kept as a draft.</summary>
    public string Keep => Address.With(Request, "/workspace/drafts/new");

    /// <summary>The page that tests it.</summary>
    public string Test => Address.With(Request, AuditDownloads.Path);

    /// <summary>A table of the result.</summary>
    public TableView Table(string id) =>
        TableView.Whole(
            AppraisalDownloads.Tables.First(t => t.Id == id).Table(Answer!.Report),
            Request,
            id,
            File(id + ".csv")
        );

    /// <summary>The address of a file of this answer.</summary>
    public string File(string name) => Address.With(Request, Path + "/" + name);

    /// <summary>The findings of the organisation of whoever asks that the appraisal rests on: where who added and who reviewed them is told.</summary>
    public IReadOnlyList<(string Id, AddedFinding Row)> Ours { get; private set; } = [];

    /// <summary>Findings of that organisation that a question of the appraisal would pool, and that its file does not carry.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    /// <summary>The result with those in the file; null where it becomes too long for a link.</summary>
    public string? TakeIn { get; private set; }

    /// <summary>Runs the appraisal.</summary>
    public async Task OnGetAsync()
    {
        Answer = Take(await appraisals.AskAsync(Request));
        if (Answer is not { File: var file, Text: var text })
        {
            return;
        }

        var cancel = HttpContext.RequestAborted;
        Ours = await appraisals.RowsAsync(file, cancel);
        LeftOut = await appraisals.LeftOutAsync(file, cancel);
        TakeIn =
            LeftOut.Count > 0
            && await appraisals.WholeAsync(text, LeftOut, cancel) is { IsOk: true } carrying
            && AddressText.ForAddress(carrying.Value.Text) is { } packed
                ? Address.To(Path, (AppraisalQuery.File, packed))
                : null;
    }
}
