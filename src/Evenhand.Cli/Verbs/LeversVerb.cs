using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Law.Publishing;
using Evenhand.Law.Scenarios;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class LeversVerb : IVerb
{
    private readonly Argument<string?> file = new("CASE")
    {
        Description = "A YAML file with the facts of the case under the key 'facts'",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<DateOnly?> asOf = Options.Day(
        "--as-of",
        "Answer by the law of this day (default: the day that the case states, else today)"
    );
    private readonly Option<string?> only = Options.Text(
        "--lever",
        "Show one lever, constraint, duty or remedy in full",
        "ID"
    );
    private readonly Option<OutputFormat> format = Options.Format();

    public Command Build(CommandEnvironment environment)
    {
        var command = new Command(
            "levers",
            "Show what the law allows in a case, what it needs, and who might challenge it"
        )
        {
            file,
            asOf,
            only,
            format,
        }.Does(environment, Ask);
        command.Subcommands.Add(Test(environment));
        command.Subcommands.Add(PrecedentsVerb.Build(environment));
        command.Subcommands.Add(ReformsVerb.Build(environment));
        command.Subcommands.Add(PromisesVerb.Build(environment));
        return command;
    }

    private int Ask(Session session) =>
        session.Get(file) is not { } path
            ? session.Printer.Problems([
                new Problem("Say which case is meant")
                {
                    Field = "CASE",
                    Expected = "a YAML file; docs/examples/case.yaml is one to start from",
                },
            ])
            : session.End(
                session
                    .Law()
                    .Then(book =>
                        CaseFile
                            .Read(path)
                            .Then(text =>
                                CaseReader.Read(text, book, session.Get(asOf), session.Today)
                            )
                            .Then(facts => Chosen(book, facts, session.Get(only)))
                    ),
                report =>
                {
                    session.Printer.Print(
                        session.Get(format),
                        report,
                        LeverTables.Of(report),
                        p => LeverPrint.Report(p, report, session.Get(only) is not null)
                    );
                    return ExitCode.Done;
                }
            );

    private static Outcome<LeversReport> Chosen(LawBook book, LawCase facts, string? id)
    {
        var report = new LeverDesk(book).Ask(facts);
        if (id is null)
        {
            return Outcome<LeversReport>.Ok(report);
        }

        var one = report.Levers.Where(l => l.Id == id).ToList();
        return one.Count > 0
            ? Outcome<LeversReport>.Ok(report with { Levers = one })
            : Outcome<LeversReport>.Failed(
                new Problem("No lever has this id")
                {
                    Field = "--lever",
                    Found = Problem.Excerpt(id),
                    Expected = Plain.Nearest(id, book.Levers.Select(l => l.Id)) is { } near
                        ? $"perhaps {near}"
                        : "one of those that 'evenhand levers' lists",
                }
            );
    }

    private static Command Test(CommandEnvironment environment)
    {
        var scenarios = new Argument<string>("FILE")
        {
            Description = "Scenarios with the outcomes that were worked out by hand",
        };
        var form = Options.Format();
        return new Command(
            "test",
            "Run a file of scenarios; exit code 1 when an outcome differs from the one expected"
        )
        {
            scenarios,
            form,
        }.Does(
            environment,
            session =>
                session.End(
                    session
                        .Law()
                        .Then(book =>
                            CaseFile
                                .Read(session.Get(scenarios)!)
                                .Then(text =>
                                    ScenarioReader
                                        .Read(text, book)
                                        .Then(read =>
                                        {
                                            foreach (var note in read.Notes)
                                            {
                                                session.Printer.Say("Note: " + note);
                                            }

                                            return Outcome<ScenarioReport>.Ok(
                                                ScenarioReport.Of(text.Name, book, read.Scenarios)
                                            );
                                        })
                                )
                        ),
                    report =>
                    {
                        session.Printer.Print(
                            session.Get(form),
                            report,
                            LeverTables.Of(report),
                            p => LeverPrint.Scenarios(p, report)
                        );
                        return report.Differ + report.SuppliersDiffer > 0
                            ? ExitCode.No
                            : ExitCode.Done;
                    }
                )
        );
    }
}
