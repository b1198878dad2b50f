using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Prices;
using Evenhand.Rules.Yaml;

namespace Evenhand.Appraisal.Reading;

/// <summary>Reads which weights are held possible.</summary>
internal static class WeightReader
{
    public static Weighting Read(YamlMap top, ValueTree tree)
    {
        var map = top.Map("weights", required: false);
        if (map is null)
        {
            return Weighting.Open;
        }

        string[] leaves = [.. tree.Leaves.Select(l => l.Id)];
        string[] all = [.. tree.All.Select(c => c.Id)];
        var ways = new[] { "points", "swings" }.Where(map.Has).ToList();
        if (ways.Count > 1)
        {
            map.Report(map.Line, "weights", "Weights come in one way", "points and swings", "one");
        }

        if (map.Has("swings") && (map.Has("ranges") || map.Has("order")))
        {
            map.Report(
                map.Line,
                "weights",
                "Swings already say all that lies between people",
                "ranges or an order beside them",
                "swings alone, or ranges and an order"
            );
        }

        var weighting = new Weighting
        {
            Points = map.MayHave("points") ? Points(map, "points", leaves) : null,
            Within = (double)(map.Amount("within", required: false, 0, 1) ?? 0),
            Swings = map.MayHave("swings") ? Swings(map, leaves) : [],
            Ranges = map.MayHave("ranges") ? Ranges(map, all) : [],
            Order = map.MayHave("order") ? Order(map, all) : [],
            Checks = map.MayHave("checks") ? Checks(map, all) : [],
        };
        if (
            weighting.Points is not null
            && weighting.Within == 0
            && (map.Has("ranges") || map.Has("order"))
        )
        {
            map.Report(
                map.Line,
                "weights",
                "Points are exact, so that ranges and orders say nothing beside them",
                null,
                "within: a share above 0, or no points"
            );
        }

        map.Finish();
        return weighting;
    }

    /// <summary>Numbers for each scored criterion; also those that were registered.</summary>
    public static IReadOnlyDictionary<string, double>? Points(
        YamlMap above,
        string key,
        IReadOnlyCollection<string> ids
    )
    {
        if (above.Map(key, required: true) is not { } map)
        {
            return null;
        }

        var points = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            points[id] = (double)(map.Amount(id, required: true, 0, 1_000_000) ?? 0);
        }

        if (points.Values.All(p => p == 0))
        {
            map.Report(map.Line, key, "All points are 0", null, "one above 0 at least");
        }

        map.Finish();
        return points;
    }

    private static List<SwingAnswer> Swings(YamlMap map, string[] leaves)
    {
        var answers = new List<SwingAnswer>();
        foreach (var person in map.Maps("swings", required: true))
        {
            var points = Points(person, "points", leaves) ?? new Dictionary<string, double>();
            if (points.Count > 0 && points.Values.Max() is not 100)
            {
                person.Report(
                    person.LineOf("points"),
                    "points",
                    "The largest swing is 100, and the others are measured against it",
                    $"{points.Values.Max()}",
                    "100 for the step that matters most, 0 to 100 for the others"
                );
            }

            answers.Add(new(person.Text("who"), points));
            person.Finish();
        }

        return answers;
    }

    private static List<WeightRange> Ranges(YamlMap map, string[] all)
    {
        var ranges = new List<WeightRange>();
        foreach (var range in map.Maps("ranges", required: true))
        {
            var (low, high) = (
                range.Amount("low", required: false, 0, 1) ?? 0,
                range.Amount("high", required: false, 0, 1) ?? 1
            );
            if (low >= high)
            {
                range.Report(
                    range.LineOf("high"),
                    "high",
                    "This range holds no weights",
                    $"{low} to {high}",
                    "low below high, as shares from 0 to 1"
                );
            }

            ranges.Add(new(range.Word("criterion", all), (double)low, (double)high));
            range.Finish();
        }

        return ranges;
    }

    private static List<IReadOnlyList<string>> Order(YamlMap map, string[] all)
    {
        var steps = new List<IReadOnlyList<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in map.Maps("order", required: true))
        {
            var ids = step.TextsAmong("criteria", all, required: true);
            foreach (var id in ids.Where(i => !seen.Add(i)))
            {
                step.Report(
                    step.Line,
                    "criteria",
                    "A criterion stands at two places of the order",
                    id,
                    "one place"
                );
            }

            steps.Add(ids);
            step.Finish();
        }

        return steps;
    }

    private static List<WeightCheck> Checks(YamlMap map, string[] all)
    {
        var checks = new List<WeightCheck>();
        foreach (var check in map.Maps("checks", required: true))
        {
            checks.Add(
                new(
                    check.TextsAmong("better", all, required: true),
                    check.TextsAmong("than", all, required: true)
                )
            );
            check.Finish();
        }

        return checks;
    }
}
