using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market;

namespace Evenhand.Cli.Verbs;

internal sealed class RulesVerb : IVerb
{
    public Command Build(CommandEnvironment environment)
    {
        var folder = new Argument<DirectoryInfo?>("DIR")
        {
            Description =
                "A folder that holds rules/ and data/ (default: the rules that ship with Evenhand)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var check = new Command("check", "Read every rule file strictly and run its worked cases")
        {
            folder,
        }.Does(
            environment,
            session =>
                session.End(
                    Libraries.Read(session.Get(folder)?.FullName ?? environment.ProgramRoot),
                    libraries =>
                    {
                        session.Printer.Line(
                            $"{libraries.Rules.Facts.Count} facts, {libraries.Rules.Definitions.Count} definitions, "
                                + $"{libraries.Rules.Definitions.Sum(d => d.Cases.Count)} worked cases, {libraries.Services.Services.Count} services: all sound."
                        );
                        return ExitCode.Done;
                    }
                )
        );
        return new Command("rules", "Keep the rules in order") { check };
    }
}
