using System.Net;

namespace Evenhand.Web.Accounts;

/// <summary>How people sign in.</summary>
/// <param name="Passphrase">Opens the file that the keys for cookies are encrypted with.</param>
public sealed record AccountSettings(string Passphrase)
{
    /// <summary>The address that the server listens on.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>The address by which people reach it, where that is another one, as behind a proxy.</summary>
    public Uri? Public { get; init; }

    /// <summary>Attempts to sign in, or to use a link, from one address in a minute.</summary>
    public int SignInsAMinute { get; init; } = 20;

    /// <summary>Requests with one token in a minute.</summary>
    public int TokenRequestsAMinute { get; init; } = 240;
}

/// <summary>Whether people sign in here, and how.</summary>
/// <param name="Settings">How; null where there is one local user.</param>
public sealed record SignIn(AccountSettings? Settings)
{
    /// <summary>Whether they do.</summary>
    public bool IsOn => Settings is not null;

    /// <summary>Whether people come by https, so that cookies are kept to it.</summary>
    public bool IsSecure => Settings?.Public?.Scheme == Uri.UriSchemeHttps;
}
