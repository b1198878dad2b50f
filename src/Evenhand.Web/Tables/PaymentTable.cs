using System.Globalization;
using Evenhand.Market.Payments;
using Evenhand.Market.Publishing;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>The table of payments, or of groups of them, of which a page reads no more rows than it shows.</summary>
internal static class PaymentTable
{
    private static readonly IReadOnlyList<ShownColumn> OfPayments =
    [
        new(
            "Paid to, as written",
            new("supplier", "name"),
            new("redacted", "why none", v => v is string why ? PaymentsWords.WithoutName(why) : "")
        ),
        new("Paid by", new("body", ""), new("area", "", v => v as string ?? "")),
        new("Paid on", new ShownValue("paid_on", "")),
        new("For", new ShownValue("purpose", "")),
        new("Pounds, as published", new ShownValue("amount_gbp", "")),
    ];

    /// <summary>The page of one payment.</summary>
    /// <param name="source">The key of its source, for instance payments/lambeth/2012-06-29.</param>
    /// <param name="line">The line on which it begins, from 1.</param>
    public static string Path(string source, long line) =>
        $"/{string.Join('/', source.Split('/').Select(Uri.EscapeDataString))}/{line}";

    /// <summary>The table as the page shows it.</summary>
    public static TableView View(
        PaymentsQuestion question,
        PaymentsAnswer answer,
        HttpRequest request
    ) =>
        TableView.OfPage(
            PaymentsTables.Of(answer),
            request,
            "payments",
            Address.With(
                request,
                "/payments/found.csv",
                ("payments-page", null),
                ("page", null),
                ("limit", null)
            ),
            PaymentQuery.SortOf(question),
            (answer.Page, (int)answer.Pages, answer.Found),
            question.By == PaymentsBy.Payment ? OfPayments : null,
            new Dictionary<string, Func<IReadOnlyList<object?>, string?>>(StringComparer.Ordinal)
            {
                [question.By == PaymentsBy.Payment ? "supplier" : "name"] =
                    question.By == PaymentsBy.Payment
                        ? OnePayment(answer, request)
                        : OneGroup(question, request),
            },
            answer.Limit
        );

    /// <summary>The payments of one source file, in its order.</summary>
    public static TableView InFile(PaymentsAnswer answer, HttpRequest request, string sha256) =>
        TableView.OfPage(
            PaymentsTables.Of(answer),
            request,
            "payments",
            $"/sources/file/{sha256}/payments.csv",
            ([], null, false),
            (answer.Page, (int)answer.Pages, answer.Found),
            [.. OfPayments, new("Line", new ShownValue("line", ""))],
            new Dictionary<string, Func<IReadOnlyList<object?>, string?>>(StringComparer.Ordinal)
            {
                ["supplier"] = OnePayment(answer, request),
            },
            answer.Limit
        );

    private static Func<IReadOnlyList<object?>, string?> OnePayment(
        PaymentsAnswer answer,
        HttpRequest request
    )
    {
        var columns = PaymentsTables.Of(answer).Columns.Index().ToList();
        var (source, line) = (Place("source"), Place("line"));
        return row =>
            Address.To(
                Path((string)row[source]!, (long)row[line]!),
                ("edition", request.Query["edition"])
            );

        int Place(string key) => columns.First(c => c.Item.Key == key).Index;
    }

    /// <summary>From a group to payments in which its name stands; nowhere from those that have none.</summary>
    private static Func<IReadOnlyList<object?>, string?> OneGroup(
        PaymentsQuestion question,
        HttpRequest request
    ) =>
        row =>
            row[0] is string key && row[1] is string name && !key.StartsWith('(')
                ? Address.With(
                    request,
                    null,
                    [
                        ("by", null),
                        ("order", null),
                        ("reversed", null),
                        ("page", null),
                        ("payments-sort", null),
                        ("payments-order", null),
                        ("payments-page", null),
                        .. Narrowed(question, key, name),
                    ]
                )
                : null;

    private static IEnumerable<(string Key, string? Value)> Narrowed(
        PaymentsQuestion question,
        string key,
        string name
    )
    {
        if (question.By != PaymentsBy.Month)
        {
            return [(question.By.ToString().ToLowerInvariant(), name)];
        }

        var first = DateOnly.ParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var last = first.AddMonths(1).AddDays(-1);
        return
        [
            ("from", Vocabulary.Plain.Iso(question.From > first ? question.From.Value : first)),
            ("to", Vocabulary.Plain.Iso(question.To < last ? question.To.Value : last)),
        ];
    }
}
