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

    private sealed class Tally(double? threshold) : SecondPriceTally
    {
        private double fence;

        public override void Finish(Findings findings)
        {
            if (Compared.Count == 0)
            {
                return;
            }

            Interval? quartiles = threshold is null ? Quartiles() : null;
            fence = threshold ?? Quantile.Fences(quartiles!).High;
            findings.Fence(
                new("second price above the winning one, share", Compared.Count, quartiles, fence)
            );
            Drawn = fence > 0;
            for (var i = 0; Drawn && i < Compared.Count; i++)
            {
                if (StandsOut(Compared[i].Ratio))
                {
                    findings.Flag(IndicatorSubject.Ocid, Compared[i].Ocid, Compared[i].Ratio);
                    findings.Flag(IndicatorSubject.Tenderer, Compared[i].Winner, 0);
                }
            }
        }

        public override string Say(IndicatorSubject subject, double value, double detail) =>
            subject == IndicatorSubject.Ocid
                ? $"the second price is {Figure(value * 100)}% above the winning one; the fence is {Figure(fence * 100)}%"
                : "won such a process";

        protected override bool StandsOut(double ratio) => ratio >= fence;
    }
}
