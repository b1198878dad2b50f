using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market;
using Evenhand.Market.Building;
using Evenhand.Market.Providers;
using Evenhand.Market.Publishing;
using Evenhand.Market.Simulation;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class DemoVerb : IVerb
{
    private const string Service = "childrens-homes";
    private const string Definition = "ofsted-voluntary-or-public";

    public Command Build(CommandEnvironment environment)
    {
        var port = ServeVerb.Port();
        var noServe = Options.Flag("--no-serve", "Print the headline and end");
        return new Command(
            "demo",
            "Load the data that ships with Evenhand, print the headline, serve the web app"
        )
        {
            port,
            noServe,
        }.DoesAsync(
            environment,
            async session =>
            {
                var shown = session.End(Show(session), _ => ExitCode.Done);
                return shown != ExitCode.Done || session.Get(noServe)
                    ? shown
                    : await ServeVerb.Serve(session, session.Get(port));
            }
        );
    }

    private static Outcome<SimulationResult> Show(Session session) =>
        session
            .Libraries()
            .Then(libraries =>
                LoadVerb
                    .Load(
                        session,
                        new LoadRequest([Path.Combine(session.Environment.ProgramRoot, "data")])
                    )
                    .Then(report => Headline(session, libraries, report))
            );

    private static Outcome<SimulationResult> Headline(
        Session session,
        Libraries libraries,
        LoadReport report
    )
    {
        var market = new MarketView(session.Store, libraries).Ask(new MarketQuestion(Service));
        if (!market.IsOk)
        {
            return Outcome<SimulationResult>.Failed(market.Problems);
        }

        return new Simulator(session.Store, libraries)
            .Run(new Policy(Service, Definition))
            .Then(result =>
            {
                var printer = session.Printer;
                printer.Table(CatalogueTables.Of(report));
                printer.Table(MarketTables.Of(market.Value));
                printer.Line(string.Join(Environment.NewLine, result.Headline));
                printer.Table(
                    SimulationTables.Definitions(result),
                    only: SimulateVerb.DefinitionColumns(result)
                );
                Trailer.Print(
                    printer,
                    result.Notes,
                    result.Sources,
                    result.Edition,
                    result.ContentHash
                );
                return Outcome<SimulationResult>.Ok(result);
            });
    }
}
