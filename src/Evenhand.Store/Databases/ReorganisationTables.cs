using Evenhand.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Evenhand.Store.Databases;

/// <summary>The tables of reorganisations. A row of one is held by the database to the same organisation.</summary>
internal static class ReorganisationTables
{
    private const int LongestWord = 200;

    public static void Add(ModelBuilder model)
    {
        model.Entity<Reorganisation>(row =>
        {
            row.ToTable("reorganisations");
            row.Property(r => r.Name).HasMaxLength(LongestWord);
            row.HasAlternateKey(r => new { r.TenantId, r.Id });
            row.HasIndex(r => new { r.TenantId, r.ChangedAt });
        });
        model.Entity<ReorganisationText>(row =>
        {
            row.ToTable("reorganisation_texts");
            row.HasIndex(r => new
                {
                    r.TenantId,
                    r.ReorganisationId,
                    r.Number,
                })
                .IsUnique();
            Belongs(row);
        });
        model.Entity<LocalKnowledge>(row =>
        {
            row.ToTable("local_knowledge");
            row.Property(r => r.AboutKind).HasMaxLength(LongestWord);
            row.Property(r => r.About).HasMaxLength(LongestWord);
            row.Property(r => r.Name).HasMaxLength(LongestWord);
            row.Property(r => r.Contradicts).HasMaxLength(LongestWord);
            Belongs(row);
        });
        model.Entity<ReadinessReview>(row =>
        {
            row.ToTable("readiness_reviews");
            row.Property(r => r.Ready).HasMaxLength(LongestWord);
            row.HasAlternateKey(r => new { r.TenantId, r.Id });
            Belongs(row);
        });
        model.Entity<OpeningDecision>(row =>
        {
            row.ToTable("opening_decisions");
            row.Property(r => r.By).HasMaxLength(LongestWord);
            row.HasOne<ReadinessReview>()
                .WithMany()
                .HasForeignKey(r => new { r.TenantId, r.ReviewId })
                .HasPrincipalKey(r => new { r.TenantId, r.Id })
                .OnDelete(DeleteBehavior.Restrict);
            Belongs(row);
        });
        model.Entity<SharedNotice>(row =>
        {
            row.ToTable("shared_notices");
            row.Property(r => r.Kind).HasMaxLength(LongestWord);
            row.Property(r => r.About).HasMaxLength(LongestWord);
            row.HasIndex(r => new { r.TenantId, r.CreatedAt });
            Belongs(row);
        });
        model.Entity<DirectoryEntry>(row =>
        {
            row.ToTable("directory_entries");
            row.Property(r => r.Name).HasMaxLength(LongestWord);
            row.Property(r => r.Contact).HasMaxLength(LongestWord);
        });
        model.Entity<Closing>(row =>
        {
            row.ToTable("closings");
            row.Property(r => r.ForecastMonths).HasMaxLength(LongestWord);
            Belongs(row);
        });
        model.Entity<OwnLesson>(row =>
        {
            row.ToTable("own_lessons");
            row.Property(r => r.Workstream).HasMaxLength(LongestWord);
            row.Property(r => r.Phase).HasMaxLength(LongestWord);
            row.Property(r => r.State).HasConversion<string>().HasMaxLength(LongestWord);
            row.HasIndex(r => new { r.TenantId, r.Number }).IsUnique();
            Belongs(row);
        });
    }

    private static void Belongs<T>(EntityTypeBuilder<T> row)
        where T : TenantRow =>
        row.HasOne<Reorganisation>()
            .WithMany()
            .HasForeignKey(nameof(TenantRow.TenantId), nameof(ReorganisationText.ReorganisationId))
            .HasPrincipalKey(r => new { r.TenantId, r.Id })
            .OnDelete(DeleteBehavior.Restrict);
}
