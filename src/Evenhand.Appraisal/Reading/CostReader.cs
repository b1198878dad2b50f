using Evenhand.Appraisal.Costs;
using Evenhand.Appraisal.Prices;
using Evenhand.Rules.Yaml;
using Evenhand.Statistics.Distributions;

namespace Evenhand.Appraisal.Reading;

/// <summary>Reads cost over the whole life.</summary>
internal sealed class CostReader(PriceShelf prices, IReadOnlyList<string> options)
{
    /// <summary>The most years: as far as any schedule of discount rates was checked, twice over.</summary>
    public const int MostYears = 350;

    private int years;

    public CostPlan? Read(YamlMap top)
    {
        if (!top.MayHave("costs") || top.Map("costs", required: true) is not { } map)
        {
            return null;
        }

        years = map.Whole("years", 0, MostYears) ?? 0;
        var terms = map.Word("terms", ["real", "nominal"]);
        var plan = new CostPlan
        {
            FirstYear = map.Whole("first_year", 1990, 2200) ?? 2000,
            Years = years,
            PriceBase = map.Whole("price_base", 1990, 2200) ?? 2000,
            AmountsIn =
                terms == "real"
                    ? map.Whole("amounts_in", 1990, 2200, required: false)
                        ?? map.Whole("price_base", 1990, 2200)
                    : null,
            Inflation = map.Amount("inflation", required: false, -0.2m, 1),
            Discount = map.Word(
                "discount",
                [.. prices.Discounting.Schedules.Select(s => s.Id).Distinct()]
            ),
            Reference = map.Has("reference") ? map.Word("reference", options) : null,
            Lines = [.. map.Maps("lines", required: true).Select(Line)],
            Social = map.MayHave("social_value")
                ? [.. map.Maps("social_value", required: true).Select(Social)]
                : [],
            Biases = map.MayHave("optimism_bias") ? Biases(map) : [],
        };
        map.Finish();
        return plan;
    }

    private CostLine Line(YamlMap map)
    {
        var (from, to) = Years(map);
        var line = new CostLine(
            map.Word("option", options),
            CostKinds.Of(map.Word("kind", [.. CostKinds.Codes])),
            from,
            to,
            Amount(map, below: 0),
            (double)(map.Amount("chance", required: false, 0.000001m, 1) ?? 1),
            map.OptionalText("source")
        );
        map.Finish();
        return line;
    }

    private SocialLine Social(YamlMap map)
    {
        var (from, to) = Years(map);
        var line = new SocialLine(
            map.Word("option", options),
            map.Text("name"),
            from,
            to,
            Amount(map, below: decimal.MinValue),
            map.OptionalText("source")
        );
        map.Finish();
        return line;
    }

    private (int From, int To) Years(YamlMap map)
    {
        if (map.Has("year"))
        {
            var only = map.Whole("year", 0, years) ?? 0;
            return (only, only);
        }

        var (from, to) = (
            map.Whole("from", 0, years) ?? 0,
            map.Whole("to", 0, years, required: false) ?? years
        );
        if (to < from)
        {
            map.Report(map.LineOf("to"), "to", "The years run backwards", $"{from} to {to}", null);
            return (from, from);
        }

        return (from, to);
    }

    private static Pounds Amount(YamlMap map, decimal below)
    {
        if (!map.IsMap("amount"))
        {
            var known = map.Amount("amount", required: true) ?? 0;
            if (known < below)
            {
                map.Report(
                    map.LineOf("amount"),
                    "amount",
                    "A cost is 0 or more; what comes in is of kind income or residual",
                    $"{known}",
                    "0 or more"
                );
            }

            return new(known);
        }

        var quartiles = map.Map("amount", required: true)!;
        var (lower, median, upper) = (
            quartiles.Amount("lower", required: true),
            quartiles.Amount("median", required: true),
            quartiles.Amount("upper", required: true)
        );
        quartiles.Finish();
        if (lower is not { } l || median is not { } m || upper is not { } u)
        {
            return new(0);
        }

        if (l < below)
        {
            quartiles.Report(
                quartiles.LineOf("lower"),
                "lower",
                "A cost is 0 or more",
                $"{l}",
                null
            );
        }

        var made = Metalog.OfQuartiles((double)l, (double)m, (double)u);
        foreach (var problem in made.Problems)
        {
            quartiles.Report(
                quartiles.Line,
                "amount",
                problem.What,
                problem.Found,
                "lower, median, upper in rising order, neither quarter more than about two and a half times the other"
            );
        }

        return made.IsOk ? new(m, l, u) : new(m);
    }

    private List<OptimismBias> Biases(YamlMap above)
    {
        var biases = new List<OptimismBias>();
        foreach (var map in above.Maps("optimism_bias", required: true))
        {
            var option = map.Word("option", options);
            if (biases.Exists(b => b.Option == option))
            {
                map.Report(map.Line, "option", "An option stands twice", option, "once");
            }

            biases.Add(
                new(
                    option,
                    Share(map, "capital"),
                    Share(map, "running"),
                    Share(map, "transition"),
                    map.Text("evidence").Trim()
                )
            );
            map.Finish();
        }

        return biases;
    }

    private static ShareRange Share(YamlMap map, string key)
    {
        if (!map.IsMap(key))
        {
            var known = map.Amount(key, required: false, -0.9m, 10) ?? 0;
            return new(known, known);
        }

        var range = map.Map(key, required: true)!;
        var (low, high) = (
            range.Amount("low", required: true, -0.9m, 10) ?? 0,
            range.Amount("high", required: true, -0.9m, 10) ?? 0
        );
        if (low > high)
        {
            range.Report(
                range.LineOf("low"),
                "low",
                "The bounds are swapped",
                $"{low} to {high}",
                null
            );
        }

        range.Finish();
        return new(low, high);
    }
}
