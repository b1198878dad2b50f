using System.Runtime.InteropServices;
using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Indicators;

/// <summary>
/// Asks indicators of one process after the other. Each worker has its own run; when all processes have been seen they are put
/// together, in any order, and the result is the same.
/// </summary>
public sealed class IndicatorRun
{
    private readonly Indicator[] indicators;
    private readonly IndicatorTally[] tallies;
    private readonly long[,] states;
    private readonly long[,] reasons;
    private readonly Names names = new();
    private readonly ProcessLook look;
    private readonly string? watched;
    private readonly List<Flag> flags = [];
    private readonly List<Watch> watches = [];

    /// <summary>Begins.</summary>
    /// <param name="settings">The settings; the same for all runs that are to be put together.</param>
    /// <param name="codes">The indicators to ask; null asks all.</param>
    /// <param name="ocid">A process of which every state is to be told.</param>
    public IndicatorRun(
        IndicatorSettings settings,
        IReadOnlyCollection<string>? codes = null,
        string? ocid = null
    )
    {
        watched = ocid;
        look = new ProcessLook(settings, names);
        indicators =
        [
            .. IndicatorCatalogue.All().Where(i => codes?.Contains(i.Card.Code) != false),
        ];
        tallies = [.. indicators.Select(i => i.Begin(settings, names))];
        states = new long[indicators.Length, 4];
        reasons = new long[indicators.Length, Reason.Count];
    }

    /// <summary>How many processes were looked at.</summary>
    public long Processes { get; private set; }

    /// <summary>Looks at a process.</summary>
    /// <param name="facts">What its compiled release says; read out before this returns.</param>
    public void Add(ProcessFacts facts)
    {
        Processes++;
        look.Set(facts);
        string? ocid = null;
        var watch = watched is not null && facts.Text(facts[ProcessField.Ocid]) == watched;
        for (var i = 0; i < tallies.Length; i++)
        {
            var verdict =
                look.LeftOut == Why.None ? tallies[i].Look(look) : Verdict.Of(look.LeftOut);
            if (verdict.Candidate < 0)
            {
                Count(i, verdict);
                if (verdict.State == IndicatorState.Flagged)
                {
                    ocid ??= facts.Text(facts[ProcessField.Ocid]) ?? "";
                    flags.Add(new(i, ocid, verdict.Value, verdict.Detail));
                }
            }

            if (watch)
            {
                watches.Add(new(i, verdict));
            }
        }
    }

    /// <summary>Takes in what another run of the same settings has seen; the other is of no use afterwards.</summary>
    public void Take(IndicatorRun other) => TakeNames(other);

    /// <summary>What is asked of the process that was looked at last.</summary>
    internal ProcessLook Look => look;

    /// <returns>Our number for each name of the other.</returns>
    internal int[] TakeNames(IndicatorRun other)
    {
        Processes += other.Processes;
        var ours = names.Take(other.names);
        for (var i = 0; i < tallies.Length; i++)
        {
            for (var state = 0; state < 4; state++)
            {
                states[i, state] += other.states[i, state];
            }

            for (var reason = 0; reason < Reason.Count; reason++)
            {
                reasons[i, reason] += other.reasons[i, reason];
            }

            var before = tallies[i].Candidates;
            tallies[i].Take(other.tallies[i], ours);
            watches.AddRange(
                other
                    .watches.Where(w => w.Indicator == i)
                    .Select(w =>
                        w.Verdict.Candidate < 0
                            ? w
                            : w with
                            {
                                Verdict = w.Verdict with
                                {
                                    Candidate = w.Verdict.Candidate + before,
                                },
                            }
                    )
            );
        }

        flags.AddRange(other.flags);
        return ours;
    }

    /// <summary>What all that was seen comes to. To be asked once.</summary>
    public IndicatorReport Finish()
    {
        var counts = new List<IndicatorCount>();
        var results = new List<IndicatorResult>();
        for (var i = 0; i < tallies.Length; i++)
        {
            var (card, tally) = (indicators[i].Card, tallies[i]);
            var findings = new Findings(names);
            tally.Finish(findings);
            for (var candidate = 0; candidate < tally.Candidates; candidate++)
            {
                Count(i, tally.Decided(candidate));
            }

            results.AddRange(
                flags
                    .Where(f => f.Indicator == i)
                    .Select(f => (IndicatorSubject.Ocid, f.Ocid, f.Value, f.Detail))
                    .Concat(findings.Flags)
                    .DistinctBy(f => (f.Item1, f.Item2))
                    .Select(f => new IndicatorResult(
                        card.Code,
                        f.Item1,
                        f.Item2,
                        IndicatorState.Flagged,
                        f.Item3,
                        tally.Say(f.Item1, f.Item3, f.Item4)
                    ))
            );
            results.AddRange(Watched(i));
            counts.Add(Count(i, findings));
        }

        return new IndicatorReport(
            Processes,
            counts,
            [
                .. results
                    .OrderBy(r => r.Code, StringComparer.Ordinal)
                    .ThenBy(r => r.Subject)
                    .ThenBy(r => r.Id, StringComparer.Ordinal),
            ]
        );
    }

    private IEnumerable<IndicatorResult> Watched(int indicator) =>
        from watch in watches
        where watch.Indicator == indicator
        let verdict = watch.Verdict.Candidate < 0
            ? watch.Verdict
            : tallies[indicator].Decided(watch.Verdict.Candidate)
        let isOfProcess = indicators[indicator].Card.Subjects.Contains(IndicatorSubject.Ocid)
        // A flag of the process itself stands in the results already.
        where verdict.State != IndicatorState.Flagged || !isOfProcess
        select new IndicatorResult(
            indicators[indicator].Card.Code,
            IndicatorSubject.Ocid,
            watched!,
            verdict.State,
            null,
            verdict.State == IndicatorState.Flagged ? "an organisation in it is flagged"
                : verdict.Why == Why.None ? "it was asked, and nothing stands out"
                : Reason.Of(verdict.Why).Text
        );

    private IndicatorCount Count(int i, Findings findings)
    {
        var card = indicators[i].Card;
        return new IndicatorCount(
            card.Code,
            card.Title,
            card.Question,
            states[i, (int)IndicatorState.Flagged],
            states[i, (int)IndicatorState.NotFlagged],
            states[i, (int)IndicatorState.NotApplicable],
            states[i, (int)IndicatorState.NotEnoughData],
            [
                .. Enum.GetValues<Why>()
                    .Where(w => w != Why.None && reasons[i, (int)w] > 0)
                    .Select(w => new ReasonCount(
                        Reason.Of(w).State,
                        Reason.Of(w).Text,
                        Reason.Of(w).Field,
                        reasons[i, (int)w]
                    ))
                    .OrderByDescending(r => r.Count)
                    .ThenBy(r => r.Text, StringComparer.Ordinal),
            ],
            findings.Fences
        );
    }

    private void Count(int indicator, Verdict verdict)
    {
        states[indicator, (int)verdict.State]++;
        reasons[indicator, (int)verdict.Why]++;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Flag(int Indicator, string Ocid, double Value, double Detail);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Watch(int Indicator, Verdict Verdict);
}
