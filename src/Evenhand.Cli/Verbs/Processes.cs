using Evenhand.Cli.Terminal;
using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Reads the contracting processes of a file for a verb, and tells the person how far it is and what could not be read.</summary>
internal static class Processes
{
    /// <summary>Hands each process to a worker, once, with its releases merged.</summary>
    public static Outcome<ProcessReading<TWorker>> Read<TWorker>(
        Session session,
        string path,
        Func<TWorker> make,
        Action<TWorker, ProcessFacts> take
    ) =>
        OcdsVerb
            .Rules(session)
            .Then(rules =>
                ProcessFile.Read(
                    path,
                    new ProcessFileOptions
                    {
                        Merge = rules.Release,
                        Progress = new Told(session.Printer),
                    },
                    make,
                    (worker, facts, _) => take(worker, facts),
                    session.Cancel
                )
            )
            .Then(reading =>
            {
                foreach (var problem in reading.Problems)
                {
                    session.Printer.Say(problem.ToString());
                }

                if (reading.ProblemsFound > reading.Problems.Count)
                {
                    session.Printer.Say(
                        $"{Plain.Counted(reading.ProblemsFound, "problem", "problems")} in all; the first {Plain.Count(reading.Problems.Count)} are told."
                    );
                }

                return Outcome<ProcessReading<TWorker>>.Ok(reading);
            });

    /// <summary>Says how much of a large file has been read.</summary>
    private sealed class Told(Printer printer) : IProgress<long>
    {
        private const long Step = 500_000_000;

        private readonly Lock gate = new();
        private long next = Step;

        public void Report(long value)
        {
            lock (gate)
            {
                if (value >= next)
                {
                    printer.Say($"{Plain.Count(value / 1_000_000)} MB read so far.");
                    next += Step * ((value - next) / Step + 1);
                }
            }
        }
    }
}
