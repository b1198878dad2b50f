using System.Globalization;
using Evenhand.Transition.Library;

namespace Evenhand.Transition.Forecasts;

/// <summary>What likeness is judged by.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Route">The legal route.</param>
/// <param name="Sector">The sector.</param>
/// <param name="Nation">Where.</param>
/// <param name="Bodies">How many bodies there were before; null where that is not known.</param>
/// <param name="Staff">How many people worked in it; null where that is not known.</param>
public sealed record Likeness(
    string Kind,
    string Route,
    string Sector,
    string Nation,
    double? Bodies,
    double? Staff
)
{
    /// <summary>That of a case.</summary>
    public static Likeness Of(PastCase c) =>
        new(c.Kind, c.Route, c.Sector, c.Nation, c.BodiesInCount, c.Staff);
}

/// <summary>A case of a class.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Value">Months, or £m in the prices of the year of the forecast.</param>
/// <param name="Stated">As the source states it; for months the same.</param>
/// <param name="PriceYear">The year whose prices it was stated in; null for months.</param>
/// <param name="Score">How alike it is, from 0 to 10.</param>
/// <param name="Why">What it has in common.</param>
/// <param name="Confidence">How sure the sources are.</param>
public sealed record ClassCase(
    string Id,
    string Name,
    double Value,
    double Stated,
    int? PriceYear,
    int Score,
    IReadOnlyList<string> Why,
    string Confidence
);

/// <summary>A case that is not in a class.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Why">Why not.</param>
public sealed record LeftOutCase(string Id, string Name, string Why);

/// <summary>Chooses in the open the cases that a forecast rests on: the dozen most alike, with all that are as alike as the last of them.</summary>
public static class CaseClass
{
    /// <summary>How many are looked for.</summary>
    public const int Dozen = 12;

    private const int ManyBodies = 5;
    private const double StaffFactor = 4;

    /// <summary>The most alike of some cases.</summary>
    public static IReadOnlyList<ClassCase> MostAlike(
        Likeness wanted,
        IReadOnlyList<(PastCase Case, double Value, double Stated, int? PriceYear)> candidates
    )
    {
        var scored = candidates
            .Select(c =>
            {
                var (score, why) = Score(wanted, Likeness.Of(c.Case));
                return new ClassCase(
                    c.Case.Id,
                    c.Case.Name,
                    c.Value,
                    c.Stated,
                    c.PriceYear,
                    score,
                    why,
                    c.Case.Confidence
                );
            })
            .OrderByDescending(c => c.Score)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .ToList();
        var least = scored.Count > Dozen ? scored[Dozen - 1].Score : 0;
        return [.. scored.Where(c => c.Score >= least)];
    }

    /// <summary>Parts cases into those that a figure can be taken from, each change once, and the others with the reason.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="reason">Why a single case has no figure; null where it has one.</param>
    public static (IReadOnlyList<PastCase> Kept, IReadOnlyList<LeftOutCase> Left) Part(
        IReadOnlyList<PastCase> cases,
        Func<PastCase, string?> reason
    )
    {
        var (kept, left) = (new List<PastCase>(), new List<LeftOutCase>());
        foreach (var c in cases)
        {
            // Parts of one wave were announced and opened by one decision: as evidence of time or cost they are not independent.
            var twin = c.PartOf is null
                ? null
                : kept.FirstOrDefault(k =>
                    k.PartOf == c.PartOf && k.Announced == c.Announced && k.Opened == c.Opened
                );
            var why = c.IsAggregate
                ? "several changes in one row"
                : reason(c)
                    ?? (twin is null ? null : $"the same announcement and opening as {twin.Id}");
            if (why is null)
            {
                kept.Add(c);
            }
            else
            {
                left.Add(new LeftOutCase(c.Id, c.Name, why));
            }
        }

        return (kept, left);
    }

    private static (int Score, IReadOnlyList<string> Why) Score(Likeness wanted, Likeness other)
    {
        var score = 0;
        var why = new List<string>();
        Count(3, wanted.Kind == other.Kind, $"same kind of change: {wanted.Kind}");
        Count(2, wanted.Route == other.Route, $"same legal route: {wanted.Route}");
        Count(2, wanted.Sector == other.Sector, $"same sector: {wanted.Sector}");
        Count(1, wanted.Nation == other.Nation, $"same nation: {wanted.Nation}");
        Count(
            1,
            wanted.Bodies is { } a && other.Bodies is { } b && a >= ManyBodies == b >= ManyBodies,
            wanted.Bodies >= ManyBodies
                ? "five bodies or more before"
                : "fewer than five bodies before"
        );
        Count(
            1,
            wanted.Staff is { } x
                && other.Staff is { } y
                && Math.Max(x, y) <= StaffFactor * Math.Min(x, y),
            "staff within a factor of four: "
                + (other.Staff ?? 0).ToString("#,0", CultureInfo.InvariantCulture)
        );
        return (score, why);

        void Count(int points, bool alike, string words)
        {
            if (alike)
            {
                score += points;
                why.Add(words);
            }
        }
    }
}
