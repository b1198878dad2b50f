using Evenhand.Market.Payments;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>Reads questions about payments out of an address, by the names that papers and the prompt use.</summary>
internal static class PaymentQuery
{
    /// <summary>The columns that a table of payments can be sorted by, each with its order and whether that falls.</summary>
    private static readonly IReadOnlyList<(
        string Key,
        PaymentsOrder Order,
        bool Falls
    )> OfPayments =
    [
        ("amount_gbp", PaymentsOrder.Amount, true),
        ("paid_on", PaymentsOrder.Date, true),
        ("supplier", PaymentsOrder.Name, false),
    ];

    private static readonly IReadOnlyList<(string Key, PaymentsOrder Order, bool Falls)> OfGroups =
    [
        ("net_gbp", PaymentsOrder.Amount, true),
        ("payments", PaymentsOrder.Count, true),
        ("name", PaymentsOrder.Name, false),
    ];

    /// <summary>
    /// A search: body, supplier, from, to, min, max, purpose, by, order, reversed, limit, page, edition; payments-sort,
    /// payments-order and payments-page for the table, which go before.
    /// </summary>
    public static Outcome<PaymentsQuestion> Search(IQueryCollection query)
    {
        var problems = new List<Problem>();
        var by = QuestionQuery.Word(query, "by", PaymentsBy.Payment, problems);
        var (column, sorted, falls) = Orders(by)
            .FirstOrDefault(o => o.Key == query["payments-sort"]);
        var isSorted = column is not null;
        var question = new PaymentsQuestion
        {
            Body = QuestionQuery.Text(query, "body", problems),
            Supplier = QuestionQuery.Text(query, "supplier", problems),
            Purpose = QuestionQuery.Text(query, "purpose", problems),
            From = QuestionQuery.Day(query, "from", problems),
            To = QuestionQuery.Day(query, "to", problems),
            Min = QuestionQuery.Pounds(query, "min", problems, below: true),
            Max = QuestionQuery.Pounds(query, "max", problems, below: true),
            By = by,
            Order =
                isSorted ? sorted
                : QuestionQuery.Text(query, "order", problems) is null ? null
                : QuestionQuery.Word(query, "order", PaymentsOrder.Amount, problems),
            Reversed = isSorted
                ? query["payments-order"].ToString() is { Length: > 0 } order
                    && order == "descending" != falls
                : query["reversed"] == "yes",
            Limit = QuestionQuery.Number(query, "limit", problems) ?? PaymentsQuestion.UsualOnAPage,
            Page =
                QuestionQuery.Page(query, "payments-page")
                ?? QuestionQuery.Page(query, "page")
                ?? 1,
            Edition = QuestionQuery.Number(query, "edition", problems),
        };
        return QuestionQuery.Given(question, problems);
    }

    /// <summary>The edition that an address names.</summary>
    public static Outcome<int?> Edition(IQueryCollection query) => ContractQuery.Edition(query);

    /// <summary>The key of the source that a part of an address names.</summary>
    public static string Source(string publisher, string day) => $"payments/{publisher}/{day}";

    /// <summary>The keys of the columns that a question's table can be sorted by, the one that it is sorted by, and whether it falls.</summary>
    public static (IReadOnlyList<string> Keys, string? By, bool Descending) SortOf(
        PaymentsQuestion question
    )
    {
        var order = question.Order ?? PaymentsView.Usual(question.By);
        if (question.By == PaymentsBy.Month && order == PaymentsOrder.Date)
        {
            order = PaymentsOrder.Name;
        }

        var (key, _, falls) = Orders(question.By).FirstOrDefault(o => o.Order == order);
        return ([.. Orders(question.By).Select(o => o.Key)], key, falls != question.Reversed);
    }

    private static IReadOnlyList<(string Key, PaymentsOrder Order, bool Falls)> Orders(
        PaymentsBy by
    ) => by == PaymentsBy.Payment ? OfPayments : OfGroups;
}
