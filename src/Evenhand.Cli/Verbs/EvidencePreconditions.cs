using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Preconditions;
using Evenhand.Evidence.Publishing;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>The verb that asks what must be so before a model can be expected to work.</summary>
internal static class EvidencePreconditions
{
    public static Command Command(CommandEnvironment environment)
    {
        var file = new Argument<FileInfo?>("CASE.yaml")
        {
            Description =
                "What is known of the case, under the key 'facts'; without it every gate is unknown",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var model = Options.Text("--model", "The model (default: all)", "ID");
        var output = new Output();
        return output.For(
            new Command(
                "preconditions",
                "Ask what must be so before a model can be expected to work"
            )
            {
                file,
                model,
            },
            environment,
            session =>
                session.End(
                    EvidenceLibrary
                        .Read(environment.ProgramRoot)
                        .Then(library => GateBook.Read(environment.ProgramRoot, library))
                        .Then(book =>
                            Known(book, session.Get(file))
                                .Then(known => book.Ask(session.Get(model), known))
                        ),
                    report =>
                        output.Give(
                            session,
                            report,
                            PreconditionsPaper.Of(report),
                            printer =>
                            {
                                printer.Line(
                                    string.Join(
                                        System.Environment.NewLine,
                                        PreconditionsPaper.Headline(report)
                                    )
                                );
                                printer.Line();
                                printer.Table(PreconditionsPaper.Gates(report));
                                printer.Table(
                                    PreconditionsPaper.Evidence(report),
                                    null,
                                    ["gate", "says", "source", "interest"]
                                );
                            }
                        )
                )
        );
    }

    private static Outcome<FactSet> Known(GateBook book, FileInfo? file) =>
        file is null
            ? Outcome<FactSet>.Ok(FactSet.Empty)
            : CaseFile.Read(file.ToString()).Then(book.ReadCase);
}
