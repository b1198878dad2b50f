using System.Globalization;
using Evenhand.Market.Providers;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Simulation;

/// <summary>A simulation in up to three plain sentences, made from its figures.</summary>
public static class SimulationWords
{
    /// <summary>Why grades of those who stay and go are no causal comparison.</summary>
    public const string GradesCaution =
        "This is no causal comparison: homes that stay and homes that go differ in size, age, place and the children they take, and none of that is adjusted for; closing one kind would also change the other.";

    /// <summary>The question that a result answers.</summary>
    public static string Question(SimulationResult result) =>
        PolicyKinds.Parse(result.Policy) switch
        {
            PolicyKind.OpenToAll => "What if this service were open to all?",
            PolicyKind.PublicOnly => "What if only public bodies could run this service?",
            PolicyKind.NotForProfitOnly =>
                $"What if only providers that meet \u201C{result.DefinitionName}\u201D could run this service?",
            PolicyKind.NewRegistrationsOnly =>
                $"What if only providers that meet \u201C{result.DefinitionName}\u201D could register anew?",
            PolicyKind.RunOff =>
                $"What if providers that do not meet \u201C{result.DefinitionName}\u201D could go on until {Plain.Date(result.Until!.Value)} and no longer?",
            PolicyKind.LiftRestriction =>
                $"What if this service were no longer kept to providers that meet \u201C{result.DefinitionName}\u201D?",
            _ => "What if profit from this service were capped?",
        };

    internal static IEnumerable<string> Headline(SimulationResult r, PolicyKind kind)
    {
        var where = r.Area is null ? AreaFinder.Everywhere : r.AreaName;
        if (r.Totals.Providers == 0)
        {
            return
            [
                $"The register lists no provider of this service in {where} on {Plain.Date(r.AsOf)}, so the rule would change nothing there.",
            ];
        }

        var service = r.ServiceName.ToLowerInvariant();
        var today = $"{MarketWords.Size(r.Totals)} of the {Plain.Date(r.AsOf)} register";
        return kind switch
        {
            PolicyKind.OpenToAll =>
            [
                $"With this service ({service}) open to all in {where}, all {today} may go on.",
                $"It leaves things as they are, so it is what other policies are to be compared with.",
            ],
            PolicyKind.PublicOnly =>
            [
                $"If only public bodies could run this service ({service}) in {where}, {Staying(r)} of the {Plain.Date(r.AsOf)} register would stay.",
                AreasSentence(r),
                Taking(r),
            ],
            PolicyKind.NotForProfitOnly =>
            [
                $"If only providers that meet \u201C{r.DefinitionName}\u201D could run this service ({service}) in {where}, {Staying(r)} of the {Plain.Date(r.AsOf)} register would stay.",
                AreasSentence(r),
                r.Unknown.Providers == 0 ? Taking(r) : HangsOnDefinition(r),
            ],
            PolicyKind.RunOff =>
            [
                $"Until {Plain.Date(r.Until!.Value)} nobody would have to stop; after it, {Staying(r)} of the {Plain.Date(r.AsOf)} register could run this service ({service}) in {where}.",
                AreasSentence(r),
                RunOff(r),
            ],
            PolicyKind.NewRegistrationsOnly =>
            [
                $"All {today} may go on running this service ({service}) in {where}; the rule bears on those who register after it.",
                Openings(r),
                "How many of those who are turned away would have opened under another form is not known.",
            ],
            PolicyKind.LiftRestriction =>
            [
                $"All {today} may go on running this service ({service}) in {where}; lifting a restriction makes nobody stop.",
                Meeting(r),
                "Who would come into the market is not known from the register: it lists who is there, not who was kept out.",
            ],
            _ =>
            [
                $"There is not enough data to say what a cap on profit would change for {today}.",
                "The register holds no accounts. What would be needed is listed below.",
            ],
        };
    }

    internal static IEnumerable<string> Notes(
        Scope scope,
        SimulationResult r,
        Policy policy,
        Definition? definition,
        DateOnly day
    )
    {
        foreach (var note in definition is null ? [] : OfDefinition(definition, day))
        {
            yield return note;
        }

        if (policy.Kind == PolicyKind.LiftRestriction)
        {
            yield return "Evenhand does not say whether such a restriction is in force today; it shows what taking one away would leave.";
        }

        if (definition is not null)
        {
            yield return "A provider is unknown when the loaded registers do not hold the facts that the definition asks for. Unknown is neither yes nor no.";
        }

        yield return $"Area tables: {char.ToLowerInvariant(MarketWords.HomesLocatedHere[0])}{MarketWords.HomesLocatedHere[1..]}";
        if (!scope.Service.HasPlaces)
        {
            yield return "The register gives no places for this service.";
        }

        yield return "Observed rates are of the register as a whole: homes that open, close, grow, shrink, or change their sector.";
        if (r.Unknown.Providers > 0 && r.WhatItWouldTake.ObservedNetPlacesPerYear is not null)
        {
            yield return $"Observed rates count providers that are known to be eligible; the {Plain.Count(r.Unknown.Providers)} that are not known could change them either way.";
        }

        yield return Spending(r);
        yield return "Not legal advice. Whether a rule like this may lawfully be made is another question.";
    }

    /// <summary>What to bear in mind of a definition that is not the law of the place or the day.</summary>
    internal static IEnumerable<string> OfDefinition(Definition definition, DateOnly day)
    {
        if (!definition.InForceOn(day))
        {
            yield return $"This definition is not in force on {Plain.Date(day)} (in force {Force(definition)}); it is applied as a what-if.";
        }

        if (!definition.Jurisdictions.Contains("England"))
        {
            yield return $"This definition is law in {string.Join(" and ", definition.Jurisdictions)}, not in England; it is applied as a what-if.";
        }
    }

    /// <summary>What the spending beside the places is of.</summary>
    private static string Spending(SimulationResult r)
    {
        if (r.SpendingGbp is not { } spending)
        {
            return r.Area is null
                ? "The loaded spending returns tell nothing of this service."
                : $"The loaded spending returns tell nothing of this service in {r.AreaName}: they have no line for it, or are older than the council.";
        }

        var wider =
            spending.Service == r.Service
                ? ""
                : $" The return does not tell this service apart: the pounds are of all {spending.ServiceName.ToLowerInvariant()}, of which it is part.";
        return $"Spending is of {spending.Year}, another year than the places of {Plain.Date(r.AsOf)}, and of the councils that pay, wherever the child lives.{wider}";
    }

    private static string Meeting(SimulationResult r)
    {
        var meets = r.Meets!;
        return $"Of these, {Plain.Counted(meets.Retained.Providers, "meets", "meet")} \u201C{r.DefinitionName}\u201D, to whom such a restriction keeps the service; {Plain.Counted(meets.Excluded.Providers, "does not", "do not")}"
            + (
                meets.Unknown.Providers > 0
                    ? $", and of {Plain.Count(meets.Unknown.Providers)} the loaded registers cannot say."
                    : "."
            );
    }

    /// <summary>How long it would take to replace what goes.</summary>
    public static string Taking(SimulationResult r)
    {
        var take = r.WhatItWouldTake;
        if (take.ToReplace == 0)
        {
            return "Nothing that is known would have to be replaced.";
        }

        var gone = Plain.Counted(take.ToReplace, Singular(take.Unit), take.Unit);
        if (take.ObservedNetPlacesPerYear is not { } rate)
        {
            return $"Only one loaded list speaks of this service in {(r.Area is null ? AreaFinder.Everywhere : r.AreaName)}, so it cannot be said how fast the {gone} that go could be replaced.";
        }

        var seen =
            $"Eligible {take.Unit} changed by {SignedRate(rate)} a year between {Plain.Date(take.Days[0].AsOf)} and {Plain.Date(take.Days[^1].AsOf)}";
        return take.NeverAtThisRate
            ? $"{seen}: at this rate the {gone} that go would never be replaced."
            : $"{seen}: at this rate it would take {Years(take.YearsToReplace!.Value)} to replace the {gone} that go.";
    }

    /// <summary>Areas with few eligible providers, in a sentence.</summary>
    public static string Below(SimulationResult r) =>
        $"{Range(r.AreasBelowMinimum.AtLeast, r.AreasBelowMinimum.AtMost, capital: true)} of {Plain.Counted(r.AreasWithProvider, "area", "areas")} with a provider today would have fewer than {Plain.Count(r.AreasBelowMinimum.Minimum)} eligible ones.";

    /// <summary>For instance "12.5 years", "under a year".</summary>
    public static string Years(double years) =>
        years < 1 ? "under a year"
        : years > 1000 ? "over 1,000 years"
        : $"about {years.ToString("#,0.#", CultureInfo.InvariantCulture)} years";

    private static string RunOff(SimulationResult r)
    {
        var take = r.WhatItWouldTake;
        return take.ToReplace == 0 ? "Nothing that is known would have to be replaced."
            : take.NeededPerYear is not { } needed
                ? $"The date does not lie after the day of the register, so that there is no time to replace {Plain.Counted(take.ToReplace, Singular(take.Unit), take.Unit)}."
            : $"To replace all of the {Plain.Count(take.ToReplace)} {take.Unit} that go by then, {needed.ToString("#,0", CultureInfo.InvariantCulture)} eligible {take.Unit} would have to be added a year; "
                + (
                    take.ObservedNetPlacesPerYear is { } rate
                        ? $"the change seen between {Plain.Date(take.Days[0].AsOf)} and {Plain.Date(take.Days[^1].AsOf)} was {SignedRate(rate)} a year."
                        : "one list alone shows no rate to compare this with."
                );
    }

    private static string Openings(SimulationResult r)
    {
        var movements = r.WhatItWouldTake.Movements;
        if (movements.Count == 0)
        {
            return "No list of joiners is loaded, so it cannot be said how many registrations it would have turned away.";
        }

        var years = string.Join(", ", movements.Select(m => $"{m.YearTo.Year}"));
        var others = movements.Sum(m => m.OthersJoined.Providers);
        var unknown = movements.Sum(m => m.UnknownJoined.Providers);
        var all = others + unknown + movements.Sum(m => m.EligibleJoined.Providers);
        return $"Had it held in the years to March {years}, {Range(others, others + unknown)} of {Plain.Count(all)} registrations would have been turned away"
            + (
                unknown > 0
                    ? "; the range is providers of whom the loaded registers cannot say whether they count."
                    : "."
            );
    }

    private static string Singular(string unit) => unit.TrimEnd('s');

    private static string SignedRate(double rate) =>
        (rate < 0 ? "\u2212" : "+")
        + Math.Abs(rate).ToString("#,0.0", CultureInfo.InvariantCulture);

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

    private static string Range(long low, long high, bool capital = false) =>
        low == high
            ? Plain.Count(low)
            : $"{(capital ? "B" : "b")}etween {Plain.Count(low)} and {Plain.Count(high)}";
}
