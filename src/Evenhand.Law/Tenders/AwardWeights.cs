using Evenhand.Rules.Facts;

namespace Evenhand.Law.Tenders;

/// <summary>The weights of price, quality and social value, where the criteria of a lot are given with weights that add up to 100.</summary>
internal static class AwardWeights
{
    private const double Rounding = 0.5;

    private static readonly string[] Social =
    [
        "social value",
        "community benefit",
        "wellbeing",
        "well-being",
        "social benefit",
        "fair work",
    ];

    /// <summary>The weights of the lot in which price weighs most.</summary>
    public static IEnumerable<TenderFact> Read(ReleaseNode release)
    {
        var tender = release.At("tender");
        var holders = tender?.Each("lots").ToList() ?? [];
        if (tender is { } whole)
        {
            holders.Add(whole);
        }

        var weights = holders
            .Select(h => Of(h.Each("awardCriteria", "criteria").ToList()))
            .Where(w => w is not null)
            .OrderByDescending(w => w!.Value.Price)
            .FirstOrDefault();
        if (weights is not { } found)
        {
            return [];
        }

        List<TenderFact> facts =
        [
            new(TenderFacts.PriceWeight, FactValue.Of(found.Price), found.Path),
            new(TenderFacts.QualityWeight, FactValue.Of(found.Quality), found.Path),
        ];
        if (found.Social is { } social)
        {
            facts.Add(
                new TenderFact(TenderFacts.SocialValueWeight, FactValue.Of(social), found.Path)
            );
        }

        return facts;
    }

    private static (double Price, double Quality, double? Social, string Path)? Of(
        IReadOnlyList<ReleaseNode> criteria
    )
    {
        var (price, quality, social) = (0.0, 0.0, (double?)null);
        foreach (var criterion in criteria)
        {
            if (Weight(criterion) is not { } weight)
            {
                return null;
            }

            if (criterion.At("type")?.Text is "price" or "cost")
            {
                price += weight;
                continue;
            }

            quality += weight;
            if (
                criterion.At("name")?.Text is { } name
                && Social.Any(s => name.Contains(s, StringComparison.OrdinalIgnoreCase))
            )
            {
                social = (social ?? 0) + weight;
            }
        }

        return criteria.Count > 0 && Math.Abs(price + quality - 100) <= Rounding
            ? (price, quality, social, Parent(criteria[0].Path))
            : null;
    }

    private static double? Weight(ReleaseNode criterion)
    {
        var numbers = criterion.Each("numbers").ToList();
        return numbers.Count > 0
            ? numbers.Count == 1 && numbers[0].At("number")?.Number is >= 0 and var one
                ? one
                : null
            : criterion.At("description")?.WrittenNumber is >= 0 and <= 100 and var written
                ? written
                : null;
    }

    private static string Parent(string path) => path[..path.LastIndexOf('/')];
}
