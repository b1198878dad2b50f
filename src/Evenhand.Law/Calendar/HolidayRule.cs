namespace Evenhand.Law.Calendar;

/// <summary>The bank holidays of a year by rule, for years whose list is not published.</summary>
/// <remarks>
/// Banking and Financial Dealings Act 1971, section 1 and Schedule 1 (as amended by the St Andrew's Day Bank Holiday (Scotland) Act
/// 2007), read on 27 November 2026 in legalize-dev/legalize-uk, uk/ukpga-1971-80.md. Days that are proclaimed every year (New
/// Year's Day and early May in England, Wales and Northern Ireland, the battle of the Boyne, spring and Boxing Day in Scotland, the
/// Mondays for days that fall on a Saturday) are taken to be proclaimed again. Days proclaimed once (jubilees, a coronation) cannot
/// be foreseen. The tests hold it against every published year.
/// </remarks>
public static class HolidayRule
{
    /// <summary>The ordinary bank holidays of a year, by day.</summary>
    public static IReadOnlyList<BankHoliday> Of(Division division, int year)
    {
        var scotland = division == Division.Scotland;
        var north = division == Division.NorthernIreland;
        var days = new List<BankHoliday>();
        if (scotland)
        {
            Pair(
                (1, 1, "New Year's Day", HolidayBasis.Act),
                (1, 2, "2 January", HolidayBasis.Act),
                mondayAfterSaturdayIsOfTheAct: true,
                sundayMovesByTheAct: true
            );
        }
        else
        {
            Single(1, 1, "New Year's Day", HolidayBasis.Custom, sundayMovesByTheAct: false);
        }

        if (north)
        {
            Single(3, 17, "St Patrick's Day", HolidayBasis.Act, sundayMovesByTheAct: true);
            Single(
                7,
                12,
                "Battle of the Boyne (Orangemen's Day)",
                HolidayBasis.Custom,
                sundayMovesByTheAct: false
            );
        }

        var easter = Easter.Sunday(year);
        Add(
            easter.AddDays(-2),
            "Good Friday",
            scotland ? HolidayBasis.Act : HolidayBasis.CommonLaw
        );
        if (!scotland)
        {
            Add(easter.AddDays(1), "Easter Monday", HolidayBasis.Act);
        }

        Add(
            FirstMonday(5),
            "Early May bank holiday",
            scotland ? HolidayBasis.Act : HolidayBasis.Custom
        );
        Add(
            LastMonday(5),
            "Spring bank holiday",
            scotland ? HolidayBasis.Custom : HolidayBasis.Act
        );
        Add(scotland ? FirstMonday(8) : LastMonday(8), "Summer bank holiday", HolidayBasis.Act);
        if (scotland)
        {
            var andrew = new DateOnly(year, 11, 30);
            Add(Weekday(andrew), "St Andrew's Day", HolidayBasis.Act, Weekday(andrew) != andrew);
        }

        Pair(
            (12, 25, "Christmas Day", scotland ? HolidayBasis.Act : HolidayBasis.CommonLaw),
            (12, 26, "Boxing Day", scotland ? HolidayBasis.Custom : HolidayBasis.Act),
            mondayAfterSaturdayIsOfTheAct: !scotland,
            sundayMovesByTheAct: !scotland
        );
        return [.. days.OrderBy(d => d.Day)];

        void Add(DateOnly day, string name, HolidayBasis basis, bool substitute = false) =>
            days.Add(new BankHoliday(division, day, name, substitute, basis));

        void Single(
            int month,
            int dayOfMonth,
            string name,
            HolidayBasis basis,
            bool sundayMovesByTheAct
        )
        {
            var day = new DateOnly(year, month, dayOfMonth);
            var kept = Weekday(day);
            Add(
                kept,
                name,
                kept == day || (day.DayOfWeek == DayOfWeek.Sunday && sundayMovesByTheAct)
                    ? basis
                    : HolidayBasis.Custom,
                kept != day
            );
        }

        // Two days in a row, of which one or both may fall on a weekend: neither is lost.
        void Pair(
            (int Month, int Day, string Name, HolidayBasis Basis) first,
            (int Month, int Day, string Name, HolidayBasis Basis) second,
            bool mondayAfterSaturdayIsOfTheAct,
            bool sundayMovesByTheAct
        )
        {
            var day = new DateOnly(year, first.Month, first.Day);
            switch (day.DayOfWeek)
            {
                case DayOfWeek.Friday:
                    Add(day, first.Name, first.Basis);
                    Add(day.AddDays(3), second.Name, HolidayBasis.Custom, true);
                    break;
                case DayOfWeek.Saturday:
                    // The Act moves the second of the two, from the Sunday to this Monday; lists give the Monday to the first.
                    Add(
                        day.AddDays(2),
                        first.Name,
                        mondayAfterSaturdayIsOfTheAct ? HolidayBasis.Act : HolidayBasis.Custom,
                        true
                    );
                    Add(day.AddDays(3), second.Name, HolidayBasis.Custom, true);
                    break;
                case DayOfWeek.Sunday:
                    Add(
                        day.AddDays(1),
                        second.Name,
                        // In Scotland it is Christmas Day that the Act moves to this Monday.
                        second.Month == 12
                            ? HolidayBasis.Act
                            : second.Basis
                    );
                    Add(
                        day.AddDays(2),
                        first.Name,
                        sundayMovesByTheAct ? HolidayBasis.Act : HolidayBasis.Custom,
                        true
                    );
                    break;
                default:
                    Add(day, first.Name, first.Basis);
                    Add(day.AddDays(1), second.Name, second.Basis);
                    break;
            }
        }

        DateOnly FirstMonday(int month) => OnOrAfterMonday(new DateOnly(year, month, 1));

        DateOnly LastMonday(int month) =>
            OnOrAfterMonday(new DateOnly(year, month, DateTime.DaysInMonth(year, month) - 6));
    }

    private static DateOnly OnOrAfterMonday(DateOnly day) =>
        day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    private static DateOnly Weekday(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? OnOrAfterMonday(day) : day;
}
