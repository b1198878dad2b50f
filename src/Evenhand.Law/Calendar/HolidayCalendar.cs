using System.Collections.Concurrent;
using System.Globalization;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Calendar;

/// <summary>The bank holidays of each division: as published where a list is held, by rule in every other year.</summary>
public sealed class HolidayCalendar
{
    // What the published lists' words mean.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["new_year"] = "New Year's Day",
        ["2nd_january"] = "2 January",
        ["st_patrick"] = "St Patrick's Day",
        ["good_friday"] = "Good Friday",
        ["easter_monday"] = "Easter Monday",
        ["early_may"] = "Early May bank holiday",
        ["early_may_ve"] = "Early May bank holiday (VE Day)",
        ["spring"] = "Spring bank holiday",
        ["battle_boyne"] = "Battle of the Boyne (Orangemen's Day)",
        ["summer"] = "Summer bank holiday",
        ["late_august"] = "Summer bank holiday",
        ["st_andrew"] = "St Andrew's Day",
        ["christmas"] = "Christmas Day",
        ["boxing_day"] = "Boxing Day",
        ["queen_platinum"] = "Platinum Jubilee bank holiday",
        ["queens_bank_holiday"] = "Bank holiday for the State Funeral of Queen Elizabeth II",
        ["kings_coronation"] = "Bank holiday for the coronation of King Charles III",
        ["world_cup"] = "Bank holiday for the football World Cup",
    };

    private readonly Dictionary<(Division, int), IReadOnlyList<BankHoliday>> published;
    private readonly ConcurrentDictionary<
        (Division, int),
        IReadOnlyDictionary<DateOnly, BankHoliday>
    > years = new();

    private HolidayCalendar(
        Dictionary<(Division, int), IReadOnlyList<BankHoliday>> published,
        int first,
        int last
    )
    {
        this.published = published;
        (FirstPublished, LastPublished) = (first, last);
    }

    /// <summary>The first year whose list is held.</summary>
    public int FirstPublished { get; }

    /// <summary>The last year whose list is held; days of later years are computed.</summary>
    public int LastPublished { get; }

    /// <summary>The bank holidays of a year, by day.</summary>
    public IReadOnlyList<BankHoliday> Of(Division division, int year) =>
        published.TryGetValue((division, year), out var list)
            ? list
            : HolidayRule.Of(division, year);

    /// <summary>The bank holiday on a day; null when there is none.</summary>
    public BankHoliday? On(Division division, DateOnly day) =>
        years
            .GetOrAdd((division, day.Year), k => Of(k.Item1, k.Item2).ToDictionary(h => h.Day))
            .GetValueOrDefault(day);

    /// <summary>Reads the published lists: division, date, holiday and note, a line each.</summary>
    public static Outcome<HolidayCalendar> Read(TextFile file)
    {
        var problems = new List<Problem>();
        var days = new List<BankHoliday>();
        var seen = new HashSet<(Division, DateOnly)>();
        var lines = file.Text.Split('\n');
        if (lines[0].TrimEnd('\r') != "division,date,holiday,note")
        {
            Report(1, null, "The columns are others", lines[0], "division,date,holiday,note");
            return Outcome<HolidayCalendar>.Failed(problems);
        }

        foreach (var (index, raw) in lines.Index().Skip(1))
        {
            var line = raw.TrimEnd('\r');
            if (
                line.Length > 0
                && Row(line, index + 1) is { } day
                && !seen.Add((day.Division, day.Day))
            )
            {
                Report(index + 1, "date", "This day is named twice", line, "each day once");
            }
        }

        var held = days.Select(d => d.Day.Year).Distinct().Order().ToList();
        foreach (var division in Divisions.All)
        {
            foreach (
                var year in Enumerable
                    .Range(held.FirstOrDefault(), held.Count == 0 ? 1 : held[^1] - held[0] + 1)
                    .Where(y => !days.Exists(d => d.Division == division && d.Day.Year == y))
            )
            {
                Report(
                    lines.Length,
                    "date",
                    "A year is missing",
                    null,
                    $"the bank holidays of {division.Name()} in {year}"
                );
            }
        }

        return problems.Count > 0
            ? Outcome<HolidayCalendar>.Failed(problems)
            : Outcome<HolidayCalendar>.Ok(
                new HolidayCalendar(
                    days.GroupBy(d => (d.Division, d.Day.Year))
                        .ToDictionary(
                            g => g.Key,
                            g => (IReadOnlyList<BankHoliday>)[.. g.OrderBy(d => d.Day)]
                        ),
                    held[0],
                    held[^1]
                )
            );

        BankHoliday? Row(string line, long number)
        {
            var cells = line.Split(',');
            if (cells.Length != 4)
            {
                Report(
                    number,
                    null,
                    "This line has not four cells",
                    line,
                    "division,date,holiday,note"
                );
                return null;
            }

            var division = Divisions
                .All.Where(d => d.Word() == cells[0])
                .Select(d => (Division?)d)
                .FirstOrDefault();
            if (division is null)
            {
                Report(
                    number,
                    "division",
                    "This division is not known",
                    cells[0],
                    string.Join(", ", Divisions.All.Select(d => d.Word()))
                );
            }

            if (
                !DateOnly.TryParseExact(
                    cells[1],
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                Report(
                    number,
                    "date",
                    "This is not a date",
                    cells[1],
                    "a day that exists, as 2025-12-25"
                );
                return null;
            }

            var name = Names.GetValueOrDefault(cells[2]);
            if (name is null)
            {
                Report(
                    number,
                    "holiday",
                    "This holiday is not known",
                    cells[2],
                    string.Join(", ", Names.Keys)
                );
            }

            if (cells[3] is not ("" or "substitute_day"))
            {
                Report(
                    number,
                    "note",
                    "This note is not known",
                    cells[3],
                    "nothing or substitute_day"
                );
            }

            if (division is null || name is null)
            {
                return null;
            }

            var holiday = new BankHoliday(
                division.Value,
                day,
                name,
                cells[3].Length > 0,
                HolidayBasis.Published
            );
            days.Add(holiday);
            return holiday;
        }

        void Report(long line, string? field, string what, string? found, string expected) =>
            problems.Add(
                new Problem(what)
                {
                    File = file.Name,
                    Line = line,
                    Field = field,
                    Found = found is null ? null : Problem.Excerpt(found),
                    Expected = expected,
                }
            );
    }
}
