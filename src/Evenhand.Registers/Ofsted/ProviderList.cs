using System.Globalization;
using System.Text.RegularExpressions;
using Evenhand.Registers.Areas;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Ofsted;

/// <summary>
/// Ofsted's yearly list of children's social care providers in England ("provider level", at 31 March): every provider
/// with its type, status, sector, places, authority, owner and latest inspection. Open Government Licence v3.0.
/// </summary>
/// <remarks>
/// Title rows may stand above the header; the header is found by the columns it names, not by its place or the year.
/// A row is taken whole or rejected whole.
/// </remarks>
public sealed partial class ProviderList
{
    /// <summary>The reader's id.</summary>
    public const string ReaderId = "ofsted-provider-list";

    /// <summary>What is said of a file of another kind; a loader of a whole folder passes such files over.</summary>
    public const string NotThisKindOfFile = "This is not an Ofsted provider list";

    private const int HeaderWithin = 50;
    private const int MostPlaces = 100_000;

    private static readonly string[] DateFormats =
    [
        "d/M/yyyy",
        "yyyy-MM-dd",
        "d/M/yyyy H:mm",
        "d/M/yyyy H:mm:ss",
        "yyyy-MM-dd HH:mm:ss",
        "d MMMM yyyy",
    ];

    private readonly ProviderColumns columns;
    private readonly AuthorityIndex authorities;
    private readonly DateOnly asOf;
    private readonly List<ProviderRow> rows = [];
    private readonly List<Reject> rejects = [];
    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);
    private long empty;

    private ProviderList(ProviderColumns columns, AuthorityIndex authorities, DateOnly asOf)
    {
        this.columns = columns;
        this.authorities = authorities;
        this.asOf = asOf;
    }

    /// <summary>Reads a list.</summary>
    /// <param name="file">The examined file.</param>
    /// <param name="authorities">For joining names of authorities.</param>
    /// <param name="asOf">The day it speaks of, where the person says so; else it is read off the title or the file's name.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>Rows and rejects; or the problem that this is not such a list, or holds no usable row.</returns>
    public static Outcome<SourceReading<ProviderRow>> Read(
        SourceText file,
        AuthorityIndex authorities,
        DateOnly? asOf,
        CancellationToken cancel
    ) =>
        file.Read(text =>
                ReadRecords(file, new CsvRecords(text).ReadAll(), authorities, asOf, cancel)
            )
            .Then(reading => reading);

    private static Outcome<SourceReading<ProviderRow>> ReadRecords(
        SourceText file,
        IEnumerable<CsvRecord> records,
        AuthorityIndex authorities,
        DateOnly? asOf,
        CancellationToken cancel
    )
    {
        using var each = records.GetEnumerator();
        var above = new List<CsvRecord>();
        var header = FindHeader(each, above);
        if (header is null)
        {
            return NotThisKind(file.Path, above);
        }

        var name = Path.GetFileName(file.Path);
        var day =
            asOf
            ?? ProviderListDate.FromTitles(above.SelectMany(r => r.Fields))
            ?? ProviderListDate.FromFileName(name);
        if (day is null)
        {
            return Outcome<SourceReading<ProviderRow>>.Failed(
                new Problem(
                    "The day that this list speaks of is written neither in a title nor in the file's name"
                )
                {
                    File = file.Path,
                    Expected =
                        "'as at 31 March 2025' above the header, or a name such as provider_at_march_2025.csv",
                    ToDo = "Give the day with --as-of.",
                }
            );
        }

        var list = new ProviderList(header, authorities, day.Value);
        while (each.MoveNext())
        {
            cancel.ThrowIfCancellationRequested();
            list.Take(each.Current);
        }

        return list.Conclude(file, name);
    }

    private static ProviderColumns? FindHeader(IEnumerator<CsvRecord> each, List<CsvRecord> above)
    {
        while (above.Count < HeaderWithin && each.MoveNext())
        {
            if (ProviderColumns.TryHeader(each.Current).Columns is { } columns)
            {
                return columns;
            }

            above.Add(each.Current);
        }

        return null;
    }

    private static Outcome<SourceReading<ProviderRow>> NotThisKind(
        string path,
        List<CsvRecord> above
    )
    {
        var near = above
            .Where(r => r.Fault is null)
            .Select(r => (Record: r, ProviderColumns.TryHeader(r).Missing))
            .OrderBy(r => r.Missing.Count)
            .FirstOrDefault();
        var problem = new Problem(NotThisKindOfFile)
        {
            File = path,
            Found = above.FirstOrDefault(r => !r.IsEmpty && r.Fault is null) is { } first
                ? Problem.Excerpt(string.Join(',', first.Fields))
                : null,
            Expected =
                $"within the first {HeaderWithin} rows a header with the columns "
                + string.Join(", ", ProviderColumns.NeededHeaders),
        };
        return Outcome<SourceReading<ProviderRow>>.Failed(
            near.Missing is { } missing && missing.Count <= ProviderColumns.NeededCount / 2
                ? problem with
                {
                    Line = near.Record.Line,
                    Found = "a header without " + string.Join(", ", missing),
                }
                : problem
        );
    }

    private void Take(CsvRecord record)
    {
        if (record.Fault is not null)
        {
            rejects.Add(record.Fault);
            return;
        }

        if (record.IsEmpty)
        {
            empty++;
            return;
        }

        if (record.Fields.Length != columns.Written.Count)
        {
            Reject(
                record,
                null,
                record.Fields.Length < columns.Written.Count
                    ? "Too few columns"
                    : "Too many columns",
                record.Fields.Length.ToString(CultureInfo.InvariantCulture),
                columns.Written.Count.ToString(CultureInfo.InvariantCulture)
            );
            return;
        }

        if (
            Array.FindIndex(
                record.Fields,
                f => f.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))
            )
            is >= 0
                and var odd
        )
        {
            Reject(
                record,
                columns.Written[odd].ReplaceLineEndings(" ").Trim(),
                "A control character stands in the text",
                Problem.Excerpt(record.Fields[odd]),
                "text"
            );
            return;
        }

        TakeFields(record);
    }

    private void TakeFields(CsvRecord record)
    {
        var before = rejects.Count;
        var urn = columns.Field(record, ProviderColumn.Urn);
        if (urn is null || !UrnForm().IsMatch(urn))
        {
            Reject(
                record,
                ProviderColumn.Urn,
                "This is not a reference number",
                urn,
                "SC and six digits, or digits"
            );
            return;
        }

        if (seen.TryGetValue(urn, out var line))
        {
            Reject(
                record,
                ProviderColumn.Urn,
                $"This reference number stands in line {line} already",
                urn,
                "each number once"
            );
            return;
        }

        var type = Required(record, ProviderColumn.ProvisionType);
        var status = Required(record, ProviderColumn.Status);
        var places = Number(record, ProviderColumn.Places);
        var premises = Number(record, ProviderColumn.Premises);
        var registered = Date(record, ProviderColumn.Registered);
        var inspected = Date(record, ProviderColumn.Inspected);
        if (rejects.Count > before)
        {
            // One reject a row, however much is wrong with it: rows read = kept + rejected.
            rejects.RemoveRange(before + 1, rejects.Count - before - 1);
            return;
        }

        seen.Add(urn, record.Line);
        var sector = columns.Field(record, ProviderColumn.Sector);
        var owner = Known(columns.Field(record, ProviderColumn.Owner));
        var isPerson = owner is not null && PersonalTitle().IsMatch(owner);
        var area = Known(columns.Field(record, ProviderColumn.LocalAuthority));
        rows.Add(
            new ProviderRow
            {
                Line = record.Line,
                Urn = urn,
                ProvisionType = type!,
                Status = status!,
                Sector = ReadSector(sector),
                SectorWritten = sector,
                Places = places,
                Name = Known(columns.Field(record, ProviderColumn.Name)),
                Owner = isPerson ? null : owner,
                OwnerIsPerson = isPerson,
                AreaWritten = area,
                Area = area is null ? null : authorities.Find(area, asOf)?.Code,
                RegionWritten =
                    columns.Field(record, ProviderColumn.Region)
                    ?? columns.Field(record, ProviderColumn.OfstedRegion),
                Registered = registered,
                ShortBreaks = columns.Field(record, ProviderColumn.ShortBreaks),
                Premises = premises,
                SchoolUrn = columns.Field(record, ProviderColumn.SchoolUrn),
                InspectionEvent = columns.Field(record, ProviderColumn.InspectionEvent),
                Inspected = inspected,
                Grade =
                    columns.Field(record, ProviderColumn.Grade)
                    ?? columns.Field(record, ProviderColumn.AccommodationOutcome),
            }
        );
    }

    private Outcome<SourceReading<ProviderRow>> Conclude(SourceText file, string name)
    {
        if (rows.Count == 0)
        {
            return Outcome<SourceReading<ProviderRow>>.Failed(
                new Problem(
                    rejects.Count == 0
                        ? "There is a header but no row below it"
                        : "No row could be taken"
                )
                {
                    File = file.Path,
                    Line = rejects.Count == 0 ? columns.Line : rejects[0].Line,
                    Found =
                        rejects.Count == 0
                            ? null
                            : $"{rejects[0].Reason} (and {rejects.Count - 1:N0} more rejected rows)",
                    Expected = "at least one provider",
                }
            );
        }

        var source = new SourceFile
        {
            Key = new SourceKey(ReaderId, "ofsted", asOf),
            File = name,
            Sha256 = file.Sha256,
            Bytes = file.Bytes,
            Encoding = file.EncodingName,
            PublisherName = "Ofsted",
            Title = $"Children's social care providers at {Plain.Date(asOf)}",
            Licence = Licence.OpenGovernment3,
            RowsRead = rows.Count + rejects.Count,
            RowsKept = rows.Count,
            RowsEmpty = empty,
            HeaderLine = columns.Line,
            ColumnsNotUsed = columns.NotUsed,
            Notes = [.. Notes()],
        };
        return Outcome<SourceReading<ProviderRow>>.Ok(
            new SourceReading<ProviderRow>(source, rows, rejects)
        );
    }

    private IEnumerable<string> Notes()
    {
        foreach (
            var group in rows.Where(r => r.Area is null)
                .GroupBy(r => r.AreaWritten ?? "(empty)", StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            yield return $"The authority '{group.Key}' joins no code ({Plain.Counted(group.Count(), "row", "rows")}).";
        }

        foreach (
            var group in rows.Where(r => r.Sector == Sector.Unknown)
                .GroupBy(r => r.SectorWritten ?? "(empty)", StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            yield return $"The sector '{group.Key}' is none of the known sectors ({Plain.Counted(group.Count(), "row", "rows")}).";
        }

        var outside = rows.Count(r => r.Area is { } area && area.ToString()[0] != 'E');
        if (outside > 0)
        {
            yield return $"{Plain.Counted(outside, "provider has", "providers have")} an address outside England; they are counted apart.";
        }

        var people = rows.Count(r => r.OwnerIsPerson);
        if (people > 0)
        {
            yield return $"{Plain.Counted(people, "owner is a person", "owners are people")} by the look of the name; such names are dropped.";
        }

        if (!columns.Has(ProviderColumn.Owner))
        {
            yield return "This list has no column for the owner.";
        }
    }

    private string? Required(CsvRecord record, ProviderColumn column)
    {
        var text = columns.Field(record, column);
        if (text is null)
        {
            Reject(record, column, "Nothing stands here", null, "a text");
        }

        return text;
    }

    private int? Number(CsvRecord record, ProviderColumn column)
    {
        var text = columns.Field(record, column);
        if (
            text is null
            || (
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number <= MostPlaces
            )
        )
        {
            return text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
        }

        Reject(
            record,
            column,
            "This is not a count",
            text,
            $"a whole number from 0 to {MostPlaces:N0}, or nothing"
        );
        return null;
    }

    private DateOnly? Date(CsvRecord record, ProviderColumn column)
    {
        var text = Known(columns.Field(record, column));
        if (
            text is null
            || DateOnly.TryParseExact(
                text,
                DateFormats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            )
        )
        {
            return text is null
                ? null
                : DateOnly.ParseExact(text, DateFormats, CultureInfo.InvariantCulture);
        }

        Reject(
            record,
            column,
            "This is not a date",
            text,
            "a day that exists, as 31/03/2025, or nothing"
        );
        return null;
    }

    private void Reject(
        CsvRecord record,
        ProviderColumn column,
        string reason,
        string? found,
        string expected
    ) => Reject(record, columns.Header(column), reason, found, expected);

    private void Reject(
        CsvRecord record,
        string? column,
        string reason,
        string? found,
        string expected
    ) =>
        rejects.Add(
            new Reject(
                record.Line,
                column,
                reason,
                found is null ? null : Problem.Excerpt(found),
                expected
            )
        );

    /// <summary>What Ofsted writes where it says nothing.</summary>
    private static string? Known(string? text) =>
        text is null || text.ToUpperInvariant() is "REDACTED" or "NULL" or "N/A" or "-"
            ? null
            : text;

    private static Sector ReadSector(string? written) =>
        written is null
            ? Sector.Unknown
            : Plain.Fold(written) switch
            {
                "private" => Sector.Private,
                "voluntary" => Sector.Voluntary,
                "local authority" => Sector.LocalAuthority,
                "health authority" or "health" => Sector.Health,
                "academy" => Sector.Academy,
                _ => Sector.Unknown,
            };

    [GeneratedRegex("^[A-Z]{0,3}[0-9]{4,12}$", RegexOptions.None, 1000)]
    private static partial Regex UrnForm();

    [GeneratedRegex(
        @"^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|rev)\b\.?\s+\p{L}",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex PersonalTitle();
}
