using Evenhand.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Evenhand.Store.Databases;

/// <summary>
/// The one place where rows are marked with their organisation, their author and their version before they are written, and where a row of
/// another organisation is refused.
/// </summary>
internal sealed class TenantGuard(TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData,
        InterceptionResult<int> result
    )
    {
        Mark(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Mark(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Mark(DbContext? context)
    {
        if (context is not WorkspaceContext workspace)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var entry in workspace.ChangeTracker.Entries<TenantRow>().ToList())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            {
                Mark(entry, workspace, now);
            }
        }
    }

    private static void Mark(
        EntityEntry<TenantRow> entry,
        WorkspaceContext workspace,
        DateTimeOffset now
    )
    {
        var actor =
            workspace.Actor
            ?? throw new ForeignTenantException(
                "Nobody's rows were to be written: the workspace was opened for no organisation."
            );
        var tenant = entry.Property(r => r.TenantId);
        if (entry.State == EntityState.Added && tenant.CurrentValue == Guid.Empty)
        {
            tenant.CurrentValue = actor.TenantId;
        }

        if (
            tenant.CurrentValue != actor.TenantId
            || (entry.State != EntityState.Added && tenant.OriginalValue != actor.TenantId)
        )
        {
            throw new ForeignTenantException(
                $"A row of {entry.Metadata.GetTableName()} of another organisation was to be written."
            );
        }

        switch (entry.Entity)
        {
            case RecordEntry record when entry.State == EntityState.Added:
                (record.AppendedAt, record.AppendedBy) = (now, actor.UserId);
                break;
            case RecordField when entry.State == EntityState.Modified:
                throw new InvalidOperationException("A field of a record is never changed.");
            case KeptRecord when entry.State != EntityState.Added:
            case RecordEntry:
                throw new InvalidOperationException("An entry of a record is never changed.");
            case AddedFinding when entry.State == EntityState.Deleted:
                throw new InvalidOperationException("A finding is never deleted.");
            case IUnchanging when entry.State != EntityState.Added:
                throw new InvalidOperationException(
                    $"A row of {entry.Metadata.GetTableName()} is kept as it was written."
                );
            case OwnLesson
            or KeptReference
            or Reorganisation
            or LocalKnowledge when entry.State == EntityState.Deleted:
                throw new InvalidOperationException(
                    $"A row of {entry.Metadata.GetTableName()} is never deleted."
                );
            case AddedFinding { State: FindingState.Reviewed or FindingState.Returned } reviewed
                when reviewed.ReviewedBy is not { } reviewer
                    || reviewer
                        == (entry.State == EntityState.Added ? actor.UserId : reviewed.CreatedBy):
                throw new InvalidOperationException(
                    "A finding is reviewed by a second person, never by who added it."
                );
            case KeptRow kept when entry.State == EntityState.Added:
                kept.Id = kept.Id == Guid.Empty ? Guid.CreateVersion7(now) : kept.Id;
                (kept.CreatedAt, kept.CreatedBy) = (now, Author(kept, actor));
                (kept.ChangedAt, kept.ChangedBy, kept.Version) = (now, kept.CreatedBy, 1);
                break;
            case KeptRow kept when entry.State == EntityState.Modified:
                (kept.ChangedAt, kept.ChangedBy) = (now, Author(kept, actor));
                kept.Version = entry.OriginalValues.GetValue<int>(nameof(KeptRow.Version)) + 1;
                break;
        }
    }

    private static Guid Author(KeptRow row, Actor actor) =>
        row is IMayBeAnonymous { IsAnonymous: true } ? Guid.Empty : actor.UserId;
}

/// <summary>A fault of the program: a row of another organisation was about to be written.</summary>
public sealed class ForeignTenantException(string message) : Exception(message);
