using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Publishing;
using Evenhand.Market.Simulation;

namespace Evenhand.Cli.Verbs;

internal sealed class SimulateVerb : IVerb
{
    private readonly Option<string> service = Options.Service();
    private readonly Option<string> definition = Options.Required(
        "--definition",
        "The definition that a provider must meet ('evenhand definitions' lists them)",
        "ID"
    );
    private readonly Option<string?> area = Options.Area();
    private readonly Option<Unknowns> unknowns = new("--unknowns")
    {
        Description = "What happens to providers of whom it cannot be said",
        DefaultValueFactory = _ => Unknowns.Bounds,
    };
    private readonly Option<DateOnly?> asOf = Options.Day(
        "--as-of",
        "The day of the list to apply it to (default: the newest)"
    );
    private readonly Option<DateOnly?> from = Options.Day(
        "--from",
        "When the rule would begin; decides whether the definition is in force"
    );
    private readonly Option<int?> edition = Options.Edition();
    private readonly Option<bool> all = Options.All();
    private readonly Option<OutputFormat> format = Options.Format();

    public Command Build(CommandEnvironment environment) =>
        new Command("simulate", "Show what a rule about who may provide a service would change")
        {
            service,
            definition,
            area,
            unknowns,
            asOf,
            from,
            edition,
            all,
            format,
        }.Does(environment, Run);

    private int Run(Session session)
    {
        var policy = new Policy(session.Get(service)!, session.Get(definition)!)
        {
            AsOf = session.Get(asOf),
            Area = session.Get(area),
            Edition = session.Get(edition),
            Unknowns = session.Get(unknowns),
            From = session.Get(from),
        };
        return session.End(
            session
                .Libraries()
                .Then(libraries => new Simulator(session.Store, libraries).Run(policy)),
            result =>
            {
                session.Printer.Print(
                    session.Get(format),
                    result,
                    ResultTables.Areas(result),
                    p => Show(session, p, result)
                );
                return ExitCode.Done;
            }
        );
    }

    private void Show(Session session, Printer printer, SimulationResult result)
    {
        printer.Line(string.Join(Environment.NewLine, result.Headline));
        printer.Line();
        printer.Table(ResultTables.Totals(result));
        printer.Table(ResultTables.Definitions(result), only: DefinitionColumns(result));
        if (result.HintsAmongUnknown.Count > 0)
        {
            printer.Table(ResultTables.Hints(result));
        }

        printer.Table(ResultTables.Areas(result), session.Get(all) ? null : Printer.RowsShown);
        Trailer.Print(printer, result.Notes, result.Sources, result.Edition, result.ContentHash);
    }

    /// <summary>The columns of the table of definitions that a prompt has room for: places, or providers where there are none.</summary>
    public static IReadOnlyList<string> DefinitionColumns(SimulationResult result)
    {
        var what = result.Totals.Places is null ? "providers" : "places";
        return
        [
            "id",
            "in_force",
            $"retained_{what}",
            $"excluded_{what}",
            $"unknown_{what}",
            "areas_surely_without_eligible_provider",
            "areas_without_eligible_provider",
        ];
    }
}
