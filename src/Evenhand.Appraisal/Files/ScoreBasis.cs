using Evenhand.Evidence.Library;

namespace Evenhand.Appraisal.Files;

/// <summary>What the score of an option on a criterion rests on.</summary>
public abstract record ScoreBasis
{
    private ScoreBasis() { }

    /// <summary>A number that is known, or taken as known.</summary>
    /// <param name="Value">The number, in the unit of the criterion.</param>
    public sealed record Known(double Value) : ScoreBasis;

    /// <summary>Own data with a standard error.</summary>
    /// <param name="Value">The estimate, in the unit of the criterion.</param>
    /// <param name="Error">Its standard error, above 0.</param>
    public sealed record Measured(double Value, double Error) : ScoreBasis;

    /// <summary>Own counts: a share of units, in per cent.</summary>
    /// <param name="Events">How many had it.</param>
    /// <param name="Of">Of how many, above 0.</param>
    public sealed record Counted(int Events, int Of) : ScoreBasis;

    /// <summary>Pooled evidence on one model against another, carried to this option from a baseline.</summary>
    /// <param name="Body">The findings.</param>
    /// <param name="Baseline">The score of the other model, in the unit of the criterion.</param>
    /// <param name="IsComparator">Whether this option is the model that was compared with; then the effect is turned round.</param>
    /// <param name="Spread">Whether another place may differ as studies differ, or the mean is meant.</param>
    /// <param name="Deviation">For a standardised difference, the standard deviation in the unit of the criterion; otherwise 1.</param>
    public sealed record Evidence(
        EvidenceBody Body,
        double Baseline,
        bool IsComparator,
        EvidenceSpread Spread,
        double Deviation
    ) : ScoreBasis;

    /// <summary>What several people think, each with quartiles; their spread is kept.</summary>
    /// <param name="People">At least one.</param>
    public sealed record Judged(IReadOnlyList<Judgement> People) : ScoreBasis;

    /// <summary>The whole-life cost of the option.</summary>
    public sealed record Cost : ScoreBasis;
}

/// <summary>How uncertain a pooled effect is taken to be.</summary>
public enum EvidenceSpread
{
    /// <summary>As a new place would be: the error of the mean and the variance between studies.</summary>
    Prediction,

    /// <summary>As the mean is.</summary>
    Mean,
}

/// <summary>What one person thinks of one score.</summary>
/// <param name="Assessor">Who, by role.</param>
/// <param name="Lower">It is as likely as not, given that it is below the median, to be below this.</param>
/// <param name="Median">It is as likely above as below.</param>
/// <param name="Upper">It is as likely as not, given that it is above the median, to be above this.</param>
public sealed record Judgement(string Assessor, double Lower, double Median, double Upper);

/// <summary>Findings that may be pooled, with what is needed to pool them again without some of them.</summary>
public sealed record EvidenceBody
{
    /// <summary>The id of the question, or the ids of the findings.</summary>
    public required string Id { get; init; }

    /// <summary>The question in words.</summary>
    public required string Title { get; init; }

    /// <summary>The service of the studies.</summary>
    public required string Service { get; init; }

    /// <summary>The model that the effect is of.</summary>
    public required string Intervention { get; init; }

    /// <summary>The model that it is compared with.</summary>
    public required string Comparator { get; init; }

    /// <summary>The measure: OR, RR, HR, IRR, ratio, pp, MD, SMD or pct.</summary>
    public required string Measure { get; init; }

    /// <summary>The findings that are pooled.</summary>
    public required IReadOnlyList<CitedFinding> Findings { get; init; }
}

/// <summary>A finding as it goes into a pool.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Study">Its study.</param>
/// <param name="Effect">The effect on the scale of analysis (ratios as logarithms), turned so that all say the same.</param>
/// <param name="Variance">Its sampling variance.</param>
/// <param name="Maryland">Its level, 1 to 5.</param>
/// <param name="Interest">What its source has at stake.</param>
public sealed record CitedFinding(
    string Id,
    string Study,
    double Effect,
    double Variance,
    int Maryland,
    Interest Interest
);
