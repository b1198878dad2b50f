using Evenhand.Law.Calendar;
using Evenhand.Statistics.Schedules;
using Evenhand.Transition.Files;
using Evenhand.Transition.Library;
using Evenhand.Transition.Networks;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Plans;

/// <summary>Plans a reorganisation: which tasks, when, how surely.</summary>
/// <param name="library">The library.</param>
/// <param name="holidays">The bank holidays.</param>
public sealed class Planner(MergerLibrary library, HolidayCalendar holidays)
{
    private const int Movers = 12;

    /// <summary>The plan.</summary>
    /// <param name="merger">The reorganisation.</param>
    /// <param name="passes">How many draws of durations; null for what the file says.</param>
    /// <param name="seed">Their seed; null for what the file says.</param>
    public Outcome<PlanReport> Ask(MergerFile merger, int? passes, int? seed) =>
        PlanBuilder
            .Of(merger, library.Playbook)
            .Then(plan =>
                CriticalPath
                    .Of(plan.Network, [.. plan.Tasks.Select(t => t.Weeks.Likely)])
                    .Then(schedule =>
                        ScheduleSimulation
                            .Of(
                                plan.Network,
                                Model(merger, plan),
                                passes ?? merger.Settings.Passes,
                                seed ?? merger.Settings.Seed
                            )
                            .Then(drawn =>
                                Outcome<PlanReport>.Ok(Report(merger, plan, schedule, drawn))
                            )
                    )
            );

    private static ScheduleModel Model(MergerFile merger, PlanNetwork plan)
    {
        var workstreams = plan.Tasks.Select(t => t.Workstream).Distinct().ToList();
        return new ScheduleModel
        {
            Durations = [.. plan.Tasks.Select(t => t.Weeks)],
            Groups = [.. plan.Tasks.Select(t => workstreams.IndexOf(t.Workstream))],
            Correlation = merger.Settings.Correlation,
            Risks =
            [
                .. merger.Risks.Select(r => new ScheduleRisk(
                    r.Probability,
                    [.. r.Tasks.Select(plan.PlaceOf).Where(p => p >= 0)],
                    r.Weeks with
                    {
                        Shape = merger.Settings.Shape,
                    }
                )),
            ],
            Target = plan.PlaceOf(Playbook.Vesting),
        };
    }

    private PlanReport Report(
        MergerFile merger,
        PlanNetwork plan,
        Schedule schedule,
        SimulatedFinish drawn
    )
    {
        var calendar = new WorkCalendar(
            merger.Announced,
            merger.Settings.Calendar ? new WorkingDays(holidays, merger.Divisions) : null
        );
        var vesting = plan.PlaceOf(Playbook.Vesting);
        var toVesting = FloatTo(plan.Network, schedule, vesting);
        var likely = schedule.EarlyFinish[vesting];
        var wished = merger.Wished is { } day
            ? new WishedDate(day, calendar.WeeksTo(day), drawn.ShareBy(calendar.WeeksTo(day)))
            : null;
        return new PlanReport
        {
            Merger = merger.Name,
            Announced = merger.Announced,
            Calendar = calendar.IsWorking
                ? $"weeks of five working days; bank holidays of {Divisions.Names([.. merger.Divisions])} passed over"
                : "weeks of seven days",
            Tasks =
            [
                .. plan.Tasks.Select(
                    (t, i) => Dated(t, i, plan.Network, schedule, calendar, toVesting[i])
                ),
            ],
            Vesting = new VestingDates(
                At(likely),
                At(drawn.Quantile(0.5)),
                At(drawn.Quantile(0.8)),
                At(drawn.Quantile(0.9)),
                drawn.ShareBy(likely)
            ),
            Wished = wished,
            Criticality = plan
                .Tasks.Select((t, i) => (t.Id, Share: drawn.Criticality[i]))
                .Where(p => p.Share > 0)
                .ToDictionary(p => p.Id, p => p.Share, StringComparer.Ordinal),
            Tornado = Tornado(merger, plan, drawn),
            Risks =
            [
                .. merger.Risks.Select(r => new DrawnRisk(
                    r.Id,
                    r.Name,
                    r.Probability,
                    r.Tasks,
                    r.Weeks.Optimistic,
                    r.Weeks.Likely,
                    r.Weeks.Pessimistic
                )),
            ],
            MayMovePastDayOne = MayMove(plan, vesting),
            Dropped = plan.Dropped,
            Local = merger.Local,
            Draws = new DrawSettings(
                drawn.Passes,
                drawn.Seed,
                merger.Settings.Correlation,
                merger.Settings.Shape == SpreadShape.PertBeta ? "PERT-beta" : "triangular"
            ),
        };

        WeekDate At(double weeks) => new(weeks, calendar.DoneBy(weeks));
    }

    private static DatedTask Dated(
        PlanTask task,
        int place,
        ScheduleNetwork network,
        Schedule schedule,
        WorkCalendar calendar,
        double? toVesting
    )
    {
        var (start, finish) = (schedule.EarlyStart[place], schedule.EarlyFinish[place]);
        return new DatedTask
        {
            Id = task.Id,
            Name = task.Name,
            Workstream = task.Workstream,
            Phase = task.Phase,
            Predecessors = [.. task.After.Select(l => new DatedLink(l.Task, l.Lag))],
            Optimistic = task.Weeks.Optimistic,
            Likely = task.Weeks.Likely,
            Pessimistic = task.Weeks.Pessimistic,
            EarlyStart = start,
            EarlyFinish = finish,
            LateStart = schedule.LateStart[place],
            LateFinish = schedule.LateFinish[place],
            TotalFloat = schedule.TotalFloat(place),
            FreeFloat = schedule.FreeFloat[place],
            Critical = schedule.IsCritical(place),
            FloatToVesting = toVesting,
            Why = CriticalReason.Of(network, schedule, place, "weeks"),
            Start = calendar.Begins(start),
            Finish = finish > start ? calendar.Ends(finish) : calendar.Begins(finish),
            DayOne = task.DayOne,
            Evidence = task.Evidence,
            Owner = task.Owner,
            Sources = task.Sources,
        };
    }

    /// <summary>How much each task may slip without moving one task; null where that one does not wait for it.</summary>
    private static double?[] FloatTo(ScheduleNetwork network, Schedule schedule, int target)
    {
        var late = new double?[network.Count];
        late[target] = schedule.EarlyStart[target];
        // Late starts by repeated sweeps: a plan has a hundred tasks and at most as many links in a chain.
        for (var moved = true; moved; )
        {
            moved = false;
            for (var task = 0; task < network.Count; task++)
            {
                foreach (var link in network.OutOf(task))
                {
                    var length = schedule.EarlyFinish[task] - schedule.EarlyStart[task];
                    if (
                        task != target
                        && late[link.To] is { } next
                        && next - link.Lag - length is var start
                        && (late[task] is not { } known || start < known)
                    )
                    {
                        (late[task], moved) = (start, true);
                    }
                }
            }
        }

        return
        [
            .. late.Select(
                (l, i) => l is { } x ? Math.Round(x - schedule.EarlyStart[i], 9) : (double?)null
            ),
        ];
    }

    private static List<DateMover> Tornado(
        MergerFile merger,
        PlanNetwork plan,
        SimulatedFinish drawn
    ) =>
        plan
            .Tasks.Select((t, i) => (t.Id, t.Name, Swing: drawn.Swings[i]))
            .Concat(merger.Risks.Select((r, i) => (r.Id, r.Name, Swing: drawn.RiskSwings[i])))
            .Where(m => m.Swing is not null)
            .Select(m => new DateMover(m.Id, m.Name, m.Swing!.Value.Early, m.Swing!.Value.Late))
            .OrderByDescending(m => m.LateWeeks - m.EarlyWeeks)
            .Take(Movers)
            .ToList();

    /// <summary>What only the decision to open waits for, and neither the first day nor anything that it needs.</summary>
    private static List<string> MayMove(PlanNetwork plan, int vesting)
    {
        var decision = plan.PlaceOf(Playbook.Decision);
        var needed = new bool[plan.Tasks.Count];
        for (var i = 0; i < needed.Length; i++)
        {
            if (plan.Tasks[i].DayOne && i != decision && i != vesting)
            {
                Mark(i);
            }
        }

        var before = new bool[plan.Tasks.Count];
        var open = new Stack<int>([decision]);
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

        return
        [
            .. plan
                .Tasks.Where((t, i) => before[i] && !needed[i] && i != decision)
                .Select(t => t.Id),
        ];

        void Mark(int task)
        {
            if (needed[task])
            {
                return;
            }

            needed[task] = true;
            foreach (var link in plan.Network.Into(task))
            {
                Mark(link.From);
            }
        }
    }
}
