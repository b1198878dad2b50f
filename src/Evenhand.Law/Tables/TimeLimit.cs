using System.Globalization;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Tables;

/// <summary>How long somebody has to challenge.</summary>
/// <param name="Id">For instance <c>procurement-act-claim</c>.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Citation">The provision.</param>
/// <param name="Days">Days; null where it is counted otherwise.</param>
/// <param name="Months">Months; null where it is counted otherwise.</param>
/// <param name="FirstDayCounts">Whether the day on which the clock starts is the first day.</param>
/// <param name="Text">The limit in words, with what may move it.</param>
/// <param name="Confidence"><c>verified</c>, <c>known</c> or <c>uncertain</c>.</param>
public sealed record TimeLimit(
    string Id,
    string Name,
    string Citation,
    int? Days,
    int? Months,
    bool FirstDayCounts,
    string Text,
    string Confidence
)
{
    /// <summary>The last day for a challenge; null where it hangs on a day that is not known yet, or lies beyond the calendar.</summary>
    /// <param name="start">The day on which the clock starts.</param>
    public DateOnly? LastDay(DateOnly start)
    {
        var back = FirstDayCounts ? 1 : 0;
        return start.Year > 9000 ? null
            : Days is { } days ? start.AddDays(days - back)
            : Months is { } months ? start.AddMonths(months).AddDays(-back)
            : null;
    }

    /// <summary>Reads the file of all limits.</summary>
    public static Outcome<IReadOnlyList<TimeLimit>> Read(TextFile file)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            return Outcome<IReadOnlyList<TimeLimit>>.Failed(top.Problems);
        }

        top.Value.Date("read_on", required: true);
        var limits = new List<TimeLimit>();
        foreach (var map in top.Value.Maps("time_limits", required: true))
        {
            var limit = new TimeLimit(
                map.Text("id"),
                map.Text("name"),
                map.Text("citation"),
                Count(map, "days"),
                Count(map, "months"),
                map.MayHave("first_day_counts") && map.Flag("first_day_counts"),
                map.Text("text"),
                map.Word("confidence", ["verified", "known", "uncertain"])
            );
            if (limit.Days is not null && limit.Months is not null)
            {
                map.Report(
                    map.LineOf("months"),
                    "months",
                    "A limit is counted in one way",
                    null,
                    "days or months"
                );
            }

            if ((limit.Days ?? limit.Months) is not null != map.Has("first_day_counts"))
            {
                map.Report(
                    map.Line,
                    "first_day_counts",
                    "Whether the first day counts is said of every limit in days or months, and of no other",
                    null,
                    "first_day_counts: true or false"
                );
            }

            if (limits.Any(l => l.Id == limit.Id))
            {
                map.Report(map.LineOf("id"), "id", "Two limits have one id", limit.Id, "each once");
            }

            map.Finish();
            limits.Add(limit);
        }

        top.Value.Finish();
        return top.Value.Problems.Count > 0
            ? Outcome<IReadOnlyList<TimeLimit>>.Failed(top.Value.Problems)
            : Outcome<IReadOnlyList<TimeLimit>>.Ok(limits);
    }

    private static int? Count(YamlMap map, string key)
    {
        if (map.Scalar(key, required: false) is not { } scalar)
        {
            return null;
        }

        if (
            int.TryParse(
                scalar.Text,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var count
            ) && count is > 0 and <= 1000
        )
        {
            return count;
        }

        map.Report(scalar.Line, key, "This is not a number of " + key, scalar.Text, "1 to 1000");
        return null;
    }
}
