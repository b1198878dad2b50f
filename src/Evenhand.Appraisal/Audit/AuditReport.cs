namespace Evenhand.Appraisal.Audit;

/// <summary>Something that the test found, in words that follow from figures by the rules of <see cref="AuditRules"/>.</summary>
/// <param name="Id">Which rule it is by.</param>
/// <param name="Part">The part of the test, 1 to 8; 0 for the registration itself.</param>
/// <param name="Words">What was found, with its figures, in a sentence.</param>
/// <param name="Points">Whether it is an unexplained change that bears on the choice, by the published rule, and was not declared.</param>
/// <param name="Declared">The choice that explains it; null where nobody declared one.</param>
/// <param name="Leader">The option that would come first without it; null where that cannot be computed.</param>
public sealed record AuditSign(
    string Id,
    int Part,
    string Words,
    bool Points,
    DeclaredShown? Declared,
    string? Leader
);

/// <summary>A declared choice as it is shown beside its figures.</summary>
/// <param name="By">Who, by role.</param>
/// <param name="On">The day.</param>
/// <param name="Words">What was said.</param>
/// <param name="Forgone">What is forgone by it.</param>
/// <param name="About">What it is about.</param>
public sealed record DeclaredShown(
    string By,
    DateOnly On,
    string Words,
    string Forgone,
    IReadOnlyList<string> About
);

/// <summary>What was laid down before scores were seen, and whether it is what stands in the record.</summary>
/// <param name="On">The day, as the file has it.</param>
/// <param name="Hash">SHA-256 of its canonical JSON, computed now.</param>
/// <param name="InFile">The hash that the file states; null where it states none.</param>
/// <param name="InRecord">The hash that the record holds; null where no record was given or it holds none.</param>
/// <param name="Entry">The number of the entry in the record.</param>
/// <param name="At">When that entry was made.</param>
/// <param name="Matches">Whether all that are there are the same; null where there is nothing to compare with.</param>
public sealed record RegistrationCheck(
    DateOnly On,
    string Hash,
    string? InFile,
    string? InRecord,
    long? Entry,
    DateTimeOffset? At,
    bool? Matches
);

/// <summary>Part 1: whether the choice follows the weights or the weights the choice.</summary>
/// <param name="Point">The smallest share of the way from registered to final weights from which on the final first option leads; 0 where it leads from the start.</param>
/// <param name="Drift">Half the sum of all changes of weights, from 0 to 1.</param>
/// <param name="FirstAtRegistered">The option that leads under the registered weights.</param>
/// <param name="FirstAtFinal">The option that leads under the final weights.</param>
public sealed record Hindsight(
    double Point,
    double Drift,
    string FirstAtRegistered,
    string FirstAtFinal
);

/// <summary>Part 2: an option in the space of weights.</summary>
/// <param name="Option">The option.</param>
/// <param name="Share">The share of the weights held possible at which it comes first, scores at their middle.</param>
/// <param name="ShareOfAll">The share of all weights at which it does.</param>
/// <param name="CentralWeights">The mean of the weights held possible that put it first, by criterion; null where none do.</param>
/// <param name="ConfidenceFactor">The share of draws of scores in which those weights put it first.</param>
/// <param name="FlipRadius">The least share of all weight that must move for it to draw level with the first; 0 for the first, null where no weights do it.</param>
/// <param name="Favoured">Whether any weights at all put it first alone (a linear programme).</param>
public sealed record OptionInSpace(
    string Option,
    double Share,
    double ShareOfAll,
    IReadOnlyDictionary<string, double>? CentralWeights,
    double? ConfidenceFactor,
    double? FlipRadius,
    bool Favoured
);

/// <summary>Part 3: which of the eligible findings are cited.</summary>
public sealed record Selection
{
    /// <summary>The question, or the ids of the cited findings.</summary>
    public required string Body { get; init; }

    /// <summary>The cited findings.</summary>
    public required IReadOnlyList<string> Cited { get; init; }

    /// <summary>Eligible findings that are not cited.</summary>
    public required IReadOnlyList<string> NotCited { get; init; }

    /// <summary>The pooled effect of the cited ones, on the scale of analysis.</summary>
    public required double Pooled { get; init; }

    /// <summary>The pooled effect of all eligible ones; null where all are cited.</summary>
    public required double? PooledOfAll { get; init; }

    /// <summary>The share of selections of as many eligible findings that favour the first option at least as much; null where all are cited.</summary>
    public required double? Share { get; init; }

    /// <summary>How many selections were looked at: all there are, or so many at random.</summary>
    public required int Selections { get; init; }

    /// <summary>The option that comes first with all eligible findings.</summary>
    public required string FirstWithAll { get; init; }

    /// <summary>P of Egger's regression; null below three findings.</summary>
    public required double? FunnelP { get; init; }

    /// <summary>P that there is selection by significance, in a step-selection model; null where it cannot be fitted.</summary>
    public required double? StepP { get; init; }

    /// <summary>P of an excess of significant findings; null below two findings.</summary>
    public required double? ExcessP { get; init; }

    /// <summary>A warning beside the last three; null where there are ten findings or more.</summary>
    public required string? Warning { get; init; }
}

/// <summary>Part 4: criteria and outcomes against those registered.</summary>
/// <param name="Registered">How many outcomes were registered.</param>
/// <param name="Reported">How many of them are reported.</param>
/// <param name="Missing">Those that are not.</param>
/// <param name="Added">Criteria that are scored and were not registered.</param>
/// <param name="Dropped">Criteria that were registered and are not scored.</param>
/// <param name="Split">Registered criteria that have become groups of several.</param>
/// <param name="Merged">Registered criteria that are scored as one.</param>
/// <param name="FirstWithoutAdded">The option that comes first when the added criteria are left out.</param>
/// <param name="FirstWithoutEach">For each criterion, the option that comes first without it.</param>
public sealed record OutcomeChanges(
    int Registered,
    int Reported,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Dropped,
    IReadOnlyList<string> Split,
    IReadOnlyList<MergedCriteria> Merged,
    string FirstWithoutAdded,
    IReadOnlyDictionary<string, string> FirstWithoutEach
);

/// <summary>Part 5: how much hangs on single findings.</summary>
/// <param name="FirstWithoutEach">For each cited finding that leaves others to pool, the option that comes first without it.</param>
/// <param name="FewestRemovals">The fewest findings whose removal puts another option first; null where up to three do not.</param>
/// <param name="Removed">Those findings.</param>
/// <param name="FirstAtMaryland3">The option that comes first with findings of Maryland level 3 and over; null where a pool would be empty.</param>
/// <param name="FirstWithoutInterested">The option that comes first without findings of sources that promote, oppose or deliver a model; null likewise.</param>
public sealed record Dependence(
    IReadOnlyDictionary<string, string> FirstWithoutEach,
    int? FewestRemovals,
    IReadOnlyList<string> Removed,
    string? FirstAtMaryland3,
    string? FirstWithoutInterested
);

/// <summary>One equivalent choice of the specification curve.</summary>
/// <param name="What">What is chosen.</param>
/// <param name="Options">The choices that are taken as equivalent.</param>
public sealed record EquivalentChoice(string What, IReadOnlyList<string> Options);

/// <summary>Part 6: the appraisal under all choices that are taken as equivalent.</summary>
/// <param name="Choices">Which those are.</param>
/// <param name="Specifications">How many there are together.</param>
/// <param name="Share">The share that put the reported first option first.</param>
/// <param name="Place">The share in which its lead is at most the reported one: 1 says that the reported specification is the most favourable to it.</param>
/// <param name="Firsts">For each option, how many specifications put it first.</param>
public sealed record SpecificationCurve(
    IReadOnlyList<EquivalentChoice> Choices,
    int Specifications,
    double Share,
    double Place,
    IReadOnlyDictionary<string, int> Firsts
);

/// <summary>Part 7: whether cost is asked of all alike, and whether it is too early to decide.</summary>
/// <param name="WithBias">Options whose optimism bias rests on evidence.</param>
/// <param name="WithoutBias">Options with costs and without it.</param>
/// <param name="UpliftToSwitch">The share added to the first option's cost at which another comes first; null where none up to 200 per cent does.</param>
/// <param name="LeastPlausible">The lower end of the plausible range: the least published share for any kind of work.</param>
/// <param name="MostPlausible">The upper end: the greatest published share.</param>
/// <param name="Evpi">What it would be worth to know all scores, in units of value.</param>
/// <param name="EvpiPounds">The same in pounds, at the weight and scale of cost; null where cost is no criterion.</param>
/// <param name="StudyPrice">The price of another study that was given; null for none.</param>
/// <param name="TooEarly">Whether knowing more is worth more than the study; null where one of the two is not known.</param>
public sealed record EvenCosts(
    IReadOnlyList<string> WithBias,
    IReadOnlyList<string> WithoutBias,
    double? UpliftToSwitch,
    double? LeastPlausible,
    double? MostPlausible,
    double Evpi,
    double? EvpiPounds,
    decimal? StudyPrice,
    bool? TooEarly
);

/// <summary>Part 8: what becomes of the order when the last option is replaced by a worse one.</summary>
/// <param name="Replaced">The option that was replaced: the one that comes last.</param>
/// <param name="FirstAsFiled">The option that then comes first, on the scales of the file.</param>
/// <param name="FirstBefore">The option that comes first when each scale runs from the worst to the best of the options.</param>
/// <param name="FirstAfter">The same after the replacement.</param>
public sealed record Reversal(
    string Replaced,
    string FirstAsFiled,
    string FirstBefore,
    string FirstAfter
);

/// <summary>What comes of the test: would we have chosen this anyway?</summary>
public sealed record AuditReport
{
    /// <summary>The appraisal.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The answer, in up to three sentences.</summary>
    public required IReadOnlyList<string> Answer { get; init; }

    /// <summary>The option that comes first, everything at its middle and with the mean of the weights held possible.</summary>
    public required string First { get; init; }

    /// <summary>How many unexplained changes bear on the choice.</summary>
    public required int Pointing { get; init; }

    /// <summary>All that was found, those that point first.</summary>
    public required IReadOnlyList<AuditSign> Signs { get; init; }

    /// <summary>Choices that were declared, as they were declared.</summary>
    public required IReadOnlyList<DeclaredShown> Declared { get; init; }

    /// <summary>What was registered; null where nothing was.</summary>
    public required RegistrationCheck? Registration { get; init; }

    /// <summary>Part 1; null where no weights were registered.</summary>
    public required Hindsight? Hindsight { get; init; }

    /// <summary>Part 2.</summary>
    public required IReadOnlyList<OptionInSpace> WeightSpace { get; init; }

    /// <summary>Part 3, one for each body of findings.</summary>
    public required IReadOnlyList<Selection> Selection { get; init; }

    /// <summary>Part 4; null where nothing was registered.</summary>
    public required OutcomeChanges? Outcomes { get; init; }

    /// <summary>Part 5.</summary>
    public required Dependence Dependence { get; init; }

    /// <summary>Part 6.</summary>
    public required SpecificationCurve Specification { get; init; }

    /// <summary>Part 7.</summary>
    public required EvenCosts Costs { get; init; }

    /// <summary>Part 8.</summary>
    public required Reversal Reversal { get; init; }

    /// <summary>The seed of draws.</summary>
    public required int Seed { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
