using System.Runtime.InteropServices;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Schedules;

/// <summary>One task may begin when another has ended, so much later or, where the lag is below 0, so much earlier.</summary>
/// <param name="From">The place of the task that ends, from 0.</param>
/// <param name="To">The place of the task that waits for it, from 0.</param>
/// <param name="Lag">In the unit of the durations.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScheduleLink(int From, int To, double Lag = 0);

/// <summary>Tasks with what each waits for, finish to start, without circles; durations are no part of it.</summary>
public sealed class ScheduleNetwork
{
    /// <summary>The most tasks.</summary>
    public const int MostTasks = 500_000;

    private const int NamesOfCircle = 12;

    private readonly int[] firstIn;
    private readonly int[] firstOut;
    private readonly ScheduleLink[] incoming;
    private readonly ScheduleLink[] outgoing;

    private ScheduleNetwork(IReadOnlyList<string> names, IReadOnlyList<ScheduleLink> links)
    {
        Names = names;
        (firstIn, incoming) = Sorted(names.Count, links, l => l.To);
        (firstOut, outgoing) = Sorted(names.Count, links, l => l.From);
        Order = new int[names.Count];
    }

    /// <summary>The tasks by name, in the order given.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many tasks there are.</summary>
    public int Count => Names.Count;

    /// <summary>How many links there are.</summary>
    public int Links => incoming.Length;

    /// <summary>The places of the tasks in an order in which each comes after all that it waits for.</summary>
    internal int[] Order { get; }

    /// <summary>What a task waits for.</summary>
    public ReadOnlySpan<ScheduleLink> Into(int task) =>
        incoming.AsSpan(firstIn[task], firstIn[task + 1] - firstIn[task]);

    /// <summary>What waits for a task.</summary>
    public ReadOnlySpan<ScheduleLink> OutOf(int task) =>
        outgoing.AsSpan(firstOut[task], firstOut[task + 1] - firstOut[task]);

    /// <summary>The network of some tasks.</summary>
    /// <param name="names">Their names; 1 to <see cref="MostTasks"/>, each its own.</param>
    /// <param name="links">What waits for what, with finite lags.</param>
    /// <returns>The network, or the problem: a circle is told by the names of its tasks.</returns>
    public static Outcome<ScheduleNetwork> Of(
        IReadOnlyList<string> names,
        IReadOnlyList<ScheduleLink> links
    )
    {
        if (names.Count is 0 or > MostTasks)
        {
            return Failed(
                "A network has tasks, and not too many",
                $"{names.Count:N0}",
                $"1 to {MostTasks:N0} tasks"
            );
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (names.FirstOrDefault(n => !seen.Add(n)) is { } twice)
        {
            return Failed("Two tasks have one id", twice, "each id once");
        }

        foreach (var link in links)
        {
            if (
                link.From < 0
                || link.From >= names.Count
                || link.To < 0
                || link.To >= names.Count
                || !double.IsFinite(link.Lag)
            )
            {
                return Failed(
                    "A link names a task that there is not, or its lag is no number",
                    $"{link.From} to {link.To}, lag {link.Lag}",
                    "two tasks of the network and a number"
                );
            }
        }

        var network = new ScheduleNetwork(names, links);
        return network.Circle() is { } circle
            ? Failed(
                "The tasks wait for each other in a circle",
                circle,
                "no task that waits for itself"
            )
            : Outcome<ScheduleNetwork>.Ok(network);
    }

    /// <summary>Which tasks a task waits for, itself included, directly or through others.</summary>
    internal bool[] UpTo(int task)
    {
        var needed = new bool[Count];
        needed[task] = true;
        for (var at = Count - 1; at >= 0; at--)
        {
            if (needed[Order[at]])
            {
                foreach (var link in Into(Order[at]))
                {
                    needed[link.From] = true;
                }
            }
        }

        return needed;
    }

    /// <summary>Puts the tasks in order (Kahn 1962); the names of a circle where that cannot be done.</summary>
    private string? Circle()
    {
        var waiting = new int[Count];
        var done = 0;
        for (var task = 0; task < Count; task++)
        {
            waiting[task] = Into(task).Length;
            if (waiting[task] == 0)
            {
                Order[done++] = task;
            }
        }

        for (var at = 0; at < done; at++)
        {
            foreach (var link in OutOf(Order[at]))
            {
                if (--waiting[link.To] == 0)
                {
                    Order[done++] = link.To;
                }
            }
        }

        return done == Count ? null : NamesOf(Array.FindIndex(waiting, w => w > 0), waiting);
    }

    // Every task that is left waits for one that is left, so going back from any of them leads into a circle.
    private string NamesOf(int start, int[] waiting)
    {
        var met = new Dictionary<int, int>();
        var way = new List<int>();
        for (var task = start; met.TryAdd(task, way.Count); )
        {
            way.Add(task);
            foreach (var link in Into(task))
            {
                if (waiting[link.From] > 0)
                {
                    task = link.From;
                    break;
                }
            }

            start = task;
        }

        var circle = way[met[start]..];
        circle.Reverse();
        var first = circle.IndexOf(circle.Min());
        circle = [.. circle[first..], .. circle[..first]];
        var names = circle.Select(t => Names[t]).ToList();
        return string.Join(
            ", ",
            names.Count <= NamesOfCircle
                ? names.Append(names[0])
                : names.Take(NamesOfCircle).Append($"and {names.Count - NamesOfCircle:N0} more")
        );
    }

    private static (int[] First, ScheduleLink[] Links) Sorted(
        int tasks,
        IReadOnlyList<ScheduleLink> links,
        Func<ScheduleLink, int> by
    )
    {
        var first = new int[tasks + 1];
        foreach (var link in links)
        {
            first[by(link) + 1]++;
        }

        for (var task = 0; task < tasks; task++)
        {
            first[task + 1] += first[task];
        }

        var next = first.ToArray();
        var sorted = new ScheduleLink[links.Count];
        foreach (var link in links)
        {
            sorted[next[by(link)]++] = link;
        }

        return (first, sorted);
    }

    private static Outcome<ScheduleNetwork> Failed(string what, string found, string expected) =>
        Outcome<ScheduleNetwork>.Failed(
            new Problem(what)
            {
                Field = "tasks",
                Found = Problem.Excerpt(found, 400),
                Expected = expected,
            }
        );
}
