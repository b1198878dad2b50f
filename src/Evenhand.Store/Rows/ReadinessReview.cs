namespace Evenhand.Store.Rows;

/// <summary>A review of readiness, with the answer to each gate as it was.</summary>
public sealed class ReadinessReview : KeptRow, IUnchanging
{
    /// <summary>The reorganisation.</summary>
    public required Guid ReorganisationId { get; init; }

    /// <summary>The number of the text that was reviewed.</summary>
    public required int TextNumber { get; init; }

    /// <summary>The day on which it was held.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Who was there, by post.</summary>
    public required string Present { get; init; }

    /// <summary>Whether all that the first day needs was there: yes, no, unknown.</summary>
    public required string Ready { get; init; }

    /// <summary>How many gates were not met.</summary>
    public required int NotMet { get; init; }

    /// <summary>How many gates were not answered.</summary>
    public required int Unknown { get; init; }

    /// <summary>All gates with answer, document, owner and day, and what moving the date cost others: the report as JSON.</summary>
    public required string Report { get; init; }

    /// <summary>What was said.</summary>
    public required string Note { get; init; }
}

/// <summary>A decision to open, or not to, after a review.</summary>
public sealed class OpeningDecision : KeptRow, IUnchanging
{
    /// <summary>The reorganisation.</summary>
    public required Guid ReorganisationId { get; init; }

    /// <summary>The review that it rests on.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>Whether the new bodies are to open on the day.</summary>
    public required bool IsGo { get; init; }

    /// <summary>The day that was decided about.</summary>
    public required DateOnly Opens { get; init; }

    /// <summary>Who decided, by post.</summary>
    public required string By { get; init; }

    /// <summary>The words of the accounting officer.</summary>
    public required string Words { get; init; }

    /// <summary>Why to open although a gate is not met; null where none is, or where the decision is not to open.</summary>
    public string? AgainstAdvice { get; init; }
}
