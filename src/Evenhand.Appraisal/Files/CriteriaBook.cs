namespace Evenhand.Appraisal.Files;

/// <summary>A criterion that may be taken into an appraisal.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Group">The group that it is in.</param>
/// <param name="Name">What people read.</param>
/// <param name="Description">What is meant.</param>
/// <param name="Worst">What the lower end of its scale stands for.</param>
/// <param name="Best">What the upper end stands for.</param>
public sealed record OfferedCriterion(
    string Id,
    string Group,
    string Name,
    string Description,
    string Worst,
    string Best
)
{
    /// <summary>The id of the criterion that is scored from cost.</summary>
    public const string Cost = "cost";
}

/// <summary>The value tree that is offered.</summary>
/// <param name="Groups">The names of its groups by id, in order.</param>
/// <param name="Criteria">Its criteria, group by group.</param>
public sealed record CriteriaBook(
    IReadOnlyList<(string Id, string Name)> Groups,
    IReadOnlyList<OfferedCriterion> Criteria
);
