using System.CommandLine;
using Evenhand.Cli.Terminal;

namespace Evenhand.Cli.Verbs;

internal sealed class ServeVerb : IVerb
{
    public static Option<int> Port() =>
        new("--port") { Description = "The port (default: a free one)", HelpName = "PORT" };

    public Command Build(CommandEnvironment environment)
    {
        var port = Port();
        return new Command("serve", "Serve the web app on this machine") { port }.DoesAsync(
            environment,
            session => Serve(session, session.Get(port))
        );
    }

    /// <summary>Serves until it is stopped.</summary>
    public static async Task<int> Serve(Session session, int port)
    {
        // A broken rule file is told with its line here, before a server that cannot work starts.
        if (session.Libraries() is { IsOk: false } libraries)
        {
            return session.Printer.Problems(libraries.Problems);
        }

        await session.Environment.Serve(
            new ServeSettings(session.Store.Home, port),
            address => session.Printer.Line($"Evenhand serves on {address} (Ctrl+C stops it)"),
            session.Cancel
        );
        return ExitCode.Done;
    }
}
