using System.Net.Mail;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Accounts;

/// <summary>An invitation as it was made: the code is shown once.</summary>
/// <param name="Code">What the link holds.</param>
/// <param name="ExpiresAt">From when on it is of no use.</param>
public sealed record Invited(string Code, DateTimeOffset ExpiresAt);

/// <summary>An organisation that a person belongs to.</summary>
/// <param name="TenantId">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">What the person may do there.</param>
public sealed record Belonging(Guid TenantId, string Name, Role Role);

/// <summary>A person of an organisation.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Email">The address by which the person signs in.</param>
/// <param name="Role">What the person may do.</param>
public sealed record Member(Guid UserId, string Name, string Email, Role Role);

/// <summary>Who somebody who signed in is.</summary>
/// <param name="User">The person.</param>
/// <param name="Belongings">The organisations, by name.</param>
public sealed record SignedIn(User User, IReadOnlyList<Belonging> Belongings)
{
    /// <summary>The person in the chosen organisation, or in the first where that is none of the person's own; null where the person has none.</summary>
    public Actor? In(Guid? chosen) =>
        Belongings.OrderByDescending(b => b.TenantId == chosen).FirstOrDefault() is { } found
            ? new Actor(found.TenantId, User.Id, User.Name, found.Role)
            : null;
}

/// <summary>Organisations, who belongs to them, and invitations. The one place, with tokens, that looks across organisations.</summary>
/// <param name="workspace">Where they are.</param>
public sealed class AccountDesk(Workspace workspace)
{
    /// <summary>How long an invitation can be used.</summary>
    public static TimeSpan InvitationLasts { get; } = TimeSpan.FromDays(7);

    private static readonly Guid AtThePrompt = Actor.Local.UserId;

    /// <summary>Invites somebody from the prompt; an organisation that is not there yet is made.</summary>
    /// <param name="organisation">Its name.</param>
    /// <param name="email">For whom.</param>
    /// <param name="role">What the person may do.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Outcome<Invited>> InviteFromPromptAsync(
        string organisation,
        string email,
        Role role,
        CancellationToken cancel
    )
    {
        var name = organisation.Trim();
        if (name.Length is 0 or > 200)
        {
            return Outcome<Invited>.Failed(
                new Problem("An organisation has a name of 1 to 200 characters")
                {
                    Field = "--organisation",
                }
            );
        }

        await using var db = await workspace.OpenAsync(null, cancel);
        var tenant = await db.Tenants.FirstOrDefaultAsync(
            t => t.Name == name && t.Id != Tenant.Local,
            cancel
        );
        if (tenant is null)
        {
            if (!IsEmail(email))
            {
                return Outcome<Invited>.Failed(NoEmail(email));
            }

            tenant = new Tenant
            {
                Id = Guid.CreateVersion7(workspace.Now),
                Name = name,
                CreatedAt = workspace.Now,
            };
            db.Tenants.Add(tenant);
            await db.SaveChangesAsync(cancel);
        }

        return await InviteAsync(
            new Actor(tenant.Id, AtThePrompt, "Prompt", Role.Administrator),
            email,
            role,
            isReset: false,
            cancel
        );
    }

    /// <summary>A link with which somebody who has an account sets a new password and a new second step.</summary>
    public async Task<Outcome<Invited>> ResetFromPromptAsync(string email, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(null, cancel);
        var wanted = Normal(email);
        var membership = await db
            .Memberships.IgnoreQueryFilters([WorkspaceContext.TenantFilter])
            .FirstOrDefaultAsync(
                m => db.Users.Any(u => u.Id == m.UserId && u.NormalizedEmail == wanted),
                cancel
            );
        return membership is null
            ? Outcome<Invited>.Failed(
                new Problem("Nobody signs in by that address")
                {
                    Field = "--email",
                    Found = Problem.Excerpt(email),
                    ToDo = "See 'evenhand account list'.",
                }
            )
            : await InviteAsync(
                new Actor(membership.TenantId, AtThePrompt, "Prompt", Role.Administrator),
                email,
                membership.Role,
                isReset: true,
                cancel
            );
    }

    /// <summary>Invites somebody into the organisation of an administrator.</summary>
    public Task<Outcome<Invited>> InviteAsync(
        Actor actor,
        string email,
        Role role,
        CancellationToken cancel
    ) => InviteAsync(actor, email, role, isReset: false, cancel);

    /// <summary>An invitation that can still be used; null for any other code.</summary>
    public async Task<Invitation?> FindInvitationAsync(string code, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(null, cancel);
        var (hash, now) = (OneTimeCode.Hash(code), workspace.Now);
        return await db
            .Invitations.IgnoreQueryFilters([WorkspaceContext.TenantFilter])
            .AsNoTracking()
            .FirstOrDefaultAsync(
                i => i.CodeHash == hash && i.UsedAt == null && i.ExpiresAt > now,
                cancel
            );
    }

    /// <summary>Uses an invitation: the person belongs to its organisation from now on.</summary>
    /// <returns>False where it was used meanwhile.</returns>
    public async Task<bool> AcceptAsync(Invitation invitation, User user, CancellationToken cancel)
    {
        var actor = new Actor(invitation.TenantId, user.Id, user.Name, invitation.Role);
        await using var db = await workspace.OpenAsync(actor, cancel);
        var found = await db.Invitations.SingleAsync(i => i.Id == invitation.Id, cancel);
        if (found.UsedAt is not null)
        {
            return false;
        }

        found.UsedAt = workspace.Now;
        // Somebody who belongs to it already keeps what he or she may do: a link raises nobody.
        if (!await db.Memberships.AnyAsync(m => m.UserId == user.Id, cancel))
        {
            db.Memberships.Add(new Membership { UserId = user.Id, Role = invitation.Role });
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Who somebody is; null where the person is gone, or has a new password or second step since signing in.</summary>
    /// <param name="user">The person.</param>
    /// <param name="stamp">The security stamp of the sign-in; null asks for none.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<SignedIn?> FindAsync(Guid user, string? stamp, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(null, cancel);
        var found = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == user, cancel);
        if (found is null || (stamp is not null && found.SecurityStamp != stamp))
        {
            return null;
        }

        var belongings = await db
            .Memberships.IgnoreQueryFilters([WorkspaceContext.TenantFilter])
            .Where(m => m.UserId == user)
            .Join(
                db.Tenants,
                m => m.TenantId,
                t => t.Id,
                (m, t) => new Belonging(t.Id, t.Name, m.Role)
            )
            .ToListAsync(cancel);
        return new SignedIn(
            found,
            [.. belongings.OrderBy(b => b.Name, StringComparer.OrdinalIgnoreCase)]
        );
    }

    /// <summary>The people of an organisation, by name.</summary>
    public async Task<IReadOnlyList<Member>> MembersAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db
            .Memberships.Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { m, u })
            .OrderBy(b => b.u.Name)
            .Select(b => new Member(b.u.Id, b.u.Name, b.u.Email!, b.m.Role))
            .ToListAsync(cancel);
    }

    /// <summary>Changes what somebody may do in the organisation of an administrator, or ends that the person belongs to it. It counts from the person's next request on.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="user">The person.</param>
    /// <param name="role">What the person may do from now on; null for nothing any more.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The person as it was; or a problem with the field <c>id</c> where there is no such person, or <c>role</c> where no administrator would be left.</returns>
    public async Task<Outcome<Member>> ChangeAsync(
        Actor actor,
        Guid user,
        Role? role,
        CancellationToken cancel
    )
    {
        var member = (await MembersAsync(actor, cancel)).FirstOrDefault(m => m.UserId == user);
        if (member is null || !actor.May(Role.Administrator))
        {
            return Outcome<Member>.Failed(
                new Problem("There is no such person in your organisation") { Field = "id" }
            );
        }

        await using var db = await workspace.OpenAsync(actor, cancel);
        // Two administrators who take it from each other at once must not both succeed.
        await using var change = await db.Database.BeginTransactionAsync(
            System.Data.IsolationLevel.Serializable,
            cancel
        );
        if (
            role != Role.Administrator
            && !await db.Memberships.AnyAsync(
                m => m.Role == Role.Administrator && m.UserId != user,
                cancel
            )
        )
        {
            return Outcome<Member>.Failed(
                new Problem("An organisation needs an administrator")
                {
                    Field = "role",
                    ToDo = "Make somebody else an administrator first.",
                }
            );
        }

        var membership = await db.Memberships.SingleAsync(m => m.UserId == user, cancel);
        if (role is { } kept)
        {
            membership.Role = kept;
        }
        else
        {
            db.Memberships.Remove(membership);
        }

        await db.SaveChangesAsync(cancel);
        await change.CommitAsync(cancel);
        return Outcome<Member>.Ok(member);
    }

    /// <summary>All organisations with their people, for the prompt.</summary>
    public async Task<IReadOnlyList<(string Organisation, Member Member)>> EverybodyAsync(
        CancellationToken cancel
    )
    {
        await using var db = await workspace.OpenAsync(null, cancel);
        var all = new List<(string, Member)>();
        foreach (var tenant in await db.Tenants.OrderBy(t => t.Name).ToListAsync(cancel))
        {
            var actor = new Actor(tenant.Id, AtThePrompt, "Prompt", Role.Administrator);
            all.AddRange((await MembersAsync(actor, cancel)).Select(m => (tenant.Name, m)));
        }

        return all;
    }

    private async Task<Outcome<Invited>> InviteAsync(
        Actor actor,
        string email,
        Role role,
        bool isReset,
        CancellationToken cancel
    )
    {
        if (!IsEmail(email))
        {
            return Outcome<Invited>.Failed(NoEmail(email));
        }

        var code = OneTimeCode.New();
        var invitation = new Invitation
        {
            Email = Normal(email),
            Role = role,
            CodeHash = OneTimeCode.Hash(code),
            ExpiresAt = workspace.Now + InvitationLasts,
            IsReset = isReset,
        };
        await using var db = await workspace.OpenAsync(actor, cancel);
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync(cancel);
        return Outcome<Invited>.Ok(new Invited(code, invitation.ExpiresAt));
    }

    private static string Normal(string email) => email.Trim().ToUpperInvariant();

    private static bool IsEmail(string email) =>
        email.Length <= 200
        && MailAddress.TryCreate(email.Trim(), out var parsed)
        && parsed.Address == email.Trim();

    private static Problem NoEmail(string found) =>
        new("This is no e-mail address")
        {
            Field = "email",
            Found = Problem.Excerpt(found),
            Expected = "an address such as name@council.example",
        };
}
