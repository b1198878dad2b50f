using Evenhand.Transition.Contracts;
using Evenhand.Transition.Publishing;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>The contracts that a reorganisation has to see to, as a page shows them; the files hold every column.</summary>
internal static class WorkContractTable
{
    /// <summary>The list to work through.</summary>
    public static TableView Contracts(ContractsReport report, HttpRequest request, string csv) =>
        TableView.Sorted(
            ContractsPaper.Contracts(report),
            request,
            "list",
            csv,
            ("title", row => $"/contracts/process/{Uri.EscapeDataString((string)row[^2]!)}"),
            [
                new(
                    "Contract",
                    new("title", "title"),
                    new("suppliers", "suppliers", v => v as string ?? "supplier not published"),
                    new("body", "body", v => $"of {v}")
                ),
                new("Value, net of VAT", new ShownValue("value_gbp", "")),
                new(
                    "Ends",
                    new("end", "end"),
                    new("state", "at the opening", v => $"at the opening: {v}"),
                    new(
                        "awarded",
                        "awarded",
                        v => v is DateOnly d ? $"awarded {Plain.Date(d)}" : ""
                    )
                ),
                new(
                    "What to do",
                    new("action", "action"),
                    new("why", "why", v => v as string ?? ""),
                    new("to", "goes to", v => v is string to ? $"goes to {to}" : "")
                ),
                new(
                    "Owner and clauses",
                    new("owner", "owner"),
                    new(
                        "change_of_control",
                        "control",
                        v => $"change of control: {v ?? "not read"}"
                    ),
                    new("assignment", "assignment", v => $"assignment: {v ?? "not read"}"),
                    new(
                        "notice_by",
                        "notice",
                        v => v is DateOnly d ? $"notice by {Plain.Date(d)}" : "notice: not read"
                    )
                ),
            ],
            level: 2
        );

    /// <summary>The bodies, and what of them is loaded.</summary>
    public static TableView Bodies(ContractsReport report, HttpRequest request, string csv) =>
        TableView.Sorted(
            ContractsPaper.Bodies(report),
            request,
            "bodies",
            csv,
            layout:
            [
                new(
                    "Body",
                    new("name", "name"),
                    new("named", "published as", v => v is "" or null ? "" : $"published as {v}")
                ),
                new(
                    "Loaded of it",
                    new("found", "found"),
                    new("near", "like it", v => v is "" or null ? "" : $"names like it: {v}")
                ),
                new(
                    "In being at the opening",
                    new("live", "in being"),
                    new(
                        "unknown",
                        "not known",
                        v => v is long n ? $"{Plain.Count(n)} not known" : ""
                    ),
                    new("over", "over", v => v is long n ? $"{Plain.Count(n)} over by then" : "")
                ),
                new(
                    "Value, net of VAT",
                    new("value_gbp", "value"),
                    new(
                        "without_value",
                        "without",
                        v => v is long n and > 0 ? $"{Plain.Count(n)} without a value" : ""
                    )
                ),
            ],
            level: 2
        );
}
