namespace Evenhand.Contracts.Facts;

/// <summary>A key performance indicator that a contract sets.</summary>
public enum MetricField
{
    /// <summary>Its id.</summary>
    [FieldPath("id")]
    Id,

    /// <summary>What is measured.</summary>
    [FieldPath("title")]
    Title,

    /// <summary>How.</summary>
    [FieldPath("description")]
    Description,
}
