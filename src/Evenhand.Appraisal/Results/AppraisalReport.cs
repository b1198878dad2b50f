using Evenhand.Appraisal.Costs;

namespace Evenhand.Appraisal.Results;

/// <summary>Three points of a distribution of pounds.</summary>
/// <param name="P10">One time in ten it is below this.</param>
/// <param name="P50">Every other time.</param>
/// <param name="P90">Nine times in ten.</param>
public sealed record PoundRange(double P10, double P50, double P90);

/// <summary>What was found of one option.</summary>
public sealed record AppraisedOption
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The share of draws in which it takes each rank, the first first.</summary>
    public required IReadOnlyList<double> RankAcceptability { get; init; }

    /// <summary>The mean of the weights that put it first, by criterion; null where none do.</summary>
    public required IReadOnlyDictionary<string, double>? CentralWeights { get; init; }

    /// <summary>The share of draws of scores in which those weights put it first; null where it has none.</summary>
    public required double? ConfidenceFactor { get; init; }

    /// <summary>Net present value of cash in pounds of the price base, costs below 0; null where no cost is given.</summary>
    public required PoundRange? Npv { get; init; }

    /// <summary>The same with social value.</summary>
    public required PoundRange? Npsv { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The word for its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Its mean value from 0 to 1, over weights and scores.</summary>
    public required double MeanValue { get; init; }

    /// <summary>Its mean rank.</summary>
    public required double ExpectedRank { get; init; }

    /// <summary>How much better the best option of each draw is than this one, on average, in units of value.</summary>
    public required double Regret { get; init; }
}

/// <summary>A criterion that was scored.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people read.</param>
/// <param name="Unit">The unit of its scores.</param>
/// <param name="IsCost">Whether its scores are present cost in pounds.</param>
/// <param name="MeanWeight">The mean of the weights held possible.</param>
/// <param name="Scores">The score of each option in that unit, everything at its middle.</param>
/// <param name="Values">The same as values from 0 to 1.</param>
public sealed record AppraisedCriterion(
    string Id,
    string Name,
    string Unit,
    bool IsCost,
    double MeanWeight,
    IReadOnlyList<double> Scores,
    IReadOnlyList<double> Values
);

/// <summary>What it would be worth to know one thing beforehand.</summary>
/// <param name="Criterion">The criterion whose scores would be known.</param>
/// <param name="Value">In units of value, at the mean weights.</param>
public sealed record InformationWorth(string Criterion, double Value);

/// <summary>The weight of one criterion at which another option comes first.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Now">Its mean weight.</param>
/// <param name="At">The nearest weight at which another option leads; null where none does.</param>
/// <param name="Leader">That option; null where there is none.</param>
public sealed record WeightSwitch(string Criterion, double Now, double? At, string? Leader);

/// <summary>The score at which a criterion alone would put another option first.</summary>
/// <param name="Option">The option whose score would change.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Now">Its score, at its middle.</param>
/// <param name="At">The score at which it draws level with the leader, or the leader with the next; null where no score on the scale does.</param>
public sealed record ScoreSwitch(string Option, string Criterion, double Now, double? At);

/// <summary>How far one unknown alone moves the lead of the option that comes first with everything at its middle, at the mean weights.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Options">The options whose scores hang on it.</param>
/// <param name="LeadWhenPoor">The lead over the best of the others when the score of the first of them is as poor as in one of ten; below 0 where another comes first.</param>
/// <param name="LeadWhenGood">The same when it is as good as in one of ten.</param>
/// <param name="FirstWhenPoor">The option that then comes first.</param>
/// <param name="FirstWhenGood">Likewise.</param>
public sealed record LeadMover(
    string Criterion,
    IReadOnlyList<string> Options,
    double LeadWhenPoor,
    double LeadWhenGood,
    string FirstWhenPoor,
    string FirstWhenGood
);

/// <summary>A finding of the organisation's own that the appraisal carries.</summary>
/// <param name="Id">Its name in the file.</param>
/// <param name="Study">The study.</param>
/// <param name="Outcome">What was measured.</param>
/// <param name="Measure">The measure of effect.</param>
/// <param name="Estimate">The estimate as published.</param>
/// <param name="CiLow">The lower bound as published; null where none was seen.</param>
/// <param name="CiHigh">The upper bound as published; null where none was seen.</param>
/// <param name="Citation">Where it was read.</param>
/// <param name="Locator">A DOI or an address of that.</param>
/// <param name="AddedOn">The day on which it was added.</param>
/// <param name="ReviewedOn">The day on which a second person had compared it with its source; null where nobody has.</param>
/// <param name="IsCited">Whether a score rests on it.</param>
public sealed record OwnEvidence(
    string Id,
    string Study,
    string Outcome,
    string Measure,
    double Estimate,
    double? CiLow,
    double? CiHigh,
    string Citation,
    string Locator,
    DateOnly AddedOn,
    DateOnly? ReviewedOn,
    bool IsCited
);

/// <summary>What comes of an appraisal.</summary>
public sealed record AppraisalReport
{
    /// <summary>The options in the order of the file.</summary>
    public required IReadOnlyList<AppraisedOption> Options { get; init; }

    /// <summary>For each option, the share of draws in which it does better than each other one; ties count half.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Pairwise { get; init; }

    /// <summary>For each option, the share of the weights held possible at which it comes first, scores being at their middle.</summary>
    public required IReadOnlyDictionary<string, double> WeightSpaceShare { get; init; }

    /// <summary>What it would be worth to know all scores beforehand, at the mean weights, in units of value from 0 to 1.</summary>
    public required double Evpi { get; init; }

    /// <summary>The seed.</summary>
    public required int Seed { get; init; }

    /// <summary>How many draws were made.</summary>
    public required int Draws { get; init; }

    /// <summary>The id of the appraisal.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The criteria that were scored.</summary>
    public required IReadOnlyList<AppraisedCriterion> Criteria { get; init; }

    /// <summary>What it would be worth to know the scores on one criterion.</summary>
    public required IReadOnlyList<InformationWorth> Evppi { get; init; }

    /// <summary>How far each weight is from where another option comes first.</summary>
    public required IReadOnlyList<WeightSwitch> WeightSwitches { get; init; }

    /// <summary>How far each score is from where the order of the first changes.</summary>
    public required IReadOnlyList<ScoreSwitch> ScoreSwitches { get; init; }

    /// <summary>The option that comes first with everything at its middle, at the mean weights.</summary>
    public required string Leader { get; init; }

    /// <summary>Its lead over the best of the others.</summary>
    public required double Lead { get; init; }

    /// <summary>What moves that lead, one unknown at a time, the one that moves it most first.</summary>
    public required IReadOnlyList<LeadMover> Tornado { get; init; }

    /// <summary>The least share of all weight that must move for each option to draw level with the leader at the mean weights; null where none does, 0 for the leader.</summary>
    public required IReadOnlyDictionary<string, double?> FlipRadius { get; init; }

    /// <summary>Cost over the whole life, everything at its middle; empty where none is given.</summary>
    public required IReadOnlyList<OptionCost> Costs { get; init; }

    /// <summary>The findings of the organisation's own, which do not ship with the library; empty where the appraisal carries none.</summary>
    public required IReadOnlyList<OwnEvidence> OwnFindings { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
