using Evenhand.Law.Calendar;
using Evenhand.Law.Levers;
using Evenhand.Law.Tables;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Answers;

/// <summary>Answers what the law allows in a case.</summary>
/// <param name="book">The law.</param>
public sealed class LeverDesk(LawBook book)
{
    private readonly ChangeFinder changes = new(book);

    // The same words in every case.
    private readonly Dictionary<
        string,
        (string Nations, string Nation, string Days, string Force)
    > words = book.Levers.ToDictionary(
        l => l.Id,
        l =>
        {
            var nations = string.Join(", ", l.Jurisdictions);
            return (
                "one of " + nations,
                $"It is law or policy of {nations}.",
                LeverWords.InForce(l, Plain.Iso),
                $"In force: {LeverWords.InForce(l, Plain.Date)}."
            );
        },
        StringComparer.Ordinal
    );

    /// <summary>Asks every entry of the library.</summary>
    public LeversReport Ask(LawCase facts) =>
        new(
            facts.AsOf,
            facts.Title,
            [
                .. book
                    .CodeLists.Select(l => l.Fact)
                    .Append(LawFacts.AboveThreshold)
                    .Append(LawFacts.Notifiable)
                    .Where(f => !facts.States(f))
                    .Select(f => WorkOut(f, facts.Derive(f)!)),
            ],
            [.. book.Levers.Select(l => Ask(l, facts))]
        );

    /// <summary>Asks one entry.</summary>
    public LeverAnswer Ask(Lever lever, LawCase facts)
    {
        var reasons = Reasons(lever, facts);
        var outcome = LeverRule.Combine(
            lever.Kind,
            reasons.Select(r => (Kleene.Of(r.Met), Soft: r.OnFail == LeverOutcome.NeedsCondition))
        );
        var found =
            lever.Kind == LeverKind.Lever && outcome != LeverOutcome.Available
                ? changes.Find(lever, facts)
                : SuggestedChanges.None;
        var limit = lever.Challenge.TimeLimit;
        var (last, note) = LastDay(limit, facts);
        return new LeverAnswer(
            lever.Id,
            lever.Name,
            lever.Kind,
            outcome,
            reasons,
            outcome == LeverOutcome.NeedsCondition ? Missing(reasons, facts) : [],
            [
                .. found.Sets.Select(s =>
                    (IReadOnlyList<SuggestedChange>)
                        [
                            .. s.Select(c => new SuggestedChange(
                                c.Field,
                                Plainly(c.From),
                                Plainly(c.To)!
                            )),
                        ]
                ),
            ],
            found.Truncated,
            lever.Kind == LeverKind.Lever && outcome != LeverOutcome.Available
                ? BeyondChoice(reasons)
                : [],
            lever.WhoItFavours,
            lever.Effect,
            lever.Limits,
            lever.WhatToRecord,
            lever.Citation,
            lever.ReadOn,
            lever.Source,
            lever.Confidence,
            lever.LawyerCheck,
            new ChallengeAnswer(
                lever.Challenge.Grounds,
                last,
                lever.Challenge.Risk,
                limit?.Text,
                limit?.Citation,
                note
            ),
            lever.Version
        );
    }

    /// <summary>The last day for a challenge where its clock starts with what is published on the day asked about.</summary>
    private (DateOnly? Last, string? Note) LastDay(TimeLimit? limit, LawCase facts)
    {
        if (limit is not { FromKnowledge: true })
        {
            return (null, null);
        }

        var nation = Nations.Find(facts.Find(LawFacts.Jurisdiction)?.Value.Word);
        var counted = (nation is { } one ? [one] : Nations.All)
            .Select(n => limit.Count(book.Calendar, facts.AsOf, n))
            .DistinctBy(c => c?.LastDay)
            .ToList();
        return counted.Count == 1
            ? (counted[0]?.LastDay, counted[0]?.EndNote)
            : (null, "The last day hangs on the nation, whose bank holidays count.");
    }

    private static WorkedOut WorkOut(string field, DerivedFact found) =>
        new(field, found.Fact is null ? null : found.Fact.Value.Number != 0, found.Why);

    private IReadOnlyList<Reason> Reasons(Lever lever, LawCase facts)
    {
        var hard =
            lever.Kind == LeverKind.Lever ? LeverOutcome.NotAvailable : LeverOutcome.DoesNotApply;
        var nation = facts.Find(LawFacts.Jurisdiction);
        var day = facts.Find(LawFacts.Day)!;
        var said = words[lever.Id];
        return
        [
            new Reason(
                LawFacts.Jurisdiction,
                nation?.Value.Word,
                said.Nations,
                Met(LeverRule.Nation(lever, facts)),
                said.Nation,
                nation?.Source,
                hard,
                []
            ),
            new Reason(
                LawFacts.Day,
                Plain.Iso(facts.AsOf),
                said.Days,
                lever.InForceOn(facts.AsOf),
                said.Force,
                day.Source,
                hard,
                []
            ),
            .. lever.Conditions.Select(c =>
                Tell(
                    c.Condition,
                    book.Rules.Look(c.Condition, facts),
                    c.Why,
                    lever.Kind == LeverKind.Lever && c.OnFail == OnFail.NeedsCondition
                        ? LeverOutcome.NeedsCondition
                        : hard,
                    facts
                )
            ),
        ];
    }

    private Reason Tell(
        Condition condition,
        TraceNode trace,
        string? why,
        LeverOutcome onFail,
        LawCase facts
    )
    {
        if (condition is FactCondition leaf)
        {
            var fact = facts.Find(leaf.Fact.Id);
            return new Reason(
                leaf.Fact.Id,
                Plainly(fact?.Value),
                leaf.Expected,
                Met(trace.Truth),
                why ?? leaf.Why ?? leaf.Fact.Meaning,
                fact?.Source ?? trace.Source ?? facts.Derive(leaf.Fact.Id)?.Why,
                onFail,
                []
            );
        }

        IReadOnlyList<Condition> within = condition switch
        {
            AllOf all => all.Parts,
            AnyOf any => any.Parts,
            NotThat not => [not.Part],
            Meets meets => [book.Rules.Find(meets.DefinitionId)!.When],
            _ => [],
        };
        var parts = within
            .Zip(trace.Parts)
            .Select(p => Tell(p.First, p.Second, null, onFail, facts))
            .ToList();
        return new Reason(
            string.Join(" | ", parts.Select(p => p.Field).Distinct(StringComparer.Ordinal)),
            null,
            trace.Text,
            Met(trace.Truth),
            why ?? trace.Why ?? string.Join(" Or: ", parts.Select(p => p.Text)),
            null,
            onFail,
            parts
        );
    }

    private static IReadOnlyList<string> Missing(IReadOnlyList<Reason> reasons, LawCase facts) =>
        [
            .. reasons
                .Where(r => r.Met is null)
                .SelectMany(Leaves)
                .Where(r => r.Met is null)
                .SelectMany(r =>
                    facts.Derive(r.Field) is { Missing: { Count: > 0 } inputs } ? inputs : [r.Field]
                )
                .Distinct(StringComparer.Ordinal),
        ];

    private IReadOnlyList<BeyondChoice> BeyondChoice(IReadOnlyList<Reason> reasons) =>
        [
            .. reasons
                .Where(r => r.Met is not true && !Leaves(r).Any(l => changes.CanMove(l.Field)))
                .SelectMany(Leaves)
                .Where(l => l.Met is not true)
                .Select(l => new BeyondChoice(l.Field, l.Value, l.Expected)),
        ];

    private static IEnumerable<Reason> Leaves(Reason reason) =>
        reason.Parts.Count == 0 ? [reason] : reason.Parts.SelectMany(Leaves);

    private static bool? Met(Truth truth) => truth == Truth.Unknown ? null : truth == Truth.Yes;

    /// <summary>A value as JSON has it; null for none.</summary>
    internal static object? Plainly(FactValue? value) =>
        value is not { } known
            ? null
            : known.Type switch
            {
                FactType.Boolean => known.Number != 0,
                FactType.Number => known.Number,
                FactType.Date => Plain.Iso(known.Day),
                _ => known.Word,
            };
}
