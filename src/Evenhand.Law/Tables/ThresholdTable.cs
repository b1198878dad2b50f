using System.Globalization;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Tables;

/// <summary>All dated amounts, from <c>rules/law/thresholds.yaml</c>.</summary>
public sealed class ThresholdTable
{
    /// <summary>Schedule 1 to the Procurement Act 2023.</summary>
    public const string ProcurementAct = "Procurement Act 2023 Sch.1";

    /// <summary>From which value a notice is due below the threshold.</summary>
    public const string Notifiable = "Procurement Act 2023 s.87(4)";

    /// <summary>The Regulations before the Act.</summary>
    public const string Regulations2015 = "Public Contracts Regulations 2015 reg.5";

    /// <summary>The Regulations on concessions before the Act.</summary>
    public const string Concessions2016 = "Concession Contracts Regulations 2016";

    /// <summary>The Scottish Regulations.</summary>
    public const string Scotland2015 = "Public Contracts (Scotland) Regulations 2015 reg.5";

    private readonly ILookup<(string Instrument, string Kind), Threshold> lookup;

    private ThresholdTable(IReadOnlyList<Threshold> rows)
    {
        Rows = rows;
        lookup = rows.ToLookup(r => (r.Instrument, r.Kind));
    }

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<Threshold> Rows { get; }

    /// <summary>The rows of an instrument and kind for a class of authority, of all days.</summary>
    public IEnumerable<Threshold> Find(string instrument, string kind, string authorityClass) =>
        lookup[(instrument, kind)].Where(r => r.IsFor(authorityClass));

    /// <summary>The row of a day; null when there is none.</summary>
    public Threshold? Find(string instrument, string kind, string authorityClass, DateOnly day) =>
        Find(instrument, kind, authorityClass).FirstOrDefault(r => r.InForceOn(day));

    /// <summary>Reads the file.</summary>
    public static Outcome<ThresholdTable> Read(TextFile file)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            return Outcome<ThresholdTable>.Failed(top.Problems);
        }

        top.Value.Date("read_on", required: true);
        var rows = new List<(Threshold Row, long Line)>();
        foreach (var map in top.Value.Maps("thresholds", required: true))
        {
            var row = ReadRow(map);
            var overlap = rows.FirstOrDefault(r => Overlap(r.Row, row));
            if (overlap.Row is not null)
            {
                map.Report(
                    map.LineOf("from"),
                    "from",
                    "Two amounts are in force on one day",
                    $"{row.Instrument}, {row.Kind}, {row.Authorities}, from {row.From:O}",
                    $"a time that does not overlap with line {overlap.Line}"
                );
            }

            rows.Add((row, map.Line));
            map.Finish();
        }

        top.Value.Finish();
        return top.Value.Problems.Count > 0
            ? Outcome<ThresholdTable>.Failed(top.Value.Problems)
            : Outcome<ThresholdTable>.Ok(new ThresholdTable([.. rows.Select(r => r.Row)]));
    }

    private static Threshold ReadRow(YamlMap map)
    {
        var from = map.Date("from", required: true) ?? DateOnly.MinValue;
        var to = map.Date("to", required: false);
        if (to < from)
        {
            map.Report(
                map.LineOf("to"),
                "to",
                "This amount ends before it begins",
                to.Value.ToString("O"),
                $"{from:O} or later"
            );
        }

        return new Threshold(
            map.Text("instrument"),
            map.Text("kind"),
            map.Text("authorities"),
            Pounds(map),
            map.Word("vat", ["inc", "ex", "not-applicable"]) switch
            {
                "inc" => VatBasis.Inc,
                "ex" => VatBasis.Ex,
                _ => VatBasis.NotApplicable,
            },
            from,
            to,
            map.Text("source"),
            map.Word("confidence", ["verified", "known", "uncertain"])
        );
    }

    private static decimal Pounds(YamlMap map)
    {
        var scalar = map.Scalar("amount_gbp", required: true);
        if (
            scalar is null
            || (
                decimal.TryParse(
                    scalar.Text,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var pounds
                )
                && pounds > 0
            )
        )
        {
            return scalar is null
                ? 0
                : decimal.Parse(
                    scalar.Text,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture
                );
        }

        map.Report(
            scalar.Line,
            "amount_gbp",
            "This is not an amount of money",
            scalar.Text,
            "pounds, above nought"
        );
        return 0;
    }

    private static bool Overlap(Threshold a, Threshold b) =>
        (a.Instrument, a.Kind, a.Authorities) == (b.Instrument, b.Kind, b.Authorities)
        && a.From <= (b.To ?? DateOnly.MaxValue)
        && b.From <= (a.To ?? DateOnly.MaxValue);
}
