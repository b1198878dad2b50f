using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Ofsted;

/// <summary>What a column of a provider list is for.</summary>
internal enum ProviderColumn
{
    Urn,
    ProvisionType,
    Status,
    Sector,
    LocalAuthority,
    Places,
    Region,
    OfstedRegion,
    Registered,
    Name,
    Owner,
    ShortBreaks,
    Premises,
    SchoolUrn,
    InspectionEvent,
    Inspected,
    Grade,
    AccommodationOutcome,
}

/// <summary>
/// Recognises the columns of a provider list by what their headers say, whatever the year: headers gained and lost
/// line breaks, capitals, apostrophes, and the words "Latest full inspection" in front.
/// </summary>
internal sealed class ProviderColumns
{
    private static readonly ProviderColumn[] Needed =
    [
        ProviderColumn.Urn,
        ProviderColumn.ProvisionType,
        ProviderColumn.Status,
        ProviderColumn.Sector,
        ProviderColumn.LocalAuthority,
        ProviderColumn.Places,
    ];

    private static readonly Dictionary<string, ProviderColumn> Headers = new(StringComparer.Ordinal)
    {
        ["urn"] = ProviderColumn.Urn,
        ["unique reference number"] = ProviderColumn.Urn,
        ["provider urn"] = ProviderColumn.Urn,
        ["provision type"] = ProviderColumn.ProvisionType,
        ["provider type"] = ProviderColumn.ProvisionType,
        ["type of provision"] = ProviderColumn.ProvisionType,
        ["registration status"] = ProviderColumn.Status,
        ["status"] = ProviderColumn.Status,
        ["sector"] = ProviderColumn.Sector,
        ["local authority"] = ProviderColumn.LocalAuthority,
        ["local authority name"] = ProviderColumn.LocalAuthority,
        ["places"] = ProviderColumn.Places,
        ["number of places"] = ProviderColumn.Places,
        ["maximum places"] = ProviderColumn.Places,
        ["max places"] = ProviderColumn.Places,
        ["registered places"] = ProviderColumn.Places,
        ["government office region"] = ProviderColumn.Region,
        ["region"] = ProviderColumn.Region,
        ["ofsted region"] = ProviderColumn.OfstedRegion,
        ["registration date"] = ProviderColumn.Registered,
        ["date registered"] = ProviderColumn.Registered,
        ["name"] = ProviderColumn.Name,
        ["provider name"] = ProviderColumn.Name,
        ["setting name"] = ProviderColumn.Name,
        ["organisation which owns the provider"] = ProviderColumn.Owner,
        ["organisation that owns the provider"] = ProviderColumn.Owner,
        ["organisation"] = ProviderColumn.Owner,
        ["organisation name"] = ProviderColumn.Owner,
        ["owner"] = ProviderColumn.Owner,
        ["short break only childrens home"] = ProviderColumn.ShortBreaks,
        ["short breaks only childrens home"] = ProviderColumn.ShortBreaks,
        ["short breaks only"] = ProviderColumn.ShortBreaks,
        ["supported accommodation premises"] = ProviderColumn.Premises,
        ["premises"] = ProviderColumn.Premises,
        ["linked education urn"] = ProviderColumn.SchoolUrn,
        ["event type"] = ProviderColumn.InspectionEvent,
        ["inspection date"] = ProviderColumn.Inspected,
        ["date"] = ProviderColumn.Inspected,
        ["overall effectiveness"] = ProviderColumn.Grade,
        ["overall experiences and progress of children and young people"] = ProviderColumn.Grade,
        ["overall experiences and progress"] = ProviderColumn.Grade,
        ["supported accommodation outcome"] = ProviderColumn.AccommodationOutcome,
    };

    private readonly Dictionary<ProviderColumn, int> positions = [];

    private ProviderColumns(CsvRecord header)
    {
        Line = header.Line;
        Written = header.Fields;
        for (var i = 0; i < header.Fields.Length; i++)
        {
            if (Recognise(header.Fields[i]) is { } column)
            {
                positions.TryAdd(column, i);
            }
        }
    }

    /// <summary>The line of the header.</summary>
    public long Line { get; }

    /// <summary>The headers as written.</summary>
    public IReadOnlyList<string> Written { get; }

    /// <summary>Headers of columns that nothing is taken from.</summary>
    public IReadOnlyList<string> NotUsed =>
        [
            .. Written
                .Where((h, i) => !positions.ContainsValue(i) && !string.IsNullOrWhiteSpace(h))
                .Select(Tidy),
        ];

    /// <summary>Whether the list has the column.</summary>
    public bool Has(ProviderColumn column) => positions.ContainsKey(column);

    /// <summary>The field of a record, tidied; null when the column is missing or nothing stands there.</summary>
    public string? Field(CsvRecord record, ProviderColumn column) =>
        positions.TryGetValue(column, out var i) && Tidy(record.Fields[i]) is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The header of a column as written, on one line.</summary>
    public string Header(ProviderColumn column) =>
        positions.TryGetValue(column, out var i) ? Tidy(Written[i]) : column.ToString();

    /// <summary>Takes a record as the header when it names enough of the needed columns.</summary>
    /// <returns>The columns when it is the header; else the needed columns that it lacks.</returns>
    public static (ProviderColumns? Columns, IReadOnlyList<string> Missing) TryHeader(
        CsvRecord record
    )
    {
        var columns = new ProviderColumns(record);
        var missing = Needed.Where(n => !columns.Has(n)).Select(ExampleHeader).ToList();
        return missing.Count == 0 ? (columns, missing) : (null, missing);
    }

    /// <summary>How the needed columns are usually headed.</summary>
    public static IEnumerable<string> NeededHeaders => Needed.Select(ExampleHeader);

    /// <summary>How many columns a header must have.</summary>
    public static int NeededCount => Needed.Length;

    private static string ExampleHeader(ProviderColumn column) =>
        column switch
        {
            ProviderColumn.Urn => "URN",
            ProviderColumn.ProvisionType => "Provision type",
            ProviderColumn.Status => "Registration status",
            ProviderColumn.LocalAuthority => "Local authority",
            _ => column.ToString(),
        };

    private static ProviderColumn? Recognise(string header)
    {
        var folded = Plain.Fold(header);
        if (folded.StartsWith("previous ", StringComparison.Ordinal))
        {
            return null;
        }

        const string latest = "latest full inspection ";
        var bare = folded.StartsWith(latest, StringComparison.Ordinal)
            ? folded[latest.Length..]
            : folded;
        // "Date" means a day of inspection only behind "Latest full inspection".
        return bare == "date" && bare == folded ? null
            : Headers.TryGetValue(bare, out var column) ? column
            : null;
    }

    private static string Tidy(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
