using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Evenhand.Vocabulary;

/// <summary>A financial year of the public sector in the United Kingdom: 1 April to 31 March.</summary>
/// <param name="Begins">The calendar year in which it begins: 2013 for 2013-14.</param>
public readonly record struct FinancialYear(int Begins)
{
    /// <summary>Its last day.</summary>
    public DateOnly LastDay => new(Begins + 1, 3, 31);

    /// <summary>The year that a day lies in.</summary>
    public static FinancialYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>Reads 2013-14, 2013/14, 2013-2014, 201314 or 1314.</summary>
    /// <returns>False when the two halves are not years that follow each other.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out FinancialYear year)
    {
        year = default;
        var digits = (text ?? "")
            .Trim()
            .Replace("-", "", StringComparison.Ordinal)
            .Replace("/", "", StringComparison.Ordinal);
        if (
            digits.Length is not (4 or 6 or 8)
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        )
        {
            return false;
        }

        var half = digits.Length == 6 ? 4 : digits.Length / 2;
        var begins = int.Parse(digits[..half], CultureInfo.InvariantCulture);
        var ends = int.Parse(digits[half..], CultureInfo.InvariantCulture);
        if (half == 2)
        {
            begins += 2000;
        }

        if (begins is < 1990 or > 2099 || (begins + 1) % 100 != ends % 100)
        {
            return false;
        }

        year = new FinancialYear(begins);
        return true;
    }

    /// <summary>The year as it is usually written: 2013-14.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Begins}-{(Begins + 1) % 100:00}");
}
