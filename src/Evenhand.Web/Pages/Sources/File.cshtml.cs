using Evenhand.Market.Contracts;
using Evenhand.Market.Payments;
using Evenhand.Market.Publishing;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Sources;

/// <summary>One source file of the current edition, and the contracting processes or payments in it.</summary>
public sealed class FileModel(SourceFileView files, PaymentsView payments) : ThingPage
{
    private static readonly IReadOnlyList<ShownColumn> Layout =
    [
        new("Contracting process", new("title", "title"), new("ocid", "process", v => (string)v!)),
        new(
            "Release",
            new("id", "id as written"),
            new("tags", "kind of news", v => v as string ?? "")
        ),
        new("Published", new ShownValue("released", "")),
        new("Line", new ShownValue("line", "")),
        new("First byte, from 0", new ShownValue("offset", "")),
        new("Bytes", new ShownValue("length", "")),
    ];

    /// <summary>The file; null where none is found.</summary>
    public SourceFile? Source { get; private set; }

    /// <summary>Its payments on this page; null where it holds none.</summary>
    public PaymentsAnswer? Payments { get; private set; }

    /// <summary>Its payments as a table.</summary>
    public TableView PaymentTable => Tables.PaymentTable.InFile(Payments!, Request, Source!.Sha256);

    /// <summary>Its releases as a table.</summary>
    public TableView Table =>
        TableView.OfPage(
            SourceFileTables.Of(Source!),
            Request,
            "releases",
            $"/sources/file/{Source!.Sha256}/releases.csv",
            ([], null, false),
            (Source.Page, Source.Pages, Source.Total),
            Layout,
            new Dictionary<string, Func<IReadOnlyList<object?>, string?>>(StringComparer.Ordinal)
            {
                ["title"] = row => ProcessTable.Path((string)row[1]!) + "#published",
            }
        );

    /// <summary>Finds it.</summary>
    public void OnGet(string sha256)
    {
        Source = TakeNamed(
            files.Find(
                sha256,
                QuestionQuery.Page(Request.Query, "releases-page") ?? 1,
                TableView.PageSize
            ),
            "file"
        );
        if (Source is { Payments: > 0 })
        {
            Payments = TakeNamed(payments.Ask(InOrder(Source)), "file");
        }
    }

    /// <summary>The payments of one page, in the order of the file; a page beyond the last is the last.</summary>
    private PaymentsQuestion InOrder(SourceFile file) =>
        new()
        {
            InFile = file.Sha256,
            Edition = file.Edition,
            Order = PaymentsOrder.Count,
            Limit = TableView.PageSize,
            Page = (int)
                Math.Min(
                    QuestionQuery.Page(Request.Query, "payments-page") ?? 1,
                    (file.Payments + TableView.PageSize - 1) / TableView.PageSize
                ),
        };
}
