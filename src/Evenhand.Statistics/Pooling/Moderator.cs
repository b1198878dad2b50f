namespace Evenhand.Statistics.Pooling;

/// <summary>Something that may explain why studies differ, with its value in each of them.</summary>
/// <param name="Name">What it is called in results.</param>
/// <param name="Values">One value a study, in the order of the studies; 0 and 1 for belonging to a group.</param>
public sealed record Moderator(string Name, IReadOnlyList<double> Values)
{
    /// <summary>Groups as moderators, 0 and 1 for each group but the first to occur, which the others are compared with.</summary>
    /// <param name="groups">The group of each study.</param>
    public static IReadOnlyList<Moderator> OfGroups(IReadOnlyList<string> groups) =>
        [
            .. groups
                .Distinct(StringComparer.Ordinal)
                .Skip(1)
                .Select(g => new Moderator(g, [.. groups.Select(other => other == g ? 1.0 : 0.0)])),
        ];
}
