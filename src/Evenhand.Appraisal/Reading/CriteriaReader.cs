using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Prices;
using Evenhand.Rules.Yaml;

namespace Evenhand.Appraisal.Reading;

/// <summary>Reads the value tree.</summary>
internal static class CriteriaReader
{
    /// <summary>The most criteria and groups.</summary>
    public const int Most = 100;

    public static IReadOnlyList<Criterion> Read(YamlMap top)
    {
        var maps = top.Maps("criteria", required: true);
        if (maps.Count > Most)
        {
            top.Report(
                top.LineOf("criteria"),
                "criteria",
                "There are too many criteria",
                $"{maps.Count}",
                $"at most {Most}"
            );
            return [];
        }

        var groups = maps.Select(m => m.OptionalText("under"))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var criteria = new List<(Criterion Criterion, YamlMap Map)>();
        foreach (var map in maps)
        {
            var id = Words.Id(map);
            if (criteria.Any(c => c.Criterion.Id == id))
            {
                map.Report(map.LineOf("id"), "id", "Two criteria have one id", id, "its own");
            }

            var isCost =
                map.Has("from")
                && map.Word("from", ["cost", "scores"]) == "cost"
                && !groups.Contains(id);
            var isGroup = groups.Contains(id);
            criteria.Add(
                (
                    new Criterion
                    {
                        Id = id,
                        Name = map.Text("name"),
                        Under = map.OptionalText("under"),
                        Description = map.OptionalText("description")?.Trim(),
                        Merges = map.Has("merges")
                            ? [.. map.Texts("merges", required: true).Select(t => t.Text)]
                            : [],
                        Unit = isGroup ? null : map.Text("unit"),
                        Value = isGroup ? null : Value(map),
                        IsCost = isCost,
                    },
                    map
                )
            );
            map.Finish();
        }

        CheckTree(criteria);
        return [.. criteria.Select(c => c.Criterion)];
    }

    private static void CheckTree(List<(Criterion Criterion, YamlMap Map)> criteria)
    {
        // The last of two with one id: that they are two was told above.
        var byId = criteria
            .GroupBy(c => c.Criterion.Id)
            .ToDictionary(g => g.Key, g => g.Last().Criterion, StringComparer.Ordinal);
        foreach (var (criterion, map) in criteria)
        {
            var path = new List<string> { criterion.Id };
            var at = criterion;
            while (at.Under is { } under)
            {
                if (!byId.TryGetValue(under, out var above))
                {
                    if (ReferenceEquals(at, criterion))
                    {
                        map.Report(
                            map.LineOf("under"),
                            "under",
                            "There is no such group",
                            under,
                            string.Join(", ", byId.Keys)
                        );
                    }

                    break;
                }

                path.Add(under);
                if (under == criterion.Id)
                {
                    map.Report(
                        map.LineOf("under"),
                        "under",
                        "The value tree goes round in a loop",
                        string.Join(" under ", path),
                        "groups that end at the top"
                    );
                    break;
                }

                if (path.Count > criteria.Count + 1)
                {
                    break;
                }

                at = above;
            }
        }

        // A loop of groups has no scored criterion below the top, so that it is not passed over here.
        if (criteria.Count(c => c.Criterion.IsCost) > 1)
        {
            var second = criteria.Where(c => c.Criterion.IsCost).ElementAt(1).Map;
            second.Report(
                second.LineOf("from"),
                "from",
                "Cost would count twice",
                "a second criterion from cost",
                "one at most"
            );
        }
    }

    private static PartialValue? Value(YamlMap map)
    {
        if (map.Map("value", required: true) is not { } value)
        {
            return null;
        }

        PartialValue? read = null;
        if (value.Has("points"))
        {
            var points = value
                .Maps("points", required: true)
                .Select(p =>
                {
                    var point = new ValuePoint(
                        p.Number("at", required: true) ?? 0,
                        (double)(p.Amount("value", required: true, 0, 1) ?? 0)
                    );
                    p.Finish();
                    return point;
                })
                .ToList();
            if (IsFunction(points))
            {
                read = new PartialValue.Piecewise(points);
            }
            else
            {
                value.Report(
                    value.LineOf("points"),
                    "points",
                    "The points are no value function",
                    string.Join(", ", points.Select(p => $"{p.At}: {p.Value}")),
                    "two or more, 'at' rising, 'value' going from 0 to 1 or from 1 to 0 and never back"
                );
            }
        }
        else
        {
            var (worst, best) = (
                value.Number("worst", required: true),
                value.Number("best", required: true)
            );
            if (worst is { } from && best is { } to)
            {
                if (from == to)
                {
                    value.Report(
                        value.LineOf("best"),
                        "best",
                        "Worst and best are the same",
                        $"{to}",
                        "two different scores"
                    );
                }

                read = new PartialValue.Linear(from, to);
            }
        }

        value.Finish();
        return read;
    }

    private static bool IsFunction(List<ValuePoint> points) =>
        points.Count >= 2
        && points.Zip(points.Skip(1)).All(p => p.First.At < p.Second.At)
        && (points[0].Value, points[^1].Value) is (0, 1) or (1, 0)
        && points
            .Zip(points.Skip(1))
            .All(p =>
                points[0].Value == 0
                    ? p.First.Value <= p.Second.Value
                    : p.First.Value >= p.Second.Value
            );
}
