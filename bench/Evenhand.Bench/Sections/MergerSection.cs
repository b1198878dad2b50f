using System.Globalization;
using System.Text.Json;
using Evenhand.Bench.Measuring;
using Evenhand.Statistics.Schedules;
using Evenhand.Testing;
using Evenhand.Transition.Files;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Bench.Sections;

/// <summary>How long it takes to draw the durations of a whole plan, beside plain Python.</summary>
internal sealed class MergerSection : Section
{
    private const int Passes = 100_000;
    private const int PassesOfPython = 20_000;
    private const int Seed = 1;

    // Two sets of passes of different generators: four standard errors of a quantile of twenty thousand are below this.
    private const double Agrees = 0.02;

    /// <inheritdoc/>
    public override string Name => "merger";

    /// <inheritdoc/>
    public override string Title => "Drawing the dates of a plan";

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts { get; } =
    [
        new("two", _ => [Drawn(2)]),
        new("one", _ => [Drawn(1)]),
        new("python", f => Tool.Has("python3") ? Python(f) : []),
    ];

    /// <inheritdoc/>
    public override void Prepare(string folder)
    {
        var (network, model) = Plan();
        File.WriteAllText(
            At(folder),
            JsonSerializer.Serialize(
                new
                {
                    tasks = network.Names.Select(
                        (_, i) =>
                            new
                            {
                                o = model.Durations[i].Optimistic,
                                m = model.Durations[i].Likely,
                                p = model.Durations[i].Pessimistic,
                                after = network.Into(i).ToArray().Select(l => l.From),
                                group = model.Groups![i],
                            }
                    ),
                    correlation = model.Correlation,
                    target = model.Target,
                }
            )
        );
    }

    /// <inheritdoc/>
    protected override IEnumerable<TextTable> Tables(IReadOnlyDictionary<string, Report> reports)
    {
        var (two, one) = (reports["two"].Of(On(2)), reports["one"].Of(On(1)));
        var tasks = Plan().Network.Count;
        if (two.Result != one.Result)
        {
            throw new InvalidOperationException(
                $"One core gave {one.Result}, and two gave {two.Result}."
            );
        }

        var python = reports["python"].Samples.SingleOrDefault();
        if (python is not null && !Near(two.Result!, python.Result!))
        {
            throw new InvalidOperationException(
                $"Ours gave {two.Result}, and Python gave {python.Result}."
            );
        }

        yield return new TextTable(
            $"""
            All {tasks} tasks of the playbook with three-point durations (PERT-beta), tasks of one workstream correlated as in a plan that says nothing else, until the new bodies open. One core and two give the same figures to the last digit,
            which the measurement checks. `bench/merger.py` makes the same passes in plain Python, by its standard library alone and on one core{(
                python is null ? "; this machine has no python3" : ""
            )}; weeks within which 50, 80 and 90 in 100 passes end must agree to {Plain.Percent(Agrees)}. The aim is 2,000 ms on two cores.
            """,
            ["What", "passes", "ms", "microseconds a pass", "weeks: P50 P80 P90"],
            [
                Row("Evenhand, two cores", Passes, two),
                Row("Evenhand, one core", Passes, one),
                python is null
                    ? ["plain Python", "", "not measured", "", ""]
                    : Row("plain Python", PassesOfPython, python),
            ]
        );
    }

    private static IReadOnlyList<string> Row(string what, int passes, Sample sample) =>
        [
            what,
            passes.ToString("N0", CultureInfo.InvariantCulture),
            TextTable.Number(sample.Median, 0),
            TextTable.Number(1000 * sample.Median / passes, 1),
            string.Join(
                ' ',
                sample
                    .Result!.Split(' ')
                    .Take(3)
                    .Select(w => Tool.Number(w).ToString("0.0", CultureInfo.InvariantCulture))
            ),
        ];

    private static bool Near(string ours, string theirs) =>
        ours.Split(' ')
            .Take(3)
            .Zip(theirs.Split(' '))
            .All(p => Math.Abs((Tool.Number(p.First) / Tool.Number(p.Second)) - 1) < Agrees);

    private static string On(int cores) => $"passes on {cores}";

    private static string At(string folder) => Path.Combine(folder, "network.json");

    private static Sample Drawn(int cores)
    {
        var (network, model) = Plan();
        return Stopped.Repeat(
            On(cores),
            1,
            5,
            () =>
            {
                var found = ScheduleSimulation.Of(network, model, Passes, Seed, cores).Value;
                return string.Join(
                    ' ',
                    new[] { 0.5, 0.8, 0.9 }
                        .Select(found.Quantile)
                        .Append(found.Mean)
                        .Concat(found.Criticality)
                        .Select(v => v.ToString("R", CultureInfo.InvariantCulture))
                );
            }
        );
    }

    private static List<Sample> Python(string folder) =>
        [
            .. Tool.Lines(
                    "python3",
                    [
                        Repository.At("bench", "merger.py"),
                        At(folder),
                        PassesOfPython.ToString(CultureInfo.InvariantCulture),
                    ]
                )
                .Select(f => new Sample(
                    "plain Python",
                    [Tool.Number(f[0])],
                    string.Join(' ', f[1..])
                )),
        ];

    /// <summary>Every task of the playbook, whatever it is for, so that there are as many as there can be.</summary>
    private static (ScheduleNetwork Network, ScheduleModel Model) Plan()
    {
        var library = MergerLibrary.Read(Repository.Root).Value;
        var playbook = library.Playbook;
        var text = File.ReadAllText(
            Repository.At("mergers", "examples", "three-equality-commissions.yaml")
        );
        var settings = MergerFileReader.Read(new TextFile("example", text), library).Value.Settings;
        var tasks = Ordered(playbook);
        var places = tasks.Select((t, i) => (t.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var streams = tasks.Select(t => t.Workstream).Distinct().ToList();
        return (
            ScheduleNetwork
                .Of(
                    [.. tasks.Select(t => t.Id)],
                    [
                        .. tasks.SelectMany(t =>
                            t.After.Select(a => new ScheduleLink(places[a], places[t.Id]))
                        ),
                    ]
                )
                .Value,
            new ScheduleModel
            {
                Durations = [.. tasks.Select(t => t.Weeks)],
                Groups = [.. tasks.Select(t => streams.IndexOf(t.Workstream))],
                Correlation = settings.Correlation,
                Target = places[Playbook.Vesting],
            }
        );
    }

    // Each task after all that it waits for, as the script wants them.
    private static List<PlaybookTask> Ordered(Playbook playbook)
    {
        var left = playbook.Tasks.ToList();
        var done = new List<PlaybookTask>();
        while (left.Count > 0)
        {
            var ready = left.Where(t => t.After.All(a => done.Exists(d => d.Id == a))).ToList();
            done.AddRange(ready);
            left.RemoveAll(ready.Contains);
        }

        return done;
    }
}
