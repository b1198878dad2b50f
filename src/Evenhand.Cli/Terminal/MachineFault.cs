using System.Data.Common;
using DuckDB.NET.Data;
using Evenhand.Store.Databases;

namespace Evenhand.Cli.Terminal;

/// <summary>Says in plain words what a failing machine, or a fault of ours, has done.</summary>
internal static class MachineFault
{
    private static readonly string[] FullDisk =
    [
        "No space left on device",
        "not enough space",
        "disk full",
    ];

    /// <summary>What to tell the person.</summary>
    public static string? Describe(Exception fault)
    {
        var text = fault.ToString();
        if (FullDisk.Any(f => text.Contains(f, StringComparison.OrdinalIgnoreCase)))
        {
            return "The disk is full. Nothing was changed: the edition served before is still served. Make room, or give another directory with --home.";
        }

        return fault switch
        {
            UnauthorizedAccessException =>
                $"The machine does not allow it: {fault.Message} Nothing was changed.",
            IOException =>
                $"The machine could not read or write: {fault.Message} Nothing was changed.",
            DuckDBException =>
                $"The database failed, which is our fault or the machine's: {fault.Message} Nothing was changed.",
            WorkspaceTooNewException => fault.Message,
            _ when Of<DbException>(fault) is { } database =>
                $"The database of the workspace could not be reached or failed: {database.Message} Nothing was changed.",
            _ =>
                $"This is a fault of Evenhand. Please report it with these lines:{Environment.NewLine}{fault}",
        };
    }

    private static T? Of<T>(Exception? fault)
        where T : Exception => fault is null ? null : fault as T ?? Of<T>(fault.InnerException);
}
