using Evenhand.Market.Providers;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Simulation;

/// <summary>A simulation in up to three plain sentences, made from its figures.</summary>
internal static class SimulationWords
{
    public static IEnumerable<string> Headline(SimulationResult r)
    {
        var where = r.Area is null ? "England" : r.AreaName;
        if (r.Totals.Providers == 0)
        {
            yield return $"The register lists no provider of this service in {where} on {Plain.Date(r.AsOf)}, so the rule would change nothing there.";
            yield break;
        }

        yield return $"If only providers that meet \u201C{r.DefinitionName}\u201D could run this service ({r.ServiceName.ToLowerInvariant()}) in {where}, "
            + $"{Staying(r)} of the {Plain.Date(r.AsOf)} register would stay.";
        yield return AreasSentence(r);
        yield return HangsOnDefinition(r);
    }

    public static IEnumerable<string> Notes(Scope scope, Definition definition, DateOnly day)
    {
        if (!definition.InForceOn(day))
        {
            yield return $"This definition is not in force on {Plain.Date(day)} (in force {Force(definition)}); it is applied as a what-if.";
        }

        if (!definition.Jurisdictions.Contains("England"))
        {
            yield return $"This definition is law in {string.Join(" and ", definition.Jurisdictions)}, not in England; it is applied as a what-if.";
        }

        yield return "A provider is unknown when the loaded registers do not hold the facts that the definition asks for. Unknown is neither yes nor no.";
        yield return "Areas are where the homes lie, not whose children live in them.";
        if (!scope.Service.HasPlaces)
        {
            yield return "The register gives no places for this service.";
        }

        yield return "Not legal advice. Whether a rule like this may lawfully be made is another question.";
    }

    private static string Force(Definition definition) =>
        definition.To is { } to
            ? $"from {Plain.Date(definition.From)} to {Plain.Date(to)}"
            : $"from {Plain.Date(definition.From)}";

    private static string Staying(SimulationResult r)
    {
        var (low, high) = (r.Retained, r.Retained + r.Unknown);
        var providers =
            Range(low.Providers, high.Providers)
            + $" of {Plain.Counted(r.Totals.Providers, "provider", "providers")}";
        if (r.Totals.Places is not > 0)
        {
            return providers;
        }

        var shares =
            low.Places == high.Places
                ? Plain.Percent((double)low.Places!.Value / r.Totals.Places.Value)
                : $"{Plain.Percent((double)low.Places!.Value / r.Totals.Places.Value)} to {Plain.Percent((double)high.Places!.Value / r.Totals.Places.Value)}";
        return $"{providers} ({Range(low.Places.Value, high.Places!.Value)} of {Plain.Count(r.Totals.Places)} places, {shares})";
    }

    private static string AreasSentence(SimulationResult r)
    {
        var areas = Plain.Counted(r.AreasWithProvider, "area", "areas");
        return r.AreasSurelyWithoutEligibleProvider == r.AreasWithoutEligibleProvider
            ? $"{Plain.Count(r.AreasWithoutEligibleProvider)} of {areas} with a provider today would have none left."
            : $"Between {Plain.Count(r.AreasSurelyWithoutEligibleProvider)} and {Plain.Count(r.AreasWithoutEligibleProvider)} of {areas} with a provider "
                + "today would have none left; the range is providers of whom the loaded registers cannot say whether they count.";
    }

    private static string HangsOnDefinition(SimulationResult r)
    {
        var settled = r.Definitions.Where(d => d.Unknown.Providers == 0).ToList();
        var open = r.Definitions.Count - settled.Count;
        return open == 0
            ? $"Across all {r.Definitions.Count} definitions that we hold, between {Plain.Count(settled.Min(d => d.Retained.Providers))} and {Plain.Count(settled.Max(d => d.Retained.Providers))} providers would stay."
            : $"The answer hangs on the definition: {open} of the {r.Definitions.Count} that we hold cannot be settled from the loaded registers, because a provider\u2019s "
                + "label in them is not its legal form.";
    }

    private static string Range(long low, long high) =>
        low == high ? Plain.Count(low) : $"between {Plain.Count(low)} and {Plain.Count(high)}";
}
