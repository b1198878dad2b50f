using Evenhand.Vocabulary;

namespace Evenhand.Cli.Terminal;

/// <summary>Says how far the reading of a large file has come, at every tenth of it; of a small one nothing.</summary>
/// <param name="printer">Where it is said.</param>
/// <param name="name">The file.</param>
/// <param name="length">Its bytes on disk. What gzip data unfold to is not known beforehand, so of these nothing is said.</param>
internal sealed class ReadingProgress(Printer printer, string name, long length) : IProgress<long>
{
    private const long Large = 200_000_000;
    private readonly Lock gate = new();
    private int tenths;

    /// <summary>For a file that takes a while; else null.</summary>
    public static IProgress<long>? For(Printer printer, string file) =>
        new FileInfo(file) is { Exists: true, Length: >= Large } info
        && !file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new ReadingProgress(printer, file, info.Length)
            : null;

    /// <inheritdoc/>
    public void Report(long value)
    {
        var now = (int)(value * 10 / length);
        lock (gate)
        {
            if (now > tenths)
            {
                tenths = now;
                printer.Say($"{name}: {Plain.Percent(now / 10.0)} read.");
            }
        }
    }
}
