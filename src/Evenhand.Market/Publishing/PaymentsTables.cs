using Evenhand.Market.Payments;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of payments.</summary>
public static class PaymentsTables
{
    /// <summary>The payments or groups on a page.</summary>
    public static ResultTable Of(PaymentsAnswer answer) =>
        answer.By == "payment" ? Payments(answer) : Groups(answer);

    /// <summary>What a place on a page of many is called: "1 to 100 of 2,345".</summary>
    public static string Range(PaymentsAnswer answer)
    {
        var shown = answer.Groups.Count + answer.Payments.Count;
        var first = (long)answer.Limit * (answer.Page - 1);
        return shown == 0
            ? $"none of {Plain.Count(answer.Found)}"
            : $"{Plain.Count(first + 1)} to {Plain.Count(first + shown)} of {Plain.Count(answer.Found)}";
    }

    private static ResultTable Payments(PaymentsAnswer answer) =>
        new(
            $"{answer.Asked}, {Range(answer)}, in pounds as published",
            [
                new("paid_on", "Paid on", CellKind.Date),
                new("body", "Paid by"),
                new("supplier", "Paid to, as written", Nothing: "Not named"),
                new("redacted", "Why no name", OffPage: true),
                new("amount_gbp", "Pounds", CellKind.Money),
                new("vat_gbp", "VAT in pounds", CellKind.Money, OffPage: true),
                new("purpose", "For"),
                new("area", "Department or service"),
                new("transaction", "Transaction", OffPage: true),
                new("company_number", "Company number", OffPage: true),
                new("charity_number", "Charity number", OffPage: true),
                new("category", "Category", OffPage: true),
                new("source", "Source", OffPage: true),
                new("file", "File", OffPage: true),
                new("line", "Line", CellKind.Count, OffPage: true),
                new("offset", "Byte", CellKind.Count, OffPage: true),
                new("length", "Bytes", CellKind.Count, OffPage: true),
            ],
            [
                .. answer.Payments.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            p.PaidOn,
                            p.Body,
                            p.Supplier,
                            p.Redacted,
                            p.AmountGbp,
                            p.VatGbp,
                            p.Purpose,
                            p.Area,
                            p.Transaction,
                            p.CompanyNumber,
                            p.CharityNumber,
                            p.Category,
                            p.Source.Id,
                            p.Source.File,
                            p.Source.Line,
                            p.Source.Offset,
                            p.Source.Length,
                        ]
                ),
            ]
        );

    private static ResultTable Groups(PaymentsAnswer answer) =>
        new(
            $"{answer.Asked}, by {answer.By}, {Range(answer)}, in pounds as published",
            [
                new("key", "Key", OffPage: true),
                new(
                    "name",
                    answer.By switch
                    {
                        "supplier" => "Paid to, as written",
                        "body" => "Paid by",
                        "month" => "Month",
                        _ => "For",
                    }
                ),
                new("spellings", "Spellings", CellKind.Count, OffPage: true),
                new("payments", "Payments", CellKind.Count),
                new("paid_gbp", "Paid, pounds", CellKind.Money),
                new("credits", "Credits", CellKind.Count),
                new("credited_gbp", "Credited, pounds", CellKind.Money),
                new("net_gbp", "Net, pounds", CellKind.Money),
                new("redacted_share", "Share without a name", CellKind.Share),
                new("first_day", "First day", CellKind.Date, OffPage: true),
                new("last_day", "Last day", CellKind.Date, OffPage: true),
            ],
            [
                .. answer.Groups.Select(g =>
                    (IReadOnlyList<object?>)
                        [
                            g.Key,
                            g.Name,
                            g.Spellings,
                            g.Sum.Payments,
                            g.Sum.PaidGbp,
                            g.Sum.Credits,
                            g.Sum.CreditedGbp,
                            g.Sum.NetGbp,
                            g.Sum.RedactedShare,
                            g.Sum.FirstDay,
                            g.Sum.LastDay,
                        ]
                ),
            ]
        );
}
