using Microsoft.AspNetCore.Identity;

namespace Evenhand.Store.Rows;

/// <summary>A person who signs in. What the person may do hangs on the memberships, one in each organisation.</summary>
public sealed class User : IdentityUser<Guid>
{
    /// <summary>What the person is called.</summary>
    public required string Name { get; set; }

    /// <summary>The step of 30 seconds, counted from 1970, of the last code of an app that was taken: none up to it is taken again.</summary>
    public long LastCodeStep { get; set; }
}

/// <summary>That a person belongs to an organisation.</summary>
public sealed class Membership : TenantRow
{
    /// <summary>The person.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What the person may do there.</summary>
    public required Role Role { get; set; }
}

/// <summary>A link that lets one person in, once.</summary>
public sealed class Invitation : KeptRow
{
    /// <summary>For whom, in capitals, as accounts are found by it.</summary>
    public required string Email { get; init; }

    /// <summary>What the person may do.</summary>
    public required Role Role { get; init; }

    /// <summary>SHA-256 of the code in the link; the code itself is kept nowhere.</summary>
    public required string CodeHash { get; init; }

    /// <summary>From when on the link is of no use.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>Whether it lets somebody who has an account set a new password and a new second step.</summary>
    public required bool IsReset { get; init; }
}

/// <summary>What a token may be used for.</summary>
public enum TokenScope
{
    /// <summary>Looking.</summary>
    Read,

    /// <summary>Looking and changing, as far as its owner may.</summary>
    Write,
}

/// <summary>Lets a program ask in the name of the person who made it.</summary>
public sealed class ApiToken : KeptRow
{
    /// <summary>What the person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token; the token itself is shown once and kept nowhere.</summary>
    public required string Hash { get; init; }

    /// <summary>What it may be used for.</summary>
    public required TokenScope Scope { get; init; }

    /// <summary>From when on it is of no use.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was last used, to the minute; null for never.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When it was revoked; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
