using Evenhand.Charts;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Publishing;

/// <summary>A plan as pictures.</summary>
public static class PlanPictures
{
    /// <summary>The tasks over time, by workstream.</summary>
    public static string Gantt(PlanReport plan, Playbook playbook) =>
        Gantt(plan, playbook, plan.Tasks);

    /// <summary>The tasks that move the opening when they slip, over time: few enough to be read on a page.</summary>
    public static string CriticalPath(PlanReport plan, Playbook playbook) =>
        Gantt(plan, playbook, [.. plan.Tasks.Where(t => t.FloatToVesting == 0)]);

    private static string Gantt(
        PlanReport plan,
        Playbook playbook,
        IReadOnlyList<DatedTask> tasks
    ) =>
        GanttChart.Svg(
            new GanttChartSpec(
                $"Plan: {plan.Merger}",
                $"{tasks.Count} tasks by workstream. Dark bars with a heavy edge are critical; dotted lines show how far the others may slip. Opening: {Plain.Date(plan.Vesting.Deterministic.Date)} with likely durations, {Plain.Date(plan.Vesting.P80.Date)} in eight of ten draws.",
                plan.Announced,
                [
                    .. tasks
                        .GroupBy(t => t.Workstream)
                        .Select(g => new GanttGroup(
                            Playbook.NameOf(playbook.Workstreams, g.Key),
                            [
                                .. g.Select(t => new GanttBar(
                                    $"{t.Id} {t.Name}",
                                    t.Start,
                                    t.Finish,
                                    Latest(plan, t),
                                    t.Critical,
                                    t.Likely == 0
                                )),
                            ]
                        )),
                ],
                [
                    new("Opening, likely durations", plan.Vesting.Deterministic.Date),
                    new("Opening, 8 of 10 draws", plan.Vesting.P80.Date),
                    .. plan.Wished is { } wished
                        ? new[] { new GanttMark("Wished", wished.Date) }
                        : [],
                ]
            )
        );

    /// <summary>What waits for what, up to the opening.</summary>
    public static string Network(PlanReport plan)
    {
        var before = plan.Tasks.Where(t => t.FloatToVesting is not null).ToList();
        var ids = before.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return NetworkChart.Svg(
            new NetworkChartSpec(
                $"What waits for what: {plan.Merger}",
                $"{before.Count} tasks up to the opening, each right of all that it waits for; heavy edges are critical.",
                [
                    .. before.Select(t => new NetworkNode(
                        t.Id,
                        t.Name,
                        [.. t.Predecessors.Select(p => p.Id).Where(ids.Contains)],
                        t.FloatToVesting == 0
                    )),
                ]
            )
        );
    }

    /// <summary>What moves the opening most.</summary>
    public static string Tornado(PlanReport plan) =>
        TornadoChart.Svg(
            new TornadoSpec(
                $"What moves the opening most: {plan.Merger}",
                $"A bar for each task or risk, from the mean opening when it is short or does not come to that when it is long or comes. The line stands at half of the draws, {Plain.Date(plan.Vesting.P50.Date)}.",
                "Mean opening, weeks after the announcement",
                plan.Vesting.P50.Weeks,
                [
                    .. plan.Tornado.Select(m => new TornadoRow(
                        $"{m.Id} {m.Name}",
                        m.EarlyWeeks,
                        m.LateWeeks
                    )),
                ]
            )
        );

    // A week is shown as seven days here, working or not: the line says about how far a task may slip.
    private static DateOnly Latest(PlanReport plan, DatedTask task)
    {
        var end = plan.Tasks.Max(t => t.Finish);
        var latest = task.Finish.AddDays((int)(7 * (task.FloatToVesting ?? task.TotalFloat)));
        return latest > end ? end : latest;
    }
}
