using Evenhand.Law.Calendar;
using Evenhand.Law.Deadlines;
using Evenhand.Law.Publishing;
using Xunit;

namespace Evenhand.Tests.Law;

/// <summary>Deadlines as they are counted, and as a calendar takes them in.</summary>
public sealed class DeadlinesTests
{
    private static readonly DeadlineDesk Desk = new(
        ShippedLaw.Book.TimeLimits,
        ShippedLaw.Book.Calendar
    );

    [Fact]
    public void A_bank_holiday_anywhere_in_the_country_is_no_working_day_under_the_Act()
    {
        // 30 November 2026 is St Andrew's Day, a bank holiday in Scotland alone.
        var wait = One(
            Ask(Nation.England, "act", ("contract-award-notice", "2026-11-26")),
            "procurement-act-standstill"
        );

        Assert.Equal(new DateOnly(2026, 12, 8), wait.Day);
        Assert.Contains(
            wait.Counting,
            s =>
                s.Day == new DateOnly(2026, 11, 30)
                && s.What == "passed over: St Andrew's Day in Scotland"
        );
        Assert.Equal(new DateOnly(2026, 12, 9), wait.FreeFrom);
    }

    [Fact]
    public void The_standstill_of_health_care_counts_from_the_day_after_the_day_after()
    {
        // Monday 1 June 2026: the standstill begins on Tuesday, and the eighth working day after Tuesday is Friday of the next week.
        var wait = One(
            Ask(Nation.England, "psr", ("intention-notice", "2026-06-01")),
            "psr-representations"
        );

        Assert.Equal(new DateOnly(2026, 6, 12), wait.Day);
    }

    [Fact]
    public void A_standstill_of_the_2015_Regulations_that_ends_on_a_day_off_runs_on()
    {
        // Ten days after 23 March 2024 is Tuesday 2 April; ten days after 22 March is Easter Monday.
        Assert.Equal(new DateOnly(2024, 4, 2), Standstill("2024-03-22"));
        Assert.Equal(new DateOnly(2024, 4, 2), Standstill("2024-03-23"));

        static DateOnly Standstill(string day) =>
            One(
                Ask(Nation.Wales, "regulations-2015", ("summaries-sent", day)),
                "regulations-2015-standstill"
            ).Day;
    }

    [Fact]
    public void A_deadline_that_rests_on_a_computed_bank_holiday_says_so()
    {
        var report = Ask(Nation.England, "act", ("contract-award-notice", "2029-12-20"));

        Assert.True(One(report, "procurement-act-standstill").Computed);
        Assert.Contains(
            report.Notes,
            n => n.Contains("published up to 2028", StringComparison.Ordinal)
        );
        Assert.False(
            One(
                Ask(Nation.England, "act", ("contract-award-notice", "2027-12-20")),
                "procurement-act-standstill"
            ).Computed
        );
    }

    [Fact]
    public void Both_rules_are_shown_until_it_is_known_whether_a_contract_is_light_touch()
    {
        Assert.Equal(["procurement-act-copy", "procurement-act-copy-light-touch"], Copies(null));
        Assert.Equal(["procurement-act-copy-light-touch"], Copies(true));
        Assert.Equal(["procurement-act-copy"], Copies(false));

        static IEnumerable<string> Copies(bool? lightTouch) =>
            Desk.Ask(
                    Question(Nation.England, "act", ("contract-entered", "2026-06-01")) with
                    {
                        LightTouch = lightTouch,
                    }
                )
                .Value.Deadlines.Select(d => d.Id)
                .Where(id => id.StartsWith("procurement-act-copy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Nation.England, "acts", "known", "2026-05-01", "There is no such law")]
    [InlineData(Nation.Wales, "psr", "known", "2026-05-01", "This law is not law there")]
    [InlineData(
        Nation.England,
        "psr",
        "known",
        "2026-05-01",
        "Nothing is counted from this under Provider Selection Regime"
    )]
    [InlineData(
        Nation.England,
        "act",
        "known",
        "1066-10-14",
        "No deadline is counted from a day so far away"
    )]
    public void What_cannot_be_counted_is_refused(
        Nation nation,
        string regime,
        string kind,
        string day,
        string what
    ) =>
        Assert.Equal(
            what,
            Assert.Single(Desk.Ask(Question(nation, regime, (kind, day))).Problems).What
        );

    [Fact]
    public void A_question_without_a_day_is_told_what_can_be_given() =>
        Assert.Contains(
            "contract-award-notice",
            Assert.Single(Desk.Ask(Question(Nation.England, "act")).Problems).Expected
        );

    [Fact]
    public void A_month_holds_each_of_its_days_once_with_what_falls_on_it()
    {
        var report = Ask(Nation.England, "act", ("contract-award-notice", "2026-12-18"));
        var sheet = MonthSheet
            .Of(report, new WorkingDays(ShippedLaw.Book.Calendar, Divisions.All))
            .Single(m => m.First == new DateOnly(2026, 12, 1));

        Assert.All(sheet.Weeks, w => Assert.Equal(7, w.Count));
        var days = sheet.Weeks.SelectMany(w => w).OfType<DaySquare>().ToList();
        Assert.Equal(Enumerable.Range(1, 31), days.Select(d => d.Day.Day));
        Assert.Equal(DayOfWeek.Monday, sheet.Weeks[1][0]!.Day.DayOfWeek);
        Assert.Equal(["A"], days[17].Marks.Select(m => m.Key));
        Assert.True(days[24].IsHoliday);
        Assert.Equal(["1", "2"], days[30].Marks.Select(m => m.Key));
    }

    [Fact]
    public void An_event_keeps_its_identity_whenever_it_is_written_and_moves_with_a_name()
    {
        var first = Ask(Nation.England, "act", ("known", "2026-05-01"));
        var later = Ask(Nation.England, "act", ("known", "2026-05-02"));
        var day = new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(Uids(first, day), Uids(first, day.AddYears(1)));
        Assert.Empty(Uids(first, day).Intersect(Uids(later, day)));
        Assert.Equal(
            Uids(first with { Name = "Day care" }, day),
            Uids(later with { Name = "Day care" }, day)
        );
        Assert.Equal(first.Deadlines.Count, Uids(first, day).Distinct().Count());
    }

    [Fact]
    public void A_calendar_reads_back_as_the_deadlines_that_it_was_made_from()
    {
        var report = Ask(
            Nation.Scotland,
            "scotland-2015",
            ("summaries-sent", "2026-05-01"),
            ("known", "2026-05-01")
        ) with
        {
            Name = "Care; \"day\", \\ night: Ökonomie\nnext",
        };

        var text = DeadlineCalendar.Write(
            report,
            new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero)
        );
        var events = Ical.Net.Calendar.Load(text)!.Events;

        Assert.Equal(
            report.Deadlines.Select(d => d.Day).Order(),
            events.Select(e => e.DtStart!.Date).Order()
        );
        Assert.All(events, e => Assert.False(e.DtStart!.HasTime));
        Assert.All(events, e => Assert.StartsWith(report.Name, e.Summary));
        Assert.All(
            text.Split("\r\n"),
            line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line)
        );
    }

    [Fact]
    public void The_last_day_of_a_lever_is_counted_by_the_same_rule()
    {
        foreach (var lever in ShippedLaw.Book.Levers)
        {
            var asked = ShippedLaw.Desk.Ask(
                lever,
                ShippedLaw.Case(new DateOnly(2026, 5, 1), ["jurisdiction: England"])
            );
            var limit = lever.Challenge.TimeLimit;

            Assert.Equal(
                limit is { FromKnowledge: true }
                    ? limit
                        .Count(ShippedLaw.Book.Calendar, new DateOnly(2026, 5, 1), Nation.England)
                        ?.LastDay
                    : null,
                asked.Challenge.LastDate
            );
        }
    }

    private static IEnumerable<string> Uids(DeadlinesReport report, DateTimeOffset now) =>
        DeadlineCalendar
            .Write(report, now)
            .Split("\r\n")
            .Where(l => l.StartsWith("UID:", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static Deadline One(DeadlinesReport report, string id) =>
        report.Deadlines.Single(d => d.Id == id);

    private static DeadlinesReport Ask(
        Nation nation,
        string regime,
        params (string Kind, string Day)[] days
    ) => Desk.Ask(Question(nation, regime, days)).Value;

    private static DeadlinesQuestion Question(
        Nation nation,
        string regime,
        params (string Kind, string Day)[] days
    ) =>
        new(
            nation,
            regime,
            days.ToDictionary(d => d.Kind, d => Days.Of(d.Day), StringComparer.Ordinal)
        );
}
