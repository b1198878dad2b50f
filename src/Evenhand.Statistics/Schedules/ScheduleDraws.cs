using Evenhand.Statistics.Distributions;

namespace Evenhand.Statistics.Schedules;

/// <summary>One pass after the other over the tasks that an end hangs on, laid out for speed.</summary>
internal sealed class ScheduleDraws
{
    private readonly int[] tasks;
    private readonly int[] firstIn;
    private readonly int[] from;
    private readonly double[] lag;
    private readonly SpreadTable?[] tables;
    private readonly double[] known;
    private readonly int[] groups;
    private readonly bool[] isEnd;
    private readonly (double Probability, int[] At, SpreadTable? Table, double Known)[] risks;
    private readonly double shared;
    private readonly double own;
    private readonly int groupCount;

    public ScheduleDraws(ScheduleNetwork network, ScheduleModel model)
    {
        var needed = model.Target is { } target ? network.UpTo(target) : null;
        tasks = [.. network.Order.Where(t => needed is null || needed[t])];
        var place = new int[network.Count];
        Array.Fill(place, -1);
        foreach (var (at, task) in tasks.Index())
        {
            place[task] = at;
        }

        firstIn = new int[tasks.Length + 1];
        var links = new List<ScheduleLink>();
        foreach (var (at, task) in tasks.Index())
        {
            links.AddRange(network.Into(task));
            firstIn[at + 1] = links.Count;
        }

        from = [.. links.Select(l => place[l.From])];
        lag = [.. links.Select(l => l.Lag)];
        isEnd =
        [
            .. tasks.Select(t => model.Target is { } end ? t == end : network.OutOf(t).IsEmpty),
        ];
        // Leads can make a task end after all that wait for it, so without a target every task may be the last.
        if (model.Target is null && links.Exists(l => l.Lag < 0))
        {
            Array.Fill(isEnd, true);
        }

        known = [.. tasks.Select(t => model.Durations[t].Likely)];
        tables = Tables([.. tasks.Select(t => model.Durations[t])]);
        groups = [.. tasks.Select(t => model.Groups is { } g ? g[t] : -1)];
        groupCount = groups.Length == 0 ? 0 : Math.Max(0, groups.Max() + 1);
        (shared, own) = (Math.Sqrt(model.Correlation), Math.Sqrt(1 - model.Correlation));
        risks =
        [
            .. model.Risks.Select(r =>
                (
                    r.Probability,
                    r.Tasks.Select(t => place[t]).Where(p => p >= 0).ToArray(),
                    r.Delay.IsKnown ? null : new SpreadTable(r.Delay),
                    r.Delay.Likely
                )
            ),
        ];
    }

    /// <summary>The tasks that are drawn, by their places in the network.</summary>
    public IReadOnlyList<int> Tasks => tasks;

    /// <summary>Whether there is something to draw for the task at a place here.</summary>
    public bool IsDrawn(int at) => tables[at] is not null;

    /// <summary>Makes the passes of one block and writes their ends down.</summary>
    public void Run(SeededDraws random, Span<double> ends, ScheduleTally tally)
    {
        var n = tasks.Length;
        var (scores, durations, starts, finishes) = (
            new double[n],
            new double[n],
            new double[n],
            new double[n]
        );
        var (factors, critical, happened) = (
            new double[groupCount],
            new bool[n],
            new bool[risks.Length]
        );
        for (var pass = 0; pass < ends.Length; pass++)
        {
            Draw(random, factors, scores, durations, happened);
            var end = Forwards(durations, starts, finishes);
            Backwards(end, starts, finishes, critical);
            ends[pass] = end;
            tally.Add(end, scores, critical, happened);
        }
    }

    private void Draw(
        SeededDraws random,
        double[] factors,
        double[] scores,
        double[] durations,
        bool[] happened
    )
    {
        if (shared > 0)
        {
            for (var g = 0; g < factors.Length; g++)
            {
                factors[g] = shared * random.Normal();
            }
        }

        for (var at = 0; at < durations.Length; at++)
        {
            if (tables[at] is { } table)
            {
                var score = random.Normal();
                if (shared > 0 && groups[at] is >= 0 and var group)
                {
                    score = factors[group] + (own * score);
                }

                scores[at] = score;
                durations[at] = table.At(score);
            }
            else
            {
                durations[at] = known[at];
            }
        }

        for (var r = 0; r < risks.Length; r++)
        {
            var (probability, places, table, delay) = risks[r];
            happened[r] = random.Uniform() < probability;
            if (happened[r])
            {
                var more = table is null ? delay : table.At(random.Normal());
                foreach (var at in places)
                {
                    durations[at] += more;
                }
            }
        }
    }

    private double Forwards(double[] durations, double[] starts, double[] finishes)
    {
        var end = 0.0;
        for (var at = 0; at < durations.Length; at++)
        {
            var start = 0.0;
            for (var i = firstIn[at]; i < firstIn[at + 1]; i++)
            {
                var ready = finishes[from[i]] + lag[i];
                if (ready > start)
                {
                    start = ready;
                }
            }

            starts[at] = start;
            finishes[at] = start + durations[at];
            if (isEnd[at] && finishes[at] > end)
            {
                end = finishes[at];
            }
        }

        return end;
    }

    /// <summary>Marks what drove the end. The sums are the ones made forwards, so that they can be compared as they are.</summary>
    private void Backwards(double end, double[] starts, double[] finishes, bool[] critical)
    {
        for (var at = 0; at < critical.Length; at++)
        {
            critical[at] = isEnd[at] && finishes[at] == end;
        }

        for (var at = critical.Length - 1; at >= 0; at--)
        {
            if (critical[at])
            {
                for (var i = firstIn[at]; i < firstIn[at + 1]; i++)
                {
                    if (finishes[from[i]] + lag[i] == starts[at])
                    {
                        critical[from[i]] = true;
                    }
                }
            }
        }
    }

    // Most plans give many tasks the same three points; a table for each is made once.
    private static SpreadTable?[] Tables(DurationSpread[] spreads)
    {
        var made = spreads.Where(s => !s.IsKnown).Distinct().ToList();
        var all = new SpreadTable[made.Count];
        Parallel.For(0, all.Length, i => all[i] = new SpreadTable(made[i]));
        var bySpread = made.Zip(all).ToDictionary(p => p.First, p => p.Second);
        return [.. spreads.Select(s => bySpread.GetValueOrDefault(s))];
    }
}
