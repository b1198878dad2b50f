using System.Globalization;
using Evenhand.Statistics.Schedules;

namespace Evenhand.Tests.Statistics.Schedules;

/// <summary>The three points of the tasks of the playbook on which the golden draws rest, in weeks.</summary>
internal static class PlaybookPoints
{
    public static IReadOnlyDictionary<string, DurationSpread> All { get; } =
        File.ReadLines(GoldenResults.At("schedules", "points.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .ToDictionary(
                c => c[0],
                c => new DurationSpread(Number(c[1]), Number(c[2]), Number(c[3])),
                StringComparer.Ordinal
            );

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
