using Evenhand.Evidence.Library;
using Evenhand.Statistics.Pooling;

namespace Evenhand.Evidence.Questions;

/// <summary>A pooled estimate on the scale of publication: ratios as ratios.</summary>
/// <param name="Method">How the variance between studies is estimated; FE for none.</param>
/// <param name="Studies">How many studies.</param>
/// <param name="Estimate">The estimate.</param>
/// <param name="Low">The lower bound of its interval of 95%.</param>
/// <param name="High">The upper bound.</param>
/// <param name="I2">The share of the spread between studies that is more than sampling error, in per cent; null where it is not known.</param>
public sealed record PooledHere(
    string Method,
    int Studies,
    double Estimate,
    double? Low,
    double? High,
    double? I2
);

/// <summary>A question with our estimates and the one that was published.</summary>
/// <param name="Question">The question.</param>
/// <param name="Ours">Ours, with random effects (REML) and with one effect (FE).</param>
/// <param name="Published">The published one; null where the library has none.</param>
/// <param name="SameDigits">The method by which ours has all the digits of the published one, interval among them; null where none has, or there is nothing to compare.</param>
/// <param name="Why">Why they may differ; null where nothing was published.</param>
/// <param name="NotPooled">Why there is no estimate of ours; null where there is.</param>
public sealed record PublishedRow(
    Question Question,
    IReadOnlyList<PooledHere> Ours,
    Finding? Published,
    string? SameDigits,
    string? Why,
    string? NotPooled
);

/// <summary>All questions, ours beside what was published.</summary>
public sealed record PublishedReport(IReadOnlyList<PublishedRow> Rows);

/// <summary>Sets pooled answers beside those that reviews published.</summary>
public static class PublishedDesk
{
    // How reviews print ratios.
    private const double LastDigit = 0.005;

    private static readonly Heterogeneity[] Methods =
    [
        Heterogeneity.RestrictedLikelihood,
        Heterogeneity.EqualEffects,
    ];

    /// <summary>All questions of a desk.</summary>
    public static PublishedReport Ask(EvidenceDesk desk) =>
        new([.. desk.Questions.Select(q => Row(desk, q))]);

    private static PublishedRow Row(EvidenceDesk desk, Question question)
    {
        var ours = new List<PooledHere>();
        Finding? published = null;
        string? why = null;
        foreach (var method in Methods)
        {
            var answer = desk.Ask(
                question,
                new PoolingOptions { Method = method },
                QuestionLimits.None
            );
            if (!answer.IsOk)
            {
                why = answer.Problems[0].What;
                continue;
            }

            published = answer.Value.Published;
            var pool = answer.Value.Pool;
            ours.Add(
                new(
                    pool.Method,
                    pool.K,
                    Shown(pool.Beta[0]),
                    pool.CiLb[0] is { } low ? Shown(low) : null,
                    pool.CiUb[0] is { } high ? Shown(high) : null,
                    pool.I2
                )
            );

            double Shown(double value) => pool.IsLog ? Math.Exp(value) : value;
        }

        return new(
            question,
            ours,
            published,
            published is null
                ? null
                : ours.Find(o =>
                    published.Measure == question.Measure
                    && Near(o.Estimate, published.Estimate)
                    && Near(o.Low, published.CiLow)
                    && Near(o.High, published.CiHigh)
                )?.Method,
            question.Published?.WhyDifferent,
            why
        );
    }

    private static bool Near(double? ours, double? theirs) =>
        ours is { } a && theirs is { } b && Math.Abs(a - b) <= LastDigit + 1e-9;
}
