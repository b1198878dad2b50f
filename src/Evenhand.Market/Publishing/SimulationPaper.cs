using System.Globalization;
using Evenhand.Market.Simulation;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The paper of a simulation: what a rule about who may provide a service would change.</summary>
public static class SimulationPaper
{
    /// <summary>Makes it.</summary>
    public static Paper Of(SimulationResult result) =>
        new()
        {
            Title = SimulationWords.Question(result),
            Subtitle =
                $"{result.ServiceName}, {result.AreaName}, providers registered on {Plain.Date(result.AsOf)}",
            Headline = result.Headline,
            Options = PaperParts.Options(PolicyKinds.Parse(result.Policy)),
            Sections = [.. Sections(result)],
            MainTable = "areas",
            Notes = result.Notes,
            Method = [.. PaperParts.Method, .. Method(result)],
            Sources = result.Sources,
            Edition = new PaperEdition(result.Edition, result.ContentHash),
            Address = Address(result),
            FileName = PaperParts.FileName(
                "what-if",
                result.Service,
                result.Policy,
                result.Definition,
                result.Area is null ? null : result.AreaName,
                Plain.Iso(result.AsOf)
            ),
        };

    /// <summary>What the chart says, for those who do not see it.</summary>
    public static string ChartText(SimulationResult result) =>
        $"Bar chart of what may go on, may not go on and is not known under each of {result.Definitions.Count} definitions, as in the table below.";

    /// <summary>What the amounts of spending are of, in sentences.</summary>
    public static string SpendingText(SpendingEffect spending) =>
        $"The newest return loaded is of {spending.Year}, and names kinds of provider, not definitions. It is of the councils that pay, wherever the child lives."
        + (
            spending.NotGiven.Count > 0
                ? $" Not given: {string.Join(", ", spending.NotGiven)}."
                : ""
        );

    private static IEnumerable<PaperSection> Sections(SimulationResult result)
    {
        if (result.Needs.Count > 0)
        {
            yield return new PaperSection("What would have to be known")
            {
                Paragraphs = result.Needs,
            };
        }

        yield return new PaperSection("In total")
        {
            Tables = [new("totals", "In total", SimulationTables.Totals(result))],
        };
        if (result.Definitions.Count > 0)
        {
            yield return new PaperSection("How much hangs on the definition")
            {
                Pictures =
                [
                    new PaperPicture(ChartText(result), "", () => ResultCharts.Simulation(result)),
                ],
                Tables = [new("definitions", "Definitions", SimulationTables.Definitions(result))],
            };
        }

        if (result.HintsAmongUnknown.Count > 0)
        {
            yield return new PaperSection("Where to look for what is not known")
            {
                Paragraphs =
                [
                    "The names of the owners of unknown providers hint at a legal form. A hint is not a fact: it says which register to look in first.",
                ],
                Tables = [new("hints", "Hints", SimulationTables.Hints(result))],
            };
        }

        yield return new PaperSection("What it would take")
        {
            Paragraphs = [SimulationWords.Taking(result)],
            Tables =
            [
                new("taking", "What it would take", SimulationTables.Taking(result)),
                new("eligible-days", "Eligible by day", SimulationTables.EligibleDays(result)),
                .. result.WhatItWouldTake.Movements.Count > 0
                    ? new PaperTable[]
                    {
                        new(
                            "movements",
                            "Joiners and leavers",
                            SimulationTables.EligibleMovements(result)
                        ),
                    }
                    : [],
            ],
        };
        if (result.SpendingGbp is { } spending)
        {
            yield return new PaperSection("Spending")
            {
                Paragraphs = [SpendingText(spending)],
                Tables = [new("spending", "Spending", SimulationTables.Spending(result))],
            };
        }

        yield return new PaperSection("How many owners")
        {
            Tables = [new("owners", "Concentration", SimulationTables.Concentration(result))],
        };
        yield return new PaperSection("Inspection grades")
        {
            Paragraphs = [result.GradesCaution],
            Tables = [new("grades", "Grades", SimulationTables.Grades(result))],
        };
        yield return new PaperSection("Every children\u2019s service side by side")
        {
            Tables = [new("services", "Services", SimulationTables.Services(result))],
        };
        yield return new PaperSection("Region by region")
        {
            Tables = [new("regions", "Regions", SimulationTables.Regions(result))],
        };
        yield return new PaperSection("Area by area")
        {
            Paragraphs = [SimulationWords.Below(result)],
            Tables = [new("areas", "Areas", SimulationTables.Areas(result))],
        };
    }

    private static IEnumerable<string> Method(SimulationResult result)
    {
        if (result.Definition is not null)
        {
            yield return $"The definition is \u201C{result.DefinitionName}\u201D{(result.Citation is { } citation ? $" ({citation.TrimEnd('.')})" : "")}. It is asked of every provider: yes, no, or unknown where the loaded registers do not hold the facts that it asks for.";
        }

        yield return result.Unknowns switch
        {
            "in" => "Providers of whom it cannot be said are counted as ones that may go on.",
            "out" => "Providers of whom it cannot be said are counted as ones that may not go on.",
            _ =>
                "Providers of whom it cannot be said are counted apart: whatever they turn out to be, the truth lies between leaving them out and letting them in.",
        };
        yield return "The rate of change is that of eligible supply between the oldest and the newest loaded list, divided by the years between them (of 365.25 days). What goes, divided by that rate, gives the years to replace it; a rate of nought or below gives never.";
        yield return "The policy changes nothing but who may provide: prices, demand, openings and closures that would follow are not modelled.";
        yield return "Intervals of grades are Wilson\u2019s, at 95%. The Herfindahl-Hirschman index is the sum of the squared percentages that the named owners hold, to 10,000.";
    }

    private static string Address(SimulationResult result) =>
        PaperParts.Address(
            "/what-if",
            ("service", result.Service),
            ("policy", result.Policy),
            ("definition", result.Definition),
            ("area", result.Area),
            ("as-of", Plain.Iso(result.AsOf)),
            ("unknowns", result.Unknowns),
            ("from", result.From is { } from ? Plain.Iso(from) : null),
            ("until", result.Until is { } until ? Plain.Iso(until) : null),
            ("minimum", $"{result.AreasBelowMinimum.Minimum}"),
            (
                "new-places",
                result.WhatItWouldTake.AssumedNetPlacesPerYear?.ToString(
                    "R",
                    CultureInfo.InvariantCulture
                )
            ),
            ("edition", $"{result.Edition}")
        );
}
