using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market;
using Evenhand.Market.Publishing;

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
        return new Command("rules", "Keep the rules in order") { check, Docs(environment) };
    }

    private static Command Docs(CommandEnvironment environment)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Where the pages go" };
        return new Command("docs", "Write a page in Markdown for every rule") { folder }.Does(
            environment,
            session =>
                session.End(
                    session.Libraries(),
                    libraries =>
                    {
                        var target = session.Get(folder)!;
                        target.Create();
                        var definitions = libraries.Rules.Definitions;
                        File.WriteAllText(
                            Path.Combine(target.FullName, "README.md"),
                            RulePage.Index(definitions)
                        );
                        foreach (var definition in definitions)
                        {
                            File.WriteAllText(
                                Path.Combine(target.FullName, definition.Id + ".md"),
                                RulePage.Of(definition)
                            );
                        }

                        session.Printer.Line(
                            $"Wrote {definitions.Count + 1} pages to {target.FullName}."
                        );
                        return ExitCode.Done;
                    }
                )
        );
    }
}
