using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Evidence.Certainty;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>The verb that says how sure pooled answers are.</summary>
internal static class EvidenceSummary
{
    public static Command Command(CommandEnvironment environment)
    {
        var question = Options.Text("--question", "One question, by its id (default: all)", "ID");
        var independent = Options.Flag(
            "--without-interest",
            "Leave out sources that promote, oppose or deliver a model"
        );
        var with = EvidenceWith.Option();
        var output = new Output();
        return output.For(
            new Command("summary", "Say how sure pooled answers are, each step with its reason")
            {
                question,
                independent,
                with,
            },
            environment,
            session =>
                session.End(
                    EvidenceWith
                        .Desk(session, with)
                        .Then(desk =>
                            CertaintyDesk
                                .Read(environment.ProgramRoot, desk)
                                .Then(certainty =>
                                    certainty.Ask(session.Get(question), session.Get(independent))
                                )
                                .Then(r => Outcome<(EvidenceDesk, SummaryReport)>.Ok((desk, r)))
                        ),
                    found =>
                    {
                        var (desk, report) = found;
                        return output.Give(
                            session,
                            report,
                            SummaryPaper.Of(desk.Library, report),
                            printer =>
                            {
                                printer.Line(
                                    string.Join(
                                        System.Environment.NewLine,
                                        SummaryPaper.Headline(report)
                                    )
                                );
                                printer.Line();
                                printer.Table(SummaryPaper.Summary(desk.Library, report));
                                printer.Table(
                                    SummaryPaper.Domains(report),
                                    null,
                                    ["question", "domain", "suggested", "reason", "decided"]
                                );
                            }
                        );
                    }
                )
        );
    }
}
