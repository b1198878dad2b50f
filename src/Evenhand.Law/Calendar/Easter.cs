namespace Evenhand.Law.Calendar;

/// <summary>When Easter is.</summary>
public static class Easter
{
    /// <summary>Easter Sunday of a year in the Gregorian calendar.</summary>
    /// <remarks>
    /// The computus in the form of "Meeus/Jones/Butcher": J. Meeus, Astronomical Algorithms (2nd edition, 1998), chapter 8. The
    /// Calendar (New Style) Act 1750 fixes the same day by tables.
    /// </remarks>
    /// <param name="year">From 1583.</param>
    public static DateOnly Sunday(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var (skippedLeaps, leapCentury) = Math.DivRem(century, 4);
        var moonShift = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - skippedLeaps - moonShift + 15) % 30;
        var (leaps, beyondLeap) = Math.DivRem(ofCentury, 4);
        var toSunday = (32 + (2 * leapCentury) + (2 * leaps) - epact - beyondLeap) % 7;
        var correction = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var (month, day) = Math.DivRem(epact + toSunday - (7 * correction) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
