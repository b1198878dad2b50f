using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Building;
using Evenhand.Market.Providers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Payments;

/// <summary>Finds payments in an edition and adds them up.</summary>
public sealed class PaymentsView(EditionStore store)
{
    /// <summary>What every question begins with.</summary>
    private static readonly Pipeline Steps = new(
        new Step(
            "asked",
            """
            SELECT p.*
            FROM payment p
            WHERE (CAST($body AS VARCHAR) IS NULL OR contains(p.body_key, $body))
                AND (CAST($body_is AS VARCHAR) IS NULL OR p.body_key = $body_is)
                AND (CAST($supplier AS VARCHAR) IS NULL OR contains(p.supplier_key, $supplier))
                AND (CAST($from AS DATE) IS NULL OR p.paid_on >= $from)
                AND (CAST($to AS DATE) IS NULL OR p.paid_on <= $to)
                AND (CAST($min AS DECIMAL(28, 9)) IS NULL OR p.amount >= $min)
                AND (CAST($max AS DECIMAL(28, 9)) IS NULL OR p.amount <= $max)
                AND (CAST($purpose AS VARCHAR) IS NULL OR contains(lower(p.purpose), lower($purpose)))
                AND (CAST($in_file AS VARCHAR) IS NULL OR p.source_id IN (SELECT source_id FROM source WHERE sha256 = $in_file))
            """,
            "Payments that were asked for"
        )
    );

    private const string Sums = """
        count(*) AS payments, coalesce(sum(amount) FILTER (amount >= 0), 0) AS paid, count(*) FILTER (amount < 0) AS credits,
        coalesce(sum(amount) FILTER (amount < 0), 0) AS credited, coalesce(sum(amount), 0) AS net,
        count(*) FILTER (redacted IN ('redacted', 'person')) AS hidden, count(*) FILTER (redacted = 'not-given') AS without_supplier,
        count(*) FILTER (paid_on IS NULL) AS without_day, min(paid_on) AS first_day, max(paid_on) AS last_day,
        count(DISTINCT supplier_key) AS suppliers, count(DISTINCT body_key) AS bodies
        """;

    /// <summary>Selects one payment, $source and $line, with what is known of its file.</summary>
    internal const string SelectOne =
        "SELECT p.*, s.file, s.sha256, s.encoding, s.title, s.licence FROM payment p JOIN source s USING (source_id) WHERE source_id = $source AND line = $line";

    /// <summary>Answers a question. What cannot be asked, or an edition that is not there, comes back as a problem.</summary>
    public Outcome<PaymentsAnswer> Ask(PaymentsQuestion question) =>
        Fault(question) is { } fault
            ? Outcome<PaymentsAnswer>.Failed(fault)
            : Scope
                .OpenEdition(store, question.Edition)
                .Then(opened =>
                {
                    using var connection = opened.Connection;
                    return AnyLoaded(connection)
                        ? Outcome<PaymentsAnswer>.Ok(Answer(connection, opened.Edition, question))
                        : Outcome<PaymentsAnswer>.Failed(NoneLoaded);
                });

    /// <summary>One payment by where it stands; null where there is none.</summary>
    public Outcome<Payment?> Find(string source, long line, int? edition = null) =>
        Scope
            .OpenEdition(store, edition)
            .Then(opened =>
            {
                using var connection = opened.Connection;
                return Outcome<Payment?>.Ok(
                    connection
                        .Query(SelectOne, One, ("source", source), ("line", line))
                        .SingleOrDefault()
                );
            });

    private static Problem NoneLoaded =>
        new("No file of payments is loaded")
        {
            ToDo =
                "Run 'evenhand load FILE' with files of payments over 250, 500 or 25,000 pounds.",
        };

    private static bool AnyLoaded(DuckDBConnection connection) =>
        connection
            .Query(
                "SELECT count(*) AS files FROM source WHERE reader = 'payments'",
                r => r.Count("files")
            )
            .Single() > 0;

    private static Problem? Fault(PaymentsQuestion question) =>
        question switch
        {
            { From: { } from, To: { } to } when from > to => new Problem(
                "The first day is after the last"
            )
            {
                Field = "from",
                Found = $"{Plain.Iso(from)} to {Plain.Iso(to)}",
            },
            { Min: { } min, Max: { } max } when min > max => new Problem(
                "The least amount is larger than the largest"
            )
            {
                Field = "min",
                Found = $"{min} to {max}",
            },
            { Limit: < 1 or > PaymentsQuestion.MostOnAPage } => new Problem(
                "A page cannot hold so many"
            )
            {
                Field = "limit",
                Found = $"{question.Limit}",
                Expected = $"1 to {PaymentsQuestion.MostOnAPage:N0}",
            },
            { Page: < 1 } => new Problem("Pages are counted from 1")
            {
                Field = "page",
                Found = $"{question.Page}",
            },
            _ => null,
        };

    private static PaymentsAnswer Answer(
        DuckDBConnection connection,
        EditionInfo edition,
        PaymentsQuestion question
    )
    {
        var values = Values(question);
        var total = Steps
            .With(new Step("total", $"SELECT {Sums} FROM asked", "All of them added up"))
            .Run(connection, Sum, values)
            .Single();
        var order = question.Order ?? Usual(question.By);
        var (groups, payments, found) =
            question.By == PaymentsBy.Payment
                ? ([], Payments(connection, question, order, values), total.Payments)
                : Groups(connection, question, order, values);
        var answer = new PaymentsAnswer
        {
            Edition = edition.Number,
            ContentHash = edition.ContentHash,
            By = Word(question.By),
            Order = Word(order),
            Asked = PaymentsWords.Asked(question),
            Headline = [],
            Total = total,
            Groups = groups,
            Payments = payments,
            Page = question.Page,
            Limit = question.Limit,
            Found = found,
            Notes = [.. PaymentsWords.Notes(question, total)],
            Sources = Sources(connection, values),
        };
        return answer with { Headline = [.. PaymentsWords.Headline(answer)] };
    }

    private static IReadOnlyList<Payment> Payments(
        DuckDBConnection connection,
        PaymentsQuestion question,
        PaymentsOrder order,
        IReadOnlyList<(string Name, object? Value)> values
    ) =>
        Steps
            .With(
                new Step(
                    "page",
                    $"""
                    SELECT p.*, s.file, s.sha256
                    FROM asked p
                    JOIN source s USING (source_id)
                    ORDER BY {order switch
                    {
                        PaymentsOrder.Amount => $"amount {Falling(question)}, ",
                        PaymentsOrder.Date => $"paid_on {Falling(question)} NULLS LAST, ",
                        PaymentsOrder.Name => $"supplier_key {Rising(question)} NULLS LAST, supplier, amount DESC, ",
                        _ => "",
                    }}source_id {InFiles(question, order)}, line {InFiles(question, order)}
                    LIMIT {question.Limit} OFFSET {(long)question.Limit * (question.Page - 1)}
                    """,
                    "Those on the page, with their file"
                )
            )
            .Run(connection, One, values);

    private static (
        IReadOnlyList<PaymentsGroup> Groups,
        IReadOnlyList<Payment> Payments,
        long Found
    ) Groups(
        DuckDBConnection connection,
        PaymentsQuestion question,
        PaymentsOrder order,
        IReadOnlyList<(string Name, object? Value)> values
    )
    {
        var (key, name) = question.By switch
        {
            PaymentsBy.Supplier => ("coalesce(supplier_key, '(' || redacted || ')')", "supplier"),
            PaymentsBy.Body => ("body_key", "body"),
            PaymentsBy.Month => ("coalesce(strftime(paid_on, '%Y-%m'), '(not known)')", "NULL"),
            _ => ("coalesce(lower(purpose), '(not given)')", "purpose"),
        };
        var rows = Steps
            .With(
                new Step(
                    "grouped",
                    $"""
                    SELECT {key} AS key, min({name}) AS name, count(DISTINCT {name}) AS spellings, {Sums}
                    FROM asked
                    GROUP BY {key}
                    """,
                    "Added up by what they have in common"
                ),
                new Step(
                    "page",
                    $"""
                    SELECT *, count(*) OVER () AS found
                    FROM grouped
                    ORDER BY {order switch
                    {
                        PaymentsOrder.Amount => $"net {Falling(question)}, ",
                        PaymentsOrder.Date => question.By == PaymentsBy.Month ? "" : $"last_day {Falling(question)} NULLS LAST, ",
                        PaymentsOrder.Count => $"payments {Falling(question)}, ",
                        _ => "",
                    }}key {(IsByKey(question, order) ? Rising(question) : "")}
                    LIMIT {question.Limit} OFFSET {(long)question.Limit * (question.Page - 1)}
                    """,
                    "Those on the page"
                )
            )
            .Run(
                connection,
                r =>
                    (
                        Group: new PaymentsGroup(
                            r.Text("key"),
                            PaymentsWords.GroupName(
                                r.Text("key"),
                                r.OptionalText("name"),
                                question.By
                            ),
                            Math.Max(1, r.Count("spellings")),
                            Sum(r)
                        ),
                        Found: r.Count("found")
                    ),
                values
            );
        return ([.. rows.Select(r => r.Group)], [], rows.Count == 0 ? 0 : rows[0].Found);
    }

    private static IReadOnlyList<string> Sources(
        DuckDBConnection connection,
        IReadOnlyList<(string Name, object? Value)> values
    ) =>
        Steps
            .With(
                new Step(
                    "files",
                    "SELECT * FROM source WHERE source_id IN (SELECT source_id FROM asked) ORDER BY source_id",
                    "The files in which they stand"
                )
            )
            .Run(connection, SourceWords, values);

    private static List<(string Name, object? Value)> Values(PaymentsQuestion question) =>
        [
            ("body", Folded(question.Body)),
            ("body_is", Folded(question.BodyIs)),
            ("supplier", Folded(question.Supplier)),
            ("from", question.From),
            ("to", question.To),
            ("min", question.Min),
            ("max", question.Max),
            (
                "purpose",
                string.IsNullOrWhiteSpace(question.Purpose) ? null : question.Purpose.Trim()
            ),
            ("in_file", question.InFile),
        ];

    private static string? Folded(string? words) =>
        EditionTables.OwnerKey(words) is { Length: > 0 } key ? key : null;

    private static string Falling(PaymentsQuestion question) => question.Reversed ? "ASC" : "DESC";

    private static string Rising(PaymentsQuestion question) => question.Reversed ? "DESC" : "ASC";

    /// <summary>The direction of the order in the files, which is turned round only where it is what was asked for.</summary>
    private static string InFiles(PaymentsQuestion question, PaymentsOrder order) =>
        order == PaymentsOrder.Count ? Rising(question) : "ASC";

    private static bool IsByKey(PaymentsQuestion question, PaymentsOrder order) =>
        order == PaymentsOrder.Name
        || (order == PaymentsOrder.Date && question.By == PaymentsBy.Month);

    /// <summary>The order that a question takes where it names none: the largest first, and months by date.</summary>
    public static PaymentsOrder Usual(PaymentsBy by) =>
        by == PaymentsBy.Month ? PaymentsOrder.Date : PaymentsOrder.Amount;

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static PaymentsSum Sum(Row row)
    {
        var (payments, hidden) = (row.Count("payments"), row.Count("hidden"));
        return new PaymentsSum(
            payments,
            row.OptionalMoney("paid") ?? 0,
            row.Count("credits"),
            row.OptionalMoney("credited") ?? 0,
            row.OptionalMoney("net") ?? 0,
            hidden,
            payments == 0 ? null : (double)hidden / payments,
            row.Count("without_supplier"),
            row.Count("without_day"),
            row.OptionalDate("first_day"),
            row.OptionalDate("last_day"),
            row.Count("suppliers"),
            row.Count("bodies")
        );
    }

    /// <summary>A file in words, with its licence.</summary>
    internal static string SourceWords(Row row) =>
        $"{row.Text("title")} ({row.Text("file")}), {row.Text("licence")}";

    internal static Payment One(Row row) =>
        new(
            row.Text("body"),
            row.OptionalText("supplier"),
            row.OptionalText("redacted"),
            row.OptionalDate("paid_on"),
            row.OptionalMoney("amount") ?? 0,
            row.OptionalMoney("vat"),
            row.OptionalText("purpose"),
            row.OptionalText("area"),
            row.OptionalText("transaction_number"),
            row.OptionalText("company_number"),
            row.OptionalText("charity_number"),
            row.OptionalText("category"),
            new PaymentPlace(
                row.Text("source_id"),
                row.Text("file"),
                row.Count("line"),
                row.Count("byte_offset"),
                row.Count("byte_length"),
                row.Text("sha256")
            )
        );
}
