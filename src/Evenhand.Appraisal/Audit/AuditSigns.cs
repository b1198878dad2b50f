using System.Globalization;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Audit;

/// <summary>Puts what was found into words, by the published rules.</summary>
/// <param name="found">What all parts found.</param>
/// <param name="changes">Part 4, which is asked more.</param>
internal sealed class AuditSigns(AuditFound found, ChangeParts changes)
{
    private readonly List<AuditSign> signs = [];

    /// <summary>Everything to tell.</summary>
    /// <param name="firstAtDiscount">The option that comes first at the registered discount rates; null where they are the same.</param>
    public IReadOnlyList<AuditSign> All(string? firstAtDiscount)
    {
        Registration();
        Weights();
        Space();
        Findings();
        if (found.Outcomes is { } outcomes)
        {
            Outcomes(outcomes);
            Options();
        }

        Twice();
        Dependence();
        Discount(firstAtDiscount);
        Specification();
        Costs();
        Reversal();
        return signs;
    }

    private void Registration()
    {
        if (found.Block is null)
        {
            Add(
                "not-registered",
                0,
                "Criteria, weights and outcomes were not registered before scores were seen.",
                false,
                []
            );
        }
        else if (found.Registration is { Matches: false } check)
        {
            Add(
                "registration-differs",
                0,
                check.InRecord is null && check.InFile is null
                    ? "The record holds no registration of this appraisal."
                    : $"What stands as registered does not have the hash under which it was registered ({(check.InRecord ?? check.InFile)![..12]}…; now {check.Hash[..12]}…).",
                true,
                []
            );
        }
    }

    private void Weights()
    {
        if (found.Hindsight is not { Drift: > 1e-9 } hindsight)
        {
            return;
        }

        var turned = hindsight.FirstAtRegistered != found.First;
        Add(
            "weights-changed",
            1,
            $"{Plain.Percent(hindsight.Drift)} of all weight moved after registration. "
                + (
                    turned
                        ? $"Under the registered weights {Said(hindsight.FirstAtRegistered)} comes first; {Said(found.First)} leads from {Plain.Percent(hindsight.Point)} of the way to the final weights on."
                        : $"{Said(found.First)} comes first under both."
                ),
            turned && hindsight.Drift >= AuditRules.Drift,
            ["weights"],
            hindsight.FirstAtRegistered
        );
    }

    private void Space()
    {
        foreach (var option in found.Space.Where(o => !o.Favoured))
        {
            Add(
                "option-no-weights-favour",
                2,
                $"{Said(option.Option)} is an option that no weights favour: whatever counts, another does better.",
                false,
                []
            );
        }
    }

    private void Findings()
    {
        foreach (var selection in found.Selection.Where(s => s.NotCited.Count > 0))
        {
            var turned = selection.FirstWithAll != found.First;
            var all = selection.Cited.Count + selection.NotCited.Count;
            Add(
                "findings-left-out",
                3,
                $"Of {all} eligible findings {selection.Cited.Count} are cited; left out: {List(selection.NotCited)}. "
                    + (
                        selection.Share is { } share
                            ? $"{Plain.Percent(share)} of selections of as many favour {Said(found.First)} as much. "
                            : ""
                    )
                    + (
                        turned
                            ? $"With all of them {Said(selection.FirstWithAll)} comes first."
                            : $"With all of them {Said(found.First)} still comes first."
                    ),
                selection.Share <= AuditRules.Selection
                    || (turned && selection.Share <= AuditRules.SelectionThatDecides),
                ["evidence"],
                selection.FirstWithAll
            );
        }

        foreach (var selection in found.Selection)
        {
            var odd = new[]
            {
                ("asymmetry of the funnel", selection.FunnelP),
                ("selection by significance", selection.StepP),
                ("an excess of significant findings", selection.ExcessP),
            }.Where(t => t.Item2 < 0.1);
            foreach (var (what, p) in odd)
            {
                Add(
                    "literature-selected",
                    3,
                    $"The findings of {selection.Body} show {what} (p = {Number(p!.Value)}): some that were made may not have been published. {selection.Warning}".Trim(),
                    false,
                    []
                );
            }
        }
    }

    private void Outcomes(OutcomeChanges outcomes)
    {
        if (outcomes.Missing.Count > 0)
        {
            Add(
                "outcome-not-reported",
                4,
                $"{outcomes.Reported} of {outcomes.Registered} registered outcomes are reported; missing: {List(outcomes.Missing)}. What they would have changed cannot be computed.",
                true,
                ["outcomes", "criteria"]
            );
        }

        if (outcomes.Added.Count > 0)
        {
            var turned = outcomes.FirstWithoutAdded != found.First;
            Add(
                "criterion-added",
                4,
                $"{Plain.Capital(Plain.Counted(outcomes.Added.Count, "criterion was", "criteria were"))} added after registration: {List(outcomes.Added)}. Without {(outcomes.Added.Count == 1 ? "it" : "them")} {Said(outcomes.FirstWithoutAdded)} {(turned ? "comes" : "still comes")} first.",
                turned,
                ["criteria", "outcomes"],
                outcomes.FirstWithoutAdded,
                outcomes.Added
            );
        }

        string[] dropped = [.. outcomes.Dropped.Except(outcomes.Missing)];
        if (dropped.Length > 0)
        {
            Add(
                "criterion-dropped",
                4,
                $"{Plain.Capital(Plain.Counted(dropped.Length, "registered criterion is", "registered criteria are"))} not scored: {List(dropped)}. What they would have changed cannot be computed.",
                true,
                ["criteria"]
            );
        }

        foreach (var merged in outcomes.Merged)
        {
            Merged(merged);
        }

        if (outcomes.Split.Count > 0)
        {
            Add(
                "criterion-split",
                4,
                $"Registered as one and scored in parts: {List(outcomes.Split)}. The weight of the parts is compared with the weight of the whole under part 1.",
                false,
                ["criteria"]
            );
        }
    }

    private void Merged(MergedCriteria merged) =>
        Add(
            "criterion-merged",
            4,
            $"Registered apart and scored as one: {List(merged.From)} in {List([merged.Into])} ({merged.Why}). How each alone would have changed the order cannot be computed; "
                + (
                    merged.IsPlain
                        ? "the weight of the whole is compared with the sum of theirs under part 1."
                        : "neither its name nor its weight shows that it stands for them."
                ),
            !merged.IsPlain,
            ["criteria", "outcomes"]
        );

    private void Options()
    {
        string[] now = [.. found.File.Options.Select(o => o.Id)];
        string[] added = [.. now.Except(found.Block!.Options)];
        string[] dropped = [.. found.Block.Options.Except(now)];
        if (added.Length > 0 && added.Length < now.Length)
        {
            var before = changes.FirstAmong([.. now.Except(added)]);
            Add(
                "option-added",
                4,
                $"{Plain.Capital(Plain.Counted(added.Length, "option was", "options were"))} added after registration: {List(added)}. Among the registered ones {Said(before)} comes first.",
                before != found.First,
                ["options"],
                before,
                added
            );
        }

        if (dropped.Length > 0)
        {
            Add(
                "option-dropped",
                4,
                $"{Plain.Capital(Plain.Counted(dropped.Length, "registered option is", "registered options are"))} not appraised: {List(dropped)}. How {(dropped.Length == 1 ? "it" : "they")} would have done cannot be computed.",
                true,
                ["options"]
            );
        }
    }

    private void Twice()
    {
        foreach (var (one, other, why) in changes.SameTwice(found.Outcomes?.Added ?? []))
        {
            Add(
                "criterion-twice",
                4,
                $"“{one}” and “{other}” may count the same thing twice: {why}.",
                true,
                ["criteria"],
                found.Outcomes?.FirstWithoutEach.GetValueOrDefault(one),
                [one]
            );
        }
    }

    private void Dependence()
    {
        if (found.Dependence.FewestRemovals is { } fewest)
        {
            Add(
                "rests-on-few-findings",
                5,
                $"Without {Plain.Counted(fewest, "finding", "findings")} ({List(found.Dependence.Removed)}) another option comes first.",
                false,
                []
            );
        }

        foreach (
            var (what, first) in new[]
            {
                ("findings of Maryland level 3 and over", found.Dependence.FirstAtMaryland3),
                (
                    "findings of sources without an interest",
                    found.Dependence.FirstWithoutInterested
                ),
            }
        )
        {
            if (first is not null && first != found.First)
            {
                Add(
                    "rests-on-weak-findings",
                    5,
                    $"With {what} alone {Said(first)} comes first.",
                    false,
                    [],
                    first
                );
            }
        }
    }

    private void Discount(string? first)
    {
        if (
            found.File.Costs is not { } costs
            || found.Block?.Discount is not { } before
            || before == costs.Discount
        )
        {
            return;
        }

        var turned = first is not null && first != found.First;
        Add(
            "discount-changed",
            6,
            $"Costs are discounted by “{costs.Discount}”; “{before}” was registered. "
                + (
                    first is null ? "What that changes cannot be computed."
                    : turned ? $"At the registered rates {Said(first)} comes first."
                    : $"At the registered rates {Said(found.First)} still comes first."
                ),
            turned || first is null,
            ["discount"],
            first
        );
    }

    private void Specification()
    {
        if (found.Specification.Share < 0.5)
        {
            Add(
                "few-specifications",
                6,
                $"{Plain.Percent(found.Specification.Share)} of {found.Specification.Specifications} equivalent specifications put {Said(found.First)} first; its lead is at most the reported one in {Plain.Percent(found.Specification.Place)} of them.",
                false,
                []
            );
        }
    }

    private void Costs()
    {
        var costs = found.Costs;
        if (costs.WithBias.Count > 0 && costs.WithoutBias.Count > 0)
        {
            var reach = costs.UpliftToSwitch is { } uplift && uplift <= costs.MostPlausible;
            Add(
                "bias-not-asked-of-all",
                7,
                $"Optimism bias rests on evidence for {List(costs.WithBias)} and not for {List(costs.WithoutBias)}."
                    + (
                        costs.UpliftToSwitch is { } at
                            ? $" {Plain.Percent(at)} more cost of {Said(found.First)} changes the order; published shares go up to {Plain.Percent(costs.MostPlausible)}."
                            : " No plausible share changes the order."
                    ),
                reach && costs.WithoutBias.Contains(found.First),
                ["criteria"]
            );
        }

        if (costs.TooEarly == true)
        {
            Add(
                "too-early",
                7,
                $"To know all scores would be worth {Plain.Pounds((decimal)costs.EvpiPounds!.Value)}, more than the {Plain.Pounds(costs.StudyPrice)} of another study: it may be too early to decide.",
                false,
                []
            );
        }
    }

    private void Reversal()
    {
        if (found.Reversal.FirstBefore != found.Reversal.FirstAfter)
        {
            Add(
                "order-hangs-on-last",
                8,
                $"On scales that run from the worst to the best of the options, {Said(found.Reversal.FirstBefore)} comes first; were {Said(found.Reversal.Replaced)} still worse, {Said(found.Reversal.FirstAfter)} would. On the scales of the file {Said(found.Reversal.FirstAsFiled)} does.",
                false,
                []
            );
        }
    }

    private void Add(
        string id,
        int part,
        string words,
        bool bears,
        IReadOnlyList<string> about,
        string? leader = null,
        IReadOnlyList<string>? ids = null
    )
    {
        var declared = found.File.Declared.FirstOrDefault(c =>
            c.About.Intersect(about).Any()
            || (ids is { Count: > 0 } && ids.All(i => c.About.Contains(i)))
        );
        signs.Add(
            new AuditSign(
                id,
                part,
                words,
                bears && declared is null,
                declared is null ? null : AuditFound.Shown(declared),
                leader
            )
        );
    }

    private string Said(string option) => $"“{found.Name(option)}”";

    private static string List(IEnumerable<string> ids) => string.Join(", ", ids);

    private static string Number(double p) => p.ToString("0.000", CultureInfo.InvariantCulture);
}
