namespace Evenhand.Contracts.Facts;

/// <summary>A reference to an organisation.</summary>
public enum OrganisationField
{
    /// <summary>Its id, as in <c>parties</c>.</summary>
    [FieldPath("id")]
    Id,

    /// <summary>Its name as written.</summary>
    [FieldPath("name")]
    Name,
}
