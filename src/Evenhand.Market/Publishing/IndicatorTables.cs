using Evenhand.Contracts.Indicators;
using Evenhand.Market.Contracts;
using Evenhand.Ocds.Reading;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of what indicators say.</summary>
public static class IndicatorTables
{
    /// <summary>For each indicator, how many processes it says what of.</summary>
    public static ResultTable Counts(IndicatorReport report) =>
        new(
            $"What indicators say of {Plain.Counted(report.Processes, "contracting process", "contracting processes")}",
            [
                new("code", "Code"),
                new("title", "Indicator"),
                new("question", "What a flag asks", OffPage: true),
                new("flagged", "Flagged", CellKind.Count),
                new("not_flagged", "Not flagged", CellKind.Count),
                new("not_applicable", "Not applicable", CellKind.Count),
                new("not_enough_data", "Not enough data", CellKind.Count),
                new("why", "Most frequent reason for no answer"),
            ],
            [
                .. report.Indicators.Select(i =>
                    (IReadOnlyList<object?>)
                        [
                            i.Code,
                            i.Title,
                            i.Question,
                            i.Flagged,
                            i.NotFlagged,
                            i.NotApplicable,
                            i.NotEnoughData,
                            i.Why.Count == 0
                                ? null
                                : $"{Plain.Capital(i.Why[0].Text)} ({Plain.Count(i.Why[0].Count)})",
                        ]
                ),
            ]
        );

    /// <summary>Why indicators say neither yes nor no.</summary>
    public static ResultTable Reasons(IndicatorReport report) =>
        new(
            "Why indicators give no answer",
            [
                new("code", "Code"),
                new("state", "State"),
                new("reason", "Reason"),
                new("field", "Field"),
                new("processes", "Processes", CellKind.Count),
            ],
            [
                .. report.Indicators.SelectMany(i =>
                    i.Why.Select(w =>
                        (IReadOnlyList<object?>)
                            [i.Code, Word(w.State), Plain.Capital(w.Text), w.Field, w.Count]
                    )
                ),
            ]
        );

    /// <summary>The fences.</summary>
    public static ResultTable Fences(IndicatorReport report) =>
        new(
            "Fences",
            [
                new("code", "Code"),
                new("of", "What is compared"),
                new("subject", "Of whom"),
                new("compared", "Values compared", CellKind.Count),
                new("quartile_1", "First quartile", CellKind.Figure, Nothing: "set"),
                new("quartile_3", "Third quartile", CellKind.Figure, Nothing: "set"),
                new("fence", "Fence", CellKind.Figure),
            ],
            [
                .. report.Indicators.SelectMany(i =>
                    i.Fences.Select(f =>
                        (IReadOnlyList<object?>)
                            [
                                i.Code,
                                Plain.Capital(f.Of),
                                f.Subject is { } subject ? Word(subject) : null,
                                f.Compared,
                                f.Quartiles?.Low,
                                f.Quartiles?.High,
                                f.Fence,
                            ]
                    )
                ),
            ]
        );

    /// <summary>What is flagged, and every state of the process that was asked for.</summary>
    public static ResultTable Results(IndicatorReport report) =>
        new(
            "What stands out; each is a question, no finding",
            [
                new("code", "Code"),
                new("subject", "Of what"),
                new("id", "Id"),
                new("state", "State"),
                new("value", "Value", CellKind.Figure, Nothing: ""),
                new("why", "Why"),
            ],
            [
                .. report.Results.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            r.Code,
                            Word(r.Subject),
                            r.Id,
                            Word(r.State),
                            r.Value,
                            Plain.Capital(r.Why),
                        ]
                ),
            ]
        );

    /// <summary>Measures of the market's health or of access.</summary>
    public static ResultTable Measures(string caption, IReadOnlyList<MarketMeasure> measures) =>
        new(
            caption,
            [
                new("id", "Id", OffPage: true),
                new("title", "Measure"),
                new("group", "Part"),
                new("share", "Share", CellKind.Share, Nothing: ""),
                new("figure", "Figure", CellKind.Figure, Nothing: ""),
                new("unit", "Unit"),
                new("n", "Rests on", CellKind.Count),
                new("lacking", "Lacked the data", CellKind.Count),
                new("of", "Which are"),
                new("note", "Note", OffPage: true),
            ],
            [
                .. measures.Select(m =>
                    (IReadOnlyList<object?>)
                        [
                            m.Id,
                            m.Title,
                            m.Group,
                            m.Unit == MarketMeasure.Share ? m.Value : null,
                            m.Unit == MarketMeasure.Share ? null : m.Value,
                            m.Value is null ? "not enough data"
                            : m.Unit == MarketMeasure.Share ? null
                            : m.Unit,
                            m.N,
                            m.Lacking,
                            m.Of,
                            m.Note,
                        ]
                ),
            ]
        );

    /// <summary>What can be set, with the standard values.</summary>
    public static ResultTable Settings(IndicatorCard card) =>
        new(
            "Settings",
            [
                new("name", "Setting"),
                new("standard", "Standard"),
                new("cardinal", "In Cardinal’s form"),
                new("meaning", "What it does"),
            ],
            [
                .. card.Settings.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.Name,
                            IndicatorPage.Value(s.Standard),
                            IndicatorPage.Value(s.Cardinal),
                            s.Meaning,
                        ]
                ),
            ]
        );

    /// <summary>What an indicator says of its worked cases.</summary>
    public static ResultTable Worked(IReadOnlyList<WorkedCase> worked) =>
        new(
            "Worked cases",
            [
                new("process", "Process"),
                new("answer", "Answer"),
                new("why", "Why"),
                new("settings", "Asked with"),
                new("case", "File", OffPage: true),
            ],
            [
                .. worked.SelectMany(w =>
                    w.States.Select(s =>
                        (IReadOnlyList<object?>)
                            [
                                Subject(s),
                                Word(s.State),
                                Plain.Capital(s.Why),
                                w.IsStandard ? "the standard settings" : "Cardinal’s settings",
                                w.Name + ".jsonl",
                            ]
                    )
                ),
            ]
        );

    /// <summary>What one indicator flags, with the names of processes and organisations as written.</summary>
    /// <param name="code">The indicator.</param>
    /// <param name="report">What indicators say.</param>
    /// <param name="names">The title of a process and the name of an organisation by kind and id.</param>
    public static ResultTable Flagged(
        string code,
        IndicatorReport report,
        IReadOnlyDictionary<(IndicatorSubject Subject, string Id), string> names
    ) =>
        new(
            "What is flagged; each is a question, no finding",
            [
                new("name", "Title or name as written", Nothing: "not given"),
                new("subject", "Of what"),
                new("id", "Id"),
                new("value", "Value", CellKind.Figure, Nothing: ""),
                new("why", "Why"),
            ],
            [
                .. report
                    .Results.Where(r => r.Code == code && r.State == IndicatorState.Flagged)
                    .Select(r =>
                        (IReadOnlyList<object?>)
                            [
                                PersonalText.LeaveOut(names.GetValueOrDefault((r.Subject, r.Id))),
                                Word(r.Subject),
                                r.Id,
                                r.Value,
                                Plain.Capital(r.Why),
                            ]
                    ),
            ]
        );

    /// <summary>A process by its id alone, an organisation with its kind before it.</summary>
    internal static string Subject(IndicatorResult result) =>
        result.Subject == IndicatorSubject.Ocid ? result.Id : $"{Word(result.Subject)} {result.Id}";

    /// <summary>A fence in a sentence.</summary>
    public static string Words(IndicatorFence fence)
    {
        var whose = fence.Subject is { } subject ? $", of each {Word(subject)}" : "";
        var from = fence.Quartiles is { } quartiles
            ? $"drawn from {Plain.Counted(fence.Compared, "value", "values")} with quartiles {Figure(quartiles.Low)} and {Figure(quartiles.High)}; drawn from few, it says little"
            : $"as it is set; {Plain.Counted(fence.Compared, "value was", "values were")} compared with it";
        return $"{Plain.Capital(fence.Of)}{whose}: the fence stands at {Figure(fence.Fence)}, {from}.";

        static string Figure(double value) =>
            value.ToString("#,0.####", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A state in words.</summary>
    public static string Word(IndicatorState state) =>
        state switch
        {
            IndicatorState.Flagged => "flagged",
            IndicatorState.NotFlagged => "not flagged",
            IndicatorState.NotApplicable => "not applicable",
            _ => "not enough data",
        };

    /// <summary>What is flagged, in a word.</summary>
    public static string Word(IndicatorSubject subject) =>
        subject switch
        {
            IndicatorSubject.Ocid => "process",
            IndicatorSubject.Buyer => "buyer",
            IndicatorSubject.ProcuringEntity => "procuring entity",
            _ => "tenderer",
        };
}
