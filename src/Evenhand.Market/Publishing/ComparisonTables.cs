using Evenhand.Market.Catalogue;
using Evenhand.Market.Simulation;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>Tables that put policies, or definitions, side by side.</summary>
public static class ComparisonTables
{
    /// <summary>All policies: providers, places, areas, and what it would take.</summary>
    public static ResultTable Of(PoliciesAnswer answer) =>
        new(
            $"{answer.ServiceName}, {answer.AreaName}, {Plain.Date(answer.AsOf)}: every policy side by side, with the definition \u201C{answer.DefinitionName}\u201D where one is taken",
            [
                new("policy", "Id", OffPage: true),
                new("name", "Policy"),
                new("status", "Status"),
                .. Split(
                    ("retained", "that may go on"),
                    ("excluded", "that may not"),
                    ("unknown", "not known")
                ),
                new(
                    "areas_surely_without_eligible_provider",
                    "Areas with none left, at least",
                    CellKind.Count
                ),
                new(
                    "areas_without_eligible_provider",
                    "Areas with none left, at most",
                    CellKind.Count
                ),
                new(
                    "to_replace",
                    answer.Totals.Places is null ? "Providers to replace" : "Places to replace",
                    CellKind.Count
                ),
                new("years_to_replace", "Years to replace them", CellKind.Number),
                new("taking", "What it would take"),
            ],
            [
                .. answer.Policies.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            p.Policy,
                            p.PolicyName,
                            p.Status.Replace('-', ' '),
                            .. Cells(p.Retained, p.Excluded, p.Unknown),
                            (long)p.AreasSurelyWithoutEligibleProvider,
                            (long)p.AreasWithoutEligibleProvider,
                            p.ToReplace,
                            p.YearsToReplace,
                            PoliciesWords.Taking(p),
                        ]
                ),
            ]
        );

    /// <summary>What councils spent, split as each policy splits the kinds of provider that the return names; without rows where no return tells of the service.</summary>
    /// <remarks>A table of its own: figures of another year than the places.</remarks>
    public static ResultTable Spending(PoliciesAnswer answer)
    {
        var spending = answer.Policies[0].SpendingGbp;
        return new ResultTable(
            spending is null
                ? $"{answer.ServiceName}, {answer.AreaName}: no loaded spending return tells of this service"
                : $"{spending.ServiceName}, {answer.AreaName}, {spending.Year}: gross expenditure of councils in pounds of the year, under every policy",
            [
                new("policy", "Id", OffPage: true),
                new("name", "Policy"),
                new("retained_gbp", "May go on", CellKind.Money),
                new("excluded_gbp", "May not go on", CellKind.Money),
                new("unknown_gbp", "Not known", CellKind.Money),
                new("not_given", "Not given in the return"),
            ],
            [
                .. answer
                    .Policies.Where(p => p.SpendingGbp is not null)
                    .Select(p =>
                        (IReadOnlyList<object?>)
                            [
                                p.Policy,
                                p.PolicyName,
                                p.SpendingGbp!.Retained,
                                p.SpendingGbp.Excluded,
                                p.SpendingGbp.Unknown,
                                p.SpendingGbp.NotGiven.Count == 0
                                    ? "Nothing"
                                    : string.Join(", ", p.SpendingGbp.NotGiven),
                            ]
                    ),
            ]
        );
    }

    /// <summary>All definitions.</summary>
    public static ResultTable Of(DefinitionsAnswer answer) =>
        new(
            $"{answer.ServiceName}, {answer.AreaName}, {Plain.Date(answer.AsOf)}: what every definition says",
            [
                new("definition", "Id", OffPage: true),
                new("name", "Definition"),
                new("jurisdictions", "Law of"),
                new("in_force", "In force"),
                .. Split(
                    ("meets", "that meet it"),
                    ("does_not", "that do not"),
                    ("unknown", "not known")
                ),
                new("facts_to_find", "Facts that could settle it", CellKind.Count),
            ],
            [
                .. answer.Definitions.Select(d =>
                    (IReadOnlyList<object?>)
                        [
                            d.Id,
                            d.Name,
                            string.Join(", ", d.Jurisdictions),
                            d.InForce ? "yes" : "no",
                            .. Cells(d.Yes, d.No, d.Unknown),
                            (long)d.ToFindOut.Count,
                        ]
                ),
            ]
        );

    /// <summary>Facts that would settle what definitions leave open.</summary>
    public static ResultTable Facts(DefinitionsAnswer answer) =>
        SharedTables.Facts(
            $"{answer.ServiceName}, {answer.AreaName}: facts that no loaded register gives, and where they would be found",
            answer.ToFindOut
        );

    private static IEnumerable<ResultColumn> Split(params (string Key, string Title)[] parts) =>
        parts.SelectMany(p =>
            new ResultColumn[]
            {
                new(p.Key + "_providers", $"Providers {p.Title}", CellKind.Count),
                new(p.Key + "_places", $"Places {p.Title}", CellKind.Count),
            }
        );

    private static IEnumerable<object?> Cells(params Counted[] parts) =>
        parts.SelectMany(p => new object?[] { p.Providers, p.Places });
}
