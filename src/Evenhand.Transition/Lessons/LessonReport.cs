namespace Evenhand.Transition.Lessons;

/// <summary>Lessons that fit a reorganisation.</summary>
public sealed record LessonReport
{
    /// <summary>The reorganisation; null where the whole library was searched.</summary>
    public required string? Merger { get; init; }

    /// <summary>The words that were looked for; null where none were.</summary>
    public required string? Words { get; init; }

    /// <summary>The lessons, those that matter most first.</summary>
    public required IReadOnlyList<FoundLesson> Lessons { get; init; }

    /// <summary>How many lessons were looked through.</summary>
    public required int Of { get; init; }
}

/// <summary>A lesson that fits.</summary>
public sealed record FoundLesson
{
    /// <summary>Its id.</summary>
    public required string LessonId { get; init; }

    /// <summary>The case that taught it; null for guidance and reports across cases.</summary>
    public required string? MergerId { get; init; }

    /// <summary>The workstream that it is for.</summary>
    public required string Workstream { get; init; }

    /// <summary>The phase in which it is to be acted on.</summary>
    public required string Phase { get; init; }

    /// <summary>What to do.</summary>
    public required string Text { get; init; }

    /// <summary>What came of it, or of its lack.</summary>
    public required string Consequence { get; init; }

    /// <summary>How much hung on it, from 1 to 3.</summary>
    public required int Weight { get; init; }

    /// <summary>How well it fits and how much hung on it, from 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>Why it was found.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>The tasks of the plan where it matters.</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>The source, by its id.</summary>
    public required string Source { get; init; }

    /// <summary>Where the source is; null where that is withheld.</summary>
    public required string? Address { get; init; }
}
