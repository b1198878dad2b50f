namespace Evenhand.Statistics.Pooling;

/// <summary>How an estimate of the variance between studies was come by.</summary>
public enum TauSearch
{
    /// <summary>It was not estimated: effects are taken as equal, or there is one study.</summary>
    None,

    /// <summary>By a formula.</summary>
    Formula,

    /// <summary>By steps that settled.</summary>
    Settled,

    /// <summary>The steps did not settle; a search over the whole range found it.</summary>
    Bracketed,

    /// <summary>Neither did; the value is the best that was met and not to be relied on.</summary>
    Unsettled,
}

/// <summary>The variance between studies.</summary>
/// <param name="Value">tau², 0 or more, on the squared scale of the estimates.</param>
/// <param name="StandardError">Its standard error; null where it was not estimated.</param>
/// <param name="Search">How it was come by.</param>
/// <param name="Steps">How many steps that took.</param>
public sealed record TauSquared(double Value, double? StandardError, TauSearch Search, int Steps);
