using Evenhand.Statistics.Discounting;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Library;

/// <summary>Which cases are asked for.</summary>
/// <param name="Kind">Of this kind of change; null for all.</param>
/// <param name="Nation">Of this nation; null for all.</param>
public sealed record CaseFilter(string? Kind, string? Nation)
{
    /// <summary>The cases, or what is wrong with the question.</summary>
    /// <param name="library">The library.</param>
    /// <param name="deflator">Prices by year.</param>
    public Outcome<CaseList> Of(MergerLibrary library, PriceBase deflator)
    {
        var problems = new List<Problem>();
        Check("kind", Kind, [.. library.Cases.Select(c => c.Kind).Distinct()]);
        Check("nation", Nation, [.. library.Cases.Select(c => c.Nation).Distinct()]);
        return problems.Count > 0
            ? Outcome<CaseList>.Failed(problems)
            : Outcome<CaseList>.Ok(
                new CaseList(
                    [
                        .. library
                            .Cases.Where(c =>
                                (Kind is null || c.Kind == Kind)
                                && (Nation is null || c.Nation == Nation)
                            )
                            .Select(c => PricedCase.Of(c, deflator)),
                    ],
                    library.Cases.Count,
                    deflator.Index.Keys.Max()
                )
            );

        void Check(string field, string? asked, IReadOnlyList<string> known)
        {
            if (asked is not null && !known.Contains(asked))
            {
                problems.Add(
                    new Problem("The library has no case of this kind")
                    {
                        Field = field,
                        Found = Problem.Excerpt(asked),
                        Expected =
                            "one of " + string.Join(", ", known.Order(StringComparer.Ordinal)),
                    }
                );
            }
        }
    }
}

/// <summary>Cases of the library.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Of">How many the library has.</param>
/// <param name="PriceYear">The year to whose prices costs were brought.</param>
public sealed record CaseList(IReadOnlyList<PricedCase> Cases, int Of, int PriceYear);

/// <summary>A case with its last known cost in the prices of one year.</summary>
/// <param name="Case">The case.</param>
/// <param name="Cost">What was spent, or else the last figure known before, £m as stated; null where none is known.</param>
/// <param name="Real">The same in the prices of the year of the list; null where it is not known, or the year lies beyond the index.</param>
public sealed record PricedCase(PastCase Case, double? Cost, double? Real)
{
    /// <summary>A case, priced.</summary>
    public static PricedCase Of(PastCase c, PriceBase deflator)
    {
        var cost = c.CostActual ?? c.CostRevised ?? c.CostPlanned;
        double? real =
            cost is { } stated
            && c.PriceYear is { } year
            && deflator.Convert((decimal)stated, year, deflator.Index.Keys.Max())
                is { IsOk: true } converted
                ? (double)converted.Value
                : null;
        return new(c, cost, real);
    }
}
