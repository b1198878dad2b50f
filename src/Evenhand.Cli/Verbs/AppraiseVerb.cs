using System.CommandLine;
using Evenhand.Appraisal.Problems;
using Evenhand.Appraisal.Publishing;
using Evenhand.Cli.Terminal;

namespace Evenhand.Cli.Verbs;

internal sealed class AppraiseVerb : IVerb
{
    private readonly Argument<FileInfo> file = new("PROBLEM.json")
    {
        Description = "Scores of options on criteria, and limits on weights",
    };
    private readonly Option<int> draws = new("--draws")
    {
        Description = "How many draws of weights and scores",
        DefaultValueFactory = _ => 100_000,
        HelpName = "N",
    };
    private readonly Option<int> seed = new("--seed")
    {
        Description = "The seed of the draws; the same seed gives the same figures",
        DefaultValueFactory = _ => 1,
        HelpName = "S",
    };
    private readonly Output output = new();

    public Command Build(CommandEnvironment environment) =>
        new("appraise", "Weigh options on criteria, with what is not known kept open")
        {
            output.For(
                new Command(
                    "smaa",
                    "Which option comes first for which share of the weights held possible"
                )
                {
                    file,
                    draws,
                    seed,
                },
                environment,
                Weigh
            ),
        };

    private int Weigh(Session session)
    {
        var path = session.Get(file)!;
        return session.End(
            CaseFile
                .Read(path.ToString(), WeighingReader.MaximumBytes)
                .Then(WeighingReader.Read)
                .Then(problem => WeighingDesk.Ask(problem, session.Get(draws), session.Get(seed))),
            report =>
                output.Give(
                    session,
                    report,
                    WeighingPaper.Of(report, path.Name),
                    printer =>
                    {
                        printer.Line(
                            string.Join(System.Environment.NewLine, WeighingPaper.Headline(report))
                        );
                        printer.Line();
                        printer.Table(WeighingPaper.Ranks(report));
                        printer.Table(WeighingPaper.Pairs(report));
                        printer.Table(WeighingPaper.Weights(report));
                    }
                )
        );
    }
}
