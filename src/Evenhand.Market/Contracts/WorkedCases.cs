using System.Collections.Concurrent;
using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Files;
using Evenhand.Contracts.Health;
using Evenhand.Contracts.Indicators;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>The worked cases of indicators, which ship with the program: files CODE.jsonl and CODE-uk.jsonl in one folder.</summary>
/// <param name="folder">The folder.</param>
/// <param name="libraries">By whose rules releases of one process are merged.</param>
public sealed class WorkedCases(string folder, Libraries libraries)
{
    private const string Ours = "-uk";

    private readonly ConcurrentDictionary<string, Outcome<IReadOnlyList<WorkedCase>>> known = new(
        StringComparer.Ordinal
    );

    /// <summary>Where they lie beside the program.</summary>
    /// <param name="root">The folder that holds rules and bundled data.</param>
    public static string Folder(string root) => Path.Combine(root, "indicator-cases");

    /// <summary>What an indicator says of its worked cases; a file that is missing or cannot be read is a problem.</summary>
    /// <param name="code">The indicator.</param>
    public Outcome<IReadOnlyList<WorkedCase>> Of(string code) => known.GetOrAdd(code, Ask);

    private Outcome<IReadOnlyList<WorkedCase>> Ask(string code)
    {
        var worked = new List<WorkedCase>();
        foreach (var name in new[] { code, code + Ours })
        {
            var file = Path.Combine(folder, name + ".jsonl");
            if (name != code && !File.Exists(file))
            {
                continue;
            }

            var states = Settings(name).Then(s => States(file, code, s));
            if (!states.IsOk)
            {
                return Outcome<IReadOnlyList<WorkedCase>>.Failed(states.Problems);
            }

            worked.Add(
                new WorkedCase(name, name.EndsWith(Ours, StringComparison.Ordinal), states.Value)
            );
        }

        return Outcome<IReadOnlyList<WorkedCase>>.Ok(worked);
    }

    private Outcome<IndicatorSettings> Settings(string name)
    {
        var otherwise = name.EndsWith(Ours, StringComparison.Ordinal)
            ? IndicatorSettings.Standard
            : IndicatorSettings.Cardinal;
        var file = Path.Combine(folder, name + ".settings.yaml");
        return File.Exists(file)
            ? IndicatorSettingsReader.Read(new TextFile(file, File.ReadAllText(file)), otherwise)
            : Outcome<IndicatorSettings>.Ok(otherwise);
    }

    /// <summary>What an indicator says of each process of a file, and what it flags beside, in the order of the file.</summary>
    private Outcome<IReadOnlyList<IndicatorResult>> States(
        string file,
        string code,
        IndicatorSettings settings
    ) =>
        Read(
                file,
                () => new List<string>(),
                (ocids, facts) => ocids.Add(facts.Text(facts[ProcessField.Ocid])!)
            )
            .Then(named =>
            {
                var results = new List<IndicatorResult>();
                foreach (var ocid in Ocids(file, named.Workers))
                {
                    var run = Read(
                        file,
                        () => new MarketRun(settings, [code], ocid),
                        (r, facts) => r.Add(facts)
                    );
                    results.AddRange(
                        MarketRun
                            .Finish(run.Value.Workers)
                            .Results.Where(r => r.Subject != IndicatorSubject.Ocid || r.Id == ocid)
                    );
                }

                return Outcome<IReadOnlyList<IndicatorResult>>.Ok([
                    .. results.Where(r => r.Subject == IndicatorSubject.Ocid).Distinct(),
                    .. results.Where(r => r.Subject != IndicatorSubject.Ocid).Distinct(),
                ]);
            });

    private Outcome<ProcessReading<TWorker>> Read<TWorker>(
        string file,
        Func<TWorker> make,
        Action<TWorker, ProcessFacts> take
    ) =>
        ProcessFile.Read(
            file,
            new ProcessFileOptions { Merge = libraries.MergeRules },
            make,
            (worker, facts, _) => take(worker, facts),
            CancellationToken.None
        );

    // Workers take processes in whatever order they come; a page keeps to that of the file.
    private static IEnumerable<string> Ocids(string file, IEnumerable<List<string>> named)
    {
        var text = File.ReadAllText(file);
        return named
            .SelectMany(n => n)
            .OrderBy(o => text.IndexOf($"\"ocid\":\"{o}\"", StringComparison.Ordinal));
    }
}

/// <summary>A worked case of an indicator.</summary>
/// <param name="Name">The name of its file without the ending.</param>
/// <param name="IsStandard">Asked with the standard settings; otherwise with those of <c>--format cardinal</c>.</param>
/// <param name="States">What is said of each process in it, in the order of the file, then of organisations.</param>
public sealed record WorkedCase(
    string Name,
    bool IsStandard,
    IReadOnlyList<IndicatorResult> States
);
