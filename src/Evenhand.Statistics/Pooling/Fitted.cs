namespace Evenhand.Statistics.Pooling;

/// <summary>A result with the sums that it was made of, for what looks into it further.</summary>
internal sealed record Fitted(Fit Result, Sample Sample, WeightedFit Weighted, double Scale);
