namespace Evenhand.Rules;

/// <summary>An answer in Kleene's strong logic: no is below unknown, unknown is below yes.</summary>
/// <remarks>The numbers matter: "all" is the minimum, "any" the maximum, "not" the negative. The default is unknown.</remarks>
public enum Truth : sbyte
{
    /// <summary>No: some known fact rules it out.</summary>
    No = -1,

    /// <summary>Unknown: a fact that matters is missing.</summary>
    Unknown = 0,

    /// <summary>Yes: known facts are enough.</summary>
    Yes = 1,
}

/// <summary>Kleene's three connectives.</summary>
public static class Kleene
{
    /// <summary>Yes when both are, no when one is not, else unknown.</summary>
    public static Truth And(this Truth a, Truth b) => a < b ? a : b;

    /// <summary>Yes when one is, no when both are not, else unknown.</summary>
    public static Truth Or(this Truth a, Truth b) => a > b ? a : b;

    /// <summary>Turns yes and no round; unknown stays.</summary>
    public static Truth Not(this Truth a) => (Truth)(-(sbyte)a);

    /// <summary>Yes or no from a plain condition.</summary>
    public static Truth Of(bool condition) => condition ? Truth.Yes : Truth.No;

    /// <summary>Yes or no, or unknown for null.</summary>
    public static Truth Of(bool? condition) => condition is { } known ? Of(known) : Truth.Unknown;

    /// <summary>The word used in files and results: <c>yes</c>, <c>no</c>, <c>unknown</c>.</summary>
    public static string Word(this Truth truth) =>
        truth switch
        {
            Truth.Yes => "yes",
            Truth.No => "no",
            _ => "unknown",
        };
}
