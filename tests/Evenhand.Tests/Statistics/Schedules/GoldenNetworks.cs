using System.Globalization;
using System.Text.Json;
using Evenhand.Statistics.Schedules;

namespace Evenhand.Tests.Statistics.Schedules;

/// <summary>A network with the dates that another program found for it.</summary>
internal sealed record GoldenNetwork(
    ScheduleNetwork Network,
    double[] Durations,
    JsonElement Dates,
    double Finish
)
{
    /// <summary>The five profiles of the playbook, checked with TaskJuggler.</summary>
    public static IReadOnlyList<string> Profiles { get; } =
    [.. Json("cpm_playbook.json").EnumerateObject().Select(p => p.Name)];

    /// <summary>A profile as a whole.</summary>
    public static JsonElement Profile(string name) => Json("cpm_playbook.json").GetProperty(name);

    public static GoldenNetwork OfProfile(string name)
    {
        var profile = Profile(name);
        var dates = profile.GetProperty("schedule");
        var tasks = dates.EnumerateObject().ToList();
        var names = tasks.Select(t => t.Name).ToList();
        return Made(
            names,
            [.. tasks.Select(t => t.Value.GetProperty("duration").GetDouble())],
            [
                .. tasks.SelectMany(
                    (t, to) =>
                        t
                            .Value.GetProperty("predecessors")
                            .EnumerateArray()
                            .Select(p => new ScheduleLink(names.IndexOf(p.GetString()!), to))
                ),
            ],
            dates,
            profile.GetProperty("cpm_end_weeks").GetDouble()
        );
    }

    /// <summary>PSPLIB's j301_1 (Kolisch and Sprecher 1997), read from its own file.</summary>
    public static GoldenNetwork J301()
    {
        var lines = File.ReadAllLines(GoldenResults.At("schedules", "j301_1.sm"));
        var relations = Numbers(lines, "PRECEDENCE RELATIONS:", 2).ToList();
        var requests = Numbers(lines, "REQUESTS/DURATIONS:", 3).ToList();
        return Benchmark(
            "psplib_j301_1",
            [.. requests.Select(r => (double)r[2])],
            relations.SelectMany(r => r.Skip(3).Select(s => (r[0], s)))
        );
    }

    /// <summary>RG300_1 (Debels and Vanhoucke), read from its own file of numbers: each activity with its duration, demands and successors.</summary>
    public static GoldenNetwork Rg300()
    {
        var numbers = new Queue<int>(
            File.ReadAllText(GoldenResults.At("schedules", "RG300_1.rcp"))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(n => int.Parse(n, CultureInfo.InvariantCulture))
        );
        var (count, resources) = (numbers.Dequeue(), numbers.Dequeue());
        Skip(resources);
        var durations = new List<double>();
        var links = new List<(int, int)>();
        for (var activity = 1; activity <= count; activity++)
        {
            durations.Add(numbers.Dequeue());
            Skip(resources);
            for (var left = numbers.Dequeue(); left > 0; left--)
            {
                links.Add((activity, numbers.Dequeue()));
            }
        }

        return Benchmark("rg300_1", [.. durations], links);

        void Skip(int several)
        {
            for (var i = 0; i < several; i++)
            {
                numbers.Dequeue();
            }
        }
    }

    private static GoldenNetwork Benchmark(
        string name,
        double[] durations,
        IEnumerable<(int From, int To)> links
    )
    {
        var golden = Json("cpm_psplib.json").GetProperty(name);
        return Made(
            [.. durations.Select((_, i) => $"n{i + 1}")],
            durations,
            [.. links.Select(l => new ScheduleLink(l.From - 1, l.To - 1))],
            golden.GetProperty("schedule"),
            golden.GetProperty("cpm_end").GetDouble()
        );
    }

    private static GoldenNetwork Made(
        IReadOnlyList<string> names,
        double[] durations,
        IReadOnlyList<ScheduleLink> links,
        JsonElement dates,
        double finish
    ) => new(ScheduleNetwork.Of(names, links).Value, durations, dates, finish);

    private static IEnumerable<int[]> Numbers(string[] lines, string heading, int below) =>
        lines
            .SkipWhile(l => !l.StartsWith(heading, StringComparison.Ordinal))
            .Skip(below)
            .TakeWhile(l => l[0] != '*')
            .Select(l =>
                l.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(n => int.Parse(n, CultureInfo.InvariantCulture))
                    .ToArray()
            );

    private static JsonElement Json(string name) => GoldenResults.Json("schedules", name);
}
