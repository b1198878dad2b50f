using Evenhand.Appraisal.Costs;

namespace Evenhand.Appraisal.Files;

/// <summary>Who might deliver the service.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What kind of provider.</param>
/// <param name="Name">What people read.</param>
/// <param name="Description">What is meant; null where nothing was said.</param>
public sealed record AppraisalOption(
    string Id,
    OptionKind Kind,
    string Name,
    string? Description = null
);

/// <summary>How well an option does on a criterion.</summary>
/// <param name="Option">The option.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Basis">What that rests on.</param>
/// <param name="Source">Where it comes from; null where nothing was said.</param>
public sealed record OptionScore(
    string Option,
    string Criterion,
    ScoreBasis Basis,
    string? Source = null
);

/// <summary>What was laid down before scores were seen.</summary>
public sealed record Registered
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who laid it down, by role; null where nothing was said.</summary>
    public string? By { get; init; }

    /// <summary>The SHA-256 under which it stands in a record, 64 hexadecimal digits; null where it is in none.</summary>
    public string? Hash { get; init; }

    /// <summary>The criteria that were to be scored.</summary>
    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>The options.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Points for the registered criteria; null where none were laid down.</summary>
    public IReadOnlyDictionary<string, double>? Weights { get; init; }

    /// <summary>The outcomes that were to be reported.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>The name of the discount schedule; null where none was laid down.</summary>
    public string? Discount { get; init; }

    /// <summary>How evidence was to be searched for; null where nothing was said.</summary>
    public string? EvidenceSearch { get; init; }

    /// <summary>The findings that the search found eligible; empty where they were not listed.</summary>
    public IReadOnlyList<string> Eligible { get; init; } = [];
}

/// <summary>"The evidence does not settle this; we choose X because we value Y": said by name, with what is forgone by it.</summary>
/// <param name="By">Who, by role.</param>
/// <param name="On">The day.</param>
/// <param name="Words">What was said.</param>
/// <param name="Forgone">What is forgone by it.</param>
/// <param name="About">What it explains: options, criteria, or one of weights, evidence, discount, outcomes.</param>
public sealed record DeclaredChoice(
    string By,
    DateOnly On,
    string Words,
    string Forgone,
    IReadOnlyList<string> About
);

/// <summary>
/// An appraisal of delivery models as it stands in a file: all that is needed to run it again to the same digits. Pure data, with
/// the findings that it cites taken in, so that a copy with something changed is rerun without reading anything.
/// </summary>
public sealed record AppraisalFile
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What is decided.</summary>
    public required string Title { get; init; }

    /// <summary>The body that decides.</summary>
    public required string DecisionMaker { get; init; }

    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>The area; null where nothing was said.</summary>
    public string? Area { get; init; }

    /// <summary>The day of the appraisal, on which rates must be in force.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The day by which it is decided; null where nothing was said.</summary>
    public DateOnly? DecideBy { get; init; }

    /// <summary>The options, two or more.</summary>
    public required IReadOnlyList<AppraisalOption> Options { get; init; }

    /// <summary>The value tree.</summary>
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>A score for each option on each criterion that is scored and is not cost.</summary>
    public required IReadOnlyList<OptionScore> Scores { get; init; }

    /// <summary>The weights held possible.</summary>
    public required Weighting Weights { get; init; }

    /// <summary>Cost over the whole life; null where none is given.</summary>
    public required CostPlan? Costs { get; init; }

    /// <summary>What was laid down before; null where nothing was.</summary>
    public Registered? Registered { get; init; }

    /// <summary>Choices that were declared.</summary>
    public IReadOnlyList<DeclaredChoice> Declared { get; init; } = [];

    /// <summary>The findings of the organisation's own that the file carries; empty where it rests on the library that ships alone.</summary>
    public IReadOnlyList<OwnFinding> Own { get; init; } = [];

    /// <summary>The value tree, ready for use.</summary>
    public ValueTree Tree() => new(Criteria);
}
