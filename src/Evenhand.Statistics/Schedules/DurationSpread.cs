using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Schedules;

/// <summary>The shape that three points are given.</summary>
public enum SpreadShape
{
    /// <summary>The beta distribution of PERT (Malcolm and others 1959): mean (o + 4m + p)/6, bounded by the two ends.</summary>
    PertBeta,

    /// <summary>A triangle with its corners at the three points.</summary>
    Triangular,
}

/// <summary>How long something may take: at best, most likely, at worst.</summary>
/// <param name="Optimistic">The least, 0 or more.</param>
/// <param name="Likely">The most likely.</param>
/// <param name="Pessimistic">The most.</param>
/// <param name="Shape">The shape between them.</param>
public sealed record DurationSpread(
    double Optimistic,
    double Likely,
    double Pessimistic,
    SpreadShape Shape = SpreadShape.PertBeta
)
{
    // The weight of the most likely value in PERT.
    private const double Weight = 4;

    /// <summary>A duration that is known.</summary>
    public static DurationSpread Known(double duration) => new(duration, duration, duration);

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsKnown => Optimistic == Pessimistic;

    /// <summary>The mean.</summary>
    public double Mean =>
        Shape == SpreadShape.Triangular
            ? (Optimistic + Likely + Pessimistic) / 3
            : (Optimistic + (Weight * Likely) + Pessimistic) / (2 + Weight);

    /// <summary>What is wrong with the three points; null where nothing is.</summary>
    public Problem? Fault =>
        double.IsFinite(Optimistic)
        && double.IsFinite(Pessimistic)
        && Optimistic >= 0
        && Optimistic <= Likely
        && Likely <= Pessimistic
            ? null
            : new Problem("The three durations are not in order")
            {
                Found = $"{Optimistic}, {Likely}, {Pessimistic}",
                Expected = "0 or more, optimistic first, pessimistic last",
            };

    /// <summary>The two shape parameters of the beta distribution.</summary>
    internal (double Alpha, double Beta) Parameters =>
        (
            1 + (Weight * (Likely - Optimistic) / (Pessimistic - Optimistic)),
            1 + (Weight * (Pessimistic - Likely) / (Pessimistic - Optimistic))
        );
}
