using Evenhand.Evidence.Studies;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Pooling;

/// <summary>How a person asks for a table of studies to be pooled, in words, before anything of it is known to make sense.</summary>
public sealed record PoolWish
{
    /// <summary>
    /// The names by which columns are given, those of metafor, so that a call of its <c>escalc</c> can be carried over word by word.
    /// </summary>
    public static IReadOnlyList<string> Inputs { get; } =
    [
        "yi",
        "vi",
        "sei",
        "ci-low",
        "ci-high",
        .. EffectMeasures.All.SelectMany(m => m.Inputs).SelectMany(i => i).Distinct(),
    ];

    /// <summary>The measure to work out, by its code in metafor; null where the table holds estimates.</summary>
    public string? Measure { get; init; }

    /// <summary>The column of each input, by its name among <see cref="Inputs"/>.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Columns that may explain differences, with commas between them; null for none.</summary>
    public string? Moderators { get; init; }

    /// <summary>The column that names a study; null takes one of the usual names.</summary>
    public string? Label { get; init; }

    /// <summary>Whether estimates and bounds are ratios as printed, and no logarithms.</summary>
    public bool IsRatio { get; init; }

    /// <summary>The estimator of the variance between studies, by its code; null for REML.</summary>
    public string? Method { get; init; }

    /// <summary>Whether standard errors and tests are those of Knapp and Hartung.</summary>
    public bool KnappHartung { get; init; }

    /// <summary>The coverage of intervals, above 0 and below 1.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Whether the interval for another study is from t with k - 2 degrees of freedom.</summary>
    public bool TwoFewer { get; init; }

    /// <summary>What stands before the name of a setting where it is asked for: two hyphens at the prompt, nothing in an address.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Names with commas between them.</summary>
    public static IReadOnlyList<string> Words(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        ?? [];

    /// <summary>What an input holds.</summary>
    /// <param name="input">One of <see cref="Inputs"/>.</param>
    public static string Meaning(string input) =>
        input switch
        {
            "yi" => "The column of estimates, ratios as logarithms (default: yi)",
            "vi" => "The column of their variances (default: vi)",
            "sei" => "The column of their standard errors, in place of variances",
            "ci-low" =>
                "The column of lower bounds, in place of variances; a printed interval has both",
            "ci-high" => "The column of upper bounds",
            "ai" => "Those of the first group with the outcome",
            "bi" => "Those of the first group without it",
            "ci" => "Those of the second group with the outcome",
            "di" => "Those of the second group without it",
            "n1i" => "The size of the first group",
            "n2i" => "The size of the second group",
            "m1i" => "The mean of the first group",
            "m2i" => "The mean of the second group",
            "sd1i" => "The standard deviation of the first group",
            "sd2i" => "The standard deviation of the second group",
            "x1i" => "Events in the first group",
            "x2i" => "Events in the second group",
            "t1i" => "The time of the first group",
            "t2i" => "The time of the second group",
            "xi" => "Those who have it",
            "mi" => "Those who do not",
            "ni" => "The size of the sample",
            "ri" => "The correlation",
            _ => throw new ArgumentOutOfRangeException(nameof(input), input, null),
        };

    /// <summary>The pool of a table, or what is wrong with the table or with what was asked.</summary>
    /// <param name="table">The table.</param>
    public Outcome<PoolReport> Ask(StudyTable table) =>
        Where()
            .Then(columns => StudyReader.Read(table, columns))
            .Then(set => How().Then(how => PoolDesk.Ask(set, how)));

    /// <summary>Which columns hold what.</summary>
    public Outcome<StudyColumns> Where()
    {
        var found = Measure is null ? null : EffectMeasures.Find(Measure);
        if (Measure is not null && found is null)
        {
            return Outcome<StudyColumns>.Failed(
                new Problem("There is no such measure")
                {
                    Field = Prefix + "escalc",
                    Found = Problem.Excerpt(Measure),
                    Expected =
                        "one of " + string.Join(", ", EffectMeasures.All.Select(m => m.Code)),
                }
            );
        }

        if (IsRatio && !(Columns.ContainsKey("ci-low") && Columns.ContainsKey("ci-high")))
        {
            return Outcome<StudyColumns>.Failed(
                new Problem("Ratios as printed come with their bounds")
                {
                    Field = Prefix + "ratio",
                    Expected = $"columns for {Prefix}ci-low and {Prefix}ci-high",
                }
            );
        }

        return Outcome<StudyColumns>.Ok(
            new(found, Columns, Words(Moderators), Label) { IsRatio = IsRatio, BoundsLevel = Level }
        );
    }

    /// <summary>How they are pooled.</summary>
    public Outcome<PoolingOptions> How() =>
        HeterogeneityCodes.Read(Method ?? "REML") is { } known
            ? Outcome<PoolingOptions>.Ok(
                new()
                {
                    Method = known,
                    KnappHartung = KnappHartung,
                    Level = Level,
                    Prediction = TwoFewer ? PredictionRule.TwoFewer : PredictionRule.AsTest,
                }
            )
            : Outcome<PoolingOptions>.Failed(
                new Problem("There is no such method")
                {
                    Field = Prefix + "method",
                    Found = Problem.Excerpt(Method!),
                    Expected = "one of " + string.Join(", ", HeterogeneityCodes.All),
                }
            );
}
