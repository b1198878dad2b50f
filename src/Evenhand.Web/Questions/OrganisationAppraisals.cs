using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Journey;
using Evenhand.Appraisal.Reading;
using Evenhand.Market;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>
/// Appraisals as one person asks them: findings that their organisation added may be named. What is asked is always the whole file, in which the
/// findings stand that it rests on; an answer that is remembered is remembered under that, so that it follows from what was asked alone.
/// </summary>
/// <param name="shipped">What appraisals rest on for everybody.</param>
/// <param name="evidence">The library as the person sees it.</param>
/// <param name="memory">Answers that were given.</param>
public sealed class OrganisationAppraisals(
    AppraisalShelf shipped,
    OrganisationEvidence evidence,
    IAnswerMemory memory
)
{
    private IReadOnlyList<OwnFinding>? own;

    /// <summary>What appraisals rest on for everybody; a file that is whole is read with this.</summary>
    public AppraisalShelf Shipped => shipped;

    /// <summary>The findings of the organisation that may be used: those that a second person reviewed; on a machine of one user all that stand.</summary>
    public async Task<IReadOnlyList<OwnFinding>> OwnAsync(CancellationToken cancel)
    {
        if (own is null)
        {
            await evidence.DeskAsync(evidence.Usual, null, cancel);
            own =
            [
                .. evidence.Joined!.Own.Select(o => new OwnFinding(
                    o.Coded,
                    LondonTime.Day(o.Row.CreatedAt),
                    o.Row is { State: FindingState.Reviewed, ReviewedAt: { } at }
                        ? LondonTime.Day(at)
                        : null,
                    o.Row.Id
                )),
            ];
        }

        return own;
    }

    /// <summary>What the questions of the journey offer: what ships, and those.</summary>
    public async Task<AppraisalShelf> ShelfAsync(CancellationToken cancel) =>
        shipped.With(await OwnAsync(cancel));

    /// <summary>The file with the findings of the organisation that it rests on.</summary>
    public Task<Outcome<TextFile>> WholeAsync(TextFile text, CancellationToken cancel) =>
        WholeAsync(text, [], cancel);

    /// <summary>The file with the findings of the organisation that it rests on.</summary>
    /// <param name="text">The file.</param>
    /// <param name="also">Findings that it is to carry without naming them.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Outcome<TextFile>> WholeAsync(
        TextFile text,
        IReadOnlyCollection<string> also,
        CancellationToken cancel
    ) => CarriedFindings.Into(text, await OwnAsync(cancel), shipped, also);

    /// <summary>The whole file of an address.</summary>
    public async Task<Outcome<TextFile>> WholeAsync(HttpRequest request)
    {
        var read = AppraisalQuery.Read(request.Query);
        return read.IsOk ? await WholeAsync(read.Value, request.HttpContext.RequestAborted) : read;
    }

    /// <summary>Runs an appraisal with the draws and the seed of an address.</summary>
    /// <param name="text">The file; null for the one of the address.</param>
    /// <param name="request">The request.</param>
    public async Task<Outcome<AskedAppraisal>> AskAsync(HttpRequest request, TextFile? text = null)
    {
        var whole = await WholeOfAsync(request, text);
        return whole.Then(t => AskedAppraisal.Of(t, request.Query, shipped, memory));
    }

    /// <summary>Tests an appraisal.</summary>
    /// <inheritdoc cref="AskAsync"/>
    public async Task<Outcome<AskedAudit>> TestAsync(HttpRequest request, TextFile? text = null)
    {
        var whole = await WholeOfAsync(request, text);
        return whole.Then(t => AskedAudit.Of(t, shipped, memory));
    }

    /// <summary>The rows of the workspace behind findings that a file carries, by their names in the file; none for those of other organisations.</summary>
    public async Task<IReadOnlyList<(string Id, AddedFinding Row)>> RowsAsync(
        AppraisalFile file,
        CancellationToken cancel
    )
    {
        await OwnAsync(cancel);
        return
        [
            .. file.Own.SelectMany(o =>
                evidence.Rows.Where(r => r.Id == o.WorkspaceId).Select(r => (o.Id, r))
            ),
        ];
    }

    /// <summary>Findings of the organisation that a question of the file would pool, and that the file does not carry.</summary>
    public async Task<IReadOnlyList<string>> LeftOutAsync(
        AppraisalFile file,
        CancellationToken cancel
    )
    {
        var ours = (await OwnAsync(cancel)).Where(o => file.Own.All(c => c.Id != o.Id)).ToList();
        if (ours.Count == 0)
        {
            return [];
        }

        var joined = shipped.With(file.Own.Concat(ours));
        return
        [
            .. file
                .Scores.Select(s => s.Basis)
                .OfType<ScoreBasis.Evidence>()
                .Select(e => e.Body.Id)
                .Distinct(StringComparer.Ordinal)
                .Where(id => shipped.Questions.Any(q => q.Id == id))
                .Select(id => EvidenceFinder.OfQuestion(joined, id))
                .Where(body => body.IsOk)
                .SelectMany(body => body.Value.Findings)
                .Select(f => f.Id)
                .Where(id => ours.Exists(o => o.Id == id))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private async Task<Outcome<TextFile>> WholeOfAsync(HttpRequest request, TextFile? text) =>
        text is null
            ? await WholeAsync(request)
            : await WholeAsync(text, request.HttpContext.RequestAborted);
}
