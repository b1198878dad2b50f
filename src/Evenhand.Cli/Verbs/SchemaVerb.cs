using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class SchemaVerb : IVerb
{
    public Command Build(CommandEnvironment environment)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "The result; without it, all names are listed",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return new Command("schema", "Print the JSON Schema of a result") { name }.Does(
            environment,
            session =>
            {
                var asked = session.Get(name);
                if (asked is null)
                {
                    session.Printer.Line(string.Join(Environment.NewLine, ResultTypes.All.Keys));
                    return ExitCode.Done;
                }

                if (!ResultTypes.All.ContainsKey(asked))
                {
                    return session.Printer.Problems([
                        new Problem("There is no such schema")
                        {
                            Field = "NAME",
                            Found = Problem.Excerpt(asked),
                            Expected = "one of " + string.Join(", ", ResultTypes.All.Keys),
                        },
                    ]);
                }

                session.Printer.Line(ResultTypes.Schema(asked));
                return ExitCode.Done;
            }
        );
    }
}
