using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;

namespace Evenhand.Cli.Verbs;

internal sealed class EditionsVerb : IVerb
{
    private readonly Option<OutputFormat> format = Options.Format();

    public Command Build(CommandEnvironment environment) =>
        new Command("editions", "List the editions") { format }.Does(
            environment,
            session =>
            {
                var report = new EditionCatalogue(session.Store).Editions();
                session.Printer.Print(
                    session.Get(format),
                    report,
                    CatalogueTables.Of(report),
                    p =>
                    {
                        if (report.Editions.Count == 0)
                        {
                            p.Line(
                                $"There is no edition in {report.Home} yet. Run 'evenhand load data'."
                            );
                        }
                        else
                        {
                            p.Table(CatalogueTables.Of(report));
                        }
                    }
                );
                return ExitCode.Done;
            }
        );
}
