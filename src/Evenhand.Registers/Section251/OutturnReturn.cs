using System.Globalization;
using System.Text.RegularExpressions;
using Evenhand.Registers.Areas;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Section251;

/// <summary>
/// The section 251 outturn: what each local authority in England spent on each line of its children's services, in
/// pounds, by own, private, other public and voluntary provision. Department for Education, Open Government Licence v3.0.
/// </summary>
/// <remarks>
/// The return of 2008-09 has one column "Public" and none for own provision: what the authority provided itself is then
/// not known, never nought.
/// </remarks>
public static class OutturnReturn
{
    /// <summary>The reader's id.</summary>
    public const string ReaderId = "s251-outturn";

    /// <summary>Whether a file is such a return.</summary>
    public static Recognition Recognise(SourceText file) =>
        OutturnReader.Recognise(file, OutturnColumns.Book);

    /// <summary>Reads a return.</summary>
    /// <param name="file">The examined file.</param>
    /// <param name="authorities">For joining names of authorities.</param>
    /// <param name="asOf">A day of the financial year, where the person says so; else the year is read off a column or the file's name.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static Outcome<SourceReading<OutturnRow>> Read(
        SourceText file,
        AuthorityIndex authorities,
        DateOnly? asOf,
        CancellationToken cancel
    ) => new OutturnReader(file, authorities, asOf).ReadAll(cancel);

    /// <summary>
    /// A spending line's name without the number of the form in front, folded: "5 Residential care" and "3.1.1
    /// Residential care" are one line.
    /// </summary>
    public static string LineKey(string written) =>
        Plain.Fold(OutturnReader.LineNumber().Replace(written.Trim(), ""));
}

/// <summary>Reads one return.</summary>
internal sealed partial class OutturnReader(
    SourceText file,
    AuthorityIndex authorities,
    DateOnly? asked
) : TableReader<OutturnColumn, OutturnRow>(file, OutturnColumns.Book)
{
    private readonly Dictionary<string, AreaCode?> areas = new(StringComparer.Ordinal);
    private FinancialYear? yearOfFile;

    protected override Problem? Begin()
    {
        yearOfFile = asked is { } day
            ? FinancialYear.Of(day)
            : Above
                .SelectMany(r => r.Fields)
                .Append(Name)
                .Select(FromText)
                .FirstOrDefault(y => y is not null);
        return yearOfFile is not null || Columns.Has(OutturnColumn.Year)
            ? null
            : new Problem(
                "The financial year that this return speaks of is written neither in a column, nor in a title, nor in the file's name"
            )
            {
                File = Path,
                Expected = "a name such as outturn_1314.csv or outturn_2013-14.csv",
                ToDo = "Give a day of the year with --as-of, for instance --as-of 2014-03-31.",
            };
    }

    protected override OutturnRow? ReadRow(CsvRecord record)
    {
        var level = Level(record);
        var year = Year(record);
        var line = Required(record, OutturnColumn.SpendingLine);
        var area =
            level == OutturnLevel.Authority ? Required(record, OutturnColumn.Authority)
            : level == OutturnLevel.Region ? Field(record, OutturnColumn.Region)
            : null;
        if (year is null || line is null || (area is null && level == OutturnLevel.Authority))
        {
            return null;
        }

        var key = $"{year}\n{level}\n{Plain.Fold(area ?? "")}\n{Plain.Fold(line)}";
        if (!IsFirst(record, OutturnColumn.SpendingLine, key, "line of this authority and year"))
        {
            return null;
        }

        return new OutturnRow
        {
            Line = record.Line,
            Year = year.Value,
            Level = level,
            AreaWritten = area,
            Area =
                level != OutturnLevel.Authority ? null
                : AreaCode.TryParse(Field(record, OutturnColumn.AuthorityCode), out var code) ? code
                : Find(area!, year.Value),
            SpendingLine = line,
            Own = Pounds(record, OutturnColumn.Own),
            Private = Pounds(record, OutturnColumn.Private),
            OtherPublic =
                Pounds(record, OutturnColumn.OtherPublic)
                ?? Pounds(record, OutturnColumn.AllPublic),
            Voluntary = Pounds(record, OutturnColumn.Voluntary),
            Total = Pounds(record, OutturnColumn.Total),
            Income = Pounds(record, OutturnColumn.Income),
            Net = Pounds(record, OutturnColumn.Net),
        };
    }

    protected override (SourceKey Key, string Title, string Publisher) Identify()
    {
        var (first, last) = (
            Rows.MinBy(r => r.Year.Begins)!.Year,
            Rows.MaxBy(r => r.Year.Begins)!.Year
        );
        return (
            new SourceKey(OutturnReturn.ReaderId, "dfe", last.LastDay),
            "Section 251 outturn, children's and young people's services, "
                + (first == last ? $"{last}" : $"{first} to {last}"),
            "Department for Education"
        );
    }

    protected override IEnumerable<string> Notes()
    {
        foreach (
            var name in Rows.Where(r => r is { Level: OutturnLevel.Authority, Area: null })
                .Select(r => r.AreaWritten!)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            yield return $"The authority '{name}' joins no code.";
        }

        if (!Columns.Has(OutturnColumn.Own))
        {
            yield return "This return has no column for own provision, which is therefore not known."
                + (
                    Columns.Has(OutturnColumn.AllPublic)
                        ? " Its one public column may hold the authority's own provision."
                        : ""
                );
        }

        var apart = Rows.Count(r =>
            r.Parts is { } parts && r.Total is { } total && Math.Abs(parts - total) > 1
        );
        if (apart > 0)
        {
            yield return $"In {Plain.Counted(apart, "row", "rows")} own, private, other public and voluntary provision do not add up to the total that stands beside them; the parts are taken as they stand.";
        }

        var sums = Rows.Count(r => r.Level != OutturnLevel.Authority);
        if (sums > 0)
        {
            yield return $"{Plain.Counted(sums, "row is a sum", "rows are sums")} for a region or the nation; they are kept and not added in again.";
        }
    }

    private OutturnLevel Level(CsvRecord record)
    {
        var written = Field(record, OutturnColumn.Level);
        switch (written is null ? "" : Plain.Fold(written))
        {
            case "" or "local authority" or "la":
                return OutturnLevel.Authority;
            case "regional" or "region":
                return OutturnLevel.Region;
            case "national" or "country":
                return OutturnLevel.Nation;
            default:
                Reject(
                    record,
                    OutturnColumn.Level,
                    "This level is not known",
                    written,
                    "Local authority, Regional or National"
                );
                return OutturnLevel.Authority;
        }
    }

    private FinancialYear? Year(CsvRecord record)
    {
        if (!Columns.Has(OutturnColumn.Year))
        {
            return yearOfFile;
        }

        var written = Field(record, OutturnColumn.Year);
        if (FinancialYear.TryParse(written, out var year))
        {
            return year;
        }

        Reject(
            record,
            OutturnColumn.Year,
            "This is not a financial year",
            written,
            "a year as 2013-14 or 201314"
        );
        return null;
    }

    private AreaCode? Find(string name, FinancialYear year)
    {
        var key = $"{year}\n{name}";
        if (!areas.TryGetValue(key, out var code))
        {
            code = authorities.Find(name, year.LastDay)?.Code;
            areas.Add(key, code);
        }

        return code;
    }

    private decimal? Pounds(CsvRecord record, OutturnColumn column)
    {
        var text = Field(record, column);
        // Letters and signs by which the statistics say "not given", "not applicable", "held back".
        if (
            text?.ToLowerInvariant()
            is null
                or "x"
                or "z"
                or "c"
                or "u"
                or "k"
                or ":"
                or "."
                or ".."
                or "-"
                or "n/a"
        )
        {
            return null;
        }

        if (
            Amount().IsMatch(text)
            && decimal.TryParse(
                text.Replace("£", "", StringComparison.Ordinal),
                NumberStyles.Number | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out var pounds
            )
            && Math.Abs(pounds) < 1_000_000_000_000m
        )
        {
            // An edition holds pounds to a billionth; what stands behind it in a file is left over from binary numbers.
            return Math.Round(pounds, 9);
        }

        Reject(
            record,
            column,
            "This is not an amount of money",
            text,
            "pounds as 1234567.89, or nothing"
        );
        return null;
    }

    private static FinancialYear? FromText(string text)
    {
        foreach (Match match in YearForm().Matches(text))
        {
            if (FinancialYear.TryParse(match.Value, out var year))
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>An amount whose commas, if any, part thousands: "1,5" is not 15.</summary>
    [GeneratedRegex(
        @"^\s*-?\s*£?\s*-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][-+]?\d{1,2})?\s*$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Amount();

    [GeneratedRegex(@"^\d+[a-z]?(?:\.\d+[a-z]?)*(?=[\s.:A-Z])[\s.:]*", RegexOptions.None, 1000)]
    internal static partial Regex LineNumber();

    [GeneratedRegex(
        "(?<![0-9])(?:[0-9]{4}[-/]?[0-9]{4}|[0-9]{4}[-/]?[0-9]{2}|[0-9]{2}[-/]?[0-9]{2})(?![0-9])",
        RegexOptions.None,
        1000
    )]
    private static partial Regex YearForm();
}
