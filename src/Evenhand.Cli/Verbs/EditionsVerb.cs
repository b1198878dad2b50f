using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;

namespace Evenhand.Cli.Verbs;

internal sealed class EditionsVerb : IVerb
{
    private readonly Output output = new();

    public Command Build(CommandEnvironment environment) =>
        output.For(
            new Command("editions", "List the editions"),
            environment,
            session =>
            {
                var report = new EditionCatalogue(session.Store).Editions();
                return output.Give(
                    session,
                    report,
                    CataloguePapers.Of(report),
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
            }
        );
}
