namespace Evenhand.Law.Calendar;

/// <summary>Why a day is a bank holiday.</summary>
public enum HolidayBasis
{
    /// <summary>It stands in the published list.</summary>
    Published,

    /// <summary>Not published yet: it follows from Schedule 1 to the Banking and Financial Dealings Act 1971.</summary>
    Act,

    /// <summary>Not published yet: a day that has been proclaimed every year (section 1(3) of the same Act), but need not be.</summary>
    Custom,

    /// <summary>Not published yet: Good Friday or Christmas Day where they are holidays without the Act.</summary>
    CommonLaw,
}

/// <summary>One bank holiday.</summary>
/// <param name="Division">Where.</param>
/// <param name="Day">When.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Substitute">Whether it stands for a day that falls on a weekend.</param>
/// <param name="Basis">Why it is one.</param>
public sealed record BankHoliday(
    Division Division,
    DateOnly Day,
    string Name,
    bool Substitute,
    HolidayBasis Basis
)
{
    /// <summary>Whether it was computed, because no list of its year was published when the program was made.</summary>
    public bool IsComputed => Basis != HolidayBasis.Published;

    /// <summary>Its name, with what is special about it.</summary>
    public string Full => Name + (Substitute ? " (substitute day)" : "");
}
