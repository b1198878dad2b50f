using System.Buffers;
using System.Text;
using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Quality;

/// <summary>Titles, names and descriptions. What they say is never shown.</summary>
internal static class TextChecks
{
    // Those that are met in English text; "Marks &Spencer;" is none.
    private static readonly string[] Entities =
        "amp lt gt quot apos nbsp pound euro lsquo rsquo ldquo rdquo sbquo bdquo ndash mdash bull hellip middot copy reg trade deg eacute egrave".Split(
            ' '
        );

    private static readonly SearchValues<byte> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Where(b => b is not (9 or 10 or 13)).Select(b => (byte)b),
        0x7F,
    ]);

    private static readonly SearchValues<byte> EndsOfAddress = SearchValues.Create(" \\,;<>()\""u8);

    public static void Look(ReleaseLook look)
    {
        var facts = look.Facts;
        All(look, facts.Process, ProcessField.Title);
        All(look, facts.Process, ProcessField.Description);
        All(look, facts.Process, ProcessField.BuyerName);
        All(look, facts.Process, ProcessField.PlanningRationale);
        All(look, facts.Process, ProcessField.TenderTitle);
        All(look, facts.Process, ProcessField.TenderDescription);
        All(look, facts.Process, ProcessField.ProcurementMethodDetails);
        All(look, facts.Process, ProcessField.ProcurementMethodRationale);
        All(look, facts.Parties, PartyField.Name);
        All(look, facts.Parties, PartyField.LegalName);
        All(look, facts.Parties, PartyField.Locality);
        All(look, facts.AwardSuppliers, OrganisationField.Name);
        All(look, facts.Tenderers, OrganisationField.Name);
        All(look, facts.Lots, LotField.Title);
        All(look, facts.Lots, LotField.Description);
        All(look, facts.TenderItems, ItemField.Description);
        All(look, facts.Awards, AwardField.Title);
        All(look, facts.Awards, AwardField.Description);
        All(look, facts.Contracts, ContractField.Title);
        All(look, facts.Contracts, ContractField.Description);
        All(look, facts.ContractAmendments, AmendmentField.Description);
    }

    private static void All<TField>(ReleaseLook look, FactTable<TField> table, TField field)
        where TField : struct, Enum
    {
        for (var row = 0; row < table.Count; row++)
        {
            var piece = table[row, field];
            if (piece.Kind is PieceKind.Text or PieceKind.EscapedText && piece.Says)
            {
                One(look, table, field, look.Plain(piece));
            }
        }
    }

    private static void One<TField>(
        ReleaseLook look,
        FactTable<TField> table,
        TField field,
        ReadOnlySpan<byte> text
    )
        where TField : struct, Enum
    {
        if (HasEntity(text))
        {
            look.Fault(FaultKinds.HtmlInText, table, field);
        }

        if (HasStrayLineEnd(text))
        {
            look.Fault(FaultKinds.StrayLineEnd, table, field);
        }

        if (HasAddress(text))
        {
            look.Fault(FaultKinds.EmailInText, table, field);
        }

        if (HasControl(text))
        {
            look.Fault(FaultKinds.ControlCharacter, table, field);
        }

        if (!Ascii.IsValid(text) && IsMisencoded(text))
        {
            look.Fault(FaultKinds.MisencodedText, table, field);
        }
    }

    /// <summary>Whether there is an entity such as <c>&amp;amp;</c>, <c>&amp;#39;</c> or <c>&amp;#x27;</c>.</summary>
    private static bool HasEntity(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)'&'); at >= 0; at = text.IndexOf((byte)'&'))
        {
            text = text[(at + 1)..];
            var end = text[..Math.Min(text.Length, 9)].IndexOf((byte)';');
            if (end < 2)
            {
                continue;
            }

            var name = text[..end];
            if (
                name[0] == (byte)'#'
                    ? char.IsAsciiDigit((char)name[1]) || (name[1] | 0x20) == 'x' && end > 2
                    : IsEntity(name)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEntity(ReadOnlySpan<byte> name)
    {
        foreach (var known in Entities)
        {
            if (Ascii.Equals(name, known))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether rn stands where no word has it: after something other than a small letter, and before a blank, a capital letter, a
    /// further rn, or the end.
    /// </summary>
    private static bool HasStrayLineEnd(ReadOnlySpan<byte> text)
    {
        var before = (byte)'a';
        for (var at = text.IndexOf("rn"u8); at >= 0; at = text.IndexOf("rn"u8))
        {
            before = at > 0 ? text[at - 1] : before;
            var rest = text[(at + 2)..];
            if (
                before < 0x80
                && !char.IsAsciiLetter((char)before)
                && before is not ((byte)'\'' or (byte)'-')
                && (
                    rest.IsEmpty
                    || rest[0] == (byte)' '
                    || char.IsAsciiLetterUpper((char)rest[0])
                    || rest.StartsWith("rn"u8)
                )
            )
            {
                return true;
            }

            before = (byte)'n';
            text = rest;
        }

        return false;
    }

    /// <summary>Whether an @ stands between letters or digits, with a point in what follows.</summary>
    private static bool HasAddress(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)'@'); at >= 0; at = text.IndexOf((byte)'@'))
        {
            var rest = text[(at + 1)..];
            if (at > 0 && char.IsAsciiLetterOrDigit((char)text[at - 1]))
            {
                var end = rest.IndexOfAny(EndsOfAddress);
                var host = end < 0 ? rest : rest[..end];
                if (host.IndexOf((byte)'.') > 0)
                {
                    return true;
                }
            }

            text = rest;
        }

        return false;
    }

    /// <summary>Whether there is a control character other than a line end or tab; those beyond ASCII are C2 80 to C2 9F in UTF-8.</summary>
    private static bool HasControl(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAny(Controls))
        {
            return true;
        }

        for (
            var at = text.IndexOf((byte)0xC2);
            at >= 0 && at + 1 < text.Length;
            at = text.IndexOf((byte)0xC2)
        )
        {
            if (text[at + 1] is >= 0x80 and < 0xA0 and not 0x85)
            {
                return true;
            }

            text = text[(at + 1)..];
        }

        return false;
    }

    /// <summary>What UTF-8 becomes when it is read as Windows-1252 and written again, or U+FFFD.</summary>
    private static bool IsMisencoded(ReadOnlySpan<byte> text) =>
        text.IndexOf("â€"u8) >= 0
        || text.IndexOf("Â£"u8) >= 0
        || text.IndexOf("Â "u8) >= 0
        || text.IndexOf("Ã©"u8) >= 0
        || text.IndexOf("\uFFFD"u8) >= 0;
}
