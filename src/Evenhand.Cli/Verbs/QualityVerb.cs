using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Contracts.Quality;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class QualityVerb : IVerb
{
    private readonly Argument<FileInfo[]> files = new("FILE")
    {
        Description =
            "Releases, packages of releases or records, an array of them, or one of them a line; plain or gzip (default: those that the current edition was built from)",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<decimal?> ceiling = new("--ceiling")
    {
        Description = "Above this a value is told of as not likely (default: 10000000000)",
        HelpName = "AMOUNT",
    };
    private readonly Option<int?> examples = new("--examples")
    {
        Description = "How many examples of each oddity are kept (default: 5)",
        HelpName = "N",
    };
    private readonly Option<bool> all = Options.All();
    private readonly Output output = new();

    public Command Build(CommandEnvironment environment) =>
        output.For(
            new Command(
                "quality",
                "Show which fields publishers of contracts fill in, and what is odd in what they publish"
            )
            {
                files,
                ceiling,
                examples,
                all,
            },
            environment,
            session => session.End(Look(session), report => Give(session, report))
        );

    private Outcome<PublisherQualityReport> Look(Session session)
    {
        var standard = new QualitySettings();
        var settings = standard with
        {
            Ceiling = session.Get(ceiling) ?? standard.Ceiling,
            Examples = session.Get(examples) ?? standard.Examples,
        };
        return settings is { Ceiling: <= 0 } or { Examples: < 0 or > 1000 }
            ? Outcome<PublisherQualityReport>.Failed(
                new Problem("A setting is out of range")
                {
                    Field = settings.Ceiling <= 0 ? "ceiling" : "examples",
                    Expected =
                        settings.Ceiling <= 0 ? "an amount above zero" : "a number from 0 to 1000",
                }
            )
            : Look(session, settings);
    }

    private Outcome<PublisherQualityReport> Look(Session session, QualitySettings settings)
    {
        var view = new PublisherQualityView(
            settings,
            problem => session.Printer.Say(problem.ToString()),
            file => ReadingProgress.For(session.Printer, file)
        );
        return session.Get(files) is { Length: > 0 } named
            ? view.OfFiles([.. named.Select(f => f.ToString())], session.Cancel)
            : view.OfEdition(session.Store, session.Cancel);
    }

    private int Give(Session session, PublisherQualityReport report) =>
        output.Give(
            session,
            report,
            PublisherQualityPaper.Of(report),
            printer =>
            {
                foreach (var sentence in PublisherQualityPaper.Headline(report))
                {
                    printer.Line(sentence);
                }

                printer.Line();
                printer.Table(PublisherQualityTables.Publishers(report));
                printer.Table(
                    PublisherQualityTables.Faults(report),
                    session.Get(all) ? null : Printer.RowsShown,
                    ["publisher", "title", "count", "releases", "share", "field", "found"]
                );
                printer.Table(
                    PublisherQualityTables.Fields(report),
                    only: ["words", .. report.Publishers.Take(6).Select(p => p.Prefix)]
                );
            }
        );
}
