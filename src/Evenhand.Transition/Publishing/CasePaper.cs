using System.Globalization;
using Evenhand.Papers;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Publishing;

/// <summary>Reorganisations that happened, as tables and as a paper.</summary>
public static class CasePaper
{
    /// <summary>The cases.</summary>
    public static ResultTable Cases(CaseList list) =>
        new(
            $"{Plain.Counted(list.Cases.Count, "reorganisation", "reorganisations")} of {list.Of} in the library",
            [
                new("id", "Case"),
                new("name", "Name"),
                new("kind", "Kind of change"),
                new("route", "Legal route"),
                new("sector", "Sector"),
                new("nation", "Nation"),
                new("bodies_in", "Bodies before"),
                new("bodies_out", "Bodies after"),
                new("announced", "Announced", Nothing: "not known"),
                new("opening_planned", "Was to open", Nothing: "not known"),
                new("opened", "Opened", Nothing: "not known"),
                new("months", "Months from announcement to opening", CellKind.Number),
                new("staff", "Staff", CellKind.Count),
                new("cost_planned", "Cost, first seen, £m as stated", CellKind.Number),
                new("cost_revised", "Cost, revised, £m as stated", CellKind.Number),
                new("cost_actual", "Cost, spent, £m as stated", CellKind.Number),
                new("price_year", "Prices of", Nothing: "not known"),
                new(
                    "cost_real",
                    $"Last cost known, £m in prices of {list.PriceYear}",
                    CellKind.Number
                ),
                new("cost_scope", "What the cost covers"),
                new("ready_on_day_one", "Ready on the first day", Nothing: "not known"),
                new("aggregate", "Several changes in one row"),
                new("part_of", "Part of"),
                new("confidence", "Confidence of sources"),
                new("sources", "Sources"),
            ],
            [.. list.Cases.Select(Row)]
        );

    /// <summary>Plan against outcome of one case.</summary>
    public static ResultTable Plan(PricedCase one, int priceYear) =>
        new(
            $"Plan against outcome: {one.Case.Name}",
            [
                new("what", "What"),
                new("planned", "Planned", Nothing: "not known"),
                new("revised", "Revised", Nothing: "not known"),
                new("actual", "Came about", Nothing: "not known"),
            ],
            [
                ["Opening", one.Case.OpeningPlanned, null, one.Case.Opened],
                [
                    $"Cost, £m{(one.Case.PriceYear is { } y ? $" in prices of {y.ToString(CultureInfo.InvariantCulture)}, as stated" : "")}",
                    Number(one.Case.CostPlanned),
                    Number(one.Case.CostRevised),
                    Number(one.Case.CostActual),
                ],
                [
                    $"Last cost known, £m in prices of {priceYear}",
                    null,
                    null,
                    one.Real is { } real ? Number(real)
                    : one.Cost is null ? null
                    : "not deflated: its year lies beyond the index, or is not known",
                ],
            ]
        );

    /// <summary>The lessons of one case, those that most hung on first.</summary>
    public static ResultTable Lessons(
        MergerLibrary library,
        IReadOnlyList<Lesson> lessons,
        string caption
    ) =>
        new(
            caption,
            [
                new("id", "Lesson"),
                new("text", "What to do"),
                new("consequence", "What came of it, or of its lack"),
                new("weight", "How much hung on it, of 3", CellKind.Count),
                new("workstream", "Workstream"),
                new("phase", "Phase"),
                new("when", "Matters where", Nothing: "always"),
                new("case", "Case", Nothing: "guidance"),
                new("source", "Source"),
                new("address", "Address", OffPage: true),
            ],
            [
                .. lessons
                    .OrderByDescending(l => l.Weight)
                    .ThenBy(l => l.Id, StringComparer.Ordinal)
                    .Select(l =>
                        (IReadOnlyList<object?>)
                            [
                                l.Id,
                                l.Text,
                                l.Consequence,
                                (long)l.Weight,
                                Playbook.NameOf(library.Playbook.Workstreams, l.Workstream),
                                Playbook.NameOf(library.Playbook.Phases, l.Phase),
                                l.When is null
                                    ? null
                                    : Playbook.NameOf(library.Playbook.Flags, l.When),
                                l.Case,
                                l.Source,
                                library.Sources[l.Source].Address,
                            ]
                    ),
            ]
        );

    /// <summary>The lessons of the equality body that the desk would have offered to the care regulator.</summary>
    public static ResultTable Reached(Replay care) =>
        new(
            "Lessons of the equality body that fit the care regulator, and when they could have been there",
            [
                new("place", "Place among those offered", CellKind.Count),
                new("id", "Lesson"),
                new("text", "What to do"),
                new("consequence", "What had come of it"),
                new("could", "Could have been written down"),
                new("published", "Was published"),
                new("tasks", "Tasks of the plan where it matters"),
            ],
            [
                .. care
                    .Lessons.Lessons.Index()
                    .Where(l => l.Item.MergerId == Replays.Equality)
                    .Select(l =>
                        (IReadOnlyList<object?>)
                            [
                                (long)l.Index + 1,
                                l.Item.LessonId,
                                l.Item.Text,
                                l.Item.Consequence,
                                "1 October 2007, when the equality body opened: eighteen months before the regulator did",
                                "2010, after the regulator had opened",
                                string.Join(", ", l.Item.Tasks),
                            ]
                    ),
            ]
        );

    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(CaseList list)
    {
        var late = list.Cases.Count(c => IsLate(c.Case) is true);
        var told = list.Cases.Count(c => IsLate(c.Case) is not null);
        var ready = list.Cases.Where(c => c.Case.ReadyOnDayOne is not null).ToList();
        return
        [
            $"{Plain.Counted(list.Cases.Count, "case", "cases")} of {list.Of}; of {told} whose planned and actual opening are both known {late} opened later than planned.",
            $"Of {ready.Count} of which it is told, {ready.Count(c => c.Case.ReadyOnDayOne == "yes")} were ready on the first day.",
        ];
    }

    /// <summary>All of it.</summary>
    public static Paper Of(CaseList list) =>
        new()
        {
            Title = "What became of earlier reorganisations?",
            Subtitle = "Public bodies of the United Kingdom",
            Headline = Headline(list),
            Sections = [new("Cases") { Tables = [new("cases", "Cases", Cases(list))] }],
            MainTable = "cases",
            Notes =
            [
                "The cases are those that somebody wrote about; changes that went quietly are missing.",
                "What no source tells is left blank. A row that holds several changes is marked and is in no forecast.",
            ],
            Method =
            [
                $"Costs are as stated, with the year of their prices beside; the last cost known is brought to {list.PriceYear} by the GDP deflator. A year beyond the index is not deflated.",
            ],
            Sources =
            [
                "mergers/mergers.csv",
                "mergers/sources.csv",
                "rules/prices/gdp-deflator.yaml",
            ],
            FileName = "mergers",
        };

    /// <summary>Whether it opened in a later month than planned; null where either is not known to the month.</summary>
    public static bool? IsLate(PastCase c) =>
        c is { OpeningPlanned: { Length: >= 7 } planned, Opened: { Length: >= 7 } opened }
            ? string.CompareOrdinal(opened[..7], planned[..7]) > 0
            : null;

    private static IReadOnlyList<object?> Row(PricedCase one)
    {
        var c = one.Case;
        return
        [
            c.Id,
            c.Name,
            c.Kind,
            c.Route,
            c.Sector,
            c.Nation,
            c.BodiesIn,
            c.BodiesOut,
            c.Announced,
            c.OpeningPlanned,
            c.Opened,
            c.Months,
            c.Staff is { } staff ? (long)staff : null,
            c.CostPlanned,
            c.CostRevised,
            c.CostActual,
            c.PriceYear?.ToString(CultureInfo.InvariantCulture),
            one.Real,
            c.CostScope is null ? null : ChangeWords.Scope(c.CostScope),
            c.ReadyOnDayOne,
            c.IsAggregate ? "yes" : "no",
            c.PartOf,
            c.Confidence,
            string.Join(' ', c.Sources),
        ];
    }

    private static string? Number(double? value) =>
        value?.ToString("#,0.###", CultureInfo.InvariantCulture);
}
