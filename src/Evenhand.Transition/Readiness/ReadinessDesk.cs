using System.Globalization;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Evenhand.Transition.Files;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Readiness;

/// <summary>
/// Asks whether a body can open: each thing that the first day needs is a fact, and the rule asks for all of them in three-valued
/// logic. What nobody has answered is unknown, never yes. One no is enough to move the date.
/// </summary>
/// <param name="rules">The kernel of rules.</param>
/// <param name="library">The library.</param>
public sealed class ReadinessDesk(RuleBook rules, MergerLibrary library)
{
    private const int LessonsPerGate = 2;
    private const int CasesTold = 6;

    /// <summary>Whether it can open.</summary>
    public Outcome<ReadinessReport> Ask(MergerFile merger) =>
        PlanBuilder
            .Of(merger, library.Playbook)
            .Then(plan => Outcome<ReadinessReport>.Ok(Report(merger, plan)));

    private ReadinessReport Report(MergerFile merger, PlanNetwork plan)
    {
        var gates = new List<(Gate Gate, bool? Done, string Source)>();
        var before = Before(plan);
        foreach (var (place, task) in plan.Tasks.Index().Where(t => t.Item.Id != Playbook.Vesting))
        {
            var answer = merger.Evidence.LastOrDefault(e => e.Task == task.Id);
            // A no about a task that a gate waits for is a no, although nobody need answer about such a task.
            if (!task.DayOne && !(answer is { Done: false } && before[place]))
            {
                continue;
            }

            gates.Add(
                (OfTask(task, plan, answer), answer?.Done, answer?.Document ?? "nothing named")
            );
        }

        foreach (var holding in merger.Holdings.Where(h => Fault(h) is not null))
        {
            gates.Add((OfHolding(merger, holding), false, merger.File));
        }

        foreach (var budget in merger.Budgets.Where(b => b.Shares.Values.Sum() != 100))
        {
            gates.Add((OfBudget(merger, budget), false, merger.File));
        }

        var truth = Decide(gates);
        return new ReadinessReport
        {
            Merger = merger.Name,
            Wished = merger.Wished,
            Ready = truth.Word(),
            Advice = truth switch
            {
                Truth.Yes => "open",
                Truth.No => "move the date",
                _ => "find out before deciding",
            },
            Gates = [.. gates.OrderBy(g => Kleene.Of(g.Done)).Select(g => g.Gate)],
            CostOfMoving = Moved(),
            CostOfNotMoving = NotMoved(),
        };
    }

    /// <summary>For each task whether something waits for it that the first day needs.</summary>
    private static bool[] Before(PlanNetwork plan)
    {
        var before = new bool[plan.Tasks.Count];
        var open = new Stack<int>(
            plan.Tasks.Index().Where(t => t.Item.DayOne).Select(t => t.Index)
        );
        while (open.TryPop(out var task))
        {
            foreach (var link in plan.Network.Into(task))
            {
                if (!before[link.From])
                {
                    before[link.From] = true;
                    open.Push(link.From);
                }
            }
        }

        return before;
    }

    private Truth Decide(IReadOnlyList<(Gate Gate, bool? Done, string Source)> gates)
    {
        var conditions = gates
            .Select(
                (g, i) =>
                    (Condition)
                        new FactCondition(
                            new FactDeclaration(
                                Fact(i),
                                FactType.Boolean,
                                [],
                                null,
                                g.Gate.Name,
                                g.Gate.ShownBy ?? "the file",
                                null
                            ),
                            Comparison.Eq,
                            [FactValue.Of(true)],
                            null
                        )
            )
            .ToList();
        var known = new FactSet(
            gates
                .Select((g, i) => (g, i))
                .Where(p => p.g.Done is not null)
                .Select(p => new Fact(Fact(p.i), FactValue.Of(p.g.Done!.Value), p.g.Source))
        );
        return rules.Decide(new AllOf(conditions), known);

        static string Fact(int i) => string.Create(CultureInfo.InvariantCulture, $"gate.{i}");
    }

    private Gate OfTask(PlanTask task, PlanNetwork plan, GateAnswer? answer) =>
        new(
            task.Id,
            task.Name,
            Kleene.Of(answer?.Done).Word(),
            answer switch
            {
                null => "Nobody has answered",
                { Done: null } => "The answer is that it is not known",
                { Done: true, Document: null } => "Said to be done; no document is named",
                { Done: true } => "Shown",
                _ => "Said not to be done",
            },
            task.Evidence,
            answer?.Document,
            answer?.Owner ?? task.Owner,
            answer?.On,
            [
                .. plan
                    .Network.OutOf(plan.PlaceOf(task.Id))
                    .ToArray()
                    .Select(l => plan.Tasks[l.To].Id),
            ],
            Lessons(task)
        );

    private static string? Fault(Holding holding) =>
        !holding.IsMapped ? "Nobody has said where it goes, whether it is shared, or that it ends"
        : holding.Ends is null && holding.Shares.Values.Sum() is var sum && sum != 100
            ? $"Its shares make {Number(sum)}%, not 100%"
        : null;

    private static Gate OfHolding(MergerFile merger, Holding holding) =>
        new(
            $"{holding.What} '{holding.Name}'",
            $"Successor of the {holding.What} '{holding.Name}' of {NameOf(merger, holding.From)}",
            "no",
            Fault(holding)!,
            $"{merger.File}, line {holding.Line}",
            null,
            null,
            null,
            [Playbook.Vesting],
            []
        );

    private static Gate OfBudget(MergerFile merger, Budget budget) =>
        new(
            $"budget '{budget.Name}'",
            $"Shares of the budget '{budget.Name}' of {NameOf(merger, budget.From)}",
            "no",
            $"Its shares make {Number(budget.Shares.Values.Sum())}%, not 100%",
            $"{merger.File}, line {budget.Line}",
            null,
            null,
            null,
            [Playbook.Vesting],
            []
        );

    private List<GateLesson> Lessons(PlanTask task) =>
        library
            .Lessons.Where(l => l.Workstream == task.Workstream && l.Weight > 1)
            .OrderByDescending(l => l.Phase == task.Phase)
            .ThenByDescending(l => l.Weight)
            .ThenBy(l => l.Id, StringComparer.Ordinal)
            .Take(LessonsPerGate)
            .Select(l => new GateLesson(l.Id, l.Case, l.Text, l.Consequence))
            .ToList();

    private List<CaseCost> Moved() =>
        library
            .Cases.Where(c =>
                !c.IsAggregate
                && c.OpeningPlanned is { } planned
                && c.Opened is { } opened
                && string.CompareOrdinal(
                    opened[..Math.Min(7, opened.Length)],
                    planned[..Math.Min(7, planned.Length)]
                ) > 0
            )
            .Select(c => new CaseCost(
                c.Id,
                c.Name,
                $"Was to open {c.OpeningPlanned}, opened {c.Opened}"
                    + (
                        c.CostPlanned is { } from && (c.CostActual ?? c.CostRevised) is { } to
                            ? FormattableString.Invariant(
                                $"; cost went from £{from:0.#}m to £{to:0.#}m, with more to do"
                            )
                            : ""
                    )
            ))
            .ToList();

    private List<CaseCost> NotMoved() =>
        library
            .Cases.Where(c => !c.IsAggregate && c.ReadyOnDayOne is "no" or "partly")
            .Select(c => (Case: c, Lesson: Heaviest(c.Id)))
            .Where(p => p.Lesson is not null)
            .OrderBy(p => p.Case.ReadyOnDayOne, StringComparer.Ordinal)
            .ThenByDescending(p => p.Lesson!.Weight)
            .Take(CasesTold)
            .Select(p => new CaseCost(
                p.Case.Id,
                p.Case.Name,
                $"Opened {(p.Case.ReadyOnDayOne == "no" ? "without being ready" : "ready in part")}: {p.Lesson!.Consequence}"
            ))
            .ToList();

    private Lesson? Heaviest(string id) =>
        library.Lessons.Where(l => l.Case == id).OrderByDescending(l => l.Weight).FirstOrDefault();

    private static string NameOf(MergerFile merger, string id) =>
        merger.Old.FirstOrDefault(b => b.Id == id)?.Name ?? id;

    private static string Number(decimal value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);
}
