using System.Globalization;
using Evenhand.Law.Levers;
using Evenhand.Law.Tables;
using Evenhand.Rules;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Answers;

/// <summary>A fact that follows from others by a dated table.</summary>
/// <param name="Fact">The fact with how it was worked out; null when it cannot be.</param>
/// <param name="Missing">The stated facts that are missing for it; empty when it was worked out, or when no table speaks of the day.</param>
/// <param name="Why">How it was worked out, or why it cannot be.</param>
public sealed record DerivedFact(Fact? Fact, IReadOnlyList<string> Missing, string Why);

/// <summary>Works facts out from the dated tables.</summary>
/// <remarks>
/// Where a fact is missing, every table that may be meant is looked at: what all of them say is known all the same. A value
/// that equals a threshold reaches it.
/// </remarks>
internal static class DerivedFacts
{
    private static readonly DateOnly ActBegins = new(2025, 2, 24);
    private static readonly string[] Classes = ["central", "sub_central"];

    /// <summary>All facts from which any of these is worked out, each other among them.</summary>
    public static IReadOnlyList<string> Inputs(LawBook book) =>
        [
            LawFacts.AboveThreshold,
            LawFacts.Notifiable,
            LawFacts.Cpv,
            LawFacts.Day,
            LawFacts.Jurisdiction,
            LawFacts.Devolution,
            LawFacts.ThresholdClass,
            LawFacts.Kind,
            LawFacts.LightTouch,
            LawFacts.Concession,
            LawFacts.ValueIncVat,
            .. book.CodeLists.Select(l => l.Fact),
        ];

    public static bool Knows(LawBook book, string id) =>
        id is LawFacts.AboveThreshold or LawFacts.Notifiable || ListFor(book, id) is not null;

    public static DerivedFact Of(LawBook book, LawCase facts, string id) =>
        id switch
        {
            LawFacts.AboveThreshold => AboveThreshold(book, facts),
            LawFacts.Notifiable => Notifiable(book, facts),
            _ => Listed(ListFor(book, id)!, facts),
        };

    /// <summary>The amounts that may be meant for a case, of every day: where its answers can turn.</summary>
    public static IEnumerable<Threshold> Rows(LawBook book, LawCase facts) =>
        Tracks(book, facts)
            .Select(t => (t.Kind, t.Class))
            .Distinct()
            .SelectMany(t =>
                Instruments(facts, DateOnly.MaxValue)
                    .Concat(Instruments(facts, facts.AsOf))
                    .Distinct(StringComparer.Ordinal)
                    .SelectMany(i => book.Thresholds.Find(InstrumentOf(i, t.Kind), t.Kind, t.Class))
            )
            .Concat(
                Known(facts, LawFacts.ThresholdClass)
                    .SelectMany(c =>
                        book.Thresholds.Find(
                            ThresholdTable.Notifiable,
                            "notifiable_below_threshold",
                            c
                        )
                    )
            )
            .Distinct();

    private static CpvList? ListFor(LawBook book, string id)
    {
        foreach (var list in book.CodeLists)
        {
            if (list.Fact == id)
            {
                return list;
            }
        }

        return null;
    }

    private static DerivedFact Listed(CpvList list, LawCase facts)
    {
        if (facts.Find(LawFacts.Cpv) is not { } cpv)
        {
            return Unknown([LawFacts.Cpv], "The main code is not known.");
        }

        if (CpvList.Digits(cpv.Value.Word ?? "") is not { } code)
        {
            return Unknown([LawFacts.Cpv], "The main code is not eight digits.");
        }

        var stands = list.Contains(code);
        if (!facts.Tells)
        {
            return Known(list.Fact, stands, "");
        }

        return Known(
            list.Fact,
            stands,
            $"{code} {(stands ? "stands" : "does not stand")} in {list.Citation}"
                + (
                    facts.AsOf < list.From
                    || (list.Note is not null && Scottish(facts) == Truth.Yes)
                        ? $", law from {Plain.Date(list.From)}. {list.Note}".TrimEnd()
                        : "."
                )
        );
    }

    private static DerivedFact AboveThreshold(LawBook book, LawCase facts)
    {
        var value = facts.Find(LawFacts.ValueIncVat);
        var answers = new List<(Truth Truth, string Why)>();
        foreach (var (instrument, kind, of) in Tracks(book, facts))
        {
            var row = book.Thresholds.Find(InstrumentOf(instrument, kind), kind, of, facts.AsOf);
            answers.Add(
                row is null
                    ? (
                        Truth.Unknown,
                        facts.Tells
                            ? $"No amount is held for {instrument} on {Plain.Date(facts.AsOf)}."
                            : ""
                    )
                : value is null ? (Truth.Unknown, "The value with VAT is not known.")
                : (
                    Kleene.Of((decimal)Clamp(value.Value.Number) >= row.Pounds),
                    Compare(facts, value, row)
                )
            );
        }

        return Agreed(
            LawFacts.AboveThreshold,
            answers,
            [
                LawFacts.ValueIncVat,
                LawFacts.ThresholdClass,
                LawFacts.Devolution,
                LawFacts.Kind,
                LawFacts.LightTouch,
            ],
            facts
        );
    }

    private static DerivedFact Notifiable(LawBook book, LawCase facts)
    {
        var above = facts.Find(LawFacts.AboveThreshold);
        if (above?.Value == FactValue.Of(true))
        {
            return Known(LawFacts.Notifiable, false, "The value reaches the threshold.");
        }

        var value = facts.Find(LawFacts.ValueIncVat);
        var answers = Known(facts, LawFacts.ThresholdClass)
            .Select(of =>
                book.Thresholds.Find(
                    ThresholdTable.Notifiable,
                    "notifiable_below_threshold",
                    of,
                    facts.AsOf
                )
                    is not { } row
                    ? (
                        Truth.Unknown,
                        facts.Tells ? $"No amount is held for {Plain.Date(facts.AsOf)}." : ""
                    )
                : value is null ? (Truth.Unknown, "The value with VAT is not known.")
                : Kleene
                    .Of((decimal)Clamp(value.Value.Number) >= row.Pounds)
                    .And(above is null ? Truth.Unknown : Truth.Yes)
                    is var truth
                    ? (truth, Compare(facts, value, row))
                : default
            )
            .ToList();
        return Agreed(
            LawFacts.Notifiable,
            answers,
            [LawFacts.ValueIncVat, LawFacts.ThresholdClass, LawFacts.AboveThreshold],
            facts
        );
    }

    /// <summary>The tables that may be meant: instrument, kind and class of authority.</summary>
    private static IEnumerable<(string Instrument, string Kind, string Class)> Tracks(
        LawBook book,
        LawCase facts
    ) =>
        from instrument in Instruments(facts, facts.AsOf)
        from kind in Kinds(facts).ToList()
        from of in Known(facts, LawFacts.ThresholdClass)
        select (instrument, kind, of);

    private static IEnumerable<string> Instruments(LawCase facts, DateOnly day)
    {
        var scottish = Scottish(facts);
        if (scottish != Truth.Yes)
        {
            yield return day >= ActBegins
                ? ThresholdTable.ProcurementAct
                : ThresholdTable.Regulations2015;
        }

        if (scottish != Truth.No)
        {
            yield return ThresholdTable.Scotland2015;
        }
    }

    private static Truth Scottish(LawCase facts) =>
        facts.Find(LawFacts.Devolution)?.Value.Word switch
        {
            "devolved_scottish" => Truth.Yes,
            { } => Truth.No,
            null => facts.Find(LawFacts.Jurisdiction)?.Value.Word is "Scotland" or null
                ? Truth.Unknown
                : Truth.No,
        };

    // Before the Act concessions had Regulations of their own.
    private static string InstrumentOf(string instrument, string kind) =>
        instrument == ThresholdTable.Regulations2015 && kind == "concession"
            ? ThresholdTable.Concessions2016
            : instrument;

    private static IEnumerable<string> Kinds(LawCase facts)
    {
        // A concession that nobody mentions is none: silence satisfies the rules that ask for "not a concession".
        var concession = facts.Find(LawFacts.Concession)?.Value == FactValue.Of(true);
        var light = facts.Find(LawFacts.LightTouch)?.Value;
        var actual = facts.Find(LawFacts.Kind)?.Value.Word;
        if (concession)
        {
            // Only the Act knows a threshold of its own for light touch concessions.
            var act =
                facts.AsOf >= ActBegins && Scottish(facts) != Truth.Yes
                    ? "light_touch_concession"
                    : "concession";
            if (light != FactValue.Of(false))
            {
                yield return act;
            }

            if (light != FactValue.Of(true))
            {
                yield return "concession";
            }

            yield break;
        }

        if (actual == "works" || (actual is null && light != FactValue.Of(true)))
        {
            yield return "works";
        }

        if (actual != "works" && light != FactValue.Of(false))
        {
            yield return "light_touch";
        }

        if (actual != "works" && light != FactValue.Of(true))
        {
            yield return "goods_services";
        }
    }

    private static IEnumerable<string> Known(LawCase facts, string id) =>
        facts.Find(id)?.Value.Word is { } word && Classes.Contains(word) ? [word] : Classes;

    private static DerivedFact Agreed(
        string id,
        IReadOnlyList<(Truth Truth, string Why)> answers,
        IReadOnlyList<string> inputs,
        LawCase facts
    )
    {
        var first = answers[0];
        if (first.Truth != Truth.Unknown && answers.All(a => a.Truth == first.Truth))
        {
            return Known(
                id,
                first.Truth == Truth.Yes,
                facts.Tells
                    ? string.Join(" ", answers.Select(a => a.Why).Distinct(StringComparer.Ordinal))
                    : ""
            );
        }

        if (!facts.Tells)
        {
            return Unknown([], "");
        }

        var why = answers.FirstOrDefault(a => a.Truth == Truth.Unknown, first).Why;
        return Unknown(
            [
                .. inputs
                    .Where(i => facts.Find(i) is null)
                    .SelectMany(i => facts.Derive(i)?.Missing ?? [i])
                    .Distinct(StringComparer.Ordinal),
            ],
            why
        );
    }

    private static string Compare(LawCase facts, Fact value, Threshold row) =>
        !facts.Tells
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"£{value.Value.Number:#,0.##} with VAT {((decimal)Clamp(value.Value.Number) >= row.Pounds ? "reaches" : "does not reach")} £{row.Pounds:#,0.##} ({row.Instrument}, {row.Kind.Replace('_', ' ')}, from {Plain.Date(row.From)})."
            );

    // No amount of money of this world is left out by it, and every number becomes a decimal.
    private static double Clamp(double pounds) => Math.Clamp(pounds, -1e15, 1e15);

    private static DerivedFact Known(string id, bool value, string why) =>
        new(new Fact(id, FactValue.Of(value), why), [], why);

    private static DerivedFact Unknown(IReadOnlyList<string> missing, string why) =>
        new(null, missing, why);
}
