using Evenhand.Appraisal.Files;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Given = Evenhand.Store.Rows.Judgement;

namespace Evenhand.Web.Pages.Workspace.Judging;

/// <summary>The judgements on an appraisal: what there is to judge, and what was given on criteria that the person has judged.</summary>
public sealed class IndexModel(
    Drafts drafts,
    Judgements judgements,
    KeptAppraisal appraisals,
    Actor actor
) : PageModel
{
    private IReadOnlyList<Given> seen = [];
    private IReadOnlyDictionary<Guid, string> numbers = new Dictionary<Guid, string>();

    /// <summary>The draft.</summary>
    public Draft Draft { get; private set; } = null!;

    /// <summary>The appraisal; null where it cannot be read.</summary>
    public AppraisalFile? Plan { get; private set; }

    /// <summary>What is judged.</summary>
    public IReadOnlyList<Criterion> Criteria { get; private set; } = [];

    /// <summary>How many have judged each criterion.</summary>
    public IReadOnlyDictionary<string, int> Assessors { get; private set; } =
        new Dictionary<string, int>();

    /// <summary>Whether the person may judge.</summary>
    public bool MayJudge => actor.May(Role.Analyst);

    /// <summary>Whether the person has judged a criterion.</summary>
    public bool IsGiven(string criterion) => seen.Any(j => j.Criterion == criterion);

    /// <summary>What was given on an option, where the person may see it.</summary>
    public IEnumerable<(string Assessor, Given Judgement)> Of(string criterion, string option) =>
        seen.Where(j => j.Criterion == criterion && j.Option == option)
            .Select(j => (j.CreatedBy == actor.UserId ? "you" : numbers[j.CreatedBy], j));

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var cancel = HttpContext.RequestAborted;
        var found = await drafts.FindAsync(id, cancel);
        if (!found.IsOk || found.Value.Kind != KeptAppraisal.DraftKind)
        {
            return NotFound();
        }

        Draft = found.Value;
        var plan = await appraisals.PlanAsync(Draft, cancel);
        Plan = plan.IsOk ? plan.Value : null;
        Criteria = Plan is null ? [] : KeptAppraisal.Judged(Plan);
        var all = await judgements.AllAsync(id, cancel);
        numbers = Judgements.Numbered(all);
        seen = await judgements.SeenAsync(id, cancel);
        Assessors = all.GroupBy(j => j.Criterion)
            .ToDictionary(g => g.Key, g => g.Select(j => j.CreatedBy).Distinct().Count());
        return Page();
    }
}
