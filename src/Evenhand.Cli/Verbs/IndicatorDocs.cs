using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Contracts.Indicators;
using Evenhand.Market.Contracts;
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
    ) =>
        session
            .Libraries()
            .Then(libraries =>
            {
                var cards = IndicatorCatalogue.Cards;
                var worked = new WorkedCases(cases, libraries);
                var pages = new List<(string, string)>
                {
                    ("README.md", IndicatorPage.Index(cards)),
                };
                foreach (var card in cards)
                {
                    var states = worked.Of(card.Code);
                    if (!states.IsOk)
                    {
                        return Outcome<IReadOnlyList<(string, string)>>.Failed(states.Problems);
                    }

                    pages.Add((card.Code + ".md", IndicatorPage.Of(card, states.Value)));
                }

                return Outcome<IReadOnlyList<(string, string)>>.Ok(pages);
            });
}
