using DuckDB.NET.Data;
using Evenhand.Lake;

namespace Evenhand.Market.Building;

/// <summary>
/// The tables of contracting processes, open to add rows to. One for each thread, with a connection of its own, so that threads
/// do not wait for each other while DuckDB packs their rows; and in one transaction, so that it does not put them into its
/// journal first.
/// </summary>
internal sealed class ContractAppenders : IDisposable
{
    private readonly DuckDBConnection own;
    private readonly List<BulkTable> all = [];

    /// <summary>Begins.</summary>
    /// <param name="connection">The new edition.</param>
    public ContractAppenders(DuckDBConnection connection)
    {
        own = connection.OpenAnother();
        own.Run("BEGIN");
        Release = Open("release");
        Process = Open("process");
        Lot = Open("lot");
        Party = Open("party");
        Award = Open("award");
        Contract = Open("contract");
        Supplier = Open("contract_supplier");
        Statistic = Open("bid_statistic");
        Amendment = Open("amendment");
        Code = Open("process_code");
        Place = Open("process_place");

        BulkTable Open(string table)
        {
            var opened = new BulkTable(own, table);
            all.Add(opened);
            return opened;
        }
    }

    public BulkTable Release { get; }
    public BulkTable Process { get; }
    public BulkTable Lot { get; }
    public BulkTable Party { get; }
    public BulkTable Award { get; }
    public BulkTable Contract { get; }
    public BulkTable Supplier { get; }
    public BulkTable Statistic { get; }
    public BulkTable Amendment { get; }
    public BulkTable Code { get; }
    public BulkTable Place { get; }

    /// <summary>Hands over the rows that are left.</summary>
    public void Finish()
    {
        all.ForEach(t => t.Finish());
        own.Run("COMMIT");
    }

    public void Dispose()
    {
        all.ForEach(t => t.Dispose());
        own.Dispose();
    }
}
