using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Transition.Networks;
using Evenhand.Transition.Publishing;

namespace Evenhand.Cli.Verbs;

/// <summary>Mergers, splits and transfers of public bodies.</summary>
internal sealed class MergerVerb : IVerb
{
    private readonly Argument<FileInfo> network = new("NETWORK.json")
    {
        Description = "Tasks with durations and predecessors, finish to start",
    };
    private readonly Option<int> passes = new("--passes")
    {
        Description = "How many draws to make where durations have three points",
        DefaultValueFactory = _ => 10_000,
        HelpName = "N",
    };
    private readonly Option<int> seed = new("--seed")
    {
        Description = "The seed of the draws; the same seed gives the same figures",
        DefaultValueFactory = _ => 1,
        HelpName = "S",
    };
    private readonly Option<bool> all = Options.All();
    private readonly Output output = new();

    public Command Build(CommandEnvironment environment) =>
        new(
            "merger",
            "Plan a merger, split or transfer of public bodies from what earlier ones learned"
        )
        {
            output.For(
                new Command(
                    "schedule",
                    "Early and late dates, floats and critical path of any network"
                )
                {
                    network,
                    passes,
                    seed,
                    all,
                },
                environment,
                Schedule
            ),
        };

    private int Schedule(Session session)
    {
        var path = session.Get(network)!;
        return session.End(
            CaseFile
                .Read(path.ToString(), NetworkReader.MaximumBytes)
                .Then(NetworkReader.Read)
                .Then(plain => NetworkDesk.Ask(plain, session.Get(passes), session.Get(seed))),
            report =>
                output.Give(
                    session,
                    report,
                    NetworkPaper.Of(report, path.Name),
                    printer =>
                    {
                        printer.Line(
                            string.Join(System.Environment.NewLine, NetworkPaper.Headline(report))
                        );
                        printer.Line();
                        printer.Table(
                            NetworkPaper.Tasks(report),
                            session.Get(all) ? null : Printer.RowsShown
                        );
                    }
                )
        );
    }
}
