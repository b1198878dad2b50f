using Evenhand.Statistics.Schedules;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Networks;

/// <summary>Gives a bare network its dates.</summary>
public static class NetworkDesk
{
    /// <summary>The dates of a network.</summary>
    /// <param name="plain">The network.</param>
    /// <param name="passes">How many draws to make where durations have three points.</param>
    /// <param name="seed">Their seed.</param>
    public static Outcome<NetworkReport> Ask(PlainNetwork plain, int passes, int seed) =>
        CriticalPath
            .Of(plain.Network, [.. plain.Durations.Select(d => d.Likely)])
            .Then(schedule =>
                !plain.HasSpread
                    ? Outcome<NetworkReport>.Ok(Report(plain.Network, schedule, null))
                    : ScheduleSimulation
                        .Of(
                            plain.Network,
                            new ScheduleModel { Durations = plain.Durations },
                            passes,
                            seed
                        )
                        .Then(drawn =>
                            Outcome<NetworkReport>.Ok(Report(plain.Network, schedule, drawn))
                        )
            );

    private static NetworkReport Report(
        ScheduleNetwork network,
        Schedule schedule,
        SimulatedFinish? drawn
    ) =>
        new()
        {
            Tasks =
            [
                .. network.Names.Select(
                    (id, i) =>
                        new NetworkTask
                        {
                            Id = id,
                            EarlyStart = schedule.EarlyStart[i],
                            EarlyFinish = schedule.EarlyFinish[i],
                            LateStart = schedule.LateStart[i],
                            LateFinish = schedule.LateFinish[i],
                            TotalFloat = schedule.TotalFloat(i),
                            FreeFloat = schedule.FreeFloat[i],
                            Critical = schedule.IsCritical(i),
                            Why = CriticalReason.Of(network, schedule, i),
                        }
                ),
            ],
            Finish = schedule.Finish,
            CriticalPath = [.. schedule.PathTo(network).Select(t => network.Names[t])],
            Simulation = drawn is null
                ? null
                : new NetworkDraws
                {
                    P50 = drawn.Quantile(0.5),
                    P80 = drawn.Quantile(0.8),
                    P90 = drawn.Quantile(0.9),
                    Mean = drawn.Mean,
                    Criticality = network
                        .Names.Zip(drawn.Criticality)
                        .Where(p => p.Second > 0)
                        .ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal),
                    Passes = drawn.Passes,
                    Seed = drawn.Seed,
                },
        };
}
