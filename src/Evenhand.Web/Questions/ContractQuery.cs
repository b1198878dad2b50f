using Evenhand.Market.Contracts;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>Reads questions about contracts out of an address.</summary>
internal static class ContractQuery
{
    /// <summary>The columns of the table of contracts that it can be sorted by, each with its order and whether that falls.</summary>
    private static readonly IReadOnlyList<(string Key, ContractSort Sort, bool Falls)> Orders =
    [
        ("published", ContractSort.Published, true),
        ("value_gbp", ContractSort.Value, true),
        ("start", ContractSort.Start, false),
        ("end", ContractSort.End, false),
        ("buyer", ContractSort.Buyer, false),
    ];

    /// <summary>The keys of those columns.</summary>
    public static IReadOnlyList<string> SortKeys { get; } = [.. Orders.Select(o => o.Key)];

    /// <summary>
    /// A search: buyer, supplier, service, cpv, area, at-least, at-most, published-from, published-to, live, ending-from,
    /// ending-to, status, edition; contracts-sort, contracts-order, contracts-page for the table.
    /// </summary>
    /// <param name="query">The address.</param>
    /// <param name="size">How many contracts a page has; null for all on one.</param>
    public static Outcome<ContractQuestion> Search(IQueryCollection query, int? size)
    {
        var problems = new List<Problem>();
        var (_, sort, falls) = Orders.FirstOrDefault(o => o.Key == query["contracts-sort"])
            is { Key: not null } known
            ? known
            : Orders[0];
        var question = new ContractQuestion
        {
            Edition = QuestionQuery.Number(query, "edition", problems),
            Buyer = QuestionQuery.Text(query, "buyer", problems),
            Supplier = QuestionQuery.Text(query, "supplier", problems),
            Service = QuestionQuery.Text(query, "service", problems),
            Cpv = Codes(query, problems),
            Area = QuestionQuery.Text(query, "area", problems),
            From = QuestionQuery.Pounds(query, "at-least", problems),
            To = QuestionQuery.Pounds(query, "at-most", problems),
            PublishedFrom = QuestionQuery.Day(query, "published-from", problems),
            PublishedTo = QuestionQuery.Day(query, "published-to", problems),
            Live = QuestionQuery.Day(query, "live", problems),
            EndingFrom = QuestionQuery.Day(query, "ending-from", problems),
            EndingTo = QuestionQuery.Day(query, "ending-to", problems),
            Status = QuestionQuery.Text(query, "status", problems),
            Sort = sort,
            Reversed =
                query["contracts-order"].ToString() is { Length: > 0 } order
                && order == "descending" != falls,
            Page = size is null ? 1 : QuestionQuery.Page(query, "contracts-page") ?? 1,
            Size = size,
        };
        return QuestionQuery.Given(question, problems);
    }

    /// <summary>
    /// What ends within some months from a day on: from, months (12 where none are named), buyer, service, area, edition, and the table's own values.
    /// </summary>
    /// <param name="query">The address.</param>
    /// <param name="today">The day where none is named.</param>
    /// <param name="size">How many contracts a page has.</param>
    public static Outcome<ContractQuestion> Ending(IQueryCollection query, DateOnly today, int size)
    {
        var problems = new List<Problem>();
        var from = QuestionQuery.Day(query, "from", problems) ?? today;
        var months = QuestionQuery.Number(query, "months", problems) ?? UsualMonths;
        if (!MonthsAhead.Contains(months) && problems.Count == 0)
        {
            problems.Add(
                new Problem("There is no such choice of months")
                {
                    Field = "months",
                    Found = $"{months}",
                    Expected = "one of " + string.Join(", ", MonthsAhead),
                }
            );
        }

        if (from.Year > LastYear)
        {
            problems.Add(
                new Problem("This day is too far ahead")
                {
                    Field = "from",
                    Found = Plain.Iso(from),
                    Expected = $"a day before the year {LastYear + 1}",
                }
            );
        }

        return problems.Count > 0
            ? Outcome<ContractQuestion>.Failed(problems)
            : Search(query, size)
                .Then(q =>
                    Outcome<ContractQuestion>.Ok(
                        q with
                        {
                            EndingFrom = from,
                            EndingTo = from.AddMonths(months),
                            Sort = query.ContainsKey("contracts-sort") ? q.Sort : ContractSort.End,
                        }
                    )
                );
    }

    /// <summary>The months that one can look ahead.</summary>
    public static IReadOnlyList<int> MonthsAhead { get; } = [3, 6, 12, 24];

    /// <summary>The months where none are named.</summary>
    public const int UsualMonths = 12;

    private const int LastYear = 9000;

    /// <summary>The column that a question sorts by, and whether it falls.</summary>
    public static (string Key, bool Descending) SortOf(ContractQuestion question)
    {
        var (key, _, falls) = Orders.First(o => o.Sort == question.Sort);
        return (key, falls != question.Reversed);
    }

    /// <summary>The edition that an address names.</summary>
    public static Outcome<int?> Edition(IQueryCollection query)
    {
        var problems = new List<Problem>();
        var edition = QuestionQuery.Number(query, "edition", problems);
        return QuestionQuery.Given(edition, problems);
    }

    /// <summary>The id of a process as a part of an address; a slash in it stays written as one.</summary>
    public static string Slug(string ocid) => Uri.EscapeDataString(ocid);

    /// <summary>The id that a part of an address names. The server leaves the slash alone as it was written.</summary>
    public static string Ocid(string slug) =>
        slug.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static string? Codes(IQueryCollection query, List<Problem> problems)
    {
        var text = QuestionQuery.Text(query, "cpv", problems);
        if (text is null || text.All(c => char.IsAsciiDigit(c) || c is ',' or ' ' or '-'))
        {
            return text;
        }

        problems.Add(
            new Problem("This is no code of the Common Procurement Vocabulary")
            {
                Field = "cpv",
                Found = Problem.Excerpt(text),
                Expected = "digits such as 85311300, or their beginning, several parted by commas",
            }
        );
        return null;
    }
}
