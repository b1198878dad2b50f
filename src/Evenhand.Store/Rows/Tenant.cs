namespace Evenhand.Store.Rows;

/// <summary>An organisation that works in this workspace, apart from all others.</summary>
public sealed class Tenant
{
    /// <summary>The organisation of the one local user, where nobody signs in.</summary>
    public static Guid Local { get; } = new("00000000-0000-7000-8000-000000000001");

    /// <summary>Its id; the same as <c>tenant_id</c> in all its rows.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
