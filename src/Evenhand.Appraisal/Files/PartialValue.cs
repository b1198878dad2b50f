namespace Evenhand.Appraisal.Files;

/// <summary>How good a score is, from 0 to 1, on the criterion's own scale.</summary>
public abstract record PartialValue
{
    private PartialValue() { }

    /// <summary>The score that counts 0.</summary>
    public abstract double Worst { get; }

    /// <summary>The score that counts 1.</summary>
    public abstract double Best { get; }

    /// <summary>The value of a score; beyond the ends of the scale it stays at 0 or 1.</summary>
    public abstract double Of(double score);

    /// <summary>Whether a score lies on the scale.</summary>
    public bool Holds(double score) =>
        score >= Math.Min(Worst, Best) - 1e-9 && score <= Math.Max(Worst, Best) + 1e-9;

    /// <summary>Each step counts the same.</summary>
    public sealed record Linear(double From, double To) : PartialValue
    {
        /// <inheritdoc/>
        public override double Worst => From;

        /// <inheritdoc/>
        public override double Best => To;

        /// <inheritdoc/>
        public override double Of(double score) => Math.Clamp((score - From) / (To - From), 0, 1);
    }

    /// <summary>Straight between points, so that a step may count more at one end than at the other.</summary>
    /// <param name="Points">Scores in rising order with their values, which rise or fall from 0 to 1 or from 1 to 0.</param>
    public sealed record Piecewise(IReadOnlyList<ValuePoint> Points) : PartialValue
    {
        /// <inheritdoc/>
        public override double Worst =>
            Points[0].Value <= Points[^1].Value ? Points[0].At : Points[^1].At;

        /// <inheritdoc/>
        public override double Best =>
            Points[0].Value <= Points[^1].Value ? Points[^1].At : Points[0].At;

        /// <inheritdoc/>
        public override double Of(double score)
        {
            if (score <= Points[0].At)
            {
                return Points[0].Value;
            }

            for (var i = 1; i < Points.Count; i++)
            {
                if (score <= Points[i].At)
                {
                    var (a, b) = (Points[i - 1], Points[i]);
                    return a.Value + ((b.Value - a.Value) * (score - a.At) / (b.At - a.At));
                }
            }

            return Points[^1].Value;
        }
    }
}

/// <summary>A point of a value function.</summary>
/// <param name="At">The score.</param>
/// <param name="Value">Its value, from 0 to 1.</param>
public sealed record ValuePoint(double At, double Value);
