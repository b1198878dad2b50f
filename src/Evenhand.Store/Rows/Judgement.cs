namespace Evenhand.Store.Rows;

/// <summary>What one assessor thinks that an option does on a criterion of an appraisal, said as quartiles.</summary>
public sealed class Judgement : KeptRow
{
    /// <summary>The draft of the appraisal.</summary>
    public required Guid DraftId { get; init; }

    /// <summary>The id of the option in it.</summary>
    public required string Option { get; init; }

    /// <summary>The id of the criterion in it.</summary>
    public required string Criterion { get; init; }

    /// <summary>The value that the assessor thinks it is as likely to be under as over.</summary>
    public required double Median { get; set; }

    /// <summary>The value under which it is thought to be with a chance of one in four; at most the median.</summary>
    public required double LowerQuartile { get; set; }

    /// <summary>The value over which it is thought to be with a chance of one in four; at least the median.</summary>
    public required double UpperQuartile { get; set; }

    /// <summary>What it rests on.</summary>
    public required string Reason { get; set; }
}
