using Evenhand.Store.Accounts;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;

namespace Evenhand.Testing.Serving;

/// <summary>Invitations made at the prompt.</summary>
public static class Invitations
{
    /// <summary>The link of one, from the slash on.</summary>
    public static async Task<string> LinkAsync(
        string home,
        string organisation,
        string email,
        Role role,
        CancellationToken cancel
    )
    {
        using var workspace = new Workspace(WorkspaceDatabase.InHome(home), TimeProvider.System);
        var made = await new AccountDesk(workspace).InviteFromPromptAsync(
            organisation,
            email,
            role,
            cancel
        );
        return "/account/join?code=" + made.Value.Code;
    }
}
