namespace Evenhand.Contracts.Facts;

/// <summary>Another process that this one belongs with.</summary>
public enum RelationField
{
    /// <summary>Id of the relation.</summary>
    [FieldPath("id")]
    Id,

    /// <summary>The other process.</summary>
    [FieldPath("identifier")]
    Identifier,

    /// <summary>Scheme of its id.</summary>
    [FieldPath("scheme")]
    Scheme,

    /// <summary>Its title.</summary>
    [FieldPath("title")]
    Title,
}
