using Evenhand.Store.Rows;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace Evenhand.Web.Accounts;

/// <summary>Codes of an app, each of which is taken once.</summary>
/// <param name="clock">The time.</param>
internal sealed class SecondStep(TimeProvider clock) : AuthenticatorTokenProvider<User>
{
    // A code of the step before or after is taken too, for clocks that are half a minute out.
    private static readonly VerificationWindow Near = new(previous: 1, future: 1);

    /// <inheritdoc/>
    public override async Task<bool> ValidateAsync(
        string purpose,
        string token,
        UserManager<User> manager,
        User user
    )
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return false;
        }

        var isRight = new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(
            clock.GetUtcNow().UtcDateTime,
            token,
            out var step,
            Near
        );
        if (!isRight || step <= user.LastCodeStep)
        {
            return false;
        }

        // Of two that come at once one is refused: the row has a stamp that each change renews.
        user.LastCodeStep = step;
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    /// <summary>Forgets the app of a person, and gives a key for another.</summary>
    public static async Task BeginAgainAsync(UserManager<User> manager, User user)
    {
        user.LastCodeStep = 0;
        await manager.SetTwoFactorEnabledAsync(user, enabled: false);
        await manager.ResetAuthenticatorKeyAsync(user);
    }
}
