using Evenhand.Contracts.Facts;

namespace Evenhand.Market.Building;

/// <summary>Makes the rows of what is bought, as codes, and of where it goes to, as regions; each once.</summary>
/// <param name="tables">Where they go.</param>
/// <param name="texts">Keys of texts.</param>
internal sealed class CodeRows(ContractAppenders tables, ProcessTexts texts)
{
    private readonly HashSet<(string? Scheme, string Code)> codes = [];
    private readonly HashSet<(string Kind, string? Region, string? Country, string? Area)> places =
    [];

    /// <summary>Adds the codes and places of a process.</summary>
    public void Add(ProcessFacts facts, string ocid)
    {
        AddCodes(facts, ocid);
        AddPlaces(facts, ocid);
    }

    /// <summary>
    /// The first code of the Common Procurement Vocabulary: of the tender, or of its items, or of those of awards and contracts;
    /// null where there is none.
    /// </summary>
    public static string? Cpv(ProcessFacts facts) =>
        Cpv(facts, facts[ProcessField.ClassificationScheme], facts[ProcessField.ClassificationId])
        ?? Cpv(facts, facts.TenderClassifications)
        ?? Cpv(facts, facts.TenderItems)
        ?? Cpv(facts, facts.TenderItemClassifications)
        ?? Cpv(facts, facts.AwardItems)
        ?? Cpv(facts, facts.AwardItemClassifications)
        ?? Cpv(facts, facts.ContractItems);

    /// <summary>The code, without its check digit; null where the scheme is another.</summary>
    public static string? Cpv(ProcessFacts facts, Piece scheme, Piece code)
    {
        if (
            !(facts.Is(scheme, "CPV"u8) || facts.Is(scheme, "cpv"u8))
            || facts.Text(code)?.Trim() is not { Length: > 0 } text
        )
        {
            return null;
        }

        var check = text.IndexOf('-', StringComparison.Ordinal);
        return check > 0 ? text[..check] : text;
    }

    private static string? Cpv(ProcessFacts facts, FactTable<ClassificationField> table)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (
                Cpv(
                    facts,
                    table[i, ClassificationField.Scheme],
                    table[i, ClassificationField.Id]
                ) is
                { } code
            )
            {
                return code;
            }
        }

        return null;
    }

    private static string? Cpv(ProcessFacts facts, FactTable<ItemField> table)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (
                Cpv(
                    facts,
                    table[i, ItemField.ClassificationScheme],
                    table[i, ItemField.ClassificationId]
                ) is
                { } code
            )
            {
                return code;
            }
        }

        return null;
    }

    private void AddCodes(ProcessFacts facts, string ocid)
    {
        codes.Clear();
        Code(
            facts[ProcessField.ClassificationScheme],
            facts[ProcessField.ClassificationId],
            facts[ProcessField.ClassificationDescription]
        );
        Codes(facts.TenderClassifications);
        Items(facts.TenderItems);
        Codes(facts.TenderItemClassifications);
        Items(facts.AwardItems);
        Codes(facts.AwardItemClassifications);
        Items(facts.ContractItems);

        void Codes(FactTable<ClassificationField> table)
        {
            for (var i = 0; i < table.Count; i++)
            {
                Code(
                    table[i, ClassificationField.Scheme],
                    table[i, ClassificationField.Id],
                    table[i, ClassificationField.Description]
                );
            }
        }

        void Items(FactTable<ItemField> table)
        {
            for (var i = 0; i < table.Count; i++)
            {
                Code(
                    table[i, ItemField.ClassificationScheme],
                    table[i, ItemField.ClassificationId],
                    table[i, ItemField.ClassificationDescription]
                );
            }
        }

        void Code(Piece scheme, Piece id, Piece words)
        {
            if (
                id.Says
                && (Cpv(facts, scheme, id) ?? facts.Text(id)?.Trim()) is { Length: > 0 } code
                && codes.Add((facts.Text(scheme), code))
            )
            {
                tables
                    .Code.Text(ocid)
                    .Count(codes.Count)
                    .Text(facts, scheme)
                    .Text(code)
                    .Text(facts, words)
                    .End();
            }
        }
    }

    private void AddPlaces(ProcessFacts facts, string ocid)
    {
        places.Clear();
        Deliveries(facts.TenderDeliveries);
        Deliveries(facts.AwardDeliveries);
        var at = 0;
        for (var i = 0; i < facts.Parties.Count; i++)
        {
            var (from, to) = ProcessRows.In(facts.PartyRoles, i, ref at);
            for (var r = from; r < to; r++)
            {
                var role = facts.PartyRoles[r, LiteralField.Value];
                if (facts.Is(role, "buyer"u8) || facts.Is(role, "supplier"u8))
                {
                    Place(
                        facts.Is(role, "buyer"u8) ? "buyer" : "supplier",
                        facts.Parties[i, PartyField.Region],
                        PartyRows.Country(facts, i),
                        facts.Parties[i, PartyField.PostalCode]
                    );
                }
            }
        }

        void Deliveries(FactTable<DeliveryField> table)
        {
            for (var i = 0; i < table.Count; i++)
            {
                var code = table[i, DeliveryField.CountryCode];
                Place(
                    "delivery",
                    table[i, DeliveryField.Region],
                    code.Says ? code : table[i, DeliveryField.Country],
                    table[i, DeliveryField.PostalCode]
                );
            }
        }

        void Place(string kind, Piece region, Piece country, Piece postcode)
        {
            var written = texts.Places.Of(facts, region);
            var land = texts.Places.Of(facts, country).Written;
            var area = texts.Postcodes.Of(facts, postcode).Key;
            if (
                (written.Written ?? land ?? area) is not null
                && places.Add((kind, written.Written, land, area))
            )
            {
                tables
                    .Place.Text(ocid)
                    .Count(places.Count)
                    .Text(kind)
                    .Text(written.WrittenBytes)
                    .Text(written.KeyBytes)
                    .Text(land)
                    .Text(area)
                    .End();
            }
        }
    }
}
