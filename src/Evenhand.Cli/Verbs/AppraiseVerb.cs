using System.CommandLine;
using Evenhand.Appraisal.Problems;
using Evenhand.Appraisal.Publishing;
using Evenhand.Appraisal.Reading;
using Evenhand.Appraisal.Results;
using Evenhand.Cli.Terminal;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class AppraiseVerb : IVerb
{
    private readonly Argument<FileInfo> problem = new("PROBLEM.json")
    {
        Description = "Scores of options on criteria, and limits on weights",
    };
    private readonly Argument<FileInfo?> appraisal = new("FILE")
    {
        Description = "An appraisal file, YAML; docs/examples/appraisal.yaml is one to start from",
        Arity = ArgumentArity.ZeroOrOne,
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
    private readonly AppraiseAuditVerb audit = new();
    private readonly Output ofProblem = new();
    private readonly Output ofAppraisal = new();

    public Command Build(CommandEnvironment environment) =>
        ofAppraisal.For(
            new Command("appraise", "Weigh options on criteria, with what is not known kept open")
            {
                appraisal,
                draws,
                seed,
                ofProblem.For(
                    new Command(
                        "smaa",
                        "Which option comes first for which share of the weights held possible"
                    )
                    {
                        problem,
                        draws,
                        seed,
                    },
                    environment,
                    Weigh
                ),
                audit.Audit(environment),
                audit.Register(environment),
            },
            environment,
            Appraise
        );

    private int Appraise(Session session) =>
        session.Get(appraisal) is not { } path
            ? session.Printer.Problems([
                new Problem("Say which appraisal is to be run")
                {
                    Field = "FILE",
                    Expected = "a YAML file; docs/examples/appraisal.yaml is one to start from",
                },
            ])
            : session.End(
                CaseFile
                    .Read(path.ToString())
                    .Then(text =>
                        session
                            .Appraisals()
                            .Then(shelf =>
                                AppraisalReader
                                    .Read(text, shelf)
                                    .Then(file =>
                                        AppraisalDesk
                                            .Ask(
                                                file,
                                                shelf.Prices,
                                                session.Get(draws),
                                                session.Get(seed)
                                            )
                                            .Then(report =>
                                                Outcome<(
                                                    AppraisalReport Report,
                                                    Papers.Paper Paper
                                                )>.Ok(
                                                    (
                                                        report,
                                                        AppraisalPaper.Of(report, file, path.Name)
                                                    )
                                                )
                                            )
                                    )
                            )
                    ),
                found =>
                    ofAppraisal.Give(
                        session,
                        found.Report,
                        found.Paper,
                        printer =>
                        {
                            printer.Line(
                                string.Join(System.Environment.NewLine, found.Paper.Headline)
                            );
                            printer.Line();
                            foreach (var table in found.Paper.Tables)
                            {
                                printer.Table(table.Table);
                            }

                            foreach (var note in found.Report.Notes)
                            {
                                printer.Line("Note: " + note);
                            }
                        }
                    )
            );

    private int Weigh(Session session)
    {
        var path = session.Get(problem)!;
        return session.End(
            CaseFile
                .Read(path.ToString(), WeighingReader.MaximumBytes)
                .Then(WeighingReader.Read)
                .Then(asked => WeighingDesk.Ask(asked, session.Get(draws), session.Get(seed))),
            report =>
                ofProblem.Give(
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
