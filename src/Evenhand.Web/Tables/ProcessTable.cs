using System.Globalization;
using Evenhand.Market.Contracts;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>A table of a contracting process: on its page and as a file.</summary>
/// <param name="Id">Its id on the page and the name of its file.</param>
/// <param name="Of">The table.</param>
/// <param name="Without">What the page says where it has no rows.</param>
/// <param name="Layout">Which columns a page shows below each other; null shows each in a column of its own.</param>
internal sealed record ProcessTable(
    string Id,
    Func<ProcessProfile, ResultTable> Of,
    string Without,
    IReadOnlyList<ShownColumn>? Layout = null
)
{
    /// <summary>All tables, in the order of the page.</summary>
    public static IReadOnlyList<ProcessTable> All { get; } =
    [
        new(
            "contracts",
            ProcessTables.Contracts,
            "No contract or award is said.",
            [
                new(
                    "Contract or award",
                    new("title", "title"),
                    Labelled("contract_id", "contract"),
                    Labelled("award_id", "award"),
                    Labelled("lot", "lots")
                ),
                Value,
                new("Awarded", new ShownValue("awarded", "")),
                Period,
                new(
                    "Status",
                    new("status", "status"),
                    new("terminated", "ended early", v => v is "yes" ? "ended early" : "")
                ),
                new("Changes", new ShownValue("amendments", "")),
            ]
        ),
        new(
            "suppliers",
            ProcessTables.Suppliers,
            "No supplier is said.",
            [
                new("Supplier as written", new ShownValue("name", "")),
                new("Identifier", new("identifier", "identifier"), Below("scheme", "scheme")),
                new(
                    "Of",
                    new("award_id", "award", v => v is string id ? $"Award {id}" : "not said"),
                    Labelled("contract_id", "contract"),
                    Labelled("lot", "lots")
                ),
            ]
        ),
        new(
            "lots",
            ProcessTables.Lots,
            "No lot is said.",
            [
                new("Lot", new("title", "title"), Labelled("lot", "lot")),
                new("Status", new ShownValue("status", "")),
                Value,
                Period,
                new(
                    "Said to suit",
                    new(
                        "suits_sme",
                        "SMEs",
                        v => v is string said ? $"SMEs: {said}" : "SMEs: not said"
                    ),
                    new("suits_vcse", "VCSEs", v => v is string said ? $"VCSEs: {said}" : "")
                ),
            ]
        ),
        new(
            "statistics",
            ProcessTables.Statistics,
            "No number about bids is said.",
            [
                new("What is counted", new ShownValue("measure", "")),
                new("Lot", new ShownValue("lot", "")),
                new(
                    "Number or amount",
                    Amount("value", "number", "not said"),
                    Below("currency", "currency")
                ),
            ]
        ),
        new(
            "parties",
            ProcessTables.Parties,
            "Nobody is named.",
            [
                new("Name as written", new("name", "name"), Below("roles", "roles")),
                new("Identifier", new("identifier", "identifier"), Below("scheme", "scheme")),
                new(
                    "Size",
                    new("scale", "size"),
                    new("vcse", "VCSE", v => v is string said ? $"VCSE: {said}" : "")
                ),
                new("Where", new("region", "region"), Below("country", "country")),
            ]
        ),
        new("changes", ProcessTables.Changes, "No change is said."),
        new(
            "codes",
            ProcessTables.Codes,
            "No code is said.",
            [
                new("Code", new("code", "code"), Below("scheme", "code list")),
                new("Meaning as written", new ShownValue("words", "")),
            ]
        ),
        new("places", ProcessTables.Places, "No place is said."),
        new(
            "releases",
            ProcessTables.Releases,
            "",
            [
                new(
                    "Release",
                    new("number", "number", v => $"Release {v}"),
                    Below("id", "id as written")
                ),
                new("Published", new ShownValue("released", "")),
                new("Kind of news", new ShownValue("tags", "")),
                new(
                    "Where it stands",
                    new("file", "file"),
                    new("line", "line", v => $"line {v}"),
                    new("offset", "byte", v => $"byte {v}")
                ),
            ]
        ),
    ];

    private static ShownColumn Value =>
        new(
            "Value without VAT",
            Amount("value", "value", "not said"),
            Below("currency", "currency"),
            new("value_gross", "with VAT", v => v is decimal d ? $"{Say(d)} with VAT" : "")
        );

    private static ShownColumn Period =>
        new(
            "Runs from",
            new("start", "start"),
            new("end", "end", v => v is DateOnly d ? $"to {Plain(d)}" : "to: not said"),
            new(
                "latest_end",
                "with extensions",
                v => v is DateOnly d ? $"to {Plain(d)} with all extensions" : ""
            )
        );

    /// <summary>One of them as a page shows it.</summary>
    public static TableView View(string id, ProcessProfile process, HttpRequest request)
    {
        var table = All.First(t => t.Id == id);
        return TableView.Sorted(
            table.Of(process),
            request,
            id,
            Address.With(request, $"{Path(process.Ocid)}/{id}.csv"),
            id == "releases"
                ? ("number", row => Release(process.Ocid, (long)row[0]!, request))
                : null,
            table.Layout
        );
    }

    /// <summary>The page of a process.</summary>
    public static string Path(string ocid) => $"/contracts/process/{ContractQuery.Slug(ocid)}";

    /// <summary>The page of a release, in the edition that an address names.</summary>
    public static string Release(string ocid, long number, HttpRequest request) =>
        Address.To(
            $"{Path(ocid)}/release/{number.ToString(CultureInfo.InvariantCulture)}",
            ("edition", request.Query["edition"])
        );

    private static ShownValue Amount(string key, string word, string nothing) =>
        new(key, word, v => v is decimal d ? Say(d) : nothing);

    private static ShownValue Below(string key, string word) =>
        new(key, word, v => v as string ?? "");

    private static ShownValue Labelled(string key, string word) =>
        new(key, word, v => v is string said ? $"{word} {said}" : "");

    private static string Say(decimal amount) =>
        amount.ToString("#,0.##;\u2212#,0.##", CultureInfo.InvariantCulture);

    private static string Plain(DateOnly day) => Vocabulary.Plain.Date(day);
}
