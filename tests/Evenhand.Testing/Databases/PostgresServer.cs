using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Evenhand.Testing.Databases;

/// <summary>
/// A server of PostgreSQL (Debian's) of the tests' own: its files in a temporary directory, on a free port of this machine, started when it is
/// first asked for and stopped when the tests end.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const int Attempts = 5;

    private readonly SemaphoreSlim gate = new(1, 1);
    private DirectoryInfo? folder;
    private int port;
    private int databases;

    /// <summary>The connection string of a new, empty database.</summary>
    public async Task<string> NewDatabaseAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            if (folder is null)
            {
                await StartAsync(cancel);
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"test_{++databases}");
            await RunAsync(
                "createdb",
                ["-h", "127.0.0.1", "-p", Port, "-U", "evenhand", name],
                cancel
            );
            return $"Host=127.0.0.1;Port={Port};Database={name};Username=evenhand;Password=not-a-secret;Pooling=false";
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (folder is not null)
        {
            await RunAsync("pg_ctl", ["-s", "-D", Data, "-m", "immediate", "-w", "stop"], default);
            folder.Delete(recursive: true);
        }

        gate.Dispose();
    }

    private string Port => port.ToString(CultureInfo.InvariantCulture);

    private string Data => Path.Combine(folder!.FullName, "data");

    private async Task StartAsync(CancellationToken cancel)
    {
        folder = Directory.CreateTempSubdirectory("evenhand-postgres-");
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root; the user is the one that Debian's package makes.
            await RunAsync("/bin/chown", ["postgres", folder.FullName], cancel);
        }

        await RunAsync(
            "initdb",
            ["-D", Data, "-U", "evenhand", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"],
            cancel
        );
        for (var attempt = 1; ; attempt++)
        {
            // Another process may take the port between the two; then another port is tried.
            port = FreePort();
            try
            {
                await RunAsync(
                    "pg_ctl",
                    [
                        "-s",
                        "-D",
                        Data,
                        "-w",
                        "-l",
                        Path.Combine(folder.FullName, "log"),
                        "-o",
                        $"-c listen_addresses=127.0.0.1 -c port={Port} -c unix_socket_directories= -c fsync=off",
                        "start",
                    ],
                    cancel
                );
                return;
            }
            catch (InvalidOperationException) when (attempt < Attempts) { }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        CancellationToken cancel
    )
    {
        var path = Path.IsPathRooted(program) ? program : Find(program);
        var asOther = Environment.IsPrivilegedProcess && !Path.IsPathRooted(program);
        var start = new ProcessStartInfo(asOther ? "/sbin/runuser" : path)
        {
            // The server would keep a pipe open as long as it runs.
            RedirectStandardError = program is not "pg_ctl",
            WorkingDirectory = "/",
        };
        foreach (var argument in asOther ? ["-u", "postgres", "--", path, .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.RedirectStandardOutput = program is not "pg_ctl";
        using var process = Process.Start(start)!;
        var said = start.RedirectStandardError
            ? await process.StandardError.ReadToEndAsync(cancel)
            : "";
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
        }
    }

    private static string Find(string program) =>
        Directory.Exists("/usr/lib/postgresql")
        && Directory
            .EnumerateDirectories("/usr/lib/postgresql")
            .OrderByDescending(v =>
                int.Parse(Path.GetFileName(v), NumberStyles.None, CultureInfo.InvariantCulture)
            )
            .Select(v => Path.Combine(v, "bin", program))
            .FirstOrDefault(File.Exists)
            is { } found
            ? found
            : throw new InvalidOperationException(
                "The tests of the workspace need PostgreSQL: run scripts/setup.sh."
            );
}
