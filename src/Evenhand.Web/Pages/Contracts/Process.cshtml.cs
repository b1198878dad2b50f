using System.Globalization;
using Evenhand.Market.Contracts;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Contracts;

/// <summary>One contracting process.</summary>
public sealed class ProcessModel(ProcessView processes, MetricView metrics) : ThingPage
{
    /// <summary>The process; null where none is found.</summary>
    public ProcessProfile? Process { get; private set; }

    /// <summary>The performance indicators that its contracts set.</summary>
    public IReadOnlyList<ContractMetric> Metrics { get; private set; } = [];

    /// <summary>Its own address, without the question.</summary>
    public string Path => ProcessTable.Path(Process!.Ocid);

    /// <summary>The page of its buyer; null where none is named.</summary>
    public string? BuyerPath =>
        BuyerView.KeyOf(Process!.Buyer) is { } key
            ? Address.To(BuyerTable.Path(key), ("edition", Request.Query["edition"]))
            : null;

    /// <summary>The check of its tender.</summary>
    public string TenderCheckPath =>
        Address.To(
            "/tender-check/" + ContractQuery.Slug(Process!.Ocid),
            ("edition", Request.Query["edition"])
        );

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            Request,
            Path + "/result.json",
            ProcessWords.Notes(Process!),
            Process!.Sources,
            (Process.Edition, Process.ContentHash)
        );

    /// <summary>The performance indicators as a table, or what stands in its place.</summary>
    public (TableView? Table, string Without) MetricPart =>
        (
            Metrics.Count == 0
                ? null
                : TableView.Sorted(
                    ProcessTables.Metrics(Metrics),
                    Request,
                    "metrics",
                    Address.With(Request, Path + "/metrics.csv")
                ),
            "No key performance indicator is said."
        );

    /// <summary>The releases as a table.</summary>
    public TableView ReleaseTable => ProcessTable.View("releases", Process!, Request);

    /// <summary>A table of the process, or what stands in its place where it has no rows.</summary>
    public (TableView? Table, string Without) Part(string id) =>
        (
            ProcessTable.View(id, Process!, Request) is { Total: > 0 } table ? table : null,
            ProcessTable.All.First(t => t.Id == id).Without
        );

    /// <summary>A value, or that none is said.</summary>
    public static string Said(string? value) => value is { Length: > 0 } ? value : "not said";

    /// <summary>A day, or that none is said.</summary>
    public static string Said(DateOnly? day) => day is { } known ? Plain.Date(known) : "not said";

    /// <summary>An amount in the currency of the process, or that none is said.</summary>
    public string Amount(decimal? value) =>
        value is { } known
            ? $"{known.ToString("#,0.##", CultureInfo.InvariantCulture)} {Process!.Currency ?? "in a currency that is not said"}"
            : "not said";

    /// <summary>Yes or no, or that neither is said.</summary>
    public static string Said(bool? flag) =>
        flag switch
        {
            true => "yes",
            false => "no",
            null => "not said",
        };

    /// <summary>Finds it.</summary>
    public void OnGet(string ocid)
    {
        var id = ContractQuery.Ocid(ocid);
        Process = TakeNamed(
            ContractQuery.Edition(Request.Query).Then(edition => processes.Ask(id, edition)),
            "ocid"
        );
        if (Process is { } found && found.Metrics > 0)
        {
            var read = metrics.Ask(id, found.Edition);
            Metrics = read.IsOk ? read.Value : [];
        }
    }
}
