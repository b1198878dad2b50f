namespace Evenhand.Contracts.Facts;

/// <summary>Something bought.</summary>
public enum ItemField
{
    /// <summary>Its id.</summary>
    [FieldPath("id")]
    Id,

    /// <summary>The lot it belongs to.</summary>
    [FieldPath("relatedLot")]
    RelatedLot,

    /// <summary>Description.</summary>
    [FieldPath("description")]
    Description,

    /// <summary>Scheme of its classification.</summary>
    [FieldPath("classification/scheme")]
    ClassificationScheme,

    /// <summary>Its code.</summary>
    [FieldPath("classification/id")]
    ClassificationId,

    /// <summary>Its words.</summary>
    [FieldPath("classification/description")]
    ClassificationDescription,

    /// <summary>How many.</summary>
    [FieldPath("quantity")]
    Quantity,
}
