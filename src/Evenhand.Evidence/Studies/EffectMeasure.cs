using Evenhand.Statistics.Effects;

namespace Evenhand.Evidence.Studies;

/// <summary>What a number of a table must be before a formula is applied to it.</summary>
internal enum InputKind
{
    /// <summary>A count, 0 or more.</summary>
    Count,

    /// <summary>A size of a group or a time, above 0.</summary>
    Size,

    /// <summary>A standard deviation, above 0.</summary>
    Deviation,

    /// <summary>A correlation, from -1 to 1.</summary>
    Correlation,

    /// <summary>Any number.</summary>
    Number,
}

/// <summary>A measure of effect that is worked out from what a table of studies holds.</summary>
public sealed class EffectMeasure
{
    private readonly Func<IReadOnlyDictionary<string, double>, Estimate?> formula;

    internal EffectMeasure(
        string code,
        string title,
        bool isLog,
        IReadOnlyList<IReadOnlyList<string>> inputs,
        Func<IReadOnlyDictionary<string, double>, Estimate?> formula
    )
    {
        (Code, Title, IsLog, Inputs, this.formula) = (code, title, isLog, inputs, formula);
    }

    /// <summary>The short name that the field uses, for instance <c>OR</c>.</summary>
    public string Code { get; }

    /// <summary>What it is called, with its scale, for instance "log odds ratio".</summary>
    public string Title { get; }

    /// <summary>Whether it is the logarithm of what a reader wants to know, so that results are shown as ratios too.</summary>
    public bool IsLog { get; }

    /// <summary>The sets of inputs that each suffice, in metafor's names: <c>ai, bi, ci, di</c>, or <c>ai, n1i, ci, n2i</c>.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Inputs { get; }

    /// <summary>The estimate of one study; null where the formula has no value.</summary>
    internal Estimate? Of(IReadOnlyDictionary<string, double> inputs) => formula(inputs);

    /// <summary>The shares of both groups with the outcome; null where the inputs are not those of a fourfold table.</summary>
    internal static (double First, double Second)? Risks(
        IReadOnlyDictionary<string, double> inputs
    ) =>
        inputs.TryGetValue("ai", out var a) && inputs.TryGetValue("ci", out var c)
            ? inputs.TryGetValue("bi", out var b)
                ? Shares(a, a + b, c, c + inputs["di"])
                : Shares(a, inputs["n1i"], c, inputs["n2i"])
            : null;

    private static (double First, double Second)? Shares(
        double a,
        double first,
        double c,
        double second
    ) => first > 0 && second > 0 ? (a / first, c / second) : null;

    /// <summary>What an input must be.</summary>
    internal static InputKind Kind(string input) =>
        input switch
        {
            "ri" => InputKind.Correlation,
            "sd1i" or "sd2i" => InputKind.Deviation,
            "n1i" or "n2i" or "ni" or "t1i" or "t2i" => InputKind.Size,
            "m1i" or "m2i" => InputKind.Number,
            _ => InputKind.Count,
        };
}
