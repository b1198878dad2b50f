using Evenhand.Contracts.Facts;

namespace Evenhand.Market.Building;

/// <summary>Makes the rows of what is bought, as codes, and of where it goes to, as regions; each once.</summary>
/// <param name="tables">Where they go.</param>
/// <param name="texts">Keys of texts.</param>
internal sealed class CodeRows(ContractAppenders tables, ProcessTexts texts)
{
    private readonly FewRows<(string? Scheme, string Code)> codes = new();
    private readonly FewRows<(string Kind, string? Region, string? Country, string? Area)> places =
        new();

    /// <summary>Adds the codes and places of a process.</summary>
    public void Add(ProcessFacts facts, byte[] ocid)
    {
        AddCodes(facts, ocid);
        AddPlaces(facts, ocid);
    }

    /// <summary>
    /// The first code of the Common Procurement Vocabulary: of the tender, or of its items, or of those of awards and contracts;
    /// null where there is none.
    /// </summary>
    public KeyedText? Cpv(ProcessFacts facts) =>
        texts.Cpv(
            facts,
            facts[ProcessField.ClassificationScheme],
            facts[ProcessField.ClassificationId]
        )
        ?? Cpv(facts, facts.TenderClassifications)
        ?? Cpv(facts, facts.TenderItems)
        ?? Cpv(facts, facts.TenderItemClassifications)
        ?? Cpv(facts, facts.AwardItems)
        ?? Cpv(facts, facts.AwardItemClassifications)
        ?? Cpv(facts, facts.ContractItems);

    private KeyedText? Cpv(ProcessFacts facts, FactTable<ClassificationField> table)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (
                texts.Cpv(
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

    private KeyedText? Cpv(ProcessFacts facts, FactTable<ItemField> table)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (
                texts.Cpv(
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

    private void AddCodes(ProcessFacts facts, byte[] ocid)
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
            if (!id.Says)
            {
                return;
            }

            var code = texts.Codes.Of(facts, id);
            var isCpv = facts.Is(scheme, "CPV"u8) || facts.Is(scheme, "cpv"u8);
            var of = texts.Schemes.Of(facts, scheme);
            if (code.Key is { } key && codes.Add((of.Written, isCpv ? key : code.Written!)))
            {
                tables
                    .Code.Text(ocid)
                    .Count(codes.Count)
                    .Text(of.WrittenBytes)
                    .Text(isCpv ? code.KeyBytes : code.WrittenBytes)
                    .Text(facts, words)
                    .End();
            }
        }
    }

    private void AddPlaces(ProcessFacts facts, byte[] ocid)
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
            var land = texts.Places.Of(facts, country);
            var area = texts.Postcodes.Of(facts, postcode);
            if (
                (written.Written ?? land.Written ?? area.Key) is not null
                && places.Add((kind, written.Written, land.Written, area.Key))
            )
            {
                tables
                    .Place.Text(ocid)
                    .Count(places.Count)
                    .Text(kind)
                    .Text(written.WrittenBytes)
                    .Text(written.KeyBytes)
                    .Text(land.WrittenBytes)
                    .Text(area.KeyBytes)
                    .End();
            }
        }
    }
}
