using Evenhand.Statistics;

namespace Evenhand.Contracts.Indicators;

/// <summary>Second price close to the winner's.</summary>
internal sealed class R024 : Indicator
{
    public override IndicatorCard Card { get; } =
        new()
        {
            Code = "R024",
            Title = "Second price close to the winner's",
            Question = "Why was the next price so near to the winning one?",
            Formula =
                "(second lowest valid price - winning price) / winning price <= Q1 - 1.5 (Q3 - Q1) over all processes, where Q1 and the fence are above 0",
            MayBe =
                "A service with known costs, a price list that all know, or a market in which prices hardly differ.",
            Value = "The ratio for the process; 0 for the two tenderers.",
            Fields =
            [
                "bids/details/status",
                "bids/details/value/amount",
                "bids/details/value/currency",
                "bids/details/tenderers/id",
                "awards/status",
                "awards/suppliers/id",
            ],
            Subjects = [IndicatorSubject.Ocid, IndicatorSubject.Tenderer],
            Settings =
            [
                new(
                    "threshold",
                    SettingKind.Number,
                    null,
                    "A ratio at or below which a process is flagged. Without it, the fence follows from the data."
                ),
            ],
            Source =
                "Open Contracting Partnership, Red flags in public procurement (2024), R024; Cardinal, R024. Quartiles by Hyndman and Fan's type 8.",
        };

    public override IndicatorTally Begin(IndicatorSettings settings, Names names) =>
        new Tally(settings.Number("R024", "threshold"));

    private sealed class Tally(double? threshold) : SecondPriceTally(threshold)
    {
        protected override string TendererWords =>
            "made the winning or the second price in such a process";

        protected override bool FlagsNext => true;

        protected override double FenceOf(Interval fences) => fences.Low;

        // Where a quarter of all prices are the same as the winner's, being near is nothing that stands out.
        protected override bool IsDrawn(Interval? quartiles) =>
            !(quartiles is { Low: <= 0 }) && base.IsDrawn(quartiles);

        protected override bool StandsOut(double ratio) => ratio <= Fence;
    }
}
