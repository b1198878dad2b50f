namespace Evenhand.Contracts.Facts;

/// <summary>A change of a contract or tender.</summary>
public enum AmendmentField
{
    /// <summary>Its id.</summary>
    [FieldPath("id")]
    Id,

    /// <summary>When.</summary>
    [FieldPath("date")]
    Date,

    /// <summary>Why.</summary>
    [FieldPath("rationale")]
    Rationale,

    /// <summary>What changed.</summary>
    [FieldPath("description")]
    Description,
}
