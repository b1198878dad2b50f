using Evenhand.Contracts.Facts;

namespace Evenhand.Market.Building;

/// <summary>Makes the rows of those who take part in a process. Of addresses only the region, the country and the letters of the postcode are taken.</summary>
/// <param name="tables">Where they go.</param>
/// <param name="texts">Keys of texts.</param>
internal sealed class PartyRows(ContractAppenders tables, ProcessTexts texts)
{
    /// <summary>Adds the parties of a process.</summary>
    public void Add(ProcessFacts facts, byte[] ocid)
    {
        var role = 0;
        for (var i = 0; i < facts.Parties.Count; i++)
        {
            var (from, to) = ProcessRows.In(facts.PartyRoles, i, ref role);
            var name = texts.Names.Of(facts, facts.Parties[i, PartyField.Name]);
            tables
                .Party.Text(ocid)
                .Count(i + 1)
                .Text(facts, facts.Parties[i, PartyField.Id])
                .Text(name.WrittenBytes)
                .Text(name.KeyBytes)
                .Text(facts, facts.Parties[i, PartyField.Scheme])
                .Text(facts, facts.Parties[i, PartyField.Identifier])
                .Words(facts, facts.PartyRoles, from, to)
                .Text(facts, facts.Parties[i, PartyField.Scale])
                .Flag(
                    ProcessFacts.Flag(facts.Parties[i, PartyField.Vcse])
                        ?? ProcessFacts.Flag(facts.Parties[i, PartyField.OldVco])
                )
                .Flag(
                    Sme(facts, facts.Parties[i, PartyField.Scale])
                        ?? ProcessFacts.Flag(facts.Parties[i, PartyField.OldSme])
                )
                .Text(facts, facts.Parties[i, PartyField.Region])
                .Text(facts, Country(facts, i))
                .Text(texts.Postcodes.Of(facts, facts.Parties[i, PartyField.PostalCode]).KeyBytes)
                .End();
        }
    }

    /// <summary>The party's country: the code where it has one, or its name.</summary>
    public static Piece Country(ProcessFacts facts, int party) =>
        facts.Parties[party, PartyField.CountryCode].Says
            ? facts.Parties[party, PartyField.CountryCode]
            : facts.Parties[party, PartyField.Country];

    /// <summary>Whether a scale as written is one of a small or medium-sized enterprise; null where it says neither.</summary>
    private static bool? Sme(ProcessFacts facts, Piece scale) =>
        !scale.Says ? null
        : facts.Is(scale, "sme"u8) ? true
        : facts.Is(scale, "large"u8) ? false
        : facts.Text(scale)?.Trim().ToLowerInvariant() switch
        {
            "sme" or "micro" or "small" or "medium" => true,
            "large" => false,
            _ => null,
        };
}
