namespace Evenhand.Transition.Files;

/// <summary>What a team has read in a contract, which no notice publishes, and what it means to do with it.</summary>
/// <param name="Process">The id of the contracting process.</param>
/// <param name="Number">The contract's number in it, from 1; null for all of them.</param>
public sealed record ContractTerms(string Process, int? Number)
{
    /// <summary>What the contract says of a change of control; null where nobody has looked.</summary>
    public string? ChangeOfControl { get; init; }

    /// <summary>What it says of assignment and novation; null where nobody has looked.</summary>
    public string? Assignment { get; init; }

    /// <summary>How many weeks of notice end it; null where nobody has looked.</summary>
    public double? NoticeWeeks { get; init; }

    /// <summary>novate, end, combine or keep; null where nothing is decided.</summary>
    public string? Decision { get; init; }

    /// <summary>The new body that it goes to; null where that is not said.</summary>
    public string? To { get; init; }

    /// <summary>Who sees to it, by post.</summary>
    public string? Owner { get; init; }

    /// <summary>Anything else.</summary>
    public string? Note { get; init; }
}
