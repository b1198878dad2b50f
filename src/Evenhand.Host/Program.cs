using System.Net;
using Evenhand.Cli;
using Evenhand.Cli.Terminal;
using Evenhand.Web;
using Evenhand.Web.Accounts;

return await CommandLine.RunAsync(
    args,
    new CommandEnvironment(
        Console.Out,
        Console.Error,
        AppContext.BaseDirectory,
        TimeProvider.System,
        (settings, started, cancel) => WebDoor.RunAsync(Web(settings), started, cancel)
    )
    {
        MayServe = settings => WebDoor.Problems(Web(settings)),
    }
);

static WebSettings Web(ServeSettings settings) =>
    new(settings.Home, AppContext.BaseDirectory, settings.Port)
    {
        Database = settings.Database,
        Accounts = settings.Accounts
            ? new AccountSettings(
                Environment.GetEnvironmentVariable("EVENHAND_KEY_PASSPHRASE") ?? ""
            )
            {
                Listen = settings.Listen ?? IPAddress.Loopback,
                Public = settings.Public,
            }
            : null,
    };
