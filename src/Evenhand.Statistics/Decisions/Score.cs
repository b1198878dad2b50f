using Evenhand.Statistics.Distributions;

namespace Evenhand.Statistics.Decisions;

/// <summary>How well an option does on a criterion: a number, or a distribution of it.</summary>
public abstract record Score
{
    private Score() { }

    /// <summary>The middle: the value, the mean, or the median.</summary>
    public abstract double Middle { get; }

    internal abstract double Draw(SeededDraws draws);

    /// <summary>A number that is known.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Fixed(double Value) : Score
    {
        /// <inheritdoc/>
        public override double Middle => Value;

        internal override double Draw(SeededDraws draws) => Value;
    }

    /// <summary>A number known with a normal error, such as a pooled estimate.</summary>
    /// <param name="Mean">Its mean.</param>
    /// <param name="Deviation">Its standard deviation, 0 or more.</param>
    public sealed record Normal(double Mean, double Deviation) : Score
    {
        /// <inheritdoc/>
        public override double Middle => Mean;

        internal override double Draw(SeededDraws draws) => Mean + (Deviation * draws.Normal());
    }

    /// <summary>A number of which a person gave the quartiles.</summary>
    /// <param name="Distribution">The distribution that has them.</param>
    public sealed record Judged(Metalog Distribution) : Score
    {
        /// <inheritdoc/>
        public override double Middle => Distribution.Quantile(0.5);

        internal override double Draw(SeededDraws draws) => Distribution.Quantile(draws.Uniform());
    }
}
