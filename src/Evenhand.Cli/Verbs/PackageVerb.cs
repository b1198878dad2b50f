using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Stands in the help; a checkout's <c>./evenhand</c> takes the word before the program is started.</summary>
internal sealed class PackageVerb : IVerb
{
    public Command Build(CommandEnvironment environment) =>
        new Command(
            "package",
            "Make a folder that runs without the .NET SDK and Node.js (in a checkout only)"
        )
        {
            TreatUnmatchedTokensAsErrors = false,
        }.Does(
            environment,
            session =>
                session.Printer.Problems([
                    new Problem("A folder to take away is made from the source")
                    {
                        Found = "the built program",
                        ToDo =
                            "Run './evenhand package' in a checkout of the repository; a folder made by it is copied as it is.",
                    },
                ])
        );
}
