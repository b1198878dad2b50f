namespace Evenhand.Contracts.Facts;

/// <summary>A code for what is bought.</summary>
public enum ClassificationField
{
    /// <summary>Scheme, for instance CPV.</summary>
    [FieldPath("scheme")]
    Scheme,

    /// <summary>Code.</summary>
    [FieldPath("id")]
    Id,

    /// <summary>Its words.</summary>
    [FieldPath("description")]
    Description,
}
