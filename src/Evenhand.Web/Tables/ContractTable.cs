using Evenhand.Market.Contracts;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>The table of contracts that a search found, of which a page reads no more rows than it shows.</summary>
internal static class ContractTable
{
    private static readonly IReadOnlyList<ShownColumn> Layout =
    [
        new(
            "Contract or award",
            new("title", "title"),
            new("published", "published", v => v is DateOnly d ? $"Published {Plain.Date(d)}" : "")
        ),
        new("Buyer", new ShownValue("buyer", "")),
        new("Suppliers", new ShownValue("suppliers", "")),
        new("Value (£, net of VAT)", new ShownValue("value_gbp", "")),
        new(
            "Runs",
            new(
                "start",
                "start",
                v => v is DateOnly d ? $"from {Plain.Date(d)}" : "start not said"
            ),
            new("end", "end", v => v is DateOnly d ? $"to {Plain.Date(d)}" : "")
        ),
        new("Status", new ShownValue("status", "")),
    ];

    /// <summary>The table as the page shows it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">What was found.</param>
    /// <param name="request">The address.</param>
    /// <param name="csv">Where the whole table can be had; null where the address itself says.</param>
    public static TableView View(
        ContractQuestion question,
        ContractAnswer answer,
        HttpRequest request,
        string? csv = null
    )
    {
        var table = ContractTables.Of(answer);
        var ocid = table.Columns.Index().First(c => c.Item.Key == "ocid").Index;
        var (key, falls) = ContractQuery.SortOf(question);
        return TableView.OfPage(
            table,
            request,
            "contracts",
            csv ?? Address.With(request, "/contracts/found.csv", ("contracts-page", null)),
            (ContractQuery.SortKeys, key, falls),
            (answer.Page, answer.Pages, answer.Total),
            Layout,
            new Dictionary<string, Func<IReadOnlyList<object?>, string?>>(StringComparer.Ordinal)
            {
                ["title"] = row =>
                    Address.To(
                        ProcessTable.Path((string)row[ocid]!),
                        ("edition", request.Query["edition"])
                    ),
            }
        );
    }
}
