using System.Runtime.InteropServices;
using Evenhand.Contracts.Facts;
using Evenhand.Statistics;
using Evenhand.Vocabulary;

namespace Evenhand.Contracts.Indicators;

/// <summary>Supplier over many divisions.</summary>
internal sealed class R048 : Indicator
{
    public override IndicatorCard Card { get; } =
        new()
        {
            Code = "R048",
            Title = "Supplier over many divisions",
            Question = "Does one supplier deliver things so different from its own means?",
            Formula =
                "distinct divisions (first digits of the code) of what is awarded to a supplier >= Q3 + 1.5 (Q3 - Q1) over suppliers with enough processes; awards to several suppliers together are left out",
            MayBe =
                "A large provider, a wholesaler, an agent for others, or codes that buyers chose loosely.",
            Value = "How many distinct divisions.",
            Fields =
            [
                "awards/status",
                "awards/suppliers/id",
                "awards/items/classification/id",
                "awards/items/additionalClassifications/id",
                "tender/classification/id",
                "tender/items/classification/id",
                "tender/items/additionalClassifications/id",
            ],
            Subjects = [IndicatorSubject.Tenderer],
            Settings =
            [
                new(
                    "digits",
                    SettingKind.Whole,
                    2,
                    "How many digits of a code make a division: 2 for CPV divisions and UNSPSC segments."
                ),
                new(
                    "threshold",
                    SettingKind.Number,
                    null,
                    "A number of divisions at or above which a supplier is flagged. Without it, the fence follows from the data."
                ),
                new(
                    "minimum_processes",
                    SettingKind.Whole,
                    20,
                    "Suppliers with fewer processes are not compared."
                ),
                new(
                    "above_when_alike",
                    SettingKind.Flag,
                    true,
                    "Where the first and the third quartile are the same, flag only what lies above the fence: at the fence is then nearly everybody."
                )
                {
                    Cardinal = false,
                },
                new(
                    "codes_of_tender",
                    SettingKind.Flag,
                    true,
                    "Where the items of an award have no code, take their further codes, else, where it is the only active award, the codes of the tender."
                )
                {
                    Cardinal = false,
                },
            ],
            Source =
                "Open Contracting Partnership, Red flags in public procurement (2024), R048; Cardinal, R048. Quartiles by Hyndman and Fan's type 8.",
        };

    public override IndicatorTally Begin(IndicatorSettings settings, Names names) =>
        new Tally(settings);

    private sealed class Tally(IndicatorSettings settings) : IndicatorTally
    {
        private readonly int digits = Math.Max(1, settings.Whole("R048", "digits"));
        private readonly double? threshold = settings.Number("R048", "threshold");
        private readonly int minimum = settings.Whole("R048", "minimum_processes");
        private readonly bool ofTender = settings.Flag("R048", "codes_of_tender");
        private readonly Dictionary<int, int> counts = [];
        private readonly Names codes = new();
        private readonly HashSet<long> supplied = [];
        private readonly Groups processes = new();
        private readonly List<int> seen = [];
        private readonly bool aboveWhenAlike = settings.Flag("R048", "above_when_alike");
        private Dictionary<int, int> divisions = [];
        private bool alike;
        private double fence;

        public override int Candidates => processes.Count;

        public override Verdict Look(ProcessLook process)
        {
            if (process.ActiveAwards == 0)
            {
                return Verdict.Of(process.AwardsFinal ? Why.NotAwarded : Why.AwardsNotFinal);
            }

            var facts = process.Facts;
            var why = Why.SeveralSuppliers;
            seen.Clear();
            for (var award = 0; award < facts.Awards.Count; award++)
            {
                if (!facts.Is(facts.Awards[award, AwardField.Status], "active"u8))
                {
                    continue;
                }

                var rows = process.Suppliers(award);
                var row = rows.Start.Value;
                if (rows.End.Value - row != 1)
                {
                    why = rows.End.Value == row ? Why.NoSupplier : why;
                    continue;
                }

                var id = facts.AwardSuppliers[row, OrganisationField.Id];
                if (!id.Says)
                {
                    why = Why.NoSupplierId;
                    continue;
                }

                why = Count(process, award, id) ? why : Why.NoClassification;
            }

            if (seen.Count == 0)
            {
                return Verdict.Of(why);
            }

            foreach (var supplier in seen)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, supplier, out _)++;
                processes.Add(supplier);
            }

            return Verdict.Wait(processes.Close());
        }

        public override void Take(IndicatorTally other, int[] names)
        {
            var theirs = (Tally)other;
            foreach (var (name, count) in theirs.counts)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, names[name], out _) += count;
            }

            var ours = codes.Take(theirs.codes);
            supplied.UnionWith(
                theirs.supplied.Select(p =>
                    Pair(names[(int)(p >> 32)], ours[(int)(p & 0xFFFFFFFF)])
                )
            );
            processes.Take(theirs.processes, m => names[m]);
        }

        public override void Finish(Findings findings)
        {
            divisions = supplied
                .GroupBy(p => (int)(p >> 32))
                .Where(g => counts[g.Key] >= minimum)
                .ToDictionary(g => g.Key, g => g.Count());
            if (divisions.Count == 0)
            {
                return;
            }

            var quartiles = threshold is null
                ? Quantile.Quartiles([.. divisions.Values.Select(d => (double)d)])
                : null;
            fence = threshold ?? Quantile.Fences(quartiles!).High;
            alike = quartiles is not null && quartiles.Low >= quartiles.High;
            findings.Fence(new("divisions of a supplier", divisions.Count, quartiles, fence));
            foreach (var (name, count) in divisions)
            {
                if (StandsOut(count))
                {
                    findings.Flag(IndicatorSubject.Tenderer, name, count, counts[name]);
                }
            }
        }

        public override Verdict Decided(int candidate) =>
            processes.Decided(
                candidate,
                m =>
                    !divisions.TryGetValue(m, out var count) ? Member.TooFew
                    : StandsOut(count) ? Member.Flagged
                    : Member.Compared
            );

        public override string Say(IndicatorSubject subject, double value, double detail) =>
            $"{Plain.Counted((long)value, "division", "divisions")} in {Plain.Counted((long)detail, "process", "processes")}; the fence is {Figure(fence)}";

        private bool StandsOut(int count) =>
            aboveWhenAlike && alike ? count > fence : count >= fence;

        /// <returns>Whether a code says what is awarded.</returns>
        private bool Count(ProcessLook process, int award, Piece id)
        {
            var facts = process.Facts;
            var supplier = -1;
            for (var i = 0; i < facts.AwardItems.Count; i++)
            {
                if (facts.AwardItems.ParentOf(i) == award)
                {
                    Take(facts.AwardItems[i, ItemField.ClassificationId]);
                }
            }

            if (supplier < 0 && ofTender)
            {
                for (var i = 0; i < facts.AwardItemClassifications.Count; i++)
                {
                    if (
                        facts.AwardItems.ParentOf(facts.AwardItemClassifications.ParentOf(i))
                        == award
                    )
                    {
                        Take(facts.AwardItemClassifications[i, ClassificationField.Id]);
                    }
                }
            }

            if (supplier < 0 && ofTender && process.ActiveAwards == 1)
            {
                Take(facts[ProcessField.ClassificationId]);
                for (var i = 0; i < facts.TenderItems.Count; i++)
                {
                    Take(facts.TenderItems[i, ItemField.ClassificationId]);
                }

                for (var i = 0; i < facts.TenderItemClassifications.Count; i++)
                {
                    Take(facts.TenderItemClassifications[i, ClassificationField.Id]);
                }
            }

            return supplier >= 0;

            void Take(Piece code)
            {
                if (code.Kind != PieceKind.Text || code.Length == 0)
                {
                    return;
                }

                if (supplier < 0)
                {
                    supplier = process.Name(id);
                    if (!seen.Contains(supplier))
                    {
                        seen.Add(supplier);
                    }
                }

                var raw = facts.Raw(code);
                supplied.Add(Pair(supplier, codes.Number(raw[..Math.Min(digits, raw.Length)])));
            }
        }

        private static long Pair(int supplier, int code) => ((long)supplier << 32) | (uint)code;
    }
}
