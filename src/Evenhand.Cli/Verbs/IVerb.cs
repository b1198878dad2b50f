using System.CommandLine;
using Evenhand.Cli.Terminal;

namespace Evenhand.Cli.Verbs;

/// <summary>One verb of the command line.</summary>
internal interface IVerb
{
    /// <summary>Its words, options, help and action.</summary>
    Command Build(CommandEnvironment environment);
}

/// <summary>What every verb's action does.</summary>
internal static class VerbAction
{
    public static Command Does(
        this Command command,
        CommandEnvironment environment,
        Func<Session, int> action
    )
    {
        command.SetAction(
            (asked, cancel) => Task.FromResult(action(new Session(asked, environment, cancel)))
        );
        return command;
    }

    public static Command DoesAsync(
        this Command command,
        CommandEnvironment environment,
        Func<Session, Task<int>> action
    )
    {
        command.SetAction((asked, cancel) => action(new Session(asked, environment, cancel)));
        return command;
    }
}
