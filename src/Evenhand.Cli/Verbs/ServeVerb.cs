using System.CommandLine;
using System.Net;
using Evenhand.Cli.Terminal;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

internal sealed class ServeVerb : IVerb
{
    private const string PassphraseVariable = "EVENHAND_KEY_PASSPHRASE";
    private const int ShortestPassphrase = 12;

    public static Option<int> Port() =>
        new("--port") { Description = "The port (default: a free one)", HelpName = "PORT" };

    public Command Build(CommandEnvironment environment)
    {
        var port = Port();
        var accounts = Options.Flag(
            "--accounts",
            "People sign in, and organisations are kept apart"
        );
        var listen = Options.Text(
            "--listen",
            "The address to listen on (default: this machine alone); any other needs --accounts",
            "ADDRESS"
        );
        var address = Options.Text(
            "--address",
            "The address by which people reach it behind a proxy, for instance https://evenhand.council.example",
            "URL"
        );
        return new Command("serve", "Serve the web app on this machine")
        {
            port,
            accounts,
            listen,
            address,
        }.DoesAsync(
            environment,
            session =>
            {
                var asked = Settings(
                    session.Get(accounts),
                    session.Get(listen),
                    session.Get(address)
                );
                return asked.IsOk
                    ? Serve(session, session.Get(port), asked.Value)
                    : Task.FromResult(session.Printer.Problems(asked.Problems));
            }
        );
    }

    private static Outcome<ServeSettings> Settings(bool accounts, string? listen, string? address)
    {
        IPAddress? ip = null;
        if (listen is not null && !IPAddress.TryParse(listen, out ip))
        {
            return Outcome<ServeSettings>.Failed(
                new Problem("This is no address of a machine")
                {
                    Field = "--listen",
                    Found = Problem.Excerpt(listen),
                    Expected = "for instance 127.0.0.1 or 0.0.0.0",
                }
            );
        }

        Uri? url = null;
        if (
            address is not null
            && (
                !Uri.TryCreate(address, UriKind.Absolute, out url)
                || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp)
            )
        )
        {
            return Outcome<ServeSettings>.Failed(
                new Problem("This is no address of a site")
                {
                    Field = "--address",
                    Found = Problem.Excerpt(address),
                    Expected = "for instance https://evenhand.council.example",
                }
            );
        }

        if (!accounts && (url is not null || (ip is not null && !IPAddress.IsLoopback(ip))))
        {
            return Outcome<ServeSettings>.Failed(
                new Problem("Without accounts Evenhand answers on this machine alone")
                {
                    Field = ip is null ? "--address" : "--listen",
                    ToDo = "Add --accounts, so that people sign in, or leave the option out.",
                }
            );
        }

        if (accounts && url is null && ip is not null && !IPAddress.IsLoopback(ip))
        {
            return Outcome<ServeSettings>.Failed(
                new Problem("A server for others needs the address by which they reach it")
                {
                    Field = "--address",
                    Expected = "for instance https://evenhand.council.example",
                }
            );
        }

        if (
            accounts
            && (Environment.GetEnvironmentVariable(PassphraseVariable) ?? "").Length
                < ShortestPassphrase
        )
        {
            return Outcome<ServeSettings>.Failed(
                new Problem("Accounts need a passphrase, which encrypts the keys for sessions")
                {
                    Field = PassphraseVariable,
                    Expected =
                        $"at least {ShortestPassphrase} characters in this environment variable",
                    ToDo = "Set it, the same at every start.",
                }
            );
        }

        return Outcome<ServeSettings>.Ok(
            new ServeSettings("", 0)
            {
                Accounts = accounts,
                Listen = ip,
                Public = url,
            }
        );
    }

    /// <summary>Serves until it is stopped.</summary>
    public static async Task<int> Serve(Session session, int port, ServeSettings? asked = null)
    {
        // A broken rule file is told with its line here, before a server that cannot work starts.
        if (session.Libraries() is { IsOk: false } libraries)
        {
            return session.Printer.Problems(libraries.Problems);
        }

        if (session.Database() is { IsOk: false } database)
        {
            return session.Printer.Problems(database.Problems);
        }

        var settings = (asked ?? new ServeSettings("", 0)) with
        {
            Home = session.Store.Home,
            Port = port,
            Database = session.Database().Value,
        };
        if (session.Environment.MayServe(settings) is { Count: > 0 } problems)
        {
            return session.Printer.Problems(problems);
        }

        await session.Environment.Serve(
            settings,
            address =>
            {
                session.Printer.Line($"Evenhand serves on {address} (Ctrl+C stops it)");
                session.Printer.Say(
                    settings.Accounts
                        ? $"People sign in; the workspace is {settings.Database}."
                        : $"Nobody signs in: whoever uses this machine is its one local user, and no other machine is answered. The workspace is {settings.Database}."
                );
            },
            session.Cancel
        );
        return ExitCode.Done;
    }
}
