using System.Globalization;
using Evenhand.Market.Payments;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Payments;

/// <summary>One payment: what is published of it, and where it stands in its source file.</summary>
public sealed class PaymentModel(PaymentRecordView payments) : ThingPage
{
    /// <summary>The payment with its record; null where none is found.</summary>
    public PaymentRecord? Record { get; private set; }

    /// <summary>All payments to the same name; null where there is none.</summary>
    public string? SameSupplier =>
        Record!.Payment.Supplier is { } name
            ? Address.To("/payments", ("supplier", name), ("edition", Request.Query["edition"]))
            : null;

    /// <summary>All payments of the same body.</summary>
    public string SameBody =>
        Address.To(
            "/payments",
            ("body", Record!.Payment.Body),
            ("edition", Request.Query["edition"])
        );

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            Request,
            PaymentTable.Path(Record!.Payment.Source.Id, Record.Payment.Source.Line)
                + "/result.json",
            [
                "The amount is in pounds as published, not adjusted for prices.",
                "A field that is not given is one for which the file has no column, or nothing in it, that Evenhand reads.",
            ],
            Record.Sources,
            (Record.Edition, Record.ContentHash)
        );

    /// <summary>A value, or that none is given.</summary>
    public static string Said(string? value) => value is { Length: > 0 } ? value : "not given";

    /// <summary>Pounds and pence as published, or that none are given.</summary>
    public static string Pounds(decimal? value) =>
        value?.ToString("£#,0.00#######;\u2212£#,0.00#######", CultureInfo.InvariantCulture)
        ?? "not given";

    /// <summary>Finds it.</summary>
    public void OnGet(string publisher, string day, long line) =>
        Record = TakeNamed(
            PaymentQuery
                .Edition(Request.Query)
                .Then(e => payments.Find(PaymentQuery.Source(publisher, day), line, e)),
            "payment"
        );
}
