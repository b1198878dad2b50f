using Evenhand.Cli;
using Evenhand.Cli.Terminal;
using Evenhand.Web;

return await CommandLine.RunAsync(
    args,
    new CommandEnvironment(
        Console.Out,
        Console.Error,
        AppContext.BaseDirectory,
        TimeProvider.System,
        (settings, started, cancel) =>
            WebDoor.RunAsync(
                new WebSettings(settings.Home, AppContext.BaseDirectory, settings.Port),
                started,
                cancel
            )
    )
);
