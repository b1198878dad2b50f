using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Law.Publishing;
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
                    session.Printer.Line(string.Join(Environment.NewLine, ResultSchemas.All.Keys));
                    return ExitCode.Done;
                }

                if (!ResultSchemas.All.ContainsKey(asked))
                {
                    return session.Printer.Problems([
                        new Problem("There is no such schema")
                        {
                            Field = "NAME",
                            Found = Problem.Excerpt(asked),
                            Expected = "one of " + string.Join(", ", ResultSchemas.All.Keys),
                        },
                    ]);
                }

                session.Printer.Line(ResultSchemas.Write(asked));
                return ExitCode.Done;
            }
        );
    }
}
