using Evenhand.Statistics.Discounting;

namespace Evenhand.Appraisal.Costs;

/// <summary>Whole-life cost of all options beside each other.</summary>
internal static class CostTable
{
    public static IReadOnlyList<OptionCost> Of(WholeLife life, IReadOnlyList<string> options)
    {
        var present = options.ToDictionary(o => o, o => life.Present(life.ByYear(o, true)));
        var social = options.ToDictionary(o => o, o => life.Present(life.SocialByYear(o)));
        return [.. options.Select(o => One(life, o, present, social))];
    }

    private static OptionCost One(
        WholeLife life,
        string option,
        Dictionary<string, decimal> present,
        Dictionary<string, decimal> social
    )
    {
        var (byYear, plan) = (life.ByYear(option, true), life.Plan);
        var others = present.Where(p => p.Key != option).Select(p => p.Value).ToList();
        decimal? cheapest = others.Count > 0 ? others.Min() : null;
        var reference = plan.Reference is { } r && r != option ? r : null;
        return new OptionCost
        {
            Option = option,
            RealByYear = byYear,
            NominalByYear = plan.AmountsIn is null
                ? [.. byYear.Zip(life.Prices, (real, price) => real / price)]
                : null,
            PresentCostUnadjusted = life.Present(life.ByYear(option, false)),
            PresentCost = present[option],
            EquivalentAnnualCost =
                plan.Years > 0
                    ? present[option]
                        / PresentValue.AnnuityFactor(plan.Years, life.Schedule.Schedule)
                    : null,
            ByKind =
            [
                .. CostKinds
                    .All.Where(k => plan.Lines.Any(l => l.Option == option && l.Kind == k))
                    .Select(k => new KindCost(
                        k.Code(),
                        life.Present(life.ByYear(option, true, k))
                    )),
            ],
            SocialValue = social[option],
            Npsv = social[option] - present[option],
            BenefitCostRatio =
                reference is not null && present[option] > present[reference]
                    ? (social[option] - social[reference]) / (present[option] - present[reference])
                    : null,
            PaybackYear = reference is null
                ? null
                : Payback(life, byYear, life.ByYear(reference, true)),
            RunningSwitch = Switch(CostKind.Running),
            CapitalSwitch = Switch(CostKind.Capital),
            NotStated =
            [
                .. CostKinds
                    .Asked.Where(k => !plan.Lines.Any(l => l.Option == option && l.Kind == k))
                    .Select(k => k.Code()),
            ],
        };

        decimal? Switch(CostKind kind) =>
            cheapest is { } other
                ? PresentValue.SwitchingUplift(
                    other,
                    present[option],
                    life.Present(life.ByYear(option, true, kind))
                )
                : null;
    }

    /// <summary>Payback asks for an option that costs more at first.</summary>
    private static int? Payback(WholeLife life, decimal[] own, decimal[] reference)
    {
        decimal[] saved = [.. reference.Zip(own, (r, o) => r - o)];
        return Array.Find(saved, s => s != 0) < 0
            ? PresentValue.Payback(saved, life.Schedule.Schedule)
            : null;
    }
}
