using Evenhand.Store.Databases;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Terminal;

/// <summary>What the command line needs from outside, so that tests can put something else in its place.</summary>
/// <param name="Out">For data.</param>
/// <param name="Error">For progress, warnings and problems.</param>
/// <param name="ProgramRoot">The folder that holds rules and bundled data.</param>
/// <param name="Clock">The time.</param>
/// <param name="Serve">Starts the web app; calls back with its address; ends when cancelled.</param>
public sealed record CommandEnvironment(
    TextWriter Out,
    TextWriter Error,
    string ProgramRoot,
    TimeProvider Clock,
    Func<ServeSettings, Action<string>, CancellationToken, Task> Serve
)
{
    /// <summary>What stands in the way of serving so, before anything is started.</summary>
    public Func<ServeSettings, IReadOnlyList<Problem>> MayServe { get; init; } = _ => [];
}

/// <summary>How to serve.</summary>
/// <param name="Home">The directory that holds all state.</param>
/// <param name="Port">The port; 0 takes a free one.</param>
public sealed record ServeSettings(string Home, int Port)
{
    /// <summary>Where the workspace is.</summary>
    public WorkspaceDatabase Database { get; init; } = WorkspaceDatabase.InHome(Home);

    /// <summary>Whether people sign in.</summary>
    public bool Accounts { get; init; }

    /// <summary>The address to listen on; null for the loopback address.</summary>
    public System.Net.IPAddress? Listen { get; init; }

    /// <summary>The address by which people reach it, behind a proxy.</summary>
    public Uri? Public { get; init; }
}
