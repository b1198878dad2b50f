using System.Globalization;
using Evenhand.Law.Calendar;
using Evenhand.Law.Levers;
using Evenhand.Rules.Facts;
using Evenhand.Testing;

namespace Evenhand.Tests.Law;

/// <summary>Every date, amount and number of the law, written down apart from the rule files, so that neither can move alone.</summary>
internal static class Boundaries
{
    /// <summary>First and last day of each entry.</summary>
    public static IReadOnlyList<(string Id, DateOnly? From, DateOnly? To)> Dates { get; } =
    [.. Read("dates.csv").Select(r => (r[0], Day(r[1]), Day(r[2])))];

    /// <summary>Each amount with its days.</summary>
    public static IReadOnlyList<Amount> Amounts { get; } =
    [
        .. Read("amounts.csv")
            .Select(r => new Amount(
                r[0],
                r[1],
                r[2],
                decimal.Parse(r[3], CultureInfo.InvariantCulture),
                Day(r[4])!.Value,
                Day(r[5]),
                r[6]
            )),
    ];

    /// <summary>Each number in a condition: whether it is met a step under it, and at it. Over it is the other way than under it.</summary>
    public static IReadOnlyList<(
        string Id,
        string Fact,
        double Number,
        bool Under,
        bool At
    )> Numbers { get; } =
    [
        ("SCT14.s9", "contract.value_ex_vat", 50_000, false, true),
        ("NI.PPN0121", "contract.value_inc_vat", 500_000, false, true),
        ("PA23.s52_53", "contract.value_inc_vat", 5_000_000, false, false),
        ("PA23.s33", "contract.term_months_max", 60, true, true),
        ("PCR15.reg77", "contract.term_months_max", 36, true, true),
        ("PA23.s41.repeat", "existing.competed_within_months", 60, true, true),
        ("PA23.sch2.vertical", "supplier.pct_activity_for_authority", 80, false, false),
        ("PA23.sch2.horizontal", "arrangement.pct_activity_other_purposes", 20, true, true),
    ];

    /// <summary>The last day of each limit, counted in England, or else in Scotland, from three days; reckoned apart from the program.</summary>
    public static IReadOnlyList<(string Id, IReadOnlyList<DateOnly?> Last)> Limits { get; } =
    [
        .. Read("limits.csv")
            .Select(r => (r[0], (IReadOnlyList<DateOnly?>)[.. r.Skip(1).Select(Day)])),
    ];

    private static readonly DateOnly[] Counted =
    [
        new(2026, 5, 1),
        new(2026, 12, 18),
        new(2026, 6, 3),
    ];

    /// <summary>What a book says otherwise than is written down here, of the levers that it holds.</summary>
    public static IEnumerable<string> Broken(LawBook book) =>
        [
            .. Dates.Where(d => book.Find(d.Id) is not null).SelectMany(d => BrokenDates(book, d)),
            .. Numbers
                .Where(n => book.Find(n.Id) is not null)
                .SelectMany(n => BrokenNumber(book, n)),
            .. Amounts.SelectMany(a => BrokenAmount(book, a)),
            .. Limits
                .Where(l => !Counted.Select(day => LastDay(book, l.Id, day)).SequenceEqual(l.Last))
                .Select(l => l.Id),
        ];

    private static DateOnly? LastDay(LawBook book, string id, DateOnly day)
    {
        var limit = book.TimeLimits.Limits.Single(t => t.Id == id);
        var scottish =
            limit.Nations.Contains(Nation.Scotland) || limit.Regimes.Contains("scotland-2015");
        return limit
            .Count(book.Calendar, day, scottish ? Nation.Scotland : Nation.England)
            ?.LastDay;
    }

    private static IEnumerable<string> BrokenDates(
        LawBook book,
        (string Id, DateOnly? From, DateOnly? To) expected
    )
    {
        var lever = book.Find(expected.Id)!;
        (DateOnly? Day, bool InForce)[] days =
        [
            (expected.From?.AddDays(-1), false),
            (expected.From, true),
            (expected.To, true),
            (expected.To?.AddDays(1), false),
        ];
        return days.Where(d => d.Day is { } day && lever.InForceOn(day) != d.InForce)
            .Select(d => $"{expected.Id} on {d.Day:O}");
    }

    private static IEnumerable<string> BrokenNumber(
        LawBook book,
        (string Id, string Fact, double Number, bool Under, bool At) expected
    )
    {
        var (id, fact, number, under, at) = expected;
        (double Value, bool Met)[] steps =
        [
            (number - 1, under),
            (number, at),
            (number + 1, !under),
        ];
        var lever = book.Find(id)!;
        return steps
            .Where(s =>
                new Evenhand.Law.Answers.LeverDesk(book)
                    .Ask(
                        lever,
                        new Evenhand.Law.Answers.LawCase(
                            book,
                            "a number",
                            new Dictionary<string, Fact>(StringComparer.Ordinal)
                            {
                                [fact] = ShippedLaw.Fact(fact, FactValue.Of(s.Value)),
                            },
                            new DateOnly(2026, 5, 1)
                        )
                    )
                    .Reasons.Single(r => r.Field == fact)
                    .Met != s.Met
            )
            .Select(s => $"{id} {fact} {s.Value}");
    }

    private static IEnumerable<string> BrokenAmount(LawBook book, Amount expected)
    {
        DateOnly?[] days =
        [
            expected.From.AddDays(-1),
            expected.From,
            expected.To,
            expected.To?.AddDays(1),
        ];
        return days.OfType<DateOnly>()
            .Where(day =>
                book
                    .Thresholds.Rows.Where(r =>
                        (r.Instrument, r.Kind, r.Authorities)
                            == (expected.Instrument, expected.Kind, expected.Authorities)
                        && r.InForceOn(day)
                    )
                    .Select(r => r.Pounds)
                    .SequenceEqual(
                        Amounts
                            .Where(a =>
                                (a.Instrument, a.Kind, a.Authorities)
                                    == (expected.Instrument, expected.Kind, expected.Authorities)
                                && a.From <= day
                                && (a.To is null || day <= a.To)
                            )
                            .Select(a => a.Pounds)
                    )
                    is false
            )
            .Select(day =>
                $"{expected.Instrument} {expected.Kind} {expected.Authorities} on {day:O}"
            );
    }

    private static IEnumerable<string[]> Read(string name) =>
        File.ReadLines(Repository.At("tests", "Evenhand.Tests", "Law", "golden", name))
            .Skip(1)
            .Select(l => l.Split(','));

    private static DateOnly? Day(string text) =>
        text.Length == 0
            ? null
            : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>An amount as it is written down apart from the rule files.</summary>
internal sealed record Amount(
    string Instrument,
    string Kind,
    string Authorities,
    decimal Pounds,
    DateOnly From,
    DateOnly? To,
    string Vat
);
