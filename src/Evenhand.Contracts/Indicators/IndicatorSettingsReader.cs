using System.Globalization;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Contracts.Indicators;

/// <summary>
/// Reads a settings file: a section for each indicator by its code, and <c>general</c>. What it leaves out stays as it is; what
/// it says is taken whole or the file is refused.
/// </summary>
public static class IndicatorSettingsReader
{
    /// <summary>Reads a file in YAML, or in JSON, which is YAML too.</summary>
    /// <param name="file">The file.</param>
    /// <param name="otherwise">What holds for settings that the file leaves out.</param>
    public static Outcome<IndicatorSettings> Read(TextFile file, IndicatorSettings otherwise) =>
        StrictYaml.Read(file).Then(map => Read(map, otherwise));

    private static Outcome<IndicatorSettings> Read(YamlMap map, IndicatorSettings otherwise)
    {
        var values = new Dictionary<string, object?>(otherwise.Values, StringComparer.Ordinal);
        foreach (var (section, settings) in IndicatorSettings.Sections)
        {
            if (map.Map(section, required: false) is not { } given)
            {
                continue;
            }

            foreach (var setting in settings)
            {
                if (given.MayHave(setting.Name))
                {
                    values[IndicatorSettings.Key(section, setting.Name)] = Value(given, setting);
                }
            }

            // An indicator without settings is asked for no key, and a key is then a mistake all the same.
            given.Finish();
        }

        map.Finish();
        return map.Problems.Count > 0
            ? Outcome<IndicatorSettings>.Failed(map.Problems)
            : Outcome<IndicatorSettings>.Ok(new IndicatorSettings(values));
    }

    private static object? Value(YamlMap map, IndicatorSetting setting) =>
        setting.Kind switch
        {
            SettingKind.Whole => Whole(map, setting.Name),
            SettingKind.Number => Number(map, setting.Name),
            SettingKind.Flag => map.Flag(setting.Name),
            SettingKind.Word => map.Text(setting.Name),
            SettingKind.Words => map.Texts(setting.Name, required: false)
                .Select(t => t.Text)
                .ToArray(),
            _ => map.Map(setting.Name, required: true) is { } words
                ? words.Keys.ToDictionary(k => k, k => Whole(words, k), StringComparer.Ordinal)
                : [],
        };

    private static int Whole(YamlMap map, string key)
    {
        var scalar = map.Scalar(key, required: true);
        if (
            scalar is not null
            && int.TryParse(
                scalar.Text,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return number;
        }

        if (scalar is not null)
        {
            map.Report(scalar.Line, key, "This is not a whole number", scalar.Text, "0 or more");
        }

        return 0;
    }

    private static double Number(YamlMap map, string key)
    {
        var scalar = map.Scalar(key, required: true);
        if (
            scalar is not null
            && double.TryParse(
                scalar.Text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            && double.IsFinite(number)
        )
        {
            return number;
        }

        if (scalar is not null)
        {
            map.Report(
                scalar.Line,
                key,
                "This is not a number",
                scalar.Text,
                "0 or more, for instance 0.05"
            );
        }

        return 0;
    }
}
