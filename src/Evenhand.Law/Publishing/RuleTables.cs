using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>Tables about the rules themselves.</summary>
public static class RuleTables
{
    /// <summary>What the scenarios cover, an entry a row, the least covered first.</summary>
    public static ResultTable Of(RuleCoverage coverage) =>
        new(
            "What the scenarios cover",
            [
                new("id", "Id"),
                new("name", "Name"),
                new("yes", "Available or applies", CellKind.Count),
                new("no", "Not available or does not apply", CellKind.Count),
                new("open", "Needs a condition or depends", CellKind.Count),
                new("never_fails", "Conditions on which no scenario turns"),
            ],
            [
                .. coverage
                    .Entries.OrderBy(e => e.EachWay)
                    .ThenBy(e => e.Yes + e.No + e.Open)
                    .ThenBy(e => e.Id, StringComparer.Ordinal)
                    .Select(e =>
                        (IReadOnlyList<object?>)
                            [
                                e.Id,
                                e.Name,
                                (long)e.Yes,
                                (long)e.No,
                                (long)e.Open,
                                string.Join("; ", e.NeverFails),
                            ]
                    ),
            ]
        );

    /// <summary>What changes in the law, in order.</summary>
    public static ResultTable Of(RuleChanges changes) =>
        new(
            $"What changes after {Plain.Date(changes.From)}, up to {Plain.Date(changes.To)}",
            [
                new("day", "From", CellKind.Date),
                new("what", "What"),
                new("id", "Id"),
                new("name", "Name"),
                new("change", "Change"),
                new("citation", "Citation"),
            ],
            [
                .. changes.Changes.Select(c =>
                    (IReadOnlyList<object?>)[c.Day, c.What, c.Id, c.Name, c.Change, c.Citation]
                ),
            ]
        );

    /// <summary>The answers about a case that differ between the two days.</summary>
    public static ResultTable Answers(RuleChanges changes, LawBook book) =>
        new(
            $"{changes.Case}: answers that differ",
            [
                new("id", "Id"),
                new("name", "Name"),
                new("from", Plain.Date(changes.From)),
                new("to", Plain.Date(changes.To)),
                new("decided_by", "Decided by"),
            ],
            [
                .. changes.Answers.Select(a =>
                    (IReadOnlyList<object?>)
                        [
                            a.Id,
                            a.Name,
                            LeverWords.Of(book.Find(a.Id)!.Kind, a.From),
                            LeverWords.Of(book.Find(a.Id)!.Kind, a.To),
                            string.Join("; ", a.DecidedBy),
                        ]
                ),
            ]
        );
}
