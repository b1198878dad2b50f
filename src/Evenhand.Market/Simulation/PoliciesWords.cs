using Evenhand.Market.Providers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Simulation;

/// <summary>All policies side by side in words.</summary>
public static class PoliciesWords
{
    internal static IEnumerable<string> Headline(PoliciesAnswer answer)
    {
        var where = answer.Area is null ? AreaFinder.Everywhere : answer.AreaName;
        yield return $"{answer.ServiceName} in {where} on {Plain.Date(answer.AsOf)}: {MarketWords.Size(answer.Totals)}, under {answer.Policies.Count} policies.";
        var excluding = answer
            .Policies.Where(p => PolicyKinds.Parse(p.Policy)!.Value.Excludes())
            .ToList();
        var least = excluding.Min(p => p.Retained.Providers);
        var most = excluding.Max(p => p.Retained.Providers + p.Unknown.Providers);
        yield return $"Under {excluding.Count} of them some may have to stop, and between {Plain.Count(least)} and {Plain.Count(most)} providers would stay; under {answer.Policies.Count(p => p.Status == "answered") - excluding.Count} nobody would have to.";
        yield return "Whether a cap on profit would make anybody stop cannot be said without accounts.";
    }

    internal static IEnumerable<string> Notes(FinancialYear? year, Scope scope)
    {
        yield return "The policies stand in a fixed order. None is the default, and none is put forward.";
        if (year is { } spent)
        {
            yield return $"Spending is of {spent}, another year than the places of {Plain.Date(scope.AsOf)}, and of the councils that pay, wherever the child lives.";
        }

        if (!scope.Service.HasPlaces)
        {
            yield return "The register gives no places for this service.";
        }

        yield return "Observed rates are of the register as a whole: homes that open, close, grow, shrink, or change their sector.";
        yield return "Not legal advice. Whether a rule like this may lawfully be made is another question.";
    }

    /// <summary>How long it would take to replace what goes, in a few words.</summary>
    public static string Taking(PolicyEffect policy) =>
        policy switch
        {
            { Status: not "answered" } => "Not enough data",
            { ToReplace: 0, Unknown.Providers: > 0 } => "Not known",
            { ToReplace: 0 } => "Nothing to replace",
            { NeverAtThisRate: true } => "Never at the observed rate",
            { YearsToReplace: { } years } => Plain.Capital(SimulationWords.Years(years)),
            _ => "Not known: one list alone shows no rate",
        };
}
