using Evenhand.Contracts.Facts;

namespace Evenhand.Market.Building;

/// <summary>
/// Makes the rows of awards and contracts. A contract takes from its award what it does not say itself; an award without a
/// contract is a row of its own, because most publishers never publish the contract.
/// </summary>
/// <param name="tables">Where they go.</param>
/// <param name="texts">Keys of texts.</param>
/// <param name="codeRows">Finds the code of a process.</param>
internal sealed class ContractRows(ContractAppenders tables, ProcessTexts texts, CodeRows codeRows)
{
    private readonly PieceIndex awards = new();
    private readonly List<bool> hasContract = [];
    private readonly List<(int From, int To)> suppliersOf = [];
    private readonly List<string?> lotsOf = [];
    private readonly List<KeyedText?> cpvOf = [];

    /// <summary>Adds the awards and contracts of a process.</summary>
    public void Add(ProcessFacts facts, byte[] ocid, PieceIndex parties)
    {
        Prepare(facts);
        AddAwards(facts, ocid);
        var position = 0;
        var cpv = facts.Awards.Count + facts.Contracts.Count > 0 ? codeRows.Cpv(facts) : null;
        var (amendment, metric, item) = (0, 0, 0);
        for (var c = 0; c < facts.Contracts.Count; c++)
        {
            var award = AwardOf(facts, c);
            if (award is { } known)
            {
                hasContract[known] = true;
            }

            var amendments = ProcessRows.In(facts.ContractAmendments, c, ref amendment);
            var metrics = ProcessRows.In(facts.ContractMetrics, c, ref metric);
            var items = ProcessRows.In(facts.ContractItems, c, ref item);
            position++;
            AddContract(
                facts,
                ocid,
                position,
                c,
                award,
                Cpv(facts, facts.ContractItems, items) ?? (award is { } a ? cpvOf[a] : null) ?? cpv,
                amendments.To - amendments.From,
                metrics.To - metrics.From
            );
            if (award is { } its)
            {
                AddSuppliers(facts, ocid, position, its, parties);
            }
            else if (facts.Awards.Count == 0 && facts.Contracts.Count == 1)
            {
                // A change notice names its contract and the parties, and no award: they are then those of that contract.
                AddSupplierParties(facts, ocid, position);
            }
        }

        for (var a = 0; a < facts.Awards.Count; a++)
        {
            if (!hasContract[a])
            {
                position++;
                AddContract(facts, ocid, position, null, a, cpvOf[a] ?? cpv, 0, 0);
                AddSuppliers(facts, ocid, position, a, parties);
            }
        }
    }

    private void Prepare(ProcessFacts facts)
    {
        awards.Fill(facts, facts.Awards, AwardField.Id);
        hasContract.Clear();
        suppliersOf.Clear();
        lotsOf.Clear();
        cpvOf.Clear();
        var (supplier, lot, item, code) = (0, 0, 0, 0);
        for (var a = 0; a < facts.Awards.Count; a++)
        {
            hasContract.Add(false);
            suppliersOf.Add(ProcessRows.In(facts.AwardSuppliers, a, ref supplier));
            var lots = ProcessRows.In(facts.AwardLots, a, ref lot);
            lotsOf.Add(ProcessRows.Joined(facts, facts.AwardLots, lots.From, lots.To));
            var items = ProcessRows.In(facts.AwardItems, a, ref item);
            var found = Cpv(facts, facts.AwardItems, items);
            for (var i = items.From; i < items.To; i++)
            {
                var codes = ProcessRows.In(facts.AwardItemClassifications, i, ref code);
                for (var k = codes.From; found is null && k < codes.To; k++)
                {
                    found = texts.Cpv(
                        facts,
                        facts.AwardItemClassifications[k, ClassificationField.Scheme],
                        facts.AwardItemClassifications[k, ClassificationField.Id]
                    );
                }
            }

            cpvOf.Add(found);
        }
    }

    private KeyedText? Cpv(ProcessFacts facts, FactTable<ItemField> table, (int From, int To) rows)
    {
        for (var i = rows.From; i < rows.To; i++)
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

    /// <summary>The award that a contract names; where it names none, the only one.</summary>
    private int? AwardOf(ProcessFacts facts, int contract)
    {
        var named = facts.Contracts[contract, ContractField.AwardId];
        return named.Says ? awards.Find(named)
            : facts.Awards.Count == 1 && facts.Contracts.Count == 1 ? 0
            : null;
    }

    private void AddAwards(ProcessFacts facts, byte[] ocid)
    {
        for (var a = 0; a < facts.Awards.Count; a++)
        {
            tables
                .Award.Text(ocid)
                .Count(a + 1)
                .Text(facts, facts.Awards[a, AwardField.Id])
                .Text(facts, facts.Awards[a, AwardField.Title])
                .Text(facts, facts.Awards[a, AwardField.Status])
                .Day(facts, facts.Awards[a, AwardField.Date])
                .Money(facts.Number(facts.Awards[a, AwardField.ValueAmount]))
                .Money(facts.Number(facts.Awards[a, AwardField.ValueAmountGross]))
                .Text(facts, facts.Awards[a, AwardField.ValueCurrency])
                .Day(facts, facts.Awards[a, AwardField.Starts])
                .Day(facts, facts.Awards[a, AwardField.Ends])
                .Day(facts, facts.Awards[a, AwardField.LatestEnd])
                .Text(facts, facts.Awards[a, AwardField.MainProcurementCategory])
                .Text(lotsOf[a])
                .End();
        }
    }

    private void AddContract(
        ProcessFacts facts,
        byte[] ocid,
        int position,
        int? contract,
        int? award,
        KeyedText? cpv,
        int amendments,
        int metrics
    )
    {
        var value = Either(ContractField.ValueAmount, AwardField.ValueAmount);
        var gross = Either(ContractField.ValueAmountGross, AwardField.ValueAmountGross);
        // The currency of the same object that the value is of.
        var currency =
            facts.Contracts.Count > 0
            && contract is { } own
            && (
                Of(own, ContractField.ValueAmount).Says
                || Of(own, ContractField.ValueAmountGross).Says
            )
                ? Of(own, ContractField.ValueCurrency)
                : Either(ContractField.ValueCurrency, AwardField.ValueCurrency);
        var status = Either(ContractField.Status, AwardField.Status);
        var net = facts.Number(value);
        tables
            .Contract.Text(ocid)
            .Count(position)
            .Text(award is { } a ? lotsOf[a] : null)
            .Text(
                facts,
                award is { } w
                    ? facts.Awards[w, AwardField.Id]
                    : Of(contract!.Value, ContractField.AwardId)
            )
            .Text(facts, contract is { } c ? Of(c, ContractField.Id) : default)
            .Text(facts, Title())
            .Text(cpv?.KeyBytes)
            .Money(net)
            .Money(facts.Number(gross))
            .Text(facts, currency)
            .Money(facts.Is(currency, "GBP"u8) ? net : null)
            .Day(facts, Either(ContractField.Starts, AwardField.Starts))
            .Day(facts, Either(ContractField.Ends, AwardField.Ends))
            .Day(facts, Either(ContractField.LatestEnd, AwardField.LatestEnd))
            .Text(facts, status)
            .Day(facts, award is { } d ? facts.Awards[d, AwardField.Date] : default)
            .Day(facts, contract is { } s ? Of(s, ContractField.DateSigned) : default)
            .Count(amendments)
            .Flag(
                facts.Is(status, "terminated"u8)
                    || (
                        contract is { } t
                        && (
                            Of(t, ContractField.TerminationRationale).Says
                            || facts.Is(Of(t, ContractField.FinalStatus), "terminated"u8)
                        )
                    )
            )
            .Count(metrics)
            .End();

        Piece Of(int row, ContractField field) => facts.Contracts[row, field];

        Piece Either(ContractField ofContract, AwardField ofAward) =>
            contract is { } row && Of(row, ofContract).Says ? Of(row, ofContract)
            : award is { } its ? facts.Awards[its, ofAward]
            : default;

        Piece Title()
        {
            var title = Either(ContractField.Title, AwardField.Title);
            return title.Says ? title
                : facts[ProcessField.TenderTitle].Says ? facts[ProcessField.TenderTitle]
                : facts[ProcessField.Title];
        }
    }

    private void AddSuppliers(
        ProcessFacts facts,
        byte[] ocid,
        int position,
        int award,
        PieceIndex parties
    )
    {
        var (from, to) = suppliersOf[award];
        for (var s = from; s < to; s++)
        {
            var id = facts.AwardSuppliers[s, OrganisationField.Id];
            AddSupplier(
                facts,
                ocid,
                position,
                s - from + 1,
                id,
                facts.AwardSuppliers[s, OrganisationField.Name],
                parties.Find(id)
            );
        }
    }

    private void AddSupplierParties(ProcessFacts facts, byte[] ocid, int position)
    {
        var place = 0;
        var at = 0;
        for (var p = 0; p < facts.Parties.Count; p++)
        {
            var (from, to) = ProcessRows.In(facts.PartyRoles, p, ref at);
            for (var r = from; r < to; r++)
            {
                if (facts.Is(facts.PartyRoles[r, LiteralField.Value], "supplier"u8))
                {
                    var id = facts.Parties[p, PartyField.Id];
                    AddSupplier(
                        facts,
                        ocid,
                        position,
                        ++place,
                        id,
                        facts.Parties[p, PartyField.Name],
                        p
                    );
                    break;
                }
            }
        }
    }

    private void AddSupplier(
        ProcessFacts facts,
        byte[] ocid,
        int position,
        int place,
        Piece id,
        Piece written,
        int? party
    )
    {
        var name = texts.Names.Of(
            facts,
            !written.Says && party is { } row ? facts.Parties[row, PartyField.Name] : written
        );
        tables
            .Supplier.Text(ocid)
            .Count(position)
            .Count(place)
            .Text(facts, id)
            .Text(name.WrittenBytes)
            .Text(name.KeyBytes)
            .Text(facts, party is { } p ? facts.Parties[p, PartyField.Scheme] : default)
            .Text(facts, party is { } q ? facts.Parties[q, PartyField.Identifier] : default)
            .End();
    }
}
