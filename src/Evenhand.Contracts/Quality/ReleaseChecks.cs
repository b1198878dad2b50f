using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Quality;

/// <summary>What a release says of itself.</summary>
internal static class ReleaseChecks
{
    /// <summary>How long a prefix is.</summary>
    public const int PrefixLength = 11;

    public static void Look(ReleaseLook look)
    {
        var facts = look.Facts;
        var ocid = facts[ProcessField.Ocid];
        if (!ocid.Says)
        {
            look.Fault(FaultKinds.OcidMissing, facts.Process, ProcessField.Ocid);
        }
        else if (!IsNamed(facts.Raw(ocid)))
        {
            look.Fault(FaultKinds.OcidMalformed, facts.Process, ProcessField.Ocid, ocid);
        }

        Missing(look, FaultKinds.ReleaseIdMissing, ProcessField.ReleaseId);
        Missing(look, FaultKinds.ReleaseDateMissing, ProcessField.Date);
        if (facts.Tags.Count == 0)
        {
            look.Fault(FaultKinds.TagMissing, facts.Tags);
        }

        if (!facts[ProcessField.BuyerId].Says && !facts[ProcessField.BuyerName].Says)
        {
            look.Fault(FaultKinds.BuyerMissing, facts.Process, ProcessField.BuyerName);
        }

        if (!HasTitle(facts))
        {
            look.Fault(FaultKinds.TitleMissing, facts.Process, ProcessField.TenderTitle);
        }
    }

    /// <summary>The prefix of a process: <c>ocds-</c> and six letters or digits; nothing where it has none.</summary>
    public static ReadOnlySpan<byte> PrefixOf(ReadOnlySpan<byte> ocid)
    {
        if (ocid.Length <= PrefixLength || !ocid.StartsWith("ocds-"u8))
        {
            return [];
        }

        foreach (var b in ocid[5..PrefixLength])
        {
            if (!char.IsAsciiLetterLower((char)b) && !char.IsAsciiDigit((char)b))
            {
                return [];
            }
        }

        return ocid[..PrefixLength];
    }

    private static bool IsNamed(ReadOnlySpan<byte> ocid) =>
        !PrefixOf(ocid).IsEmpty
        && ocid.Length > PrefixLength + 1
        && ocid[PrefixLength] == (byte)'-';

    private static void Missing(ReleaseLook look, FaultKind kind, ProcessField field)
    {
        if (!look.Facts[field].Says)
        {
            look.Fault(kind, look.Facts.Process, field);
        }
    }

    private static bool HasTitle(ProcessFacts facts) =>
        facts[ProcessField.TenderTitle].Says
        || facts[ProcessField.Title].Says
        || AnySays(facts.Awards, AwardField.Title)
        || AnySays(facts.Contracts, ContractField.Title);

    private static bool AnySays<TField>(FactTable<TField> table, TField field)
        where TField : struct, Enum
    {
        for (var row = 0; row < table.Count; row++)
        {
            if (table[row, field].Says)
            {
                return true;
            }
        }

        return false;
    }
}
