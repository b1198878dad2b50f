using Evenhand.Vocabulary;

namespace Evenhand.Registers.Ofsted;

/// <summary>One provider that joined or left Ofsted's register in a year.</summary>
public sealed record MovementRow
{
    /// <summary>The line on which the row begins in its file, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>Ofsted's unique reference number.</summary>
    public required string Urn { get; init; }

    /// <summary>The provision type as written.</summary>
    public required string ProvisionType { get; init; }

    /// <summary>The sector as Ofsted prints it.</summary>
    public required Sector Sector { get; init; }

    /// <summary>The sector's words as written; null when the field was empty.</summary>
    public string? SectorWritten { get; init; }

    /// <summary>Registered places; null where none are given.</summary>
    public int? Places { get; init; }

    /// <summary>The authority's name as written; null when the field was empty.</summary>
    public string? AreaWritten { get; init; }

    /// <summary>The authority's code; null when the name joins none.</summary>
    public AreaCode? Area { get; init; }

    /// <summary>Ofsted counts it as a joiner of the year.</summary>
    public required bool Joined { get; init; }

    /// <summary>Ofsted counts it as a leaver of the year; a provider may have joined and left in one year.</summary>
    public required bool Left { get; init; }

    /// <summary>When it became active.</summary>
    public DateOnly? JoinedOn { get; init; }

    /// <summary>When it resigned, closed or was cancelled, whichever is given first.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Ofsted's words on why it is in the list; null in years that give none.</summary>
    public string? Reason { get; init; }
}
