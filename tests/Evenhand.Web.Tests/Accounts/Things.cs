using System.Text.RegularExpressions;
using Evenhand.Appraisal.Reading;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Web.Tests.Accounts;

/// <summary>One of each thing that an organisation may have, all of which bear its name.</summary>
/// <param name="Tenant">The organisation.</param>
/// <param name="Draft">A draft of an appraisal.</param>
/// <param name="Member">A person.</param>
/// <param name="Token">A token of that person.</param>
/// <param name="Record">The record of the draft, with the plan and a version that has a note.</param>
/// <param name="Reorganisation">A reorganisation, and a review of it that has the same id.</param>
/// <param name="Finding">A finding that was added.</param>
/// <param name="Reference">A reference that is still to be coded.</param>
public sealed partial record Things(
    Guid Tenant,
    Guid Draft,
    Guid Member,
    Guid Token,
    Guid Record,
    Guid Reorganisation,
    Guid Finding,
    Guid Reference
)
{
    /// <summary>Makes them.</summary>
    /// <param name="club">The server.</param>
    /// <param name="person">Somebody of the organisation.</param>
    /// <param name="name">The name of the organisation.</param>
    /// <param name="personName">The name of the person; null for that of the organisation.</param>
    public static async Task<Things> MakeAsync(
        Club club,
        Person person,
        string name,
        string? personName = null
    )
    {
        var tenant = await club.LookAsync(db =>
            db.Tenants.Where(t => t.Name == name).Select(t => t.Id).SingleAsync()
        );
        var draft = await club.DraftAsync(
            tenant,
            name + " day care",
            "appraisal",
            AppraisalExample.Text.Replace("Wexmoor", name, StringComparison.Ordinal)
        );
        await Forms.SendAsync(
            person.Client,
            await Forms.GetAsync(person.Client, "/account/tokens"),
            "#make",
            ("name", name + " token"),
            ("scope", "Read")
        );
        await Forms.SendAsync(
            person.Client,
            await Forms.GetAsync(person.Client, $"/workspace/drafts/{draft}"),
            "form[action$='handler=register']"
        );
        await Forms.SendAsync(
            person.Client,
            await Forms.GetAsync(person.Client, $"/workspace/drafts/{draft}"),
            "form[action$='handler=record']",
            ("note", name + " has changed it")
        );
        var somebody = new Actor(tenant, tenant, "Somebody", Role.Analyst);
        var (finding, reference) = (NewId(), NewId());
        await club.WriteAsync(workspace =>
            MadeUpWorkspace.WriteFindingAsync(
                workspace,
                somebody,
                finding,
                1,
                name + " mortality",
                "made2024"
            )
        );
        await club.WriteAsync(workspace =>
            MadeUpWorkspace.WriteReferenceAsync(workspace, somebody, reference, 1, name + " homes")
        );
        return new Things(
            tenant,
            draft,
            await club.LookAsync(db =>
                db.Users.Where(u => u.Name == (personName ?? name)).Select(u => u.Id).SingleAsync()
            ),
            await club.LookAsync(db =>
                db.Tokens.IgnoreQueryFilters()
                    .Where(t => t.TenantId == tenant)
                    .Select(t => t.Id)
                    .SingleAsync()
            ),
            await club.LookAsync(db =>
                db.Records.IgnoreQueryFilters()
                    .Where(r => r.TenantId == tenant)
                    .Select(r => r.Id)
                    .SingleAsync()
            ),
            await club.ReorganisationAsync(tenant, name + " board"),
            finding,
            reference
        );

        static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
    }

    /// <summary>A path whose id is another one.</summary>
    public string In(string path, Guid id) => Ids().Replace(path, id.ToString());

    /// <summary>All that the organisation has, as a text that any change would change.</summary>
    public async Task<string> StateAsync(WorkspaceContext db)
    {
        var drafts = await db
            .Drafts.IgnoreQueryFilters()
            .Where(d => d.TenantId == Tenant)
            .OrderBy(d => d.Id)
            .Select(d => $"{d.Id} {d.Title} {d.Version}")
            .ToListAsync();
        var members = await db
            .Memberships.IgnoreQueryFilters()
            .Where(m => m.TenantId == Tenant)
            .OrderBy(m => m.UserId)
            .Select(m => $"{m.UserId} {m.Role}")
            .ToListAsync();
        var tokens = await db
            .Tokens.IgnoreQueryFilters()
            .Where(t => t.TenantId == Tenant)
            .OrderBy(t => t.Id)
            .Select(t => $"{t.Id} {t.RevokedAt}")
            .ToListAsync();
        var references = await db
            .References.IgnoreQueryFilters()
            .Where(r => r.TenantId == Tenant)
            .OrderBy(r => r.Id)
            .Select(r => $"{r.Id} {r.Version}")
            .ToListAsync();
        var counts = new[]
        {
            await db.Records.IgnoreQueryFilters().CountAsync(r => r.TenantId == Tenant),
            await db.RecordEntries.IgnoreQueryFilters().CountAsync(r => r.TenantId == Tenant),
            await db.RecordFields.IgnoreQueryFilters().CountAsync(r => r.TenantId == Tenant),
            await db.Judgements.IgnoreQueryFilters().CountAsync(r => r.TenantId == Tenant),
            await db.Findings.IgnoreQueryFilters().CountAsync(r => r.TenantId == Tenant),
            await CountAsync<ReferenceStep>(),
            await db.Invitations.IgnoreQueryFilters().CountAsync(r => r.TenantId == Tenant),
            await CountAsync<Reorganisation>(),
            await CountAsync<ReorganisationText>(),
            await CountAsync<LocalKnowledge>(),
            await CountAsync<ReadinessReview>(),
            await CountAsync<OpeningDecision>(),
            await CountAsync<SharedNotice>(),
            await CountAsync<DirectoryEntry>(),
            await CountAsync<Closing>(),
            await CountAsync<OwnLesson>(),
        };
        var reorganisations = await db.Set<Reorganisation>()
            .IgnoreQueryFilters()
            .Where(r => r.TenantId == Tenant)
            .Select(r => $"{r.Id} {r.Version} {r.TextNumber} {r.NextReview} {r.ClosedAt}")
            .ToListAsync();
        return string.Join(
            '\n',
            [
                .. drafts,
                .. references,
                .. reorganisations,
                .. members,
                .. tokens,
                .. counts.Select(c => $"{c}"),
            ]
        );

        Task<int> CountAsync<T>()
            where T : TenantRow =>
            db.Set<T>().IgnoreQueryFilters().CountAsync(r => r.TenantId == Tenant);
    }

    [GeneratedRegex(
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Ids();
}
