namespace Evenhand.Appraisal.Files;

/// <summary>A criterion of the value tree: one that is scored, or a group of others.</summary>
public sealed record Criterion
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Name { get; init; }

    /// <summary>The group that it is in; null at the top.</summary>
    public string? Under { get; init; }

    /// <summary>What is meant; null where nothing was said.</summary>
    public string? Description { get; init; }

    /// <summary>Criteria that stood apart before and are scored as this one now, by id; empty for none.</summary>
    public IReadOnlyList<string> Merges { get; init; } = [];

    /// <summary>The unit of its scores; null for a group.</summary>
    public string? Unit { get; init; }

    /// <summary>How good a score is; null for a group.</summary>
    public PartialValue? Value { get; init; }

    /// <summary>Whether its scores are the whole-life cost in pounds.</summary>
    public bool IsCost { get; init; }
}

/// <summary>The criteria as a tree.</summary>
public sealed class ValueTree
{
    private readonly ILookup<string?, Criterion> below;

    /// <summary>The tree of criteria, in which no group is its own ancestor.</summary>
    public ValueTree(IReadOnlyList<Criterion> criteria)
    {
        All = criteria;
        below = criteria.ToLookup(c => c.Under);
        Leaves = [.. Under(null)];
    }

    /// <summary>All criteria and groups, in the order of the file.</summary>
    public IReadOnlyList<Criterion> All { get; }

    /// <summary>The criteria that are scored, group by group.</summary>
    public IReadOnlyList<Criterion> Leaves { get; }

    /// <summary>The places among the leaves of all that is in a group, or of a criterion itself.</summary>
    public IReadOnlyList<int> LeavesOf(string id)
    {
        var own = Under(id).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Leaves
                .Index()
                .Where(l => l.Item.Id == id || own.Contains(l.Item.Id))
                .Select(l => l.Index),
        ];
    }

    private IEnumerable<Criterion> Under(string? id) =>
        below[id].SelectMany(c => below[c.Id].Any() ? Under(c.Id) : [c]);
}
