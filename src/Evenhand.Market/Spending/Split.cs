using Evenhand.Vocabulary;

namespace Evenhand.Market.Spending;

/// <summary>Pounds by who provided; null where the return does not give it.</summary>
internal sealed record Split(
    decimal? Own,
    decimal? Private,
    decimal? OtherPublic,
    decimal? Voluntary
)
{
    public static Split Nothing { get; } = new(null, null, null, null);

    /// <summary>The first year whose return tells own provision from that of other public bodies.</summary>
    private const int OwnToldApartFrom = 2009;

    /// <summary>All that is given; null where nothing is.</summary>
    public decimal? Known
    {
        get
        {
            decimal?[] parts = [Own, Private, OtherPublic, Voluntary];
            return Array.TrueForAll(parts, p => p is null) ? null : parts.Sum(p => p ?? 0);
        }
    }

    /// <summary>Whether the one public column of the return may hold the authority's own provision too.</summary>
    public static bool PublicIsOneColumn(FinancialYear year, Split split) =>
        year.Begins < OwnToldApartFrom && split.Own is null;

    /// <summary>The parts in the order of the return.</summary>
    public IReadOnlyList<SpendingGroup> Groups(FinancialYear year)
    {
        var known = Known;
        return
        [
            Part("own", "The authority's own provision", Own),
            Part("private", "Private providers", Private),
            Part(
                "other-public",
                PublicIsOneColumn(year, this)
                    ? "Public bodies (own and other not told apart)"
                    : "Other public bodies",
                OtherPublic
            ),
            Part("voluntary", "Voluntary providers", Voluntary),
        ];

        SpendingGroup Part(string key, string name, decimal? amount) =>
            new(key, name, amount, amount is { } a && known > 0 ? (double)(a / known.Value) : null);
    }
}
