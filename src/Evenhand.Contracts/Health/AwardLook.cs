using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Indicators;

namespace Evenhand.Contracts.Health;

/// <summary>What several measures ask of a process and its active awards, found out once. Used again for process after process.</summary>
internal sealed class AwardLook(ProcessLook process)
{
    // Above ten thousand billion pounds a value is a slip of the pen.
    private const decimal MostPounds = 1e13m;

    private readonly List<Award> active = [];
    private int[] supplierParties = new int[8];
    private int next;

    public ProcessLook Process { get; } = process;

    public ProcessFacts Facts => Process.Facts;

    /// <summary>The active awards.</summary>
    public IReadOnlyList<Award> Active => active;

    /// <summary>The buyer's name as written; below 0 where there is none.</summary>
    public int Buyer { get; private set; }

    /// <summary>The row of the buyer among the parties; below 0 where there is none.</summary>
    public int BuyerParty { get; private set; }

    /// <summary>The division of the code list CPV that it belongs to, 0 to 99; below 0 where no code says.</summary>
    public int Division { get; private set; }

    /// <summary>Where it is delivered, a region as written; below 0 where it is not said.</summary>
    public int Region { get; private set; }

    public void Set()
    {
        active.Clear();
        var facts = Facts;
        if (Process.ActiveAwards == 0)
        {
            return;
        }

        next = 0;
        if (supplierParties.Length < facts.AwardSuppliers.Count)
        {
            supplierParties = new int[facts.AwardSuppliers.Count * 2];
        }

        for (var row = 0; row < facts.AwardSuppliers.Count; row++)
        {
            supplierParties[row] = Party(facts.AwardSuppliers[row, OrganisationField.Id]);
        }

        Buyer = Process.Name(facts[ProcessField.BuyerName]);
        BuyerParty = Party(facts[ProcessField.BuyerId]);
        Division = FindDivision(facts);
        Region = FindRegion(facts);
        for (var row = 0; row < facts.Awards.Count; row++)
        {
            if (facts.Is(facts.Awards[row, AwardField.Status], "active"u8))
            {
                var rows = Process.Suppliers(row);
                active.Add(
                    new(
                        row,
                        Pence(
                            facts.Awards[row, AwardField.ValueAmount],
                            facts.Awards[row, AwardField.ValueCurrency]
                        ) ?? OfContracts(row),
                        rows.Start.Value,
                        rows.End.Value
                    )
                );
            }
        }
    }

    /// <summary>The row of a supplier of an award among the parties; below 0 where there is none.</summary>
    public int SupplierParty(int row) => supplierParties[row];

    /// <summary>The name of a supplier as written, else its id; below 0 where it has neither.</summary>
    public int Supplier(int row)
    {
        var name = Process.Name(Facts.AwardSuppliers[row, OrganisationField.Name]);
        return name >= 0 ? name : Process.Name(Facts.AwardSuppliers[row, OrganisationField.Id]);
    }

    /// <summary>Pence; null where it is no sum of pounds, or one that cannot be.</summary>
    public long? Pence(Piece amount, Piece currency) =>
        Facts.Is(currency, "GBP"u8) && Facts.Number(amount) is { } pounds and >= 0 and <= MostPounds
            ? (long)Math.Round(pounds * 100)
            : null;

    // Find a Tender's later notices give the value with the contract alone.
    private long? OfContracts(int award)
    {
        var facts = Facts;
        long? sum = null;
        for (var row = 0; row < facts.Contracts.Count; row++)
        {
            if (
                facts.AreSame(
                    facts.Contracts[row, ContractField.AwardId],
                    facts.Awards[award, AwardField.Id]
                )
                && Pence(
                    facts.Contracts[row, ContractField.ValueAmount],
                    facts.Contracts[row, ContractField.ValueCurrency]
                )
                    is { } pence
            )
            {
                sum = (sum ?? 0) + pence;
            }
        }

        return sum;
    }

    private int Party(Piece id)
    {
        // Parties mostly stand in the order in which awards name them, so that the next one is looked at first.
        var count = Facts.Parties.Count;
        for (var i = 0; id.Says && i < count; i++)
        {
            var row = next + i < count ? next + i : next + i - count;
            if (Facts.AreSame(Facts.Parties[row, PartyField.Id], id))
            {
                next = row + 1 < count ? row + 1 : 0;
                return row;
            }
        }

        return -1;
    }

    private static int FindDivision(ProcessFacts facts)
    {
        var found = Cpv(
            facts,
            facts[ProcessField.ClassificationScheme],
            facts[ProcessField.ClassificationId]
        );
        for (var i = 0; found < 0 && i < facts.TenderItems.Count; i++)
        {
            found = Cpv(
                facts,
                facts.TenderItems[i, ItemField.ClassificationScheme],
                facts.TenderItems[i, ItemField.ClassificationId]
            );
        }

        for (var i = 0; found < 0 && i < facts.TenderItemClassifications.Count; i++)
        {
            found = Cpv(
                facts,
                facts.TenderItemClassifications[i, ClassificationField.Scheme],
                facts.TenderItemClassifications[i, ClassificationField.Id]
            );
        }

        for (var i = 0; found < 0 && i < facts.AwardItems.Count; i++)
        {
            found = Cpv(
                facts,
                facts.AwardItems[i, ItemField.ClassificationScheme],
                facts.AwardItems[i, ItemField.ClassificationId]
            );
        }

        for (var i = 0; found < 0 && i < facts.AwardItemClassifications.Count; i++)
        {
            found = Cpv(
                facts,
                facts.AwardItemClassifications[i, ClassificationField.Scheme],
                facts.AwardItemClassifications[i, ClassificationField.Id]
            );
        }

        return found;
    }

    private static int Cpv(ProcessFacts facts, Piece scheme, Piece code)
    {
        if (!facts.Is(scheme, "CPV"u8) || code.Kind != PieceKind.Text || code.Length < 2)
        {
            return -1;
        }

        var raw = facts.Raw(code);
        return char.IsAsciiDigit((char)raw[0]) && char.IsAsciiDigit((char)raw[1])
            ? (raw[0] - '0') * 10 + raw[1] - '0'
            : -1;
    }

    private int FindRegion(ProcessFacts facts)
    {
        for (var i = 0; i < facts.TenderDeliveries.Count; i++)
        {
            if (facts.TenderDeliveries[i, DeliveryField.Region].Says)
            {
                return Process.Name(facts.TenderDeliveries[i, DeliveryField.Region]);
            }
        }

        for (var i = 0; i < facts.AwardDeliveries.Count; i++)
        {
            if (facts.AwardDeliveries[i, DeliveryField.Region].Says)
            {
                return Process.Name(facts.AwardDeliveries[i, DeliveryField.Region]);
            }
        }

        return -1;
    }

    /// <summary>An active award.</summary>
    /// <param name="Row">Its row.</param>
    /// <param name="Pence">Its value net of VAT, else that of its contracts; null where it is not given in pounds.</param>
    /// <param name="First">The row of its first supplier.</param>
    /// <param name="Behind">The row behind its last supplier.</param>
    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    internal readonly record struct Award(int Row, long? Pence, int First, int Behind);
}
