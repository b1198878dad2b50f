using System.Globalization;
using System.Runtime.InteropServices;
using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Indicators;
using Evenhand.Statistics;

namespace Evenhand.Contracts.Health;

/// <summary>How awarded value is spread over suppliers, and how many suppliers there are.</summary>
internal sealed class Concentration : HealthTally
{
    private const int LeastAwards = 5;
    private const int BuyersShown = 20;
    private const string AsWritten =
        "Suppliers are told apart by their names as written: one supplier under two spellings counts as two.";

    private readonly Dictionary<(int Buyer, int Supplier), Sum> ofBuyers = [];
    private readonly Dictionary<(int Division, int Supplier), Sum> ofDivisions = [];
    private readonly Dictionary<(int Region, int Supplier), Sum> ofRegions = [];
    private readonly Dictionary<int, (int First, int Last)> years = [];
    private readonly HashSet<int> suppliers = [];
    private long awards;
    private long withoutSupplier;
    private long withoutBuyer;
    private long withoutDivision;
    private long withoutRegion;
    private long withoutYear;

    public override void Look(AwardLook process)
    {
        var facts = process.Facts;
        foreach (var award in process.Active)
        {
            awards++;
            var year = facts.Moment(facts.Awards[award.Row, AwardField.Date])?.Year;
            var named = 0;
            var supplier = -1;
            for (var row = award.First; row < award.Behind; row++)
            {
                if (process.Supplier(row) is var name and >= 0)
                {
                    supplier = name;
                    named++;
                    suppliers.Add(name);
                    Seen(name, year, year);
                }
            }

            withoutSupplier += named == 0 ? 1 : 0;
            withoutYear += year is null ? 1 : 0;

            // What an award to several is worth to each of them is not said.
            var attributable = named == 1 && award.Pence is not null;
            withoutBuyer += Count(ofBuyers, process.Buyer, supplier, attributable, award);
            withoutDivision += Count(ofDivisions, process.Division, supplier, attributable, award);
            withoutRegion += Count(ofRegions, process.Region, supplier, attributable, award);
        }
    }

    public override void Take(HealthTally other, int[] names)
    {
        var theirs = (Concentration)other;
        foreach (var ((buyer, supplier), sum) in theirs.ofBuyers)
        {
            Of(ofBuyers, names[buyer], names[supplier]) += sum;
        }

        foreach (var ((division, supplier), sum) in theirs.ofDivisions)
        {
            Of(ofDivisions, division, names[supplier]) += sum;
        }

        foreach (var ((region, supplier), sum) in theirs.ofRegions)
        {
            Of(ofRegions, names[region], names[supplier]) += sum;
        }

        foreach (var (supplier, (first, last)) in theirs.years)
        {
            Seen(names[supplier], first, last);
        }

        suppliers.UnionWith(theirs.suppliers.Select(s => names[s]));
        awards += theirs.awards;
        withoutSupplier += theirs.withoutSupplier;
        withoutBuyer += theirs.withoutBuyer;
        withoutDivision += theirs.withoutDivision;
        withoutRegion += theirs.withoutRegion;
        withoutYear += theirs.withoutYear;
    }

    public override IEnumerable<MarketMeasure> Finish(Names names) =>
        [
            .. Suppliers(),
            .. Buyers(names),
            .. Indices(
                "hhi_by_division",
                "Concentration of awarded value by CPV division (Herfindahl-Hirschman index)",
                ofDivisions,
                d => d.ToString("00", CultureInfo.InvariantCulture),
                withoutDivision
            ),
            .. Indices(
                "hhi_by_region",
                "Concentration of awarded value by region of delivery as written (Herfindahl-Hirschman index)",
                ofRegions,
                r => names[r],
                withoutRegion
            ),
        ];

    private static long Count(
        Dictionary<(int, int), Sum> sums,
        int of,
        int supplier,
        bool attributable,
        AwardLook.Award award
    )
    {
        if (!attributable || of < 0)
        {
            return 1;
        }

        Of(sums, of, supplier) += new Sum(award.Pence!.Value, 1);
        return 0;
    }

    private static ref Sum Of(Dictionary<(int, int), Sum> sums, int of, int supplier) =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (of, supplier), out _);

    private void Seen(int supplier, int? first, int? last)
    {
        if (first is { } from && last is { } to)
        {
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(
                years,
                supplier,
                out var known
            );
            seen = known ? (Math.Min(seen.First, from), Math.Max(seen.Last, to)) : (from, to);
        }
    }

    private IEnumerable<MarketMeasure> Suppliers()
    {
        yield return new(
            "unique_suppliers",
            "Suppliers with an active award",
            null,
            awards == withoutSupplier ? null : suppliers.Count,
            "suppliers",
            awards - withoutSupplier,
            "awards",
            withoutSupplier,
            AsWritten
        );
        var (first, last) =
            years.Count == 0
                ? (0, 0)
                : (years.Values.Min(y => y.First), years.Values.Max(y => y.Last));
        var active = years.Values.Where(y => y.Last == last).ToList();
        yield return new(
            "new_suppliers_share",
            "Suppliers of the newest year without an award in an earlier year",
            last > 0 ? last.ToString(CultureInfo.InvariantCulture) : null,
            first < last
                ? MarketMeasure.PartOf(active.Count(y => y.First == last), active.Count)
                : null,
            MarketMeasure.Share,
            first < last ? active.Count : 0,
            "suppliers",
            withoutYear,
            (
                first < last
                    ? $"Awards go back to {first}; who had an award before that counts as new. "
                    : "It takes awards of two years. "
            )
                + AsWritten
                + " Lacking are awards without a date."
        );
    }

    private IEnumerable<MarketMeasure> Buyers(Names names)
    {
        var buyers = ofBuyers
            .GroupBy(b => b.Key.Buyer)
            .Select(g =>
                (
                    Name: names[g.Key],
                    Pence: g.Sum(s => s.Value.Pence),
                    Largest: g.Max(s => s.Value.Pence),
                    Awards: g.Sum(s => s.Value.Awards)
                )
            )
            .Where(b => b.Awards >= LeastAwards && b.Pence > 0)
            .OrderByDescending(b => b.Pence)
            .ThenBy(b => b.Name, StringComparer.Ordinal)
            .ToList();
        var shares = buyers.Select(b => (double)b.Largest / b.Pence).Order().ToArray();
        yield return new(
            "largest_supplier_share_of_buyer_median",
            "Share of a buyer's awarded value that its largest supplier has, median over buyers",
            null,
            shares.Length == 0 ? null : Quantile.Of(shares, 0.5),
            MarketMeasure.Share,
            shares.Length,
            "buyers",
            withoutBuyer,
            $"Buyers with {LeastAwards} awards or more, each to one supplier with a value in pounds. Lacking are awards that do not say all three. {AsWritten}"
        );
        foreach (var buyer in buyers.Take(BuyersShown))
        {
            yield return new(
                "largest_supplier_share_of_buyer",
                $"The same of each of the {BuyersShown} buyers with the largest value",
                buyer.Name,
                (double)buyer.Largest / buyer.Pence,
                MarketMeasure.Share,
                buyer.Awards,
                "awards",
                0,
                null
            );
        }
    }

    private static IEnumerable<MarketMeasure> Indices(
        string id,
        string title,
        Dictionary<(int Of, int Supplier), Sum> sums,
        Func<int, string> name,
        long lacking
    )
    {
        const string note =
            "From near 0 (very many suppliers, all small) to 10,000 (one has all). Awards to one supplier with a value in pounds. Few awards make a high index by themselves. ";
        var groups = sums.GroupBy(s => s.Key.Of)
            .Select(g => (Name: name(g.Key), Sums: g.Select(s => s.Value).ToList()))
            .OrderBy(g => g.Name, StringComparer.Ordinal)
            .ToList();
        if (groups.Count == 0)
        {
            yield return new(
                id,
                title,
                null,
                null,
                "index",
                0,
                "awards",
                lacking,
                note + AsWritten
            );
        }

        foreach (var group in groups)
        {
            yield return new(
                id,
                title,
                group.Name,
                MarketShares.Herfindahl([.. group.Sums.Select(s => s.Pence)]),
                "index",
                group.Sums.Sum(s => s.Awards),
                "awards",
                lacking,
                note + AsWritten
            );
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Sum(long Pence, long Awards)
    {
        public static Sum operator +(Sum one, Sum other) =>
            new(one.Pence + other.Pence, one.Awards + other.Awards);
    }
}
