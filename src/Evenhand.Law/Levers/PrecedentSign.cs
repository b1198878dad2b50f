namespace Evenhand.Law.Levers;

/// <summary>A field of a notice in which the use of a lever may show.</summary>
public enum PrecedentField
{
    /// <summary>Codes of reserved participation.</summary>
    Reserved,

    /// <summary>The procurement method, a code.</summary>
    Method,

    /// <summary>The procurement method in the publisher's words.</summary>
    MethodDetails,

    /// <summary>Why this method was chosen, or why there is a procurement at all.</summary>
    Rationale,

    /// <summary>The titles of the process and its lots.</summary>
    Title,

    /// <summary>The descriptions of the process and its lots.</summary>
    Description,
}

/// <summary>A sign by which the use of a lever is recognised in a published notice. One sign is enough.</summary>
/// <param name="Fields">Where to look.</param>
/// <param name="Codes">Codes, one of which the field must be; empty where words are looked for.</param>
/// <param name="Words">Words, some of which the field must hold as whole words in this order; empty where codes are looked for.</param>
/// <param name="LegalBases">Ids of Acts, one of which the notice must name; empty where any will do.</param>
/// <param name="OcidPrefixes">Beginnings of ids of processes, which tell where a notice was published; empty where any will do.</param>
public sealed record PrecedentSign(
    IReadOnlyList<PrecedentField> Fields,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> LegalBases,
    IReadOnlyList<string> OcidPrefixes
);
