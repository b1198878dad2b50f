using System.Globalization;
using Evenhand.Appraisal.Results;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Publishing;

/// <summary>An appraisal in plain sentences.</summary>
public static class AppraisalWords
{
    /// <summary>Three sentences: which option comes first and how surely, what it costs, and whether to wait for more evidence.</summary>
    public static IReadOnlyList<string> Headline(AppraisalReport report) =>
        [First(report), Money(report), Waiting(report)];

    /// <summary>What findings of the organisation's own are.</summary>
    public const string Own =
        "The organisation that made this appraisal coded these findings itself. They do not ship with the library; the file carries them, so that whoever runs it gets the same digits.";

    /// <summary>For how many weights each option comes first, in a sentence or two.</summary>
    public static string Space(AppraisalReport report)
    {
        var favoured = report
            .Options.Where(o => report.WeightSpaceShare[o.Id] > 0)
            .OrderByDescending(o => report.WeightSpaceShare[o.Id])
            .Select(o => $"“{o.Name}” for {Plain.Percent(report.WeightSpaceShare[o.Id])}");
        var never = report.Options.Where(o => report.WeightSpaceShare[o.Id] == 0).ToList();
        return $"With every score at its middle these come first: {string.Join(", ", favoured)} of the weights held possible."
            + (
                never.Count == 0
                    ? ""
                    : $" No weights held possible favour {string.Join(" or ", never.Select(o => $"“{o.Name}”"))}."
            );
    }

    /// <summary>What choosing each option is expected to lose.</summary>
    public static string Regret(AppraisalReport report)
    {
        var ranked = report.Options.OrderBy(o => o.Regret).ToList();
        return $"To choose “{ranked[0].Name}” is expected to lose least against knowing everything beforehand: {Figure(ranked[0].Regret)} on the scale from 0 to 1. “{ranked[1].Name}” would lose {Figure(ranked[1].Regret)}.";
    }

    /// <summary>What moves the lead most, and whether it turns the order.</summary>
    public static string Tornado(AppraisalReport report)
    {
        if (report.Tornado.Count == 0)
        {
            return "No single unknown moves the lead: all scores are known, or weigh nothing.";
        }

        var most = report.Tornado[0];
        var turning = report
            .Tornado.Where(m =>
                m.FirstWhenPoor != report.Leader || m.FirstWhenGood != report.Leader
            )
            .Select(m => $"“{report.Criteria.First(c => c.Id == m.Criterion).Name}”")
            .Distinct()
            .ToList();
        return $"With everything at its middle “{AppraisalTables.Name(report, report.Leader)}” leads by {Figure(report.Lead)}. The score on “{report.Criteria.First(c => c.Id == most.Criterion).Name}” ({string.Join(", ", most.Options.Select(o => AppraisalTables.Name(report, o)))}) moves that lead most: from {Figure(Math.Min(most.LeadWhenPoor, most.LeadWhenGood))} to {Figure(Math.Max(most.LeadWhenPoor, most.LeadWhenGood))} over eight times in ten. "
            + (
                turning.Count == 0
                    ? "No unknown alone puts another option first within that range."
                    : $"Within that range the order turns on {string.Join(", ", turning)} alone."
            );
    }

    private static string First(AppraisalReport report)
    {
        var ranked = report.Options.OrderByDescending(o => o.RankAcceptability[0]).ToList();
        var (first, second) = (ranked[0], ranked[1]);
        var pair = report.Pairwise[Index(report, first.Id)][Index(report, second.Id)];
        return $"“{first.Name}” comes first in {Plain.Percent(first.RankAcceptability[0])} of what is held possible, “{second.Name}” in {Plain.Percent(second.RankAcceptability[0])}; side by side the former does better in {Plain.Percent(pair)}.";
    }

    private static string Money(AppraisalReport report)
    {
        if (report.Costs.Count == 0)
        {
            return "No cost is given, so that nothing is said about money.";
        }

        var ranked = report.Options.OrderByDescending(o => o.Npv!.P50).ToList();
        var (cheapest, dearest) = (ranked[0], ranked[^1]);
        return $"Over the whole life “{cheapest.Name}” costs least, with a present value of {Pounds(cheapest.Npv!.P50)} (eight times in ten between {Pounds(cheapest.Npv.P90)} and {Pounds(cheapest.Npv.P10)}), and “{dearest.Name}” most, with {Pounds(dearest.Npv!.P50)}.";
    }

    private static string Waiting(AppraisalReport report)
    {
        var most = report.Evppi.MaxBy(e => e.Value)!;
        var criterion = report.Criteria.First(c => c.Id == most.Criterion).Name;
        var evpi = Figure(report.Evpi);
        return report.Evpi < 0.0005
                ? "To know every score beforehand would hardly change the choice at the mean weights."
            : most.Value < 0.0005
                ? $"To know every score beforehand would be worth {evpi} on the scale from 0 to 1 at the mean weights; no single criterion alone would change the choice."
            : $"To know every score beforehand would be worth {evpi} on the scale from 0 to 1 at the mean weights, {Figure(most.Value)} of it for “{criterion}” alone.";
    }

    private static string Figure(double value) =>
        value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Pounds(double npv) => Plain.Pounds((decimal)-npv);

    private static int Index(AppraisalReport report, string id) =>
        report.Options.Index().First(o => o.Item.Id == id).Index;
}
