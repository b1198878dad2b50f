using Evenhand.Statistics.Distributions;

namespace Evenhand.Statistics.Decisions;

/// <summary>How well an option does on a criterion: a number, or a distribution of it.</summary>
public abstract record Score
{
    private Score() { }

    /// <summary>The middle: the value, the mean, or the median.</summary>
    public abstract double Middle { get; }

    /// <summary>One draw of it.</summary>
    /// <param name="draws">Where chance comes from.</param>
    public abstract double Draw(SeededDraws draws);

    /// <summary>A number that is known.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Fixed(double Value) : Score
    {
        /// <inheritdoc/>
        public override double Middle => Value;

        /// <inheritdoc/>
        public override double Draw(SeededDraws draws) => Value;
    }

    /// <summary>A number known with a normal error, such as a pooled estimate.</summary>
    /// <param name="Mean">Its mean.</param>
    /// <param name="Deviation">Its standard deviation, 0 or more.</param>
    public sealed record Normal(double Mean, double Deviation) : Score
    {
        /// <inheritdoc/>
        public override double Middle => Mean;

        /// <inheritdoc/>
        public override double Draw(SeededDraws draws) => Mean + (Deviation * draws.Normal());
    }

    /// <summary>A number of which a person gave the quartiles.</summary>
    /// <param name="Distribution">The distribution that has them.</param>
    public sealed record Judged(Metalog Distribution) : Score
    {
        /// <inheritdoc/>
        public override double Middle => Distribution.Quantile(0.5);

        /// <inheritdoc/>
        public override double Draw(SeededDraws draws) => Distribution.Quantile(draws.Uniform());
    }

    /// <summary>A number of which several people, or several models, say different things: each is as likely to be right.</summary>
    /// <param name="Parts">What each says; at least one.</param>
    public sealed record Mixture(IReadOnlyList<Score> Parts) : Score
    {
        /// <summary>The mean of the middles.</summary>
        public override double Middle => Parts.Average(p => p.Middle);

        /// <inheritdoc/>
        public override double Draw(SeededDraws draws) =>
            Parts[Math.Min(Parts.Count - 1, (int)(draws.Uniform() * Parts.Count))].Draw(draws);
    }

    /// <summary>A number of which there are draws already, such as a cost that was simulated.</summary>
    /// <param name="Sample">The draws; at least one.</param>
    /// <param name="Centre">What is taken for the middle.</param>
    public sealed record Drawn(IReadOnlyList<double> Sample, double Centre) : Score
    {
        /// <inheritdoc/>
        public override double Middle => Centre;

        /// <inheritdoc/>
        public override double Draw(SeededDraws draws) =>
            Sample[Math.Min(Sample.Count - 1, (int)(draws.Uniform() * Sample.Count))];
    }
}
