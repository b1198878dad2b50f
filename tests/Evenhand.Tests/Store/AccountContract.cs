using Evenhand.Store.Accounts;
using Evenhand.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Evenhand.Tests.Store;

/// <summary>What holds of organisations, memberships, invitations and tokens.</summary>
public abstract partial class WorkspaceContract
{
    private AccountDesk Accounts => new(Workspace);

    private TokenDesk Tokens => new(Workspace, Accounts);

    [Fact]
    public async Task An_invitation_is_found_by_its_code_alone_once_and_for_seven_days()
    {
        var ann = await PersonAsync(60, "ann@ours.example");
        var made = (
            await Accounts.InviteFromPromptAsync("New body", ann.Email!, Role.Analyst, Cancel)
        ).Value;

        var wrong = await Accounts.FindInvitationAsync(made.Code + "x", Cancel);
        var found = await Accounts.FindInvitationAsync(made.Code, Cancel);
        var first = await Accounts.AcceptAsync(found!, ann, Cancel);
        var second = await Accounts.AcceptAsync(found!, ann, Cancel);
        var late = (
            await Accounts.InviteFromPromptAsync(
                "New body",
                "bob@ours.example",
                Role.Reader,
                Cancel
            )
        ).Value;
        Clock.Now += AccountDesk.InvitationLasts;

        Assert.Null(wrong);
        Assert.Equal((true, false), (first, second));
        Assert.Null(await Accounts.FindInvitationAsync(made.Code, Cancel));
        Assert.Null(await Accounts.FindInvitationAsync(late.Code, Cancel));
        var belonging = Assert.Single((await Accounts.FindAsync(ann.Id, null, Cancel))!.Belongings);
        Assert.Equal(("New body", Role.Analyst), (belonging.Name, belonging.Role));
        await using var db = await Workspace.OpenAsync(null, Cancel);
        Assert.DoesNotContain(
            made.Code,
            await db.Invitations.IgnoreQueryFilters().Select(i => i.CodeHash).ToListAsync(Cancel)
        );
    }

    [Fact]
    public async Task A_sign_in_with_an_older_stamp_is_nobodys()
    {
        var ann = await PersonAsync(60, "ann@ours.example");

        Assert.NotNull(await Accounts.FindAsync(ann.Id, "stamp", Cancel));
        Assert.Null(await Accounts.FindAsync(ann.Id, "another stamp", Cancel));
        Assert.Null(await Accounts.FindAsync(Id(61), null, Cancel));
    }

    [Fact]
    public async Task A_token_works_for_its_organisation_until_it_ends_or_is_revoked_or_its_owner_leaves()
    {
        var (ann, actor) = await MemberAsync(60, "ann@ours.example", Role.Analyst);
        var token = (await Tokens.AddAsync(actor, "Sheet", TokenScope.Read, 7, Cancel)).Value;
        var other = (await Tokens.AddAsync(actor, "Other", TokenScope.Write, 30, Cancel)).Value;

        var used = await Tokens.UseAsync(token, Cancel);
        Assert.Equal((actor, TokenScope.Read), (used!.Actor, used.Scope));
        Assert.Null(await Tokens.UseAsync(token + "x", Cancel));
        Clock.Now += TimeSpan.FromDays(7);
        Assert.Null(await Tokens.UseAsync(token, Cancel));
        Assert.NotNull(await Tokens.UseAsync(other, Cancel));

        var id = (await Tokens.ListAsync(actor, Cancel)).Single(t => t.Name == "Other").Id;
        Assert.False(await Tokens.RevokeAsync(Theirs, id, Cancel));
        Assert.False(await Tokens.RevokeAsync(Colleague, id, Cancel));
        Assert.True(await Tokens.RevokeAsync(actor, id, Cancel));
        Assert.Null(await Tokens.UseAsync(other, Cancel));

        var third = (await Tokens.AddAsync(actor, "Third", TokenScope.Read, 7, Cancel)).Value;
        await using (var db = await Workspace.OpenAsync(actor, Cancel))
        {
            await db.Memberships.Where(m => m.UserId == ann.Id).ExecuteDeleteAsync(Cancel);
        }

        Assert.Null(await Tokens.UseAsync(third, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(TokenDesk.MostDays + 1)]
    public async Task A_token_that_lasts_for_ever_or_not_at_all_is_refused(int days) =>
        Assert.Equal(
            "days",
            Assert
                .Single(
                    (await Tokens.AddAsync(Ours, "Sheet", TokenScope.Read, days, Cancel)).Problems
                )
                .Field
        );

    [Fact]
    public async Task An_administrator_changes_and_takes_out_people_of_the_own_organisation_but_not_the_last_administrator()
    {
        var (_, admin) = await MemberAsync(60, "ann@ours.example", Role.Administrator);
        var (bob, _) = await MemberAsync(61, "bob@ours.example", Role.Reader);
        var their = Theirs with { Role = Role.Administrator };

        var foreign = await Accounts.ChangeAsync(their, bob.Id, Role.Administrator, Cancel);
        var last = await Accounts.ChangeAsync(admin, admin.UserId, null, Cancel);
        await Accounts.ChangeAsync(admin, bob.Id, Role.Administrator, Cancel);
        var gone = await Accounts.ChangeAsync(admin, admin.UserId, null, Cancel);

        Assert.Equal("id", Assert.Single(foreign.Problems).Field);
        Assert.Equal("role", Assert.Single(last.Problems).Field);
        Assert.True(gone.IsOk);
        Assert.Equal(
            [(bob.Id, Role.Administrator)],
            (await Accounts.MembersAsync(admin, Cancel)).Select(m => (m.UserId, m.Role))
        );
        Assert.Empty((await Accounts.FindAsync(admin.UserId, null, Cancel))!.Belongings);
    }

    [Fact]
    public async Task Who_is_no_administrator_changes_nobody()
    {
        var (_, analyst) = await MemberAsync(60, "ann@ours.example", Role.Analyst);

        Assert.False(
            (await Accounts.ChangeAsync(analyst, analyst.UserId, Role.Administrator, Cancel)).IsOk
        );
    }

    private async Task<User> PersonAsync(int number, string email)
    {
        await using var db = await Workspace.OpenAsync(null, Cancel);
        var user = new User
        {
            Id = Id(number),
            Name = email,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = "stamp",
        };
        db.Users.Add(user);
        await db.SaveChangesAsync(Cancel);
        return user;
    }

    private async Task<(User User, Actor Actor)> MemberAsync(int number, string email, Role role)
    {
        var user = await PersonAsync(number, email);
        await using var db = await Workspace.OpenAsync(Ours, Cancel);
        db.Memberships.Add(new Membership { UserId = user.Id, Role = role });
        await db.SaveChangesAsync(Cancel);
        return (user, new Actor(Ours.TenantId, user.Id, user.Name, role));
    }
}
