using Evenhand.Store.Databases;
using Evenhand.Web.Accounts;

namespace Evenhand.Web;

/// <summary>What the web app works on.</summary>
/// <param name="Home">The directory that holds all state.</param>
/// <param name="ProgramRoot">The folder that holds rules, bundled data and the files of the front end.</param>
/// <param name="Port">The port on the loopback address; 0 takes a free one.</param>
public sealed record WebSettings(string Home, string ProgramRoot, int Port)
{
    /// <summary>Where the workspace is: in the home unless said otherwise.</summary>
    public WorkspaceDatabase Database { get; init; } = WorkspaceDatabase.InHome(Home);

    /// <summary>How people sign in; null where there is one local user, on the loopback address alone.</summary>
    public AccountSettings? Accounts { get; init; }

    /// <summary>How long an answer may take; then it is given up and a page says so.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a request waits for an answer that is worked out beside it; then a page says that it is coming.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many calls of programs are answered from one address in a minute.</summary>
    public int CallsAMinute { get; init; } = 120;
}
