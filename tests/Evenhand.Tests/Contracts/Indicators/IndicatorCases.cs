using System.Text;
using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Health;
using Evenhand.Contracts.Indicators;
using Evenhand.Testing;
using Evenhand.Vocabulary;

namespace Evenhand.Tests.Contracts.Indicators;

/// <summary>The worked cases: processes, one a line, and the flags that they give.</summary>
internal static class IndicatorCases
{
    public static string Folder { get; } =
        Repository.At("tests", "Evenhand.Tests", "Contracts", "Indicators", "cases");

    public static IEnumerable<string> Names =>
        Directory
            .EnumerateFiles(Folder, "*.jsonl")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Order(StringComparer.Ordinal);

    public static string Code(string name) => name[..4];

    public static IReadOnlyList<string> Lines(string name) =>
        File.ReadAllLines(Path.Combine(Folder, name + ".jsonl"));

    public static IndicatorSettings Settings(string name)
    {
        var otherwise = name.EndsWith("-uk", StringComparison.Ordinal)
            ? IndicatorSettings.Standard
            : IndicatorSettings.Cardinal;
        var file = Path.Combine(Folder, name + ".settings.yaml");
        return File.Exists(file)
            ? IndicatorSettingsReader
                .Read(new TextFile(file, File.ReadAllText(file)), otherwise)
                .Value
            : otherwise;
    }

    /// <summary>Asks of processes as several workers would, each taking every so-manieth.</summary>
    public static IndicatorReport Ask(
        IEnumerable<string> lines,
        IndicatorSettings settings,
        IReadOnlyCollection<string>? codes = null,
        int workers = 1,
        string? ocid = null
    )
    {
        var runs = Enumerable
            .Range(0, workers)
            .Select(_ => new MarketRun(settings, codes, ocid))
            .ToList();
        var reader = new ProcessReader(countCoverage: false);
        foreach (var (i, line) in lines.Index())
        {
            var problem = reader.Read(Encoding.UTF8.GetBytes(line));
            if (problem is not null)
            {
                throw new InvalidDataException(problem.ToString());
            }

            runs[i % workers].Add(reader.Facts);
        }

        return MarketRun.Finish(runs);
    }
}
