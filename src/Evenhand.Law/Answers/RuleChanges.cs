using System.Globalization;
using Evenhand.Law.Levers;

namespace Evenhand.Law.Answers;

/// <summary>Something of the law that changes on a day.</summary>
/// <param name="Day">The first day on which it is so.</param>
/// <param name="What"><c>lever</c>, <c>constraint</c>, <c>duty</c>, <c>remedy</c>, <c>definition</c>, <c>amount</c> or <c>codes</c>.</param>
/// <param name="Id">Its id; of an amount, the instrument, kind and class of authority.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Change">What happens, in words.</param>
/// <param name="Citation">The provision.</param>
public sealed record RuleChange(
    DateOnly Day,
    string What,
    string Id,
    string Name,
    string Change,
    string Citation
);

/// <summary>An answer about a case that is another on the second day.</summary>
/// <param name="Id">The lever, constraint, duty or remedy.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="From">The outcome on the first day.</param>
/// <param name="To">The outcome on the second.</param>
/// <param name="DecidedBy">The facts that decide on the day on which it is worse, or on the second day.</param>
public sealed record AnswerChange(
    string Id,
    string Name,
    LeverOutcome From,
    LeverOutcome To,
    IReadOnlyList<string> DecidedBy
);

/// <summary>What changes in the law between two days, and for a case.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The second day.</param>
/// <param name="Changes">Changes after the first day, up to and with the second, in order.</param>
/// <param name="Case">The case; null where none was given.</param>
/// <param name="Answers">The answers about the case that differ between the days.</param>
public sealed record RuleChanges(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<RuleChange> Changes,
    string? Case,
    IReadOnlyList<AnswerChange> Answers
)
{
    /// <summary>What changes between two days.</summary>
    /// <param name="book">The law.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The second day, not before the first.</param>
    /// <param name="onFrom">A case as of the first day; null for none.</param>
    /// <param name="onTo">The same case as of the second day.</param>
    public static RuleChanges Between(
        LawBook book,
        DateOnly from,
        DateOnly to,
        LawCase? onFrom = null,
        LawCase? onTo = null
    ) =>
        new(
            from,
            to,
            [
                .. All(book)
                    .Where(c => from < c.Day && c.Day <= to)
                    .OrderBy(c => c.Day)
                    .ThenBy(c => c.What, StringComparer.Ordinal)
                    .ThenBy(c => c.Id, StringComparer.Ordinal),
            ],
            onFrom?.Title,
            onFrom is null || onTo is null ? [] : Answered(book, onFrom, onTo)
        );

    private static IEnumerable<RuleChange> All(LawBook book) =>
        [
            .. book.Levers.SelectMany(l =>
                InForce(LeverWords.Of(l.Kind), l.Id, l.Name, l.Citation, l.From, l.To)
            ),
            .. book.Rules.Definitions.SelectMany(d =>
                InForce("definition", d.Id, d.Name, d.Citation, d.From, d.To)
            ),
            .. book.CodeLists.SelectMany(c =>
                InForce("codes", c.Id, c.Name, c.Citation, c.From, null)
            ),
            .. Amounts(book),
        ];

    private static IEnumerable<RuleChange> InForce(
        string what,
        string id,
        string name,
        string citation,
        DateOnly? from,
        DateOnly? to
    )
    {
        if (from is { } first)
        {
            yield return new RuleChange(first, what, id, name, "comes into force", citation);
        }

        if (to is { } last && last < DateOnly.MaxValue)
        {
            yield return new RuleChange(
                last.AddDays(1),
                what,
                id,
                name,
                "is no longer in force",
                citation
            );
        }
    }

    private static IEnumerable<RuleChange> Amounts(LawBook book)
    {
        foreach (
            var track in book.Thresholds.Rows.GroupBy(r => (r.Instrument, r.Kind, r.Authorities))
        )
        {
            var (instrument, kind, authorities) = track.Key;
            var id = $"{instrument}, {kind}, {authorities}";
            var name = $"{kind.Replace('_', ' ')} ({authorities.Replace('_', '-')})";
            Tables.Threshold? before = null;
            foreach (var row in track.OrderBy(r => r.From))
            {
                if (before?.To?.AddDays(1) == row.From)
                {
                    if (before.Pounds != row.Pounds)
                    {
                        yield return new RuleChange(
                            row.From,
                            "amount",
                            id,
                            name,
                            $"{Pounds(before)} becomes {Pounds(row)}",
                            instrument
                        );
                    }
                }
                else
                {
                    if (before?.To is { } end)
                    {
                        yield return Ended(end, before);
                    }

                    yield return new RuleChange(
                        row.From,
                        "amount",
                        id,
                        name,
                        $"{Pounds(row)} begins to count",
                        instrument
                    );
                }

                before = row;
            }

            if (before?.To is { } last)
            {
                yield return Ended(last, before);
            }

            RuleChange Ended(DateOnly day, Tables.Threshold row) =>
                new(
                    day.AddDays(1),
                    "amount",
                    id,
                    name,
                    $"{Pounds(row)} no longer counts",
                    instrument
                );
        }
    }

    private static string Pounds(Tables.Threshold row) =>
        string.Create(CultureInfo.InvariantCulture, $"£{row.Pounds:#,0.##}")
        + row.Vat switch
        {
            Tables.VatBasis.Inc => " with VAT",
            Tables.VatBasis.Ex => " without VAT",
            _ => "",
        };

    private static IReadOnlyList<AnswerChange> Answered(LawBook book, LawCase onFrom, LawCase onTo)
    {
        var desk = new LeverDesk(book);
        return
        [
            .. book
                .Levers.Select(l => (First: desk.Ask(l, onFrom), Second: desk.Ask(l, onTo)))
                .Where(p => p.First.Outcome != p.Second.Outcome)
                .Select(p => new AnswerChange(
                    p.First.Id,
                    p.First.Name,
                    p.First.Outcome,
                    p.Second.Outcome,
                    p.Second.Deciding.Count > 0 ? p.Second.Deciding : p.First.Deciding
                )),
        ];
    }
}
