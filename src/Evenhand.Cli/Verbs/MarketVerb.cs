using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market.Providers;
using Evenhand.Market.Publishing;

namespace Evenhand.Cli.Verbs;

internal sealed class MarketVerb : IVerb
{
    private readonly Option<string> service = Options.Service();
    private readonly Option<string?> area = Options.Area();
    private readonly Option<MarketBy> by = new("--by")
    {
        Description = "By what to group",
        DefaultValueFactory = _ => MarketBy.Sector,
    };
    private readonly Option<DateOnly?> asOf = Options.Day(
        "--as-of",
        "The day (default: the newest list)"
    );
    private readonly Option<int?> edition = Options.Edition();
    private readonly Option<bool> all = Options.All();
    private readonly Option<OutputFormat> format = Options.Format();

    public Command Build(CommandEnvironment environment) =>
        new Command("market", "Show who provides a service")
        {
            service,
            area,
            by,
            asOf,
            edition,
            all,
            format,
        }.Does(environment, Run);

    private int Run(Session session)
    {
        var question = new MarketQuestion(session.Get(service)!)
        {
            AsOf = session.Get(asOf),
            Area = session.Get(area),
            Edition = session.Get(edition),
            By = session.Get(by),
        };
        return session.End(
            session
                .Libraries()
                .Then(libraries => new MarketView(session.Store, libraries).Ask(question)),
            answer =>
            {
                session.Printer.Print(
                    session.Get(format),
                    answer,
                    ResultTables.Of(answer),
                    p => Show(session, p, answer)
                );
                return ExitCode.Done;
            }
        );
    }

    private void Show(Session session, Printer printer, MarketAnswer answer)
    {
        printer.Line(string.Join(Environment.NewLine, answer.Headline));
        printer.Line();
        printer.Table(ResultTables.Of(answer), session.Get(all) ? null : Printer.RowsShown);
        Trailer.Print(printer, answer.Notes, answer.Sources, answer.Edition, answer.ContentHash);
    }
}
