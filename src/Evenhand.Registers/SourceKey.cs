using Evenhand.Vocabulary;

namespace Evenhand.Registers;

/// <summary>What makes two files the same source: who read it, who published it, and the day that it speaks of.</summary>
/// <param name="Reader">Id of the reader, for instance <c>ofsted-provider-list</c>.</param>
/// <param name="Publisher">Id of the publisher, for instance <c>ofsted</c>.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Part">Tells apart files of one publisher and day that stand beside each other; null where there is one file.</param>
public sealed record SourceKey(string Reader, string Publisher, DateOnly AsOf, string? Part = null)
{
    /// <summary>The key as one text, for instance <c>ofsted-provider-list/ofsted/2025-03-31</c>.</summary>
    public override string ToString() =>
        $"{Reader}/{Publisher}/{Plain.Iso(AsOf)}{(Part is null ? "" : "/" + Part)}";
}
