namespace Evenhand.Transition.Plans;

/// <summary>Two plans side by side.</summary>
public sealed record ComparisonReport
{
    /// <summary>The first plan.</summary>
    public required string First { get; init; }

    /// <summary>The second plan.</summary>
    public required string Second { get; init; }

    /// <summary>When the first can open.</summary>
    public required VestingDates FirstVesting { get; init; }

    /// <summary>When the second can open.</summary>
    public required VestingDates SecondVesting { get; init; }

    /// <summary>By how many days the second opens later, with likely durations; below 0 for earlier.</summary>
    public required int DaysLater { get; init; }

    /// <summary>By how many days the second opens later in eight of ten draws.</summary>
    public required int DaysLaterP80 { get; init; }

    /// <summary>What is not the same, task by task.</summary>
    public required IReadOnlyList<TaskDifference> Tasks { get; init; }
}

/// <summary>What is not the same about a task.</summary>
/// <param name="Id">The task.</param>
/// <param name="Name">What is to be done.</param>
/// <param name="Difference">Only in the first, only in the second, or what has changed.</param>
/// <param name="FirstFinish">Its last day in the first.</param>
/// <param name="SecondFinish">Its last day in the second.</param>
/// <param name="FirstCritical">Whether it is critical in the first.</param>
/// <param name="SecondCritical">Whether it is critical in the second.</param>
public sealed record TaskDifference(
    string Id,
    string Name,
    string Difference,
    DateOnly? FirstFinish,
    DateOnly? SecondFinish,
    bool? FirstCritical,
    bool? SecondCritical
);

/// <summary>Compares two plans.</summary>
public static class PlanComparison
{
    /// <summary>What is not the same.</summary>
    /// <param name="first">The first plan.</param>
    /// <param name="second">The second plan.</param>
    /// <param name="names">What the two are called, for instance their files.</param>
    public static ComparisonReport Of(
        PlanReport first,
        PlanReport second,
        (string First, string Second) names
    )
    {
        var others = second.Tasks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var known = first.Tasks.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return new ComparisonReport
        {
            First = names.First,
            Second = names.Second,
            FirstVesting = first.Vesting,
            SecondVesting = second.Vesting,
            DaysLater =
                second.Vesting.Deterministic.Date.DayNumber
                - first.Vesting.Deterministic.Date.DayNumber,
            DaysLaterP80 = second.Vesting.P80.Date.DayNumber - first.Vesting.P80.Date.DayNumber,
            Tasks =
            [
                .. first
                    .Tasks.Select(t => Difference(t, others.GetValueOrDefault(t.Id)))
                    .Concat(
                        second
                            .Tasks.Where(t => !known.Contains(t.Id))
                            .Select(t => Difference(null, t))
                    )
                    .OfType<TaskDifference>(),
            ],
        };
    }

    private static TaskDifference? Difference(DatedTask? first, DatedTask? second)
    {
        var words = (first, second) switch
        {
            (null, _) => "only in the second",
            (_, null) => "only in the first",
            _ => string.Join("; ", Changes(first, second)),
        };
        return words.Length == 0
            ? null
            : new TaskDifference(
                (first ?? second)!.Id,
                (second ?? first)!.Name,
                words,
                first?.Finish,
                second?.Finish,
                first?.Critical,
                second?.Critical
            );
    }

    private static IEnumerable<string> Changes(DatedTask first, DatedTask second)
    {
        if (
            (first.Optimistic, first.Likely, first.Pessimistic)
            != (second.Optimistic, second.Likely, second.Pessimistic)
        )
        {
            yield return $"weeks {first.Optimistic}, {first.Likely}, {first.Pessimistic} became {second.Optimistic}, {second.Likely}, {second.Pessimistic}";
        }

        if (
            !first
                .Predecessors.OrderBy(p => p.Id, StringComparer.Ordinal)
                .SequenceEqual(second.Predecessors.OrderBy(p => p.Id, StringComparer.Ordinal))
        )
        {
            yield return "it waits for other tasks";
        }

        if (first.Finish != second.Finish)
        {
            var days = second.Finish.DayNumber - first.Finish.DayNumber;
            yield return $"ends {Math.Abs(days)} days {(days > 0 ? "later" : "earlier")}";
        }

        if (first.Critical != second.Critical)
        {
            yield return second.Critical ? "has become critical" : "is critical no more";
        }

        if (first.Owner != second.Owner)
        {
            yield return "has another owner";
        }
    }
}
