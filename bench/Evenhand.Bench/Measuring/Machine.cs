using System.Globalization;
using System.Runtime.InteropServices;
using Evenhand.Lake;

namespace Evenhand.Bench.Measuring;

/// <summary>What the figures were measured on. Read from /proc, so Linux alone.</summary>
internal static class Machine
{
    /// <summary>The most memory that this process ever held, in bytes.</summary>
    public static long PeakBytes =>
        long.Parse(Field("/proc/self/status", "VmHWM").Split(' ')[0], CultureInfo.InvariantCulture)
        * 1024;

    /// <summary>How many processes wanted a processor, averaged over the last minute.</summary>
    public static string Load => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    /// <summary>Processor, memory and versions in a line.</summary>
    public static string Describe()
    {
        using var connection = DuckDb.OpenForBuilding(":memory:");
        var duckDb = connection
            .Query("SELECT version() AS version", r => r.Text("version"))
            .Single();
        var memory =
            long.Parse(
                Field("/proc/meminfo", "MemTotal").Split(' ')[0],
                CultureInfo.InvariantCulture
            )
            / 1024.0
            / 1024.0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores of {Field("/proc/cpuinfo", "model name")}, {memory:0.0} GiB of memory, {RuntimeInformation.FrameworkDescription}, DuckDB {duckDb}"
        );
    }

    private static string Field(string file, string name) =>
        File.ReadLines(file)
            .First(l => l.StartsWith(name, StringComparison.Ordinal))
            .Split(':', 2)[1]
            .Trim();
}
