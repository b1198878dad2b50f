using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Market;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;

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
                    Find(session.Get(folder)?.FullName ?? environment.ProgramRoot)
                        .Then(Libraries.Read),
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

    private static Outcome<string> Find(string folder)
    {
        string[] needed =
        [
            "rules/facts.yaml",
            "rules/services.yaml",
            "rules/definitions",
            "data/reference",
        ];
        return !Directory.Exists(folder)
                ? Outcome<string>.Failed(new Problem("There is no such folder") { File = folder })
            : needed.FirstOrDefault(n => !Path.Exists(Path.Combine(folder, n))) is { } missing
                ? Outcome<string>.Failed(
                    new Problem("This folder holds no rules")
                    {
                        File = folder,
                        Found = $"no {missing}",
                        Expected = "a folder with " + string.Join(", ", needed),
                    }
                )
            : Outcome<string>.Ok(folder);
    }
}
