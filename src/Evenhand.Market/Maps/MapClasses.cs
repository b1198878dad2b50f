using Evenhand.Vocabulary;

namespace Evenhand.Market.Maps;

/// <summary>Puts figures into at most five classes whose limits can be said in words.</summary>
internal sealed class MapClasses
{
    private const int Most = 5;
    private const double ShareStep = 0.2;
    private const double IndexStep = 2000;

    private readonly IReadOnlyList<double> limits;

    private MapClasses(IReadOnlyList<double> upper, IReadOnlyList<string> words)
    {
        limits = upper;
        Words = words;
    }

    /// <summary>The limits in words, from the least.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The class of a figure, from 0.</summary>
    public int Of(double value)
    {
        for (var i = 0; i < limits.Count - 1; i++)
        {
            if (value <= limits[i])
            {
                return i;
            }
        }

        return limits.Count - 1;
    }

    /// <summary>The classes for some figures.</summary>
    /// <remarks>
    /// Shares and the index have the same steps on every map, so that two maps can be compared. Counts have limits near the
    /// fifths of what is there, rounded to numbers that one can say.
    /// </remarks>
    public static MapClasses For(MapFigure figure, IReadOnlyCollection<double> values) =>
        figure switch
        {
            MapFigure.Share => Steps(
                ShareStep,
                v => Plain.Percent(v).Replace(".0%", "%", StringComparison.Ordinal)
            ),
            MapFigure.Index => Steps(IndexStep, v => Plain.Count((long)v)),
            MapFigure.Remaining => new MapClasses(
                [0, 1, 2],
                [
                    "At least one provider stays",
                    "Perhaps none: none is known to stay",
                    "None stays, whatever is not known",
                ]
            ),
            _ => Counts([.. values.Order()]),
        };

    private static MapClasses Steps(double step, Func<double, string> say)
    {
        // Multiplied in decimals: three fifths must not come out above 0.6.
        var upper = Enumerable.Range(1, Most).Select(i => (double)((decimal)step * i)).ToList();
        return new MapClasses(
            upper,
            [
                .. upper.Select(
                    (u, i) =>
                        i == 0 ? $"{say(0)} to {say(u)}" : $"Over {say(upper[i - 1])} to {say(u)}"
                ),
            ]
        );
    }

    private static MapClasses Counts(IReadOnlyList<double> sorted)
    {
        if (sorted.Count == 0)
        {
            return new MapClasses([], []);
        }

        var greatest = sorted[^1];
        var upper = Enumerable
            .Range(1, Most - 1)
            .Select(i => Round(sorted[(int)Math.Ceiling(sorted.Count * i / (double)Most) - 1]))
            .Where(limit => limit >= sorted[0] && limit < greatest)
            .Distinct()
            .Append(greatest)
            .ToList();
        var least = Math.Min(1, sorted[0]);
        return new MapClasses(
            upper,
            [
                .. upper.Select(
                    (u, i) =>
                    {
                        var from = i == 0 ? least : upper[i - 1] + 1;
                        return from == u
                            ? Plain.Count((long)u)
                            : $"{Plain.Count((long)from)} to {Plain.Count((long)u)}";
                    }
                ),
            ]
        );
    }

    /// <summary>To the nearest number that one would say: 7, 35, 120, 450, 1,800.</summary>
    private static double Round(double count)
    {
        var step = count switch
        {
            <= 10 => 1,
            <= 50 => 5,
            <= 200 => 10,
            <= 1000 => 50,
            _ => Math.Pow(10, Math.Floor(Math.Log10(count)) - 1),
        };
        return Math.Round(count / step, MidpointRounding.AwayFromZero) * step;
    }
}
