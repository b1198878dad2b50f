using System.Globalization;
using Evenhand.Law.Calendar;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Tables;

/// <summary>Reads the file of all limits of time.</summary>
internal static class TimeLimitReader
{
    private static readonly (string Key, PeriodUnit Unit)[] Units =
    [
        ("days", PeriodUnit.Days),
        ("working_days", PeriodUnit.WorkingDays),
        ("months", PeriodUnit.Months),
    ];

    public static Outcome<TimeLimits> Read(TextFile file)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            return Outcome<TimeLimits>.Failed(top.Problems);
        }

        var readOn = top.Value.Date("read_on", required: true) ?? default;
        var regimes = Each(top.Value, "regimes", "laws", r => r.Id, Regime);
        var triggers = Each(
            top.Value,
            "triggers",
            "days that set a clock off",
            t => t.Id,
            m => new Trigger(m.Text("id"), m.Text("name"))
        );
        var limits = Each(
            top.Value,
            "time_limits",
            "limits",
            l => l.Id,
            m => Limit(m, readOn, regimes, triggers)
        );
        top.Value.Finish();
        return top.Value.Problems.Count > 0
            ? Outcome<TimeLimits>.Failed(top.Value.Problems)
            : Outcome<TimeLimits>.Ok(new TimeLimits(regimes, triggers, limits));
    }

    private static List<T> Each<T>(
        YamlMap top,
        string key,
        string many,
        Func<T, string> id,
        Func<YamlMap, T> read
    )
    {
        var all = new List<T>();
        foreach (var map in top.Maps(key, required: true))
        {
            var one = read(map);
            if (all.Exists(o => id(o) == id(one)))
            {
                map.Report(map.LineOf("id"), "id", $"Two {many} have one id", id(one), "each once");
            }

            map.Finish();
            all.Add(one);
        }

        return all;
    }

    private static Regime Regime(YamlMap map) =>
        new(map.Text("id"), map.Text("name"), ReadNations(map, required: true), map.Text("note"));

    private static IReadOnlyList<Nation> ReadNations(YamlMap map, bool required) =>
        [
            .. map.Texts("nations", required)
                .Select(n =>
                    Known(map, "nations", n, Nations.Find(n.Text), Nations.All, Nations.Name)
                ),
        ];

    private static TimeLimit Limit(
        YamlMap map,
        DateOnly readOn,
        List<Regime> regimes,
        List<Trigger> triggers
    )
    {
        var period = Period(map);
        var limit = new TimeLimit
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            Citation = map.Text("citation"),
            Regimes = map.TextsAmong("regimes", [.. regimes.Select(r => r.Id)], period is not null),
            Nations = ReadNations(map, required: false),
            Trigger = period is null ? null : map.Word("trigger", [.. triggers.Select(t => t.Id)]),
            Period = period,
            Divisions =
            [
                .. map.Texts("working_days_of", required: false)
                    .Where(d => d.Text != "nation")
                    .Select(d =>
                        Known(
                            map,
                            "working_days_of",
                            d,
                            Divisions
                                .All.Where(k => k.Word() == d.Text)
                                .Select(k => (Division?)k)
                                .FirstOrDefault(),
                            Divisions.All,
                            Divisions.Word
                        )
                    ),
            ],
            Gives = period is null
                ? LimitGives.LastDay
                : map.Word("gives", ["last_day", "wait_ends", "first_day"]) switch
                {
                    "wait_ends" => LimitGives.WaitEnds,
                    "first_day" => LimitGives.FirstDay,
                    _ => LimitGives.LastDay,
                },
            LightTouch = map.MayHave("light_touch") ? map.Flag("light_touch") : null,
            When = map.OptionalText("when"),
            Text = map.Text("text"),
            Confidence = map.Word("confidence", ["verified", "known", "uncertain"]),
            Source = map.OptionalText("source"),
            ReadOn = map.Date("read_on", required: false) ?? readOn,
            LawyerCheck = map.OptionalText("lawyer_check"),
        };
        var needsWorkingDays =
            period is { Unit: PeriodUnit.WorkingDays } or { End: not PeriodEnd.Stands };
        if (needsWorkingDays != map.Has("working_days_of"))
        {
            map.Report(
                map.Line,
                "working_days_of",
                "Whose bank holidays count is said where working days matter, and nowhere else",
                null,
                needsWorkingDays
                    ? "working_days_of: [england-and-wales] or nation"
                    : "no working_days_of"
            );
        }

        if (limit.Confidence == "verified" && limit.Source is null && period is not null)
        {
            map.Report(map.Line, "source", "What was read is not said", null, "'source: ...'");
        }

        return limit;
    }

    private static Period? Period(YamlMap map)
    {
        var counts = Units
            .Select(u => (u.Key, u.Unit, Count: Count(map, u.Key)))
            .Where(u => u.Count is not null)
            .ToList();
        if (counts.Count > 1)
        {
            map.Report(
                map.LineOf(counts[1].Key),
                counts[1].Key,
                "A limit is counted in one way",
                null,
                "days, working_days or months"
            );
        }

        if (counts.Count > 0 != map.Has("first_day_counts"))
        {
            map.Report(
                map.Line,
                "first_day_counts",
                "Whether the first day counts is said of every limit that is counted, and of no other",
                null,
                "first_day_counts: true or false"
            );
        }

        if (counts.Count == 0)
        {
            return null;
        }

        var unit = counts[0].Unit;
        return new Period(
            counts[0].Count!.Value,
            unit,
            map.MayHave("first_day_counts") && map.Flag("first_day_counts"),
            map.MayHave("starts_next_day") && map.Flag("starts_next_day"),
            // Working days end on one.
            unit == PeriodUnit.WorkingDays
                ? PeriodEnd.Stands
                : map.Word("if_end_not_working", ["stands", "next_working_day", "not_known"]) switch
                {
                    "next_working_day" => PeriodEnd.NextWorkingDay,
                    "not_known" => PeriodEnd.NotKnown,
                    _ => PeriodEnd.Stands,
                }
        );
    }

    private static T Known<T>(
        YamlMap map,
        string key,
        YamlScalar written,
        T? found,
        IReadOnlyList<T> all,
        Func<T, string> name
    )
        where T : struct
    {
        if (found is null)
        {
            map.Report(
                written.Line,
                key,
                "This is not known here",
                written.Text,
                string.Join(", ", all.Select(name))
            );
        }

        return found ?? default;
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

        map.Report(
            scalar.Line,
            key,
            "This is not a number of " + key.Replace('_', ' '),
            scalar.Text,
            "1 to 1000"
        );
        return null;
    }
}
