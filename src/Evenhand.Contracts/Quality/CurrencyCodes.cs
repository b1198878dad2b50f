namespace Evenhand.Contracts.Quality;

/// <summary>Codes of currencies, those that are gone with them.</summary>
/// <remarks>Source: ISO 4217, as the code list <c>currency</c> of the Open Contracting Data Standard 1.1 has it, read on 27 November 2026.</remarks>
internal static class CurrencyCodes
{
    private const int Letters = 26;

    private const string All =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP "
        + "COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK "
        + "JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN "
        + "NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS "
        + "TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XDR XOF XPD XPF XPT XSU XTS "
        + "XUA XXX YER ZAR ZMW ZWL ADP AFA ALK AOK AON AOR ARA ARP ARY ATS AYM AZM BAD BEC BEF BEL BGJ BGK BGL BOP BRB BRC BRE BRN BRR BUK BYB BYR CHC "
        + "CSD CSJ CSK CYP DDM DEM ECS ECV EEK ESA ESB ESP FIM FRF GEK GHC GHP GNE GNS GQE GRD GWE GWP HRD IEP ILP ILR ISJ ITL LAJ LSM LTL LTT LUC LUF "
        + "LUL LVL LVR MGF MLF MRO MTL MTP MVQ MXP MZE MZM NIC NLG PEH PEI PES PLZ PTE RHD ROK ROL RUR SDD SDP SIT SKK SRG STD SUR TJR TMM TPE TRL UAK "
        + "UGS UGW USS UYN UYP VEB VEF VNC XEU XFO XFU XRE YDD YUD YUM YUN ZAL ZMK ZRN ZRZ ZWC ZWD ZWN ZWR";

    private static readonly bool[] Known = Make();

    /// <summary>Whether these are the letters of one.</summary>
    public static bool Holds(ReadOnlySpan<byte> code) => Number(code) is >= 0 and var n && Known[n];

    private static bool[] Make()
    {
        var known = new bool[Letters * Letters * Letters];
        foreach (var code in All.Split(' '))
        {
            known[Number([(byte)code[0], (byte)code[1], (byte)code[2]])] = true;
        }

        return known;
    }

    private static int Number(ReadOnlySpan<byte> code) =>
        code.Length == 3 && !code.ContainsAnyExceptInRange((byte)'A', (byte)'Z')
            ? ((code[0] - 'A') * Letters + code[1] - 'A') * Letters + code[2] - 'A'
            : -1;
}
