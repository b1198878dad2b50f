using Evenhand.Law.Calendar;
using Evenhand.Law.Tables;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Deadlines;

/// <summary>Counts deadlines.</summary>
/// <param name="limits">The limits of time.</param>
/// <param name="calendar">The bank holidays.</param>
public sealed class DeadlineDesk(TimeLimits limits, HolidayCalendar calendar)
{
    /// <summary>The earliest day that can be asked about: the Act on bank holidays came into force in this year.</summary>
    public static DateOnly First { get; } = new(1972, 1, 1);

    /// <summary>The latest day that can be asked about.</summary>
    public static DateOnly Last { get; } = new(2199, 12, 31);

    /// <summary>All laws.</summary>
    public IReadOnlyList<Regime> Regimes => limits.Regimes;

    /// <summary>What can set a clock off under a law; empty when there is no such law.</summary>
    public IReadOnlyList<Trigger> Triggers(string regime) =>
        limits.Regimes.FirstOrDefault(r => r.Id == regime) is { } found
            ? [.. limits.Of(found)]
            : [];

    /// <summary>Working days as a calendar beside the deadlines shows them.</summary>
    /// <remarks>Those of every nation where a limit of the law keeps all bank holidays; else those of the nation.</remarks>
    public WorkingDays Working(string regime, Nation nation) =>
        new(
            calendar,
            limits.Limits.Any(l =>
                l.Regimes.Contains(regime) && l.Divisions.Count == Divisions.All.Count
            )
                ? Divisions.All
                : [nation.Division()]
        );

    /// <summary>Counts every deadline that follows from the days of a question.</summary>
    public Outcome<DeadlinesReport> Ask(DeadlinesQuestion question)
    {
        if (limits.Regimes.FirstOrDefault(r => r.Id == question.Regime) is not { } regime)
        {
            return Failed(
                "There is no such law",
                "regime",
                question.Regime,
                string.Join(", ", limits.Regimes.Select(r => r.Id))
            );
        }

        if (!regime.Nations.Contains(question.Nation))
        {
            return Failed(
                "This law is not law there",
                "nation",
                question.Nation.Word(),
                string.Join(", ", regime.Nations.Select(n => n.Word()))
            );
        }

        var known = limits.Of(regime).ToList();
        foreach (var (id, day) in question.Days)
        {
            if (known.TrueForAll(t => t.Id != id))
            {
                return Failed(
                    $"Nothing is counted from this under {regime.Name}",
                    "on",
                    id,
                    string.Join(", ", known.Select(t => t.Id))
                );
            }

            if (day < First || day > Last)
            {
                return Failed(
                    "No deadline is counted from a day so far away",
                    id,
                    Plain.Iso(day),
                    $"{Plain.Iso(First)} to {Plain.Iso(Last)}"
                );
            }
        }

        if (question.Days.Count == 0)
        {
            return Failed(
                "Give at least one day",
                "on",
                null,
                string.Join(", ", known.Select(t => t.Id))
            );
        }

        return Outcome<DeadlinesReport>.Ok(Count(question, regime, known));
    }

    private DeadlinesReport Count(
        DeadlinesQuestion question,
        Regime regime,
        IReadOnlyList<Trigger> known
    )
    {
        var triggers = known
            .Where(t => question.Days.ContainsKey(t.Id))
            .Select(t => new TriggerDay(t.Id, t.Name, question.Days[t.Id]))
            .ToList();
        var deadlines = triggers
            .SelectMany(t =>
                limits
                    .Limits.Where(l =>
                        l.Trigger == t.Id
                        && l.Regimes.Contains(regime.Id)
                        && (
                            question.LightTouch is null
                            || l.LightTouch is null
                            || l.LightTouch == question.LightTouch
                        )
                        && (l.Nations.Count == 0 || l.Nations.Contains(question.Nation))
                    )
                    .Select(l => Count(l, t, question.Nation))
            )
            .OrderBy(d => d.Day)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ToList();
        var holidays = Passed(triggers, deadlines, question.Nation, regime);
        return new DeadlinesReport(
            question.Name,
            question.Nation.Name(),
            regime.Id,
            regime.Name,
            [.. triggers.OrderBy(t => t.Day)],
            deadlines,
            holidays,
            calendar.LastPublished,
            [.. Notes(regime, deadlines, holidays)]
        );
    }

    private Deadline Count(TimeLimit limit, TriggerDay trigger, Nation nation)
    {
        var counted = limit.Count(calendar, trigger.Day, nation)!;
        return new Deadline(
            limit.Id,
            limit.Name,
            counted.LastDay,
            limit.Gives,
            limit.Gives == LimitGives.WaitEnds ? counted.LastDay.AddDays(1) : null,
            trigger,
            limit.Period!.Words,
            limit.When,
            limit.LightTouch,
            limit.Text,
            limit.Citation,
            limit.Confidence,
            limit.ReadOn,
            limit.Source,
            limit.LawyerCheck,
            counted.EndNote,
            counted.IsComputed,
            [.. counted.Steps.Select(s => new DeadlineStep(s.Day, s.Number, s.What, s.IsComputed))]
        );
    }

    private IReadOnlyList<PassedHoliday> Passed(
        IReadOnlyList<TriggerDay> triggers,
        IReadOnlyList<Deadline> deadlines,
        Nation nation,
        Regime regime
    )
    {
        if (deadlines.Count == 0)
        {
            return [];
        }

        var working = Working(regime.Id, nation);
        var found = new List<PassedHoliday>();
        var last = deadlines.Max(d => d.Day);
        for (var day = triggers.Min(t => t.Day); day <= last; day = day.AddDays(1))
        {
            if (working.WhyNot(day) is { Holidays.Count: > 0 } rest)
            {
                found.Add(new PassedHoliday(day, rest.Why, rest.IsComputed));
            }
        }

        return found;
    }

    private IEnumerable<string> Notes(
        Regime regime,
        IReadOnlyList<Deadline> deadlines,
        IReadOnlyList<PassedHoliday> holidays
    )
    {
        yield return $"{regime.Name}: {regime.Note}";
        if (holidays.Any(h => h.Computed))
        {
            yield return $"Bank holidays are published up to {calendar.LastPublished}. Later ones are computed by Schedule 1 to the Banking and Financial Dealings Act 1971 and, where they are proclaimed each year, by custom. Days proclaimed once cannot be foreseen.";
        }

        if (deadlines.Any(d => d.EndNote is not null))
        {
            yield return "A claim whose last day is no working day: whether the court's rules then give the next working day was not read.";
        }

        yield return "Not legal advice. When somebody knew, or ought to have known, is often argued.";
    }

    private static Outcome<DeadlinesReport> Failed(
        string what,
        string field,
        string? found,
        string expected
    ) =>
        Outcome<DeadlinesReport>.Failed(
            new Problem(what)
            {
                Field = field,
                Found = found is null ? null : Problem.Excerpt(found),
                Expected = expected,
            }
        );
}
