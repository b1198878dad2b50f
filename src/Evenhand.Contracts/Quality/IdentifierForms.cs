using System.Text;

namespace Evenhand.Contracts.Quality;

/// <summary>The forms of identifiers in the registers that UK notices name.</summary>
/// <remarks>
/// Sources: the codes of registers as org-id.guide lists them, with those of Find a Tender (GB-PPON, GB-FTS) and of Contracts
/// Finder (GB-CFS); Companies House, "Company number prefixes"; the registers' own examples. Read on 27 November 2026.
/// </remarks>
internal static class IdentifierForms
{
    private const int CompanyNumber = 8;

    private static readonly string[] UkSchemes =
    [
        .. (
            "CASC CCSCUST CHC COA COE COH EDU GOR GOV GOVUK HESA IRN LAE LANI LAS MPR NHS NIC PLA REV SC SCOTEDU SHPE SRS UKPRN WALEDU PPON FTS CFS VAT"
        ).Split(' '),
    ];

    private static readonly byte[][] Placeholders =
    [
        "n/a"u8.ToArray(),
        "na"u8.ToArray(),
        "none"u8.ToArray(),
        "tbc"u8.ToArray(),
        "tba"u8.ToArray(),
        "unknown"u8.ToArray(),
        "not applicable"u8.ToArray(),
        "-"u8.ToArray(),
        "."u8.ToArray(),
    ];

    /// <summary>What is wrong with an identifier; null where nothing is.</summary>
    /// <param name="scheme">The register's code.</param>
    /// <param name="id">The identifier in it.</param>
    public static FaultKind? Judge(ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> id) =>
        !IsKnown(scheme) ? FaultKinds.SchemeUnknown
        : IsPlaceholder(id) ? FaultKinds.IdentifierPlaceholder
        : scheme.SequenceEqual("GB-COH"u8) ? Company(id)
        : scheme.SequenceEqual("GB-CHC"u8) ? Charity(id)
        : scheme.SequenceEqual("GB-SC"u8) ? Form(id, "SC000000"u8)
        : scheme.SequenceEqual("GB-NIC"u8) ? Form(id, "000000"u8, "NIC000000"u8)
        : scheme.SequenceEqual("GB-NHS"u8)
            ? IsNhsCode(id) ? null
                : FaultKinds.IdentifierMalformed
        : scheme.SequenceEqual("GB-LAE"u8) || scheme.SequenceEqual("GB-LAS"u8)
            ? Form(id, "AAA"u8, "AAAA"u8)
        : scheme.SequenceEqual("GB-UKPRN"u8) ? Form(id, "10000000"u8)
        : scheme.SequenceEqual("GB-PPON"u8) ? Form(id, "AAAA-0000-AAAA"u8)
        : null;

    private static bool IsKnown(ReadOnlySpan<byte> scheme)
    {
        if (scheme.StartsWith("GB-"u8))
        {
            foreach (var known in UkSchemes)
            {
                if (Ascii.Equals(scheme[3..], known))
                {
                    return true;
                }
            }

            return false;
        }

        return scheme.Length is > 3 and <= 20
            && char.IsAsciiLetterUpper((char)scheme[0])
            && char.IsAsciiLetterUpper((char)scheme[1])
            && scheme[2] == (byte)'-'
            && !scheme.Contains((byte)' ');
    }

    private static bool IsPlaceholder(ReadOnlySpan<byte> id)
    {
        if (!id.ContainsAnyExcept((byte)'0', (byte)'-', (byte)' '))
        {
            return true;
        }

        if (id.Length > 14)
        {
            return false;
        }

        foreach (var word in Placeholders)
        {
            if (Ascii.EqualsIgnoreCase(id, word))
            {
                return true;
            }
        }

        return false;
    }

    private static FaultKind? Company(ReadOnlySpan<byte> id)
    {
        if (IsForm(id, "00000000"u8))
        {
            return null;
        }

        if (id.Length < CompanyNumber && !id.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return id.Length >= 4
                ? FaultKinds.CompanyNumberLostZero
                : FaultKinds.IdentifierMalformed;
        }

        return IsForm(id, "AA000000"u8) // SC, NI, OC, LP, FC, IP, CE ...
            || IsForm(id, "R0000000"u8) // Northern Ireland before 1922
            || IsForm(id, "AA00000A"u8) // registered societies
            || IsForm(id, "AA0000AA"u8) // Scottish ones
                ? null
            : id.Length is >= 3 and <= 5 && IsNhsCode(id) ? FaultKinds.NhsCodeAsCompany
            : FaultKinds.IdentifierMalformed;
    }

    private static FaultKind? Charity(ReadOnlySpan<byte> id) =>
        IsForm(id, "000000"u8) || IsForm(id, "0000000"u8) ? null
        // A charity that is linked to another has its number and a suffix.
        : id.IndexOf((byte)'-') is > 5 and var dash
        && (IsForm(id[..dash], "000000"u8) || IsForm(id[..dash], "0000000"u8))
        && id.Length > dash + 1
        && !id[(dash + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            ? null
        : IsForm(id, "SC000000"u8) || IsForm(id, "NIC000000"u8) || IsForm(id, "00000000"u8)
            ? FaultKinds.CharityNumberAsCompany
        : FaultKinds.IdentifierMalformed;

    /// <summary>Three to six capital letters and digits.</summary>
    private static bool IsNhsCode(ReadOnlySpan<byte> id)
    {
        if (id.Length is < 3 or > 6)
        {
            return false;
        }

        foreach (var b in id)
        {
            if (!char.IsAsciiLetterUpper((char)b) && !char.IsAsciiDigit((char)b))
            {
                return false;
            }
        }

        return true;
    }

    private static FaultKind? Form(
        ReadOnlySpan<byte> id,
        ReadOnlySpan<byte> one,
        ReadOnlySpan<byte> other = default
    ) => IsForm(id, one) || IsForm(id, other) ? null : FaultKinds.IdentifierMalformed;

    /// <summary>Whether an id has a form, in which 0 is any digit, A any capital letter, and all else itself.</summary>
    private static bool IsForm(ReadOnlySpan<byte> id, ReadOnlySpan<byte> form)
    {
        if (form.IsEmpty || id.Length != form.Length)
        {
            return false;
        }

        for (var i = 0; i < id.Length; i++)
        {
            var fits = form[i] switch
            {
                (byte)'0' => char.IsAsciiDigit((char)id[i]),
                (byte)'A' => char.IsAsciiLetterUpper((char)id[i]),
                var other => id[i] == other,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
