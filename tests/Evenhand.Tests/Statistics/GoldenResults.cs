using System.Globalization;
using System.Text.Json;
using Evenhand.Statistics.Effects;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Statistics;

/// <summary>The results that the statistics are checked against (see golden/README.md).</summary>
internal static class GoldenResults
{
    /// <summary>The data sets of metafor.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .EnumerateFiles(At("metafor"), "*.json")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Order(StringComparer.Ordinal),
    ];

    public static string At(params string[] parts) =>
        Repository.At(["tests", "Evenhand.Tests", "Statistics", "golden", .. parts]);

    public static JsonElement Metafor(string name) => Json("metafor", name + ".json");

    public static JsonElement Json(params string[] parts)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(At(parts)));
        return document.RootElement.Clone();
    }

    /// <summary>The estimates that the fits of a data set rest on.</summary>
    public static Estimate[] Studies(JsonElement set) =>
        [
            .. Numbers(set.GetProperty("yi"))
                .Zip(Numbers(set.GetProperty("vi")), (y, v) => new Estimate(y, v)),
        ];

    /// <summary>A column of the input; NaN where it is blank.</summary>
    public static double[] Column(string name, string column)
    {
        var lines = File.ReadAllLines(At("metafor", name + ".csv"));
        var at = Array.IndexOf(lines[0].Split(','), column);
        return
        [
            .. lines
                .Skip(1)
                .Select(l => l.Split(',')[at])
                .Select(t =>
                    t.Length == 0 ? double.NaN : double.Parse(t, CultureInfo.InvariantCulture)
                ),
        ];
    }

    /// <summary>The numbers of an array; NaN for null, and one number for an array of one.</summary>
    public static double[] Numbers(JsonElement array) =>
        array.ValueKind == JsonValueKind.Array
            ? [.. array.EnumerateArray().Select(Number)]
            : [Number(array)];

    public static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN;

    public static double Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? Number(value) : double.NaN;

    /// <summary>Both are one number but for a share of its size, or, near 0, for a share of what counts as 1.</summary>
    public static void Same(
        double expected,
        double? actual,
        double share,
        string what,
        double near = 0
    )
    {
        if (double.IsNaN(expected))
        {
            return;
        }

        Assert.True(actual is not null, $"{what}: expected {expected:R}, found nothing");
        var apart = Math.Abs(expected - actual.Value);
        Assert.True(
            apart <= (share * Math.Abs(expected)) + near,
            $"{what}: expected {expected:R}, found {actual.Value:R}, apart by {apart / Math.Abs(expected):E1} of it"
        );
    }
}
