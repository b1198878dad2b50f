using System.Globalization;
using Evenhand.Rules.Yaml;

namespace Evenhand.Appraisal.Prices;

/// <summary>Numbers out of YAML that people wrote.</summary>
internal static class YamlNumbers
{
    // Far above any budget, and far from where a decimal or a double would lose pence.
    private const decimal Most = 1_000_000_000_000;

    /// <summary>An amount or share, exact; null, reported when required or wrong, where there is none.</summary>
    public static decimal? Amount(this YamlMap map, string key, bool required)
    {
        var scalar = map.Scalar(key, required);
        if (scalar is null)
        {
            return null;
        }

        if (
            decimal.TryParse(
                scalar.Text,
                NumberStyles.AllowDecimalPoint
                    | NumberStyles.AllowLeadingSign
                    | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out var number
            )
            && Math.Abs(number) <= Most
        )
        {
            return number;
        }

        map.Report(
            scalar.Line,
            key,
            "This is not a number",
            scalar.Text,
            "digits without commas, as 1250000 or 0.24"
        );
        return null;
    }

    /// <summary>The same within bounds.</summary>
    public static decimal? Amount(
        this YamlMap map,
        string key,
        bool required,
        decimal from,
        decimal to
    )
    {
        var number = map.Amount(key, required);
        if (number is not null && (number < from || number > to))
        {
            map.Report(
                map.LineOf(key),
                key,
                "This number is out of range",
                $"{number}",
                string.Create(CultureInfo.InvariantCulture, $"{from} to {to}")
            );
            return null;
        }

        return number;
    }

    /// <summary>A number that need not be exact.</summary>
    public static double? Number(this YamlMap map, string key, bool required) =>
        (double?)map.Amount(key, required);
}
