using System.Text.RegularExpressions;
using Evenhand.Store.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Databases;

/// <summary>The rows of the workspace as one person of one organisation sees them.</summary>
/// <remarks>
/// Every table of a <see cref="TenantRow"/> is filtered here, by one loop over the model, and written through <see cref="TenantGuard"/>: a table
/// that is added later cannot be forgotten.
/// </remarks>
public abstract partial class WorkspaceContext
    : IdentityUserContext<
        User,
        Guid,
        IdentityUserClaim<Guid>,
        IdentityUserLogin<Guid>,
        IdentityUserToken<Guid>,
        IdentityUserPasskey<Guid>
    >
{
    /// <summary>The name of the filter that shows the rows of one organisation alone.</summary>
    internal const string TenantFilter = "tenant";

    private const int LongestWord = 200;

    /// <summary>Opens it.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="actor">Who; null sees no organisation's rows.</param>
    protected WorkspaceContext(DbContextOptions options, Actor? actor)
        : base(options)
    {
        Actor = actor;
        TenantId = actor?.TenantId ?? Guid.Empty;
    }

    /// <summary>Whose rows are shown; an id that no organisation has where nobody is.</summary>
    internal Guid TenantId { get; }

    /// <summary>Who works with it.</summary>
    internal Actor? Actor { get; }

    /// <summary>Begins to read: all that is read until the end is as it was at one moment, and nobody is kept from writing.</summary>
    internal abstract Task<IAsyncDisposable> BeginReadingAsync(CancellationToken cancel);

    /// <summary>Sees to it that what was deleted is in no file of the database any more, as far as the database lets a program.</summary>
    internal abstract Task ForgetAsync(CancellationToken cancel);

    /// <summary>All organisations.</summary>
    public DbSet<Tenant> Tenants => Set<Tenant>();

    /// <summary>Who belongs to the organisation.</summary>
    public DbSet<Membership> Memberships => Set<Membership>();

    /// <summary>Invitations into the organisation.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Tokens of its people.</summary>
    public DbSet<ApiToken> Tokens => Set<ApiToken>();

    /// <summary>Drafts.</summary>
    public DbSet<Draft> Drafts => Set<Draft>();

    /// <summary>Findings that people added.</summary>
    public DbSet<AddedFinding> Findings => Set<AddedFinding>();

    /// <summary>References that findings are to be coded of.</summary>
    public DbSet<KeptReference> References => Set<KeptReference>();

    /// <summary>What was done with them.</summary>
    public DbSet<ReferenceStep> ReferenceSteps => Set<ReferenceStep>();

    /// <summary>Judgements of assessors.</summary>
    public DbSet<Judgement> Judgements => Set<Judgement>();

    /// <summary>Records.</summary>
    public DbSet<KeptRecord> Records => Set<KeptRecord>();

    /// <summary>Values of fields of entries that were not redacted.</summary>
    public DbSet<RecordField> RecordFields => Set<RecordField>();

    /// <summary>Entries of records.</summary>
    public DbSet<RecordEntry> RecordEntries => Set<RecordEntry>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Tenant>(tenant =>
        {
            tenant.ToTable("tenants");
            // Or the library would make up an organisation for a row that has none yet.
            tenant.Property(t => t.Id).ValueGeneratedNever();
            tenant.Property(t => t.Name).HasMaxLength(LongestWord);
        });
        builder.Entity<User>(user =>
        {
            user.ToTable("users");
            user.Property(u => u.Name).HasMaxLength(LongestWord);
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_tokens");
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("user_passkeys");
            passkey.HasKey(p => p.CredentialId);
            // WebAuthn allows 1,023 bytes.
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.OwnsOne(p => p.Data, data => data.ToJson("data"));
            passkey.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        });
        builder.Entity<Membership>(membership =>
        {
            membership.ToTable("memberships");
            membership.HasKey(m => new { m.TenantId, m.UserId });
            membership.Property(m => m.Role).HasConversion<string>().HasMaxLength(LongestWord);
            membership
                .HasOne<User>()
                .WithMany()
                .HasForeignKey(m => m.UserId)
                .OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitations");
            invitation.Property(i => i.Email).HasMaxLength(LongestWord);
            invitation.Property(i => i.Role).HasConversion<string>().HasMaxLength(LongestWord);
            invitation.Property(i => i.CodeHash).HasMaxLength(64).IsFixedLength();
            invitation.HasIndex(i => i.CodeHash).IsUnique();
        });
        builder.Entity<ApiToken>(token =>
        {
            token.ToTable("tokens");
            token.Property(t => t.Name).HasMaxLength(LongestWord);
            token.Property(t => t.Scope).HasConversion<string>().HasMaxLength(LongestWord);
            token.Property(t => t.Hash).HasMaxLength(64).IsFixedLength();
            token.HasIndex(t => t.Hash).IsUnique();
        });
        builder.Entity<Draft>(draft =>
        {
            draft.ToTable("drafts");
            draft.Property(d => d.Kind).HasMaxLength(LongestWord);
            draft.Property(d => d.Title).HasMaxLength(LongestWord);
            draft.HasIndex(d => new { d.TenantId, d.ChangedAt });
            // So that what belongs to a draft can be held to the same organisation.
            draft.HasAlternateKey(d => new { d.TenantId, d.Id });
        });
        builder.Entity<AddedFinding>(finding =>
        {
            finding.ToTable("findings");
            finding.Property(f => f.State).HasConversion<string>().HasMaxLength(LongestWord);
            finding.HasIndex(f => new { f.TenantId, f.Number }).IsUnique();
            finding.HasAlternateKey(f => new { f.TenantId, f.Id });
            finding
                .HasOne<AddedFinding>()
                .WithMany()
                .HasForeignKey(f => new { f.TenantId, f.Replaces })
                .HasPrincipalKey(f => new { f.TenantId, f.Id })
                .OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<KeptReference>(reference =>
        {
            reference.ToTable("kept_references");
            reference.Property(r => r.ShortName).HasMaxLength(LongestWord);
            reference.Property(r => r.State).HasConversion<string>().HasMaxLength(LongestWord);
            reference.Property(r => r.DoiHash).HasMaxLength(64).IsFixedLength();
            reference.Property(r => r.LikenessHash).HasMaxLength(64).IsFixedLength();
            reference.HasIndex(r => new { r.TenantId, r.ShortName }).IsUnique();
            reference.HasIndex(r => new { r.TenantId, r.DoiHash }).IsUnique();
            reference.HasIndex(r => new { r.TenantId, r.LikenessHash }).IsUnique();
            reference.HasAlternateKey(r => new { r.TenantId, r.Id });
        });
        builder.Entity<ReferenceStep>(step =>
        {
            step.ToTable("reference_steps");
            step.Property(s => s.State).HasConversion<string>().HasMaxLength(LongestWord);
            step.HasOne<KeptReference>()
                .WithMany()
                .HasForeignKey(s => new { s.TenantId, s.ReferenceId })
                .HasPrincipalKey(r => new { r.TenantId, r.Id })
                .OnDelete(DeleteBehavior.Restrict);
            step.HasOne<AddedFinding>()
                .WithMany()
                .HasForeignKey(s => new { s.TenantId, s.FindingId })
                .HasPrincipalKey(f => new { f.TenantId, f.Id })
                .OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Judgement>(judgement =>
        {
            judgement.ToTable("judgements");
            judgement.Property(j => j.Option).HasMaxLength(LongestWord);
            judgement.Property(j => j.Criterion).HasMaxLength(LongestWord);
            judgement
                .HasIndex(j => new
                {
                    j.TenantId,
                    j.DraftId,
                    j.CreatedBy,
                    j.Option,
                    j.Criterion,
                })
                .IsUnique();
            judgement
                .HasOne<Draft>()
                .WithMany()
                .HasForeignKey(j => new { j.TenantId, j.DraftId })
                .HasPrincipalKey(d => new { d.TenantId, d.Id })
                .OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<KeptRecord>(record =>
        {
            record.ToTable("records");
            record.Property(r => r.Title).HasMaxLength(LongestWord);
            record.HasIndex(r => new { r.TenantId, r.CreatedAt });
            record
                .HasOne<Draft>()
                .WithMany()
                .HasForeignKey(r => new { r.TenantId, r.DraftId })
                .HasPrincipalKey(d => new { d.TenantId, d.Id })
                .OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<RecordField>(field =>
        {
            field.ToTable("record_fields");
            field.HasKey(f => new
            {
                f.TenantId,
                f.RecordId,
                f.Seq,
                f.Name,
            });
            field.Property(f => f.Name).HasMaxLength(LongestWord);
            field
                .HasOne<RecordEntry>()
                .WithMany()
                .HasForeignKey(f => new
                {
                    f.TenantId,
                    f.RecordId,
                    f.Seq,
                })
                .OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<RecordEntry>(entry =>
        {
            entry.ToTable("record_entries");
            entry.HasKey(e => new
            {
                e.TenantId,
                e.RecordId,
                e.Seq,
            });
            entry.Property(e => e.Hash).HasMaxLength(64).IsFixedLength();
        });
        ReorganisationTables.Add(builder);
        foreach (var type in builder.Model.GetEntityTypes().ToList())
        {
            if (typeof(TenantRow).IsAssignableFrom(type.ClrType))
            {
                typeof(WorkspaceContext)
                    .GetMethod(nameof(OfOneTenant), Hidden)!
                    .MakeGenericMethod(type.ClrType)
                    .Invoke(this, [builder]);
            }

            // What is kept as one JSON text has no columns.
            foreach (var property in type.IsMappedToJson() ? [] : type.GetProperties())
            {
                property.SetColumnName(CaseChange().Replace(property.Name, "_").ToLowerInvariant());
            }
        }
    }

    private const System.Reflection.BindingFlags Hidden =
        System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic;

    private void OfOneTenant<T>(ModelBuilder model)
        where T : TenantRow
    {
        var row = model.Entity<T>();
        row.HasQueryFilter(TenantFilter, r => r.TenantId == TenantId);
        row.HasOne<Tenant>()
            .WithMany()
            .HasForeignKey(r => r.TenantId)
            .OnDelete(DeleteBehavior.Restrict);
        if (typeof(KeptRow).IsAssignableFrom(typeof(T)))
        {
            row.Property(nameof(KeptRow.Version)).IsConcurrencyToken();
            row.Property(nameof(KeptRow.Id)).ValueGeneratedNever();
        }
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CaseChange();
}
