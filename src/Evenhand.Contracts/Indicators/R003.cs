using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Indicators;

/// <summary>Short submission period.</summary>
internal sealed class R003 : Indicator
{
    public override IndicatorCard Card { get; } =
        new()
        {
            Code = "R003",
            Title = "Short submission period",
            Question = "Had bidders enough time to write a bid?",
            Formula = "whole days from the start to the end of the submission period < threshold",
            MayBe =
                "An urgent need, a notice that was given in advance, a second stage of a procedure, or a date that was mistyped.",
            Value = "1 where it is flagged; the explanation gives the days.",
            Fields =
            [
                "tender/tenderPeriod/startDate",
                "tender/tenderPeriod/endDate",
                "tender/datePublished",
                "tender/documents/datePublished",
                "date",
                "tender/procurementMethod",
                "tender/procurementMethodDetails",
            ],
            Subjects = [IndicatorSubject.Ocid],
            Settings =
            [
                new(
                    "threshold",
                    SettingKind.Whole,
                    15,
                    "Whole days below which a period is flagged."
                ),
                new(
                    "threshold_by_method_details",
                    SettingKind.WholeByWord,
                    new Dictionary<string, int>(),
                    "Other thresholds in whole days, by the words of tender/procurementMethodDetails."
                ),
                new(
                    "procurement_methods",
                    SettingKind.Words,
                    Array.Empty<string>(),
                    "It is asked of these procurement methods alone. Without any, of all."
                ),
                new(
                    "start_from_publication",
                    SettingKind.Flag,
                    true,
                    "Where no start is given, take the day on which the tender was published, else that of its notice, else that of the release where the release is the tender's own."
                )
                {
                    Cardinal = false,
                },
                new(
                    "flag_reversed",
                    SettingKind.Flag,
                    false,
                    "Flag a period that ends before it starts. Otherwise such dates count as not enough data."
                )
                {
                    Cardinal = true,
                },
            ],
            Source =
                "Open Contracting Partnership, Red flags in public procurement (2024), R003; Cardinal, R003.",
        };

    public override IndicatorTally Begin(IndicatorSettings settings, Names names) =>
        new Tally(settings);

    private sealed class Tally(IndicatorSettings settings) : IndicatorTally
    {
        private readonly int threshold = settings.Whole("R003", "threshold");
        private readonly (WordSet Details, int Threshold)[] thresholds =
        [
            .. settings
                .WholeByWord("R003", "threshold_by_method_details")
                .Select(t => (new WordSet([t.Key]), t.Value)),
        ];
        private readonly WordSet methods = settings.Words("R003", "procurement_methods");
        private readonly bool fromPublication = settings.Flag("R003", "start_from_publication");
        private readonly bool flagReversed = settings.Flag("R003", "flag_reversed");

        public override Verdict Look(ProcessLook process)
        {
            var facts = process.Facts;
            if (!methods.IsEmpty && !methods.Holds(facts, facts[ProcessField.ProcurementMethod]))
            {
                return Verdict.Of(
                    process.Method == Method.Missing ? Why.NoMethod : Why.MethodNotAsked
                );
            }

            var endPiece = facts[ProcessField.TenderEnds];
            if (!endPiece.Says)
            {
                return Verdict.Of(
                    process.Method == Method.Direct ? Why.Direct
                    : process.IsPlanned ? Why.NotTendered
                    : Why.NoEnd
                );
            }

            if (facts.Moment(endPiece) is not { } end)
            {
                return Verdict.Of(Why.EndUnreadable);
            }

            var startPiece = facts[ProcessField.TenderStarts];
            var given = startPiece.Says;
            if (
                (
                    given ? facts.Moment(startPiece)
                    : fromPublication ? Published(facts)
                    : null
                )
                is not { } start
            )
            {
                return Verdict.Of(given ? Why.StartUnreadable : Why.NoStart);
            }

            if (start > end && !(given && flagReversed))
            {
                return Verdict.Of(Why.EndsBeforeStart);
            }

            var days = (end - start).Days;
            return days < Threshold(facts) ? Verdict.Flag(1, days) : Verdict.NotFlagged;
        }

        public override string Say(IndicatorSubject subject, double value, double detail) =>
            $"{Figure(detail)} whole days to submit a bid";

        private int Threshold(ProcessFacts facts)
        {
            foreach (var (details, days) in thresholds)
            {
                if (details.Holds(facts, facts[ProcessField.ProcurementMethodDetails]))
                {
                    return days;
                }
            }

            return threshold;
        }

        private static DateTimeOffset? Published(ProcessFacts facts)
        {
            if (facts.Moment(facts[ProcessField.DatePublished]) is { } published)
            {
                return published;
            }

            DateTimeOffset? first = null;
            for (var i = 0; i < facts.TenderDocuments.Count; i++)
            {
                var kind = facts.TenderDocuments[i, DocumentField.DocumentType];
                if (
                    (facts.Is(kind, "tenderNotice"u8) || facts.Is(kind, "contractNotice"u8))
                    && facts.Moment(facts.TenderDocuments[i, DocumentField.DatePublished])
                        is { } notice
                    && !(notice >= first)
                )
                {
                    first = notice;
                }
            }

            // The day of a release about anything later, or of several releases merged, says nothing of when bidders heard of it.
            return first
                ?? (
                    facts.Tags.Count == 1 && facts.Is(facts.Tags[0, LiteralField.Value], "tender"u8)
                        ? facts.Moment(facts[ProcessField.Date])
                        : null
                );
        }
    }
}
