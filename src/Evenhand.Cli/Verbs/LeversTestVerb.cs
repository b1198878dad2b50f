using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Law.Publishing;
using Evenhand.Law.Scenarios;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Worked scenarios, run against the library.</summary>
internal static class LeversTestVerb
{
    public static Command Build(CommandEnvironment environment)
    {
        var scenarios = new Argument<string>("FILE")
        {
            Description = "Scenarios with the outcomes that were worked out by hand",
        };
        var format = Options.Format();
        return new Command(
            "test",
            "Run a file of scenarios; exit code 1 when an outcome differs from the one expected"
        )
        {
            scenarios,
            format,
        }.Does(
            environment,
            session =>
                session.End(
                    Run(session, session.Get(scenarios)!),
                    report =>
                    {
                        session.Printer.Print(
                            session.Get(format),
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

    private static Outcome<ScenarioReport> Run(Session session, string path) =>
        session
            .Law()
            .Then(book =>
                CaseFile
                    .Read(path)
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
            );
}
