using Evenhand.Vocabulary;

namespace Evenhand.Registers.Ofsted;

/// <summary>One provider in an Ofsted list, as far as later stages need it. Addresses and postcodes are not read at all.</summary>
public sealed record ProviderRow
{
    /// <summary>The line on which the row begins in its file, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>Ofsted's unique reference number.</summary>
    public required string Urn { get; init; }

    /// <summary>The provision type as written, with blanks tidied.</summary>
    public required string ProvisionType { get; init; }

    /// <summary>The registration status as written, for instance Active.</summary>
    public required string Status { get; init; }

    /// <summary>The sector as Ofsted prints it.</summary>
    public required Sector Sector { get; init; }

    /// <summary>The sector's words as written; null when the field was empty.</summary>
    public string? SectorWritten { get; init; }

    /// <summary>Registered places; null where the list gives none (fostering agencies, for instance).</summary>
    public int? Places { get; init; }

    /// <summary>The provider's own name; null where it is redacted or missing.</summary>
    public string? Name { get; init; }

    /// <summary>The organisation that owns it, as written; null where missing, or where it is a person.</summary>
    public string? Owner { get; init; }

    /// <summary>The owner's name begins like that of a person and was dropped.</summary>
    public bool OwnerIsPerson { get; init; }

    /// <summary>The authority's name as written; null when the field was empty.</summary>
    public string? AreaWritten { get; init; }

    /// <summary>The authority's code; null when the name joins none.</summary>
    public AreaCode? Area { get; init; }

    /// <summary>The region as written.</summary>
    public string? RegionWritten { get; init; }

    /// <summary>When it was registered.</summary>
    public DateOnly? Registered { get; init; }

    /// <summary>Whether it offers short breaks only, in the words of the list; null where nothing is said.</summary>
    public string? ShortBreaks { get; init; }

    /// <summary>Number of premises, for supported accommodation.</summary>
    public int? Premises { get; init; }

    /// <summary>Number of the school in the register of schools, where there is one.</summary>
    public string? SchoolUrn { get; init; }

    /// <summary>The kind of the latest inspection.</summary>
    public string? InspectionEvent { get; init; }

    /// <summary>The day of the latest inspection.</summary>
    public DateOnly? Inspected { get; init; }

    /// <summary>The overall judgement of the latest inspection, as written.</summary>
    public string? Grade { get; init; }
}
