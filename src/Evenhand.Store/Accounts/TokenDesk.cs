using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Accounts;

/// <summary>In whose name a program asks, and how far it may go.</summary>
/// <param name="Id">The token.</param>
/// <param name="Actor">Who made it, in the organisation for which it was made.</param>
/// <param name="Scope">What it may be used for.</param>
public sealed record TokenUse(Guid Id, Actor Actor, TokenScope Scope);

/// <summary>Tokens with which programs ask in somebody's name.</summary>
/// <param name="workspace">Where they are.</param>
/// <param name="accounts">Who people are.</param>
public sealed class TokenDesk(Workspace workspace, AccountDesk accounts)
{
    /// <summary>The beginning of each, by which people and scanners tell what it is.</summary>
    public const string Prefix = "evh_";

    /// <summary>The most days that one lasts.</summary>
    public const int MostDays = 365;

    /// <summary>Makes one. It is returned once and kept nowhere.</summary>
    public async Task<Outcome<string>> AddAsync(
        Actor actor,
        string name,
        TokenScope scope,
        int days,
        CancellationToken cancel
    )
    {
        if (name.Trim().Length is 0 or > 200)
        {
            return Outcome<string>.Failed(
                new Problem("Say what the token is for") { Field = "name" }
            );
        }

        if (days is < 1 or > MostDays)
        {
            return Outcome<string>.Failed(
                new Problem("A token lasts for some days")
                {
                    Field = "days",
                    Expected = $"a number from 1 to {MostDays}",
                }
            );
        }

        var token = OneTimeCode.New(Prefix);
        await using var db = await workspace.OpenAsync(actor, cancel);
        db.Tokens.Add(
            new ApiToken
            {
                Name = name.Trim(),
                Hash = OneTimeCode.Hash(token),
                Scope = scope,
                ExpiresAt = workspace.Now.AddDays(days),
            }
        );
        await db.SaveChangesAsync(cancel);
        return Outcome<string>.Ok(token);
    }

    /// <summary>A person's own tokens, the newest first.</summary>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db
            .Tokens.AsNoTracking()
            .Where(t => t.CreatedBy == actor.UserId)
            .OrderByDescending(t => t.CreatedAt)
            .ToListAsync(cancel);
    }

    /// <summary>Revokes one of a person's own.</summary>
    /// <returns>False where there is no such token.</returns>
    public async Task<bool> RevokeAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        var token = await db.Tokens.FirstOrDefaultAsync(
            t => t.Id == id && t.CreatedBy == actor.UserId,
            cancel
        );
        if (token is null)
        {
            return false;
        }

        token.RevokedAt ??= workspace.Now;
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>In whose name a token asks; null for one that is unknown, expired or revoked, or whose owner has left the organisation.</summary>
    public async Task<TokenUse?> UseAsync(string token, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(null, cancel);
        var (hash, now) = (OneTimeCode.Hash(token), workspace.Now);
        var found = await db
            .Tokens.IgnoreQueryFilters([WorkspaceContext.TenantFilter])
            .AsNoTracking()
            .FirstOrDefaultAsync(
                t => t.Hash == hash && t.RevokedAt == null && t.ExpiresAt > now,
                cancel
            );
        if (
            found is null
            || await accounts.FindAsync(found.CreatedBy, stamp: null, cancel) is not { } owner
            || owner.Belongings.All(b => b.TenantId != found.TenantId)
        )
        {
            return null;
        }

        var actor = owner.In(found.TenantId)!;
        if (found.LastUsedAt is null || now - found.LastUsedAt > TimeSpan.FromMinutes(1))
        {
            await using var own = await workspace.OpenAsync(actor, cancel);
            await own
                .Tokens.Where(t => t.Id == found.Id)
                .ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAt, now), cancel);
        }

        return new TokenUse(found.Id, actor, found.Scope);
    }
}
