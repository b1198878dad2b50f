namespace Evenhand.Contracts.Indicators;

/// <summary>The value of every setting of every indicator.</summary>
public sealed class IndicatorSettings
{
    /// <summary>The section of settings that no one indicator has for itself.</summary>
    public const string General = "general";

    private readonly Dictionary<string, object?> values;

    internal IndicatorSettings(Dictionary<string, object?> values) => this.values = values;

    /// <summary>Settings that hold for all indicators.</summary>
    public static IReadOnlyList<IndicatorSetting> GeneralSettings { get; } =
    [
        new(
            "currency",
            SettingKind.Word,
            null,
            "Prices in this currency alone are compared. Without it, all prices of a process must be in one currency."
        ),
        new(
            "left_out_statuses",
            SettingKind.Words,
            new[] { "cancelled", "withdrawn" },
            "Processes whose tender has one of these statuses are left out."
        )
        {
            Cardinal = new[] { "cancelled" },
        },
        new(
            "left_out_method_details",
            SettingKind.Words,
            Array.Empty<string>(),
            "Processes whose tender/procurementMethodDetails is one of these are left out."
        )
        {
            // The word that stands in the published case R024, whose flags were made with this setting.
            Cardinal = new[] { "EXC" },
        },
        new(
            "no_price_comparison",
            SettingKind.Words,
            Array.Empty<string>(),
            "Prices are not compared where tender/procurementMethodDetails is one of these."
        )
        {
            Cardinal = new[] { "NPC" },
        },
        new(
            "price_comparison",
            SettingKind.Words,
            Array.Empty<string>(),
            "Where any are given: prices are compared only where tender/procurementMethodDetails is one of these."
        ),
    ];

    /// <summary>All settings, by the section of a settings file.</summary>
    public static IEnumerable<(
        string Section,
        IReadOnlyList<IndicatorSetting> Settings
    )> Sections =>
        IndicatorCatalogue
            .Cards.Select(c => (c.Code, c.Settings))
            .Prepend((General, GeneralSettings));

    /// <summary>What holds where nobody sets anything.</summary>
    public static IndicatorSettings Standard { get; } = Of(s => s.Standard);

    /// <summary>What holds in <c>--format cardinal</c>: no fallbacks, and the settings under which the published cases were made.</summary>
    public static IndicatorSettings Cardinal { get; } = Of(s => s.Cardinal);

    internal IReadOnlyDictionary<string, object?> Values => values;

    internal static string Key(string section, string name) => $"{section}.{name}";

    internal int Whole(string section, string name) => (int)values[Key(section, name)]!;

    internal double? Number(string section, string name) => (double?)values[Key(section, name)];

    internal bool Flag(string section, string name) => (bool)values[Key(section, name)]!;

    internal string? Word(string section, string name) => (string?)values[Key(section, name)];

    internal WordSet Words(string section, string name) =>
        new((string[])values[Key(section, name)]!);

    internal IReadOnlyDictionary<string, int> WholeByWord(string section, string name) =>
        (IReadOnlyDictionary<string, int>)values[Key(section, name)]!;

    private static IndicatorSettings Of(Func<IndicatorSetting, object?> value) =>
        new(
            Sections
                .SelectMany(s => s.Settings.Select(t => (Key(s.Section, t.Name), value(t))))
                .ToDictionary(StringComparer.Ordinal)
        );
}
