namespace Evenhand.Contracts.Facts;

/// <summary>A document.</summary>
public enum DocumentField
{
    /// <summary>Its id.</summary>
    [FieldPath("id")]
    Id,

    /// <summary>From the code list <c>documentType</c>.</summary>
    [FieldPath("documentType")]
    DocumentType,

    /// <summary>Find a Tender's notice type, UK1 to UK17.</summary>
    [FieldPath("noticeType")]
    NoticeType,

    /// <summary>When it was published.</summary>
    [FieldPath("datePublished")]
    DatePublished,

    /// <summary>Where it can be had.</summary>
    [FieldPath("url")]
    Url,
}
