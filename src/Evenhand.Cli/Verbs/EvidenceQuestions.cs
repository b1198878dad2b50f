using System.CommandLine;
using System.Text;
using Evenhand.Cli.Terminal;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Papers.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>The verb that sets pooled questions beside what reviews published.</summary>
internal static class EvidenceQuestions
{
    public static Command Command(CommandEnvironment environment)
    {
        var docs = Options.Text("--docs", "Write the page of the docs instead", "FILE.md");
        var with = EvidenceWith.Option();
        var output = new Output();
        return output.For(
            new Command(
                "questions",
                "Pool every question of the library, with the published estimate beside ours and the reason for a difference"
            )
            {
                docs,
                with,
            },
            environment,
            session =>
                session.End(
                    EvidenceWith
                        .Desk(session, with)
                        .Then(desk =>
                            Outcome<(EvidenceDesk, PublishedReport)>.Ok(
                                (desk, PublishedDesk.Ask(desk))
                            )
                        ),
                    found =>
                    {
                        var (desk, report) = found;
                        return session.Get(docs) is { } path
                            ? session.End(
                                WholeFile.Write(
                                    path,
                                    Encoding.UTF8.GetBytes(
                                        PublishedPaper.Page(desk.Library, report)
                                    )
                                ),
                                written =>
                                {
                                    session.Printer.Say($"Wrote {path}.");
                                    return ExitCode.Done;
                                }
                            )
                            : output.Give(
                                session,
                                report,
                                PublishedPaper.Of(report),
                                printer =>
                                {
                                    foreach (var sentence in PublishedPaper.Headline(report))
                                    {
                                        printer.Line(sentence);
                                    }

                                    printer.Line();
                                    printer.Table(PublishedPaper.Table(report));
                                }
                            );
                    }
                )
        );
    }
}
