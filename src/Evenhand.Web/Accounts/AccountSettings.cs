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
