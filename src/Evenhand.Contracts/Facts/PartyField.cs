namespace Evenhand.Contracts.Facts;

/// <summary>An organisation that takes part.</summary>
public enum PartyField
{
    /// <summary>Its id in this release.</summary>
    [FieldPath("id")]
    Id,

    /// <summary>Its name as written.</summary>
    [FieldPath("name")]
    Name,

    /// <summary>Scheme of its identifier, an org-id code such as GB-COH.</summary>
    [FieldPath("identifier/scheme")]
    Scheme,

    /// <summary>Its identifier in that scheme.</summary>
    [FieldPath("identifier/id")]
    Identifier,

    /// <summary>Its registered name.</summary>
    [FieldPath("identifier/legalName")]
    LegalName,

    /// <summary>Why it has no identifier.</summary>
    [FieldPath("identifier/noIdentifierRationale")]
    NoIdentifierRationale,

    /// <summary>Country.</summary>
    [FieldPath("address/countryName")]
    Country,

    /// <summary>Country as a code.</summary>
    [FieldPath("address/country")]
    CountryCode,

    /// <summary>Region, often a NUTS code.</summary>
    [FieldPath("address/region")]
    Region,

    /// <summary>Town.</summary>
    [FieldPath("address/locality")]
    Locality,

    /// <summary>Postcode.</summary>
    [FieldPath("address/postalCode")]
    PostalCode,

    /// <summary>sme, micro, small, medium, large or sheltered words like these.</summary>
    [FieldPath("details/scale")]
    Scale,

    /// <summary>Said to be a voluntary, community or social enterprise.</summary>
    [FieldPath("details/vcse")]
    Vcse,

    /// <summary>Said to be a public service mission organisation.</summary>
    [FieldPath("details/publicServiceMissionOrganization")]
    PublicServiceMission,

    /// <summary>Said to be a supported employment provider.</summary>
    [FieldPath("details/shelteredWorkshop")]
    ShelteredWorkshop,

    /// <summary>Said to be an SME in Contracts Finder's files before 2021.</summary>
    [FieldPath("sme")]
    OldSme,

    /// <summary>Said to be a voluntary organisation in Contracts Finder's files before 2021.</summary>
    [FieldPath("vco")]
    OldVco,
}
