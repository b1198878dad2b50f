using System.Text.RegularExpressions;
using Evenhand.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Databases;

/// <summary>The rows of the workspace as one person of one organisation sees them.</summary>
/// <remarks>
/// Every table of a <see cref="TenantRow"/> is filtered here, by one loop over the model, and written through <see cref="TenantGuard"/>: a table
/// that is added later cannot be forgotten.
/// </remarks>
public abstract partial class WorkspaceContext : DbContext
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

    /// <summary>All organisations.</summary>
    public DbSet<Tenant> Tenants => Set<Tenant>();

    /// <summary>Drafts.</summary>
    public DbSet<Draft> Drafts => Set<Draft>();

    /// <summary>Findings that people added.</summary>
    public DbSet<AddedFinding> Findings => Set<AddedFinding>();

    /// <summary>Judgements of assessors.</summary>
    public DbSet<Judgement> Judgements => Set<Judgement>();

    /// <summary>Entries of records.</summary>
    public DbSet<RecordEntry> RecordEntries => Set<RecordEntry>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Tenant>(tenant =>
        {
            tenant.ToTable("tenants");
            // Or the library would make up an organisation for a row that has none yet.
            tenant.Property(t => t.Id).ValueGeneratedNever();
            tenant.Property(t => t.Name).HasMaxLength(LongestWord);
        });
        modelBuilder.Entity<Draft>(draft =>
        {
            draft.ToTable("drafts");
            draft.Property(d => d.Kind).HasMaxLength(LongestWord);
            draft.Property(d => d.Title).HasMaxLength(LongestWord);
            draft.HasIndex(d => new { d.TenantId, d.ChangedAt });
            // So that what belongs to a draft can be held to the same organisation.
            draft.HasAlternateKey(d => new { d.TenantId, d.Id });
        });
        modelBuilder.Entity<AddedFinding>(finding =>
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
        modelBuilder.Entity<Judgement>(judgement =>
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
        modelBuilder.Entity<RecordEntry>(entry =>
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
        ReorganisationTables.Add(modelBuilder);
        foreach (var type in modelBuilder.Model.GetEntityTypes().ToList())
        {
            if (typeof(TenantRow).IsAssignableFrom(type.ClrType))
            {
                GetType()
                    .BaseType!.GetMethod(nameof(OfOneTenant), Hidden)!
                    .MakeGenericMethod(type.ClrType)
                    .Invoke(this, [modelBuilder]);
            }

            foreach (var property in type.GetProperties())
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
