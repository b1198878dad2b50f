namespace Evenhand.Law.Tables;

/// <summary>Whether an amount is compared with a value that holds VAT.</summary>
public enum VatBasis
{
    /// <summary>With VAT.</summary>
    Inc,

    /// <summary>Without VAT.</summary>
    Ex,

    /// <summary>The amount is not the value of a contract.</summary>
    NotApplicable,
}

/// <summary>An amount of money on which the law turns, in force over some time.</summary>
/// <param name="Instrument">The Act or regulations with the provision.</param>
/// <param name="Kind">What is compared with it, for instance <c>light_touch</c>.</param>
/// <param name="Authorities">For whom: <c>central</c>, <c>sub_central</c>, <c>any</c>, or in words.</param>
/// <param name="Pounds">The amount.</param>
/// <param name="Vat">With or without VAT.</param>
/// <param name="From">First day in force.</param>
/// <param name="To">Last day in force; null while it is.</param>
/// <param name="Source">What was read.</param>
/// <param name="Confidence"><c>verified</c>, <c>known</c> or <c>uncertain</c>.</param>
public sealed record Threshold(
    string Instrument,
    string Kind,
    string Authorities,
    decimal Pounds,
    VatBasis Vat,
    DateOnly From,
    DateOnly? To,
    string Source,
    string Confidence
)
{
    /// <summary>Whether it is in force on a day.</summary>
    public bool InForceOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether it is the one for a class of authority, <c>central</c> or <c>sub_central</c>.</summary>
    public bool IsFor(string authorityClass) =>
        Authorities == authorityClass
        || Authorities == "any"
        || Authorities.StartsWith("any except ", StringComparison.Ordinal);
}
