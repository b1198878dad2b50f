using System.Runtime.InteropServices;
using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Indicators;

/// <summary>Direct awards that add up.</summary>
internal sealed class R055 : Indicator
{
    public override IndicatorCard Card { get; } =
        new()
        {
            Code = "R055",
            Title = "Direct awards that add up",
            Question =
                "Several direct awards of one buyer to one supplier come to more than the threshold: could the need have been tendered as a whole?",
            Formula =
                "the largest sum of active direct awards of one buyer (or procuring entity) to one supplier within the period >= threshold, with at least the least number of awards",
            MayBe =
                "Needs that could not be foreseen, a service that one provider alone can give, or awards that the law lets be made direct whatever their sum.",
            Value = "The sum, in the currency of the threshold.",
            Fields =
            [
                "buyer/id",
                "tender/procuringEntity/id",
                "tender/procurementMethod",
                "tender/mainProcurementCategory",
                "awards/status",
                "awards/date",
                "awards/suppliers/id",
                "awards/value/amountGross",
                "awards/value/amount",
                "awards/value/currency",
                "contracts/awardID",
                "contracts/dateSigned",
                "contracts/value/amountGross",
                "contracts/value/amount",
                "contracts/value/currency",
            ],
            Subjects =
            [
                IndicatorSubject.Buyer,
                IndicatorSubject.ProcuringEntity,
                IndicatorSubject.Tenderer,
            ],
            Settings =
            [
                new(
                    "threshold",
                    SettingKind.Number,
                    207_720.0,
                    "Goods and services: a sum at or above which awards are flagged, VAT included. The standard is that of the Procurement Act 2023, Schedule 1, for authorities below central government from 1 January 2026."
                ),
                new("threshold_works", SettingKind.Number, 5_193_000.0, "The same for works."),
                new("currency", SettingKind.Word, "GBP", "The currency of the thresholds."),
                new(
                    "days",
                    SettingKind.Whole,
                    365,
                    "The period: awards whose dates lie fewer days apart than this are added up."
                ),
                new("minimum_awards", SettingKind.Whole, 2, "How many awards must come together."),
                new(
                    "procurement_methods",
                    SettingKind.Words,
                    new[] { "direct" },
                    "Awards by these procurement methods are added up."
                ),
            ],
            Source =
                "Open Contracting Partnership, Red flags in public procurement (2024), R055. Cardinal has no finished R055, so its flags cannot be compared.",
        };

    public override IndicatorTally Begin(IndicatorSettings settings, Names names) =>
        new Tally(settings);

    private sealed class Tally(IndicatorSettings settings) : IndicatorTally
    {
        private readonly decimal threshold = (decimal)(settings.Number("R055", "threshold") ?? 0);
        private readonly decimal thresholdWorks = (decimal)(
            settings.Number("R055", "threshold_works") ?? 0
        );
        private readonly WordSet currency = new([settings.Word("R055", "currency") ?? "GBP"]);
        private readonly int days = settings.Whole("R055", "days");
        private readonly int minimum = settings.Whole("R055", "minimum_awards");
        private readonly WordSet methods = settings.Words("R055", "procurement_methods");
        private readonly Dictionary<Pair, int> pairs = [];
        private readonly List<List<(int Day, decimal Amount)>> awards = [];
        private readonly Groups processes = new();
        private readonly List<(decimal Sum, int Awards)> best = [];
        private readonly List<bool> works = [];

        public override int Candidates => processes.Count;

        public override Verdict Look(ProcessLook process)
        {
            var facts = process.Facts;
            if (!methods.Holds(facts, facts[ProcessField.ProcurementMethod]))
            {
                return Verdict.Of(
                    process.Method != Method.Missing ? Why.NotDirect
                    : process.IsPlanned ? Why.NotTendered
                    : Why.NoMethod
                );
            }

            if (process.ActiveAwards == 0)
            {
                return Verdict.Of(process.AwardsFinal ? Why.NotAwarded : Why.AwardsNotFinal);
            }

            var buyer = process.Name(facts[ProcessField.BuyerId]);
            var entity = process.Name(facts[ProcessField.ProcuringEntityId]);
            if (buyer < 0 && entity < 0)
            {
                return Verdict.Of(Why.NoBuyer);
            }

            var isWorks = facts.Is(facts[ProcessField.MainProcurementCategory], "works"u8);
            var why = Why.SeveralSuppliers;
            for (var award = 0; award < facts.Awards.Count; award++)
            {
                if (!facts.Is(facts.Awards[award, AwardField.Status], "active"u8))
                {
                    continue;
                }

                var rows = process.Suppliers(award);
                if (rows.End.Value - rows.Start.Value != 1)
                {
                    why = rows.End.Value == rows.Start.Value ? Why.NoSupplier : why;
                    continue;
                }

                var supplier = process.Name(
                    facts.AwardSuppliers[rows.Start.Value, OrganisationField.Id]
                );
                var (lacks, day, amount) =
                    supplier < 0 ? (Why.NoSupplierId, 0, 0) : Award(process, award);
                if (lacks != Why.None)
                {
                    why = lacks;
                    continue;
                }

                Add(new Pair(IndicatorSubject.Buyer, buyer, supplier, isWorks));
                Add(new Pair(IndicatorSubject.ProcuringEntity, entity, supplier, isWorks));

                void Add(Pair pair)
                {
                    if (pair.Buyer >= 0)
                    {
                        var number = Number(pair);
                        awards[number].Add((day, amount));
                        processes.Add(number);
                    }
                }
            }

            return processes.IsOpen ? Verdict.Wait(processes.Close()) : Verdict.Of(why);
        }

        public override void Take(IndicatorTally other, int[] names)
        {
            var theirs = (Tally)other;
            var ours = new int[theirs.pairs.Count];
            foreach (var (pair, number) in theirs.pairs)
            {
                ours[number] = Number(
                    pair with
                    {
                        Buyer = names[pair.Buyer],
                        Supplier = names[pair.Supplier],
                    }
                );
                awards[ours[number]].AddRange(theirs.awards[number]);
            }

            processes.Take(theirs.processes, m => ours[m]);
        }

        public override void Finish(Findings findings)
        {
            best.AddRange(awards.Select(a => LargestSum(a)));
            works.AddRange(pairs.OrderBy(p => p.Value).Select(p => p.Key.IsWorks));
            if (pairs.Count == 0)
            {
                return;
            }

            findings.Fence(
                new(
                    "direct awards of a buyer to a supplier that add up, in the currency of the threshold",
                    pairs.Count,
                    null,
                    (double)threshold
                )
            );
            var flagged =
                new Dictionary<(IndicatorSubject Subject, int Name), (decimal Sum, int Awards)>();
            foreach (var (pair, number) in pairs)
            {
                if (StateOf(number) == Member.Flagged)
                {
                    Largest(pair.Kind, pair.Buyer, best[number]);
                    Largest(IndicatorSubject.Tenderer, pair.Supplier, best[number]);
                }
            }

            foreach (var (key, found) in flagged)
            {
                findings.Flag(key.Subject, key.Name, (double)found.Sum, found.Awards);
            }

            // Of an organisation with several such pairs the largest sum is told.
            void Largest(IndicatorSubject subject, int name, (decimal Sum, int Awards) found)
            {
                if (!flagged.TryGetValue((subject, name), out var other) || found.Sum > other.Sum)
                {
                    flagged[(subject, name)] = found;
                }
            }
        }

        public override Verdict Decided(int candidate) => processes.Decided(candidate, StateOf);

        public override string Say(IndicatorSubject subject, double value, double detail) =>
            $"{Figure(detail)} direct awards {(subject == IndicatorSubject.Tenderer ? "from one buyer" : "to one supplier")} within {Figure(days)} days come to {Figure(value)}";

        private Member StateOf(int pair) =>
            best[pair].Awards >= minimum
            && best[pair].Sum >= (works[pair] ? thresholdWorks : threshold)
                ? Member.Flagged
                : Member.Compared;

        private int Number(Pair pair)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                pairs,
                pair,
                out var known
            );
            if (!known)
            {
                number = awards.Count;
                awards.Add([]);
            }

            return number;
        }

        private (Why Lacks, int Day, decimal Amount) Award(ProcessLook process, int award)
        {
            var facts = process.Facts;
            var contract = Contract(facts, award);
            var (value, written) = Value(
                facts,
                facts.Awards[award, AwardField.ValueAmountGross],
                facts.Awards[award, AwardField.ValueAmount],
                facts.Awards[award, AwardField.ValueCurrency]
            );
            if (value is null && contract >= 0)
            {
                (value, written) = Value(
                    facts,
                    facts.Contracts[contract, ContractField.ValueAmountGross],
                    facts.Contracts[contract, ContractField.ValueAmount],
                    facts.Contracts[contract, ContractField.ValueCurrency]
                );
            }

            if (value is not { } amount)
            {
                return (Why.NoAwardValue, 0, 0);
            }

            if (!currency.Holds(facts, written))
            {
                return (Why.OtherCurrency, 0, 0);
            }

            var moment =
                facts.Moment(facts.Awards[award, AwardField.Date])
                ?? (
                    contract >= 0
                        ? facts.Moment(facts.Contracts[contract, ContractField.DateSigned])
                        : null
                );
            return moment is { } made
                ? (Why.None, (int)(made.UtcTicks / TimeSpan.TicksPerDay), amount)
                : (Why.NoAwardDate, 0, 0);
        }

        private static (decimal? Amount, Piece Currency) Value(
            ProcessFacts facts,
            Piece gross,
            Piece net,
            Piece currency
        ) => (facts.Number(gross) ?? facts.Number(net), currency);

        /// <returns>The row of the first contract that follows from an award; below 0 where there is none.</returns>
        private static int Contract(ProcessFacts facts, int award)
        {
            for (var i = 0; i < facts.Contracts.Count; i++)
            {
                if (
                    facts.AreSame(
                        facts.Contracts[i, ContractField.AwardId],
                        facts.Awards[award, AwardField.Id]
                    )
                )
                {
                    return i;
                }
            }

            return -1;
        }

        private (decimal Sum, int Awards) LargestSum(List<(int Day, decimal Amount)> made)
        {
            made.Sort();
            var (largest, sum, first) = ((Sum: 0m, Awards: 0), 0m, 0);
            for (var last = 0; last < made.Count; last++)
            {
                sum += made[last].Amount;
                while (made[last].Day - made[first].Day >= Math.Max(days, 1))
                {
                    sum -= made[first].Amount;
                    first++;
                }

                if (last - first + 1 >= minimum && sum > largest.Sum)
                {
                    largest = (sum, last - first + 1);
                }
            }

            return largest;
        }

        /// <summary>A buyer or procuring entity with a supplier, apart for works.</summary>
        [StructLayout(LayoutKind.Auto)]
        private readonly record struct Pair(
            IndicatorSubject Kind,
            int Buyer,
            int Supplier,
            bool IsWorks
        );
    }
}
