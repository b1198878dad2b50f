using System.Globalization;
using Evenhand.Appraisal.Files;
using Evenhand.Statistics.Distributions;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Judging;

/// <summary>One assessor's judgement of all options on one criterion.</summary>
[TakesPosts(Role.Analyst)]
public sealed class GiveModel(Drafts drafts, Judgements judgements, KeptAppraisal appraisals)
    : QuestionPage
{
    /// <summary>The figures that are asked for of each option.</summary>
    public static IReadOnlyList<(string Key, string Label, string Hint)> Figures { get; } =
    [
        ("lower", "Lower quartile", "One chance in four that it is below this"),
        ("median", "Median", "As likely above as below"),
        ("upper", "Upper quartile", "One chance in four that it is above this"),
    ];

    /// <summary>The draft.</summary>
    public Draft Draft { get; private set; } = null!;

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; private set; } = null!;

    /// <summary>The options.</summary>
    public IReadOnlyList<AppraisalOption> Options { get; private set; } = [];

    /// <summary>What was written in a field.</summary>
    public string? Written(string field) =>
        Request.HasFormContentType ? Request.Form[field].ToString() : null;

    /// <summary>Asks.</summary>
    public Task<IActionResult> OnGetAsync(Guid id, string criterion) => ShowAsync(id, criterion);

    /// <summary>Keeps what was given.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string criterion)
    {
        var shown = await ShowAsync(id, criterion);
        if (shown is NotFoundResult)
        {
            return shown;
        }

        var given = new List<GivenQuartiles>();
        var problems = new List<Problem>();
        foreach (var option in Options)
        {
            var figures = Figures.Select(f => Number(option, f.Key, f.Label, problems)).ToList();
            if (figures.TrueForAll(f => f is not null))
            {
                given.Add(
                    new(
                        option.Id,
                        figures[0]!.Value,
                        figures[1]!.Value,
                        figures[2]!.Value,
                        Written(option.Id + "-reason") ?? ""
                    )
                );
                problems.AddRange(Unfit(option, given[^1]));
            }
        }

        var kept =
            problems.Count > 0
                ? Outcome<int>.Failed(problems)
                : await judgements.GiveAsync(id, criterion, given, HttpContext.RequestAborted);
        if (kept.IsOk)
        {
            return LocalRedirect($"{WorkspaceTable.Path(id)}/judgements#{criterion}");
        }

        Problems = kept.Problems;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult> ShowAsync(Guid id, string criterion)
    {
        var found = await drafts.FindAsync(id, HttpContext.RequestAborted);
        if (
            !found.IsOk
            || found.Value.Kind != KeptAppraisal.DraftKind
            || await appraisals.PlanAsync(found.Value, HttpContext.RequestAborted)
                is not { IsOk: true, Value: var plan }
            || KeptAppraisal.Judged(plan).FirstOrDefault(c => c.Id == criterion) is not { } asked
        )
        {
            return NotFound();
        }

        (Draft, Criterion) = (found.Value, asked);
        Options = KeptAppraisal.OptionsJudged(plan, criterion);
        return Page();
    }

    private double? Number(AppraisalOption option, string key, string label, List<Problem> problems)
    {
        var text = (Written($"{option.Id}-{key}") ?? "").Replace(",", "", StringComparison.Ordinal);
        if (
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
        )
        {
            return number;
        }

        problems.Add(
            new Problem($"{option.Name}: enter the {label.ToLowerInvariant()} as a number")
            {
                Field = $"{option.Id}-{key}",
                Found = text.Length == 0 ? null : Problem.Excerpt(text),
            }
        );
        return null;
    }

    private IEnumerable<Problem> Unfit(AppraisalOption option, GivenQuartiles given)
    {
        foreach (
            var problem in Metalog.OfQuartiles(given.Lower, given.Median, given.Upper).Problems
        )
        {
            yield return new Problem($"{option.Name}: {problem.What}")
            {
                Field = option.Id + "-median",
                Found = problem.Found,
            };
        }

        if (Criterion.Value?.Holds(given.Median) == false)
        {
            yield return new Problem($"{option.Name}: the median lies beyond the scale")
            {
                Field = option.Id + "-median",
                Expected = $"{Criterion.Value.Worst} to {Criterion.Value.Best}",
            };
        }
    }
}
