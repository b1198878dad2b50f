namespace Evenhand.Contracts.Facts;

/// <summary>Where it is delivered.</summary>
public enum DeliveryField
{
    /// <summary>Region, often a NUTS code.</summary>
    [FieldPath("region")]
    Region,

    /// <summary>Postcode.</summary>
    [FieldPath("postalCode")]
    PostalCode,

    /// <summary>Country.</summary>
    [FieldPath("countryName")]
    Country,

    /// <summary>Country as a code.</summary>
    [FieldPath("country")]
    CountryCode,
}
