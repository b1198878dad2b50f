using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Health;
using Evenhand.Contracts.Indicators;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Writes the pages of indicators, for whoever keeps house.</summary>
internal static class IndicatorDocs
{
    public static Command Build(CommandEnvironment environment)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Where the pages go" };
        var cases = new Option<DirectoryInfo>("--cases")
        {
            Description =
                "The worked cases, CODE.jsonl each (in a checkout: tests/Evenhand.Tests/Contracts/Indicators/cases)",
            HelpName = "DIR",
            Required = true,
        };
        return new Command(
            "docs",
            "Write a page in Markdown for every indicator, with its worked case"
        )
        {
            folder,
            cases,
        }.Does(
            environment,
            session =>
                session.End(
                    Pages(session, session.Get(cases)!.FullName),
                    pages =>
                    {
                        var target = session.Get(folder)!;
                        target.Create();
                        foreach (var (name, text) in pages)
                        {
                            File.WriteAllText(Path.Combine(target.FullName, name), text);
                        }

                        session.Printer.Line($"Wrote {pages.Count} pages to {target.FullName}.");
                        return ExitCode.Done;
                    }
                )
        );
    }

    private static Outcome<IReadOnlyList<(string Name, string Text)>> Pages(
        Session session,
        string cases
    )
    {
        var cards = IndicatorCatalogue.Cards;
        var pages = new List<(string, string)> { ("README.md", IndicatorPage.Index(cards)) };
        foreach (var card in cards)
        {
            var worked = new List<(string, IReadOnlyList<IndicatorResult>)>();
            foreach (var name in new[] { card.Code, card.Code + "-uk" })
            {
                var file = Path.Combine(cases, name + ".jsonl");
                if (name == card.Code || File.Exists(file))
                {
                    var states = Settings(cases, name)
                        .Then(s => States(session, file, card.Code, s));
                    if (!states.IsOk)
                    {
                        return Outcome<IReadOnlyList<(string, string)>>.Failed(states.Problems);
                    }

                    worked.Add((name, states.Value));
                }
            }

            pages.Add((card.Code + ".md", IndicatorPage.Of(card, worked)));
        }

        return Outcome<IReadOnlyList<(string, string)>>.Ok(pages);
    }

    private static Outcome<IndicatorSettings> Settings(string cases, string name)
    {
        var otherwise = name.EndsWith("-uk", StringComparison.Ordinal)
            ? IndicatorSettings.Standard
            : IndicatorSettings.Cardinal;
        var file = Path.Combine(cases, name + ".settings.yaml");
        return File.Exists(file)
            ? IndicatorSettingsReader.Read(new TextFile(file, File.ReadAllText(file)), otherwise)
            : Outcome<IndicatorSettings>.Ok(otherwise);
    }

    /// <summary>What an indicator says of each process of a file, and what it flags beside, in the order of the file.</summary>
    private static Outcome<IReadOnlyList<IndicatorResult>> States(
        Session session,
        string file,
        string code,
        IndicatorSettings settings
    )
    {
        return Processes
            .Read(
                session,
                file,
                () => new List<string>(),
                (ocids, facts) => ocids.Add(facts.Text(facts[ProcessField.Ocid])!)
            )
            .Then(named =>
            {
                var results = new List<IndicatorResult>();
                foreach (var ocid in Ocids(file, named.Workers))
                {
                    var run = Processes.Read(
                        session,
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
                    .. results
                        .Where(r => r.Subject != IndicatorSubject.Ocid)
                        .Distinct()
                        .Select(r => r with { Id = $"{IndicatorTables.Word(r.Subject)} {r.Id}" }),
                ]);
            });
    }

    // Workers take processes in whatever order they come; a page keeps to that of the file.
    private static IEnumerable<string> Ocids(string file, IEnumerable<List<string>> named)
    {
        var text = File.ReadAllText(file);
        return named
            .SelectMany(n => n)
            .OrderBy(o => text.IndexOf($"\"ocid\":\"{o}\"", StringComparison.Ordinal));
    }
}
