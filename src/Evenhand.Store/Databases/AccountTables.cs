using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Store.Databases;

/// <summary>Says in which version the tables of accounts are, wherever the workspace is opened: by the web app, at the prompt, by dotnet ef.</summary>
internal static class AccountTables
{
    // The library looks for its options among the services of an application, and takes its first version where it finds none.
    private static readonly ServiceProvider Options = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    public static DbContextOptionsBuilder<T> WithAccounts<T>(
        this DbContextOptionsBuilder<T> builder
    )
        where T : DbContext => builder.UseApplicationServiceProvider(Options);
}
