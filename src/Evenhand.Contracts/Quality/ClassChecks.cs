using System.Buffers;
using Evenhand.Contracts.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Contracts.Quality;

/// <summary>Places and classifications.</summary>
internal static class ClassChecks
{
    // The first two digits of the codes of the list of 2008.
    private const string CpvDivisions =
        "03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71 72 73 75 76 77 79 80 85 90 92 98";

    // Regions of level 2 of the UK in all editions of NUTS since 2003 and of ITL: UKC1, or TLC1.
    private const string Level2Regions =
        "C1 C2 D1 D2 D3 D4 D5 D6 D7 E1 E2 E3 E4 F1 F2 F3 G1 G2 G3 H1 H2 H3 I1 I2 I3 I4 I5 I6 I7 J1 J2 J3 J4 K1 K2 K3 K4 K5 K6 L1 L2 L3 L4 L5 M0 M1 M2 M3 M4 M5 M6 M7 M8 M9 N0 ZZ";

    private static readonly SearchValues<byte> Signs = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8
    );

    private static readonly bool[] Divisions = Numbers(CpvDivisions);

    public static void Look(ReleaseLook look)
    {
        var facts = look.Facts;
        Regions(look, facts.Parties, PartyField.Region);
        Regions(look, facts.TenderDeliveries, DeliveryField.Region);
        Regions(look, facts.AwardDeliveries, DeliveryField.Region);
        Cpv(look, facts.Process, ProcessField.ClassificationScheme, ProcessField.ClassificationId);
        Cpv(look, facts.TenderClassifications, ClassificationField.Scheme, ClassificationField.Id);
        Cpv(look, facts.TenderItems, ItemField.ClassificationScheme, ItemField.ClassificationId);
        Cpv(
            look,
            facts.TenderItemClassifications,
            ClassificationField.Scheme,
            ClassificationField.Id
        );
        Cpv(look, facts.AwardItems, ItemField.ClassificationScheme, ItemField.ClassificationId);
        Cpv(
            look,
            facts.AwardItemClassifications,
            ClassificationField.Scheme,
            ClassificationField.Id
        );
    }

    private static void Cpv<TField>(
        ReleaseLook look,
        FactTable<TField> table,
        TField scheme,
        TField id
    )
        where TField : struct, Enum
    {
        for (var row = 0; row < table.Count; row++)
        {
            var code = table[row, id];
            if (
                code.Says
                && look.Facts.Is(table[row, scheme], "CPV"u8)
                && !IsCpv(look.Facts.Raw(code))
            )
            {
                look.Fault(FaultKinds.CpvMalformed, table, id, code);
            }
        }
    }

    private static bool IsCpv(ReadOnlySpan<byte> code) =>
        (
            code.Length == 8
            || (code.Length == 10 && code[8] == (byte)'-' && char.IsAsciiDigit((char)code[9]))
        )
        && !code[..8].ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && Divisions[(code[0] - '0') * 10 + code[1] - '0'];

    private static void Regions<TField>(ReleaseLook look, FactTable<TField> table, TField field)
        where TField : struct, Enum
    {
        for (var row = 0; row < table.Count; row++)
        {
            var region = table[row, field];
            if (region.Says && IsWrongRegion(look.Facts.Raw(region)))
            {
                look.Fault(FaultKinds.RegionMalformed, table, field, region);
            }
        }
    }

    /// <summary>Whether a text has the look of a code of the UK (UK or TL, and up to three capital letters or digits) and is none.</summary>
    private static bool IsWrongRegion(ReadOnlySpan<byte> region)
    {
        if (
            region.Length is < 3 or > 6
            || !(region.StartsWith("UK"u8) || region.StartsWith("TL"u8))
            || region.ContainsAnyExcept(Signs)
        )
        {
            return false;
        }

        var below = region[2..];
        return below.Length switch
        {
            1 => !UkRegions.Letters.Contains((char)below[0], StringComparison.Ordinal),
            2 => !IsLevel2(below),
            3 => !IsLevel2(below[..2]),
            // No code is longer.
            _ => true,
        };
    }

    private static bool IsLevel2(ReadOnlySpan<byte> region)
    {
        for (var i = 0; i < Level2Regions.Length; i += 3)
        {
            if (Level2Regions[i] == region[0] && Level2Regions[i + 1] == region[1])
            {
                return true;
            }
        }

        return false;
    }

    private static bool[] Numbers(string codes)
    {
        var known = new bool[100];
        foreach (var code in codes.Split(' '))
        {
            known[(code[0] - '0') * 10 + code[1] - '0'] = true;
        }

        return known;
    }
}
