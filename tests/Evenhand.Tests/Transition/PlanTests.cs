using Evenhand.Law.Calendar;
using Evenhand.Testing;
using Evenhand.Tests.Statistics.Schedules;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Xunit;

namespace Evenhand.Tests.Transition;

public sealed class PlanTests
{
    private const string CalendarOff = "plan: {calendar: off, correlation: 0}";

    public static TheoryData<string> Profiles() => [.. GoldenNetwork.Profiles];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void The_plan_of_a_profile_has_the_tasks_links_and_weeks_of_the_other_program(
        string profile
    )
    {
        var golden = GoldenNetwork.Profile(profile);
        var plan = Mergers.Plan(Mergers.Text(CalendarOff, profile));
        var dates = golden.GetProperty("schedule");

        Assert.Equal(
            dates.EnumerateObject().Select(t => t.Name).Order(StringComparer.Ordinal),
            plan.Tasks.Select(t => t.Id).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            golden.GetProperty("edges").GetInt32(),
            plan.Tasks.Sum(t => t.Predecessors.Count)
        );
        foreach (var task in plan.Tasks)
        {
            var date = dates.GetProperty(task.Id);
            Assert.Equal(
                date.GetProperty("predecessors")
                    .EnumerateArray()
                    .Select(p => p.GetString()!)
                    .Order(StringComparer.Ordinal),
                task.Predecessors.Select(p => p.Id).Order(StringComparer.Ordinal)
            );
            Assert.Equal(date.GetProperty("es").GetDouble(), task.EarlyStart);
            Assert.Equal(date.GetProperty("ef").GetDouble(), task.EarlyFinish);
            Assert.Equal(date.GetProperty("ls").GetDouble(), task.LateStart);
            Assert.Equal(date.GetProperty("lf").GetDouble(), task.LateFinish);
            Assert.Equal(date.GetProperty("total_float").GetDouble(), task.TotalFloat);
        }

        var weeks = golden.GetProperty("vesting_week_likely").GetInt32();
        Assert.Equal(
            new WeekDate(weeks, new DateOnly(2027, 1, 4).AddDays(7 * weeks)),
            plan.Vesting.Deterministic
        );
    }

    [Fact]
    public void A_task_that_does_not_apply_hands_on_what_it_waits_for_with_the_lags_on_the_way()
    {
        var plan = Mergers.Plan(
            Mergers.Text(
                """
                tasks:
                  change:
                    - {id: O01, after: [M08+3]}
                  remove:
                    - {id: O01, reason: there is one already}
                """
            )
        );

        Assert.DoesNotContain(plan.Tasks, t => t.Id == "O01");
        Assert.Contains(new DatedLink("M08", 3), Task(plan, "O04").Predecessors);
        Assert.Contains(
            plan.Dropped,
            d => d.Id == "O01" && d.Why.EndsWith("there is one already", StringComparison.Ordinal)
        );
        Assert.Contains(
            plan.Dropped,
            d => d.Id == "L04" && d.Why == "Does not apply: route_act not set"
        );
    }

    [Fact]
    public void A_task_of_ones_own_that_the_first_day_needs_holds_the_opening()
    {
        const string Own =
            "tasks: {add: [{id: OWN, name: Own, workstream: it, phase: build, after: [D07-1], weeks: [300, 300, 300], day_one: true}]}";
        var plan = Mergers.Plan(Mergers.Text(Own));

        Assert.Equal(24 - 1, Task(plan, "OWN").EarlyStart);
        Assert.Equal(23 + 300 + 2, plan.Vesting.Deterministic.Weeks);
        Assert.Equal(0, Task(plan, "OWN").FloatToVesting);
        Assert.Equal(1, plan.Criticality["OWN"]);
    }

    [Fact]
    public void Float_to_the_opening_is_what_a_task_can_slip_before_the_opening_moves()
    {
        var usual = Mergers.Plan(Mergers.Text(CalendarOff), 10);
        var task = usual.Tasks.First(t => t.FloatToVesting is > 3 and < 20);
        PlanReport Slipped(double by) =>
            Mergers.Plan(
                Mergers.Text(
                    CalendarOff
                        + $"\ntasks: {{change: [{{id: {task.Id}, weeks: [{task.Likely + by}, {task.Likely + by}, {task.Likely + by}]}}]}}"
                ),
                10
            );

        Assert.Equal(
            usual.Vesting.Deterministic,
            Slipped(task.FloatToVesting!.Value).Vesting.Deterministic
        );
        Assert.Equal(
            usual.Vesting.Deterministic.Weeks + 1,
            Slipped(task.FloatToVesting.Value + 1).Vesting.Deterministic.Weeks
        );
    }

    [Fact]
    public void What_may_move_past_the_first_day_is_needed_by_nothing_that_the_first_day_needs()
    {
        var plan = Mergers.Plan(Mergers.Text(""));

        Assert.NotEmpty(plan.MayMovePastDayOne);
        foreach (var id in plan.MayMovePastDayOne)
        {
            Assert.False(Task(plan, id).DayOne);
            Assert.All(
                plan.Tasks.Where(t => t.Predecessors.Any(p => p.Id == id)),
                t =>
                    Assert.True(
                        t.Id == Playbook.Decision
                            || plan.MayMovePastDayOne.Contains(t.Id)
                            || t.FloatToVesting is null,
                        $"{t.Id} needs {id}"
                    )
            );
        }
    }

    [Fact]
    public void Working_weeks_pass_over_weekends_and_bank_holidays()
    {
        var working = new WorkingDays(
            MergerLibrary.Holidays(Repository.Root).Value,
            [Division.EnglandAndWales]
        );
        var calendar = new WorkCalendar(new DateOnly(2026, 12, 21), working);

        // Friday 25 and Monday 28 December (for Boxing Day, a Saturday) and Friday 1 January are bank holidays.
        Assert.Equal(new DateOnly(2026, 12, 29), calendar.Ends(1));
        Assert.Equal(new DateOnly(2026, 12, 30), calendar.Begins(1));
        Assert.Equal(new DateOnly(2027, 1, 6), calendar.Ends(2));
        Assert.Equal(1, calendar.WeeksTo(new DateOnly(2026, 12, 30)));
        Assert.Equal(2, calendar.WeeksTo(calendar.DoneBy(2)));
    }

    [Fact]
    public void Chances_and_quantiles_agree_with_each_other()
    {
        var plan = Mergers.Plan(Mergers.Text("wished: 2029-01-15\nplan: {calendar: off}"), 20_000);
        var v = plan.Vesting;

        Assert.True(v.P50.Weeks < v.P80.Weeks && v.P80.Weeks < v.P90.Weeks);
        Assert.Equal(plan.Wished!.Weeks < v.P50.Weeks, plan.Wished.Chance < 0.5);
        Assert.Equal(106, plan.Wished.Weeks);
        Assert.True(plan.Tornado[0].LateWeeks > plan.Tornado[0].EarlyWeeks);
    }

    [Fact]
    public void A_loop_is_told_by_its_tasks()
    {
        var merger = Mergers.Read(Mergers.Text("tasks: {change: [{id: D01, after: [D04]}]}")).Value;

        Assert.Equal(
            "D03, D04, D01, D03",
            Assert.Single(Mergers.Planner.Ask(merger, 10, 1).Problems).Found
        );
    }

    private static DatedTask Task(PlanReport plan, string id) => plan.Tasks.Single(t => t.Id == id);
}
