namespace Evenhand.Contracts.Indicators;

/// <summary>What an indicator asks, how, of which fields and by which settings. Its page is made from this.</summary>
public sealed record IndicatorCard
{
    /// <summary>Its code in the Open Contracting Partnership's red flags, for instance R018.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What a flag asks, in even-handed words.</summary>
    public required string Question { get; init; }

    /// <summary>When it is flagged, as a formula in words.</summary>
    public required string Formula { get; init; }

    /// <summary>What may lie behind a flag, first of all the harmless.</summary>
    public required string MayBe { get; init; }

    /// <summary>What its value is.</summary>
    public required string Value { get; init; }

    /// <summary>What it reads, as paths in a release.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>What it flags.</summary>
    public required IReadOnlyList<IndicatorSubject> Subjects { get; init; }

    /// <summary>What can be set.</summary>
    public required IReadOnlyList<IndicatorSetting> Settings { get; init; }

    /// <summary>Where question and formula come from.</summary>
    public required string Source { get; init; }
}

/// <summary>How a setting is written.</summary>
public enum SettingKind
{
    /// <summary>A whole number, 0 or more.</summary>
    Whole,

    /// <summary>A number, 0 or more.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A word.</summary>
    Word,

    /// <summary>A list of words.</summary>
    Words,

    /// <summary>Words, each with a whole number.</summary>
    WholeByWord,
}

/// <summary>A setting of an indicator.</summary>
/// <param name="Name">Its key in a settings file.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Standard">Its value where nobody sets it; null where it then follows from the data.</param>
/// <param name="Meaning">What it does, with its unit.</param>
public sealed record IndicatorSetting(
    string Name,
    SettingKind Kind,
    object? Standard,
    string Meaning
)
{
    /// <summary>Its value in <c>--format cardinal</c>, where results are to be those of the tool of that name.</summary>
    public object? Cardinal { get; init; } = Standard;
}
