using Evenhand.Statistics;

namespace Evenhand.Contracts.Indicators;

/// <summary>Winner far below the second price.</summary>
internal sealed class R058 : Indicator
{
    public override IndicatorCard Card { get; } =
        new()
        {
            Code = "R058",
            Title = "Winner far below the second price",
            Question = "Can the service be delivered at a price so far below the next one?",
            Formula =
                "(second lowest valid price - winning price) / winning price >= Q3 + 1.5 (Q3 - Q1) over all processes, where the fence is above 0",
            MayBe =
                "A better way to do it, a provider who is already on the spot, or a second bidder who priced high.",
            Value = "The ratio for the process; 0 for the winner.",
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
                    "A ratio at or above which a process is flagged. Without it, the fence follows from the data."
                ),
            ],
            Source =
                "Open Contracting Partnership, Red flags in public procurement (2024), R058; Cardinal, R058. Quartiles by Hyndman and Fan's type 8.",
        };

    public override IndicatorTally Begin(IndicatorSettings settings, Names names) =>
        new Tally(settings.Number("R058", "threshold"));

    private sealed class Tally(double? threshold) : SecondPriceTally(threshold)
    {
        protected override string TendererWords => "won such a process";

        protected override bool FlagsNext => false;

        protected override double FenceOf(Interval fences) => fences.High;

        protected override bool StandsOut(double ratio) => ratio >= Fence;
    }
}
