using CsCheck;
using Evenhand.Statistics.Schedules;
using Xunit;

namespace Evenhand.Tests.Statistics.Schedules;

public sealed class CriticalPathTests
{
    public static TheoryData<string> Networks() =>
        [.. GoldenNetwork.Profiles, "psplib_j301_1", "rg300_1"];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Dates_are_exactly_those_of_another_program(string name)
    {
        var golden = name switch
        {
            "psplib_j301_1" => GoldenNetwork.J301(),
            "rg300_1" => GoldenNetwork.Rg300(),
            _ => GoldenNetwork.OfProfile(name),
        };

        var found = CriticalPath.Of(golden.Network, golden.Durations).Value;

        Assert.Equal(golden.Finish, found.Finish);
        Assert.Equal(golden.Network.Count, golden.Dates.EnumerateObject().Count());
        foreach (var (task, id) in golden.Network.Names.Index())
        {
            var dates = golden.Dates.GetProperty(id);
            Assert.Equal(dates.GetProperty("duration").GetDouble(), golden.Durations[task]);
            Assert.Equal(dates.GetProperty("es").GetDouble(), found.EarlyStart[task]);
            Assert.Equal(dates.GetProperty("ef").GetDouble(), found.EarlyFinish[task]);
            Assert.Equal(dates.GetProperty("ls").GetDouble(), found.LateStart[task]);
            Assert.Equal(dates.GetProperty("lf").GetDouble(), found.LateFinish[task]);
        }
    }

    [Fact]
    public void What_drives_vesting_day_is_what_the_other_program_names()
    {
        foreach (var name in GoldenNetwork.Profiles)
        {
            var golden = GoldenNetwork.OfProfile(name);
            var found = CriticalPath.Of(golden.Network, golden.Durations).Value;
            var vesting = golden.Network.Names.ToList().IndexOf("V01");
            var expected = GoldenNetwork.Profile(name);

            Assert.Equal(
                expected.GetProperty("vesting_week_likely").GetDouble(),
                found.EarlyFinish[vesting]
            );
            // The other program lists every task of every chain that drives vesting day; two profiles have two such chains.
            var driving = new SortedSet<int> { vesting };
            for (var open = new Queue<int>([vesting]); open.TryDequeue(out var task); )
            {
                foreach (var link in found.DrivenBy(golden.Network, task))
                {
                    if (driving.Add(link.From))
                    {
                        open.Enqueue(link.From);
                    }
                }
            }

            Assert.Equal(
                expected
                    .GetProperty("critical_path_to_vesting")
                    .EnumerateArray()
                    .Select(t => t.GetString()!)
                    .Order(StringComparer.Ordinal),
                driving.Select(t => golden.Network.Names[t]).Order(StringComparer.Ordinal)
            );

            var ours = found.PathTo(golden.Network, vesting);
            Assert.Equal(vesting, ours[^1]);
            Assert.Equal(found.EarlyFinish[vesting], ours.Sum(task => golden.Durations[task]));
        }
    }

    // The definitions themselves, tried out one task at a time: nothing is shared with the passes forwards and backwards.
    [Fact]
    public void Floats_of_a_thousand_networks_are_what_tasks_can_really_slip() =>
        AnyNetwork.Sample(
            made =>
            {
                var (durations, links) = made;
                var network = Network(durations.Length, links);
                var found = CriticalPath.Of(network, [.. durations.Select(d => (double)d)]).Value;
                var usual = Slow(durations, links, -1, 0);
                var finish = Finish(usual, durations);
                Assert.Equal(finish, found.Finish);
                for (var task = 0; task < durations.Length; task++)
                {
                    Assert.Equal(usual[task], found.EarlyStart[task]);
                    Assert.Equal(usual[task] + durations[task], found.EarlyFinish[task]);
                    Assert.Equal(found.LateStart[task] + durations[task], found.LateFinish[task]);
                    var total = (int)found.TotalFloat(task);
                    var free = (int)found.FreeFloat[task];
                    Assert.InRange(free, 0, total);
                    Assert.Equal(finish, Finish(Late(task, total), durations));
                    Assert.True(Finish(Late(task, total + 1), durations) > finish);
                    Assert.True(OthersStay(task, free));
                    Assert.False(OthersStay(task, free + 1));
                    Assert.Equal(total == 0, found.IsCritical(task));
                }

                int[] Late(int task, int by) => Slow(durations, links, task, usual[task] + by);

                bool OthersStay(int task, int by)
                {
                    var moved = Late(task, by);
                    return Finish(moved, durations) == finish
                        && Enumerable
                            .Range(0, durations.Length)
                            .All(t => t == task || moved[t] == usual[t]);
                }
            },
            iter: 1000
        );

    [Fact]
    public void Decimal_fractions_do_not_leave_a_float_of_a_millionth()
    {
        var network = Network(3, [new(0, 1), new(1, 2)]);
        var found = CriticalPath.Of(network, [0.1, 0.2, 0.3]).Value;

        Assert.Equal([0, 0.1, 0.3], found.EarlyStart);
        Assert.Equal(0.6, found.Finish);
        Assert.All([0, 1, 2], t => Assert.True(found.IsCritical(t)));
    }

    [Fact]
    public void A_lead_starts_nothing_before_the_start_and_a_milestone_takes_no_time()
    {
        var network = Network(3, [new(0, 1, -5), new(1, 2)]);
        var found = CriticalPath.Of(network, [2, 1, 0]).Value;

        Assert.Equal([0, 0, 1], found.EarlyStart);
        Assert.Equal(2, found.Finish);
        Assert.Equal(1, found.TotalFloat(2));
    }

    [Fact]
    public void A_circle_is_told_by_its_tasks_alone()
    {
        var fault = Assert.Single(
            ScheduleNetwork
                .Of(["A", "B", "C", "D"], [new(0, 1), new(1, 2), new(2, 1), new(2, 3)])
                .Problems
        );

        Assert.Equal("B, C, B", fault.Found);
    }

    [Fact]
    public void A_circle_of_fifty_thousand_tasks_is_named_in_short()
    {
        const int Tasks = 50_000;
        var fault = Assert.Single(
            ScheduleNetwork
                .Of(
                    [.. Enumerable.Range(0, Tasks).Select(i => $"t{i}")],
                    [
                        .. Enumerable
                            .Range(0, Tasks)
                            .Select(i => new ScheduleLink(i, (i + 1) % Tasks)),
                    ]
                )
                .Problems
        );

        Assert.EndsWith("and 49,988 more", fault.Found, StringComparison.Ordinal);
    }

    private static Gen<(int[] Durations, ScheduleLink[] Links)> AnyNetwork { get; } =
        from n in Gen.Int[1, 12]
        from durations in Gen.Int[0, 6].Array[n]
        from links in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1], Gen.Int[-3, 4]).Array[0, 20]
        from order in Gen.Shuffle(Enumerable.Range(0, n).ToArray())
        select (
            durations,
            links
                .Where(l => l.Item1 < l.Item2)
                .Select(l => new ScheduleLink(order[l.Item1], order[l.Item2], l.Item3))
                .ToArray()
        );

    private static ScheduleNetwork Network(int tasks, IReadOnlyList<ScheduleLink> links) =>
        ScheduleNetwork.Of([.. Enumerable.Range(0, tasks).Select(i => $"t{i}")], links).Value;

    /// <summary>Starts by pushing tasks later until nothing moves any more; one task may be held back.</summary>
    private static int[] Slow(int[] durations, ScheduleLink[] links, int held, int until)
    {
        var starts = new int[durations.Length];
        if (held >= 0)
        {
            starts[held] = until;
        }

        for (var moved = true; moved; )
        {
            moved = false;
            foreach (var link in links)
            {
                var ready = starts[link.From] + durations[link.From] + (int)link.Lag;
                if (ready > starts[link.To])
                {
                    (starts[link.To], moved) = (ready, true);
                }
            }
        }

        return starts;
    }

    private static int Finish(int[] starts, int[] durations) =>
        starts.Zip(durations, (s, d) => s + d).Max();
}
