namespace Evenhand.Store.Rows;

/// <summary>Who does something, and for which organisation.</summary>
/// <param name="TenantId">The organisation.</param>
/// <param name="UserId">The person.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Role">What the person may do there.</param>
public sealed record Actor(Guid TenantId, Guid UserId, string Name, Role Role)
{
    /// <summary>The one user of a machine on which nobody signs in.</summary>
    public static Actor Local { get; } =
        new(
            Tenant.Local,
            new Guid("00000000-0000-7000-8000-000000000002"),
            "Local user",
            Role.Administrator
        );

    /// <summary>Whether the person may do what a role may.</summary>
    public bool May(Role role) => Role >= role;
}
