using System.Globalization;
using System.Text.RegularExpressions;
using Evenhand.Registers.Areas;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Ofsted;

/// <summary>
/// Ofsted's yearly list of children's social care providers that joined or left its register in the year to 31 March.
/// Open Government Licence v3.0.
/// </summary>
public static class MovementList
{
    /// <summary>The reader's id.</summary>
    public const string ReaderId = "ofsted-joiners-leavers";

    /// <summary>Whether a file is such a list.</summary>
    public static Recognition Recognise(SourceText file) =>
        MovementListReader.Recognise(file, MovementColumns.Book);

    /// <summary>Reads a list.</summary>
    /// <param name="file">The examined file.</param>
    /// <param name="authorities">For joining names of authorities.</param>
    /// <param name="asOf">The day on which its year ends, where the person says so; else it is read off the title, the headers or the file's name.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static Outcome<SourceReading<MovementRow>> Read(
        SourceText file,
        AuthorityIndex authorities,
        DateOnly? asOf,
        CancellationToken cancel
    ) => new MovementListReader(file, authorities, asOf).ReadAll(cancel);
}

/// <summary>Reads one list of joiners and leavers.</summary>
internal sealed partial class MovementListReader(
    SourceText file,
    AuthorityIndex authorities,
    DateOnly? asked
) : OfstedListReader<MovementColumn, MovementRow>(file, MovementColumns.Book)
{
    private DateOnly asOf;

    protected override Problem? Begin()
    {
        var day =
            asked
            ?? ProviderListDate.FromTitles(Above.SelectMany(r => r.Fields))
            ?? Columns
                .Written.Select(h =>
                    ProviderListDate.FromTitles([h]) ?? ProviderListDate.FromFileName(h)
                )
                .Max()
            ?? ProviderListDate.FromFileName(Name)
            ?? FromYear(Name);
        asOf = day ?? default;
        return day is not null
            ? null
            : new Problem(
                "The year that this list speaks of is written neither in a title, nor in a header, nor in the file's name"
            )
            {
                File = Path,
                Expected =
                    "'at 31 March 2023' above the header, or a name such as joiners_leavers_23.csv",
                ToDo = "Give the last day of the year with --as-of.",
            };
    }

    protected override MovementRow? ReadRow(CsvRecord record)
    {
        var urn = Urn(record, MovementColumn.Urn);
        if (urn is null)
        {
            return null;
        }

        var joined = Field(record, MovementColumn.Joiner) is not null;
        var left = Field(record, MovementColumn.Leaver) is not null;
        if (!joined && !left)
        {
            Reject(
                record,
                MovementColumn.Joiner,
                "The provider is marked neither as a joiner nor as a leaver",
                null,
                "Joiner, or Leaver in the next column"
            );
            return null;
        }

        var sector = Field(record, MovementColumn.Sector);
        var area = Known(Field(record, MovementColumn.LocalAuthority));
        return new MovementRow
        {
            Line = record.Line,
            Urn = urn,
            ProvisionType = Required(record, MovementColumn.ProvisionType) ?? "",
            Sector = OfstedWords.ReadSector(sector),
            SectorWritten = sector,
            Places = Number(record, MovementColumn.Places, OfstedWords.MostPlaces),
            AreaWritten = area,
            Area = area is null ? null : authorities.Find(area, asOf)?.Code,
            Joined = joined,
            Left = left,
            JoinedOn = Day(record, MovementColumn.JoinedOn),
            LeftOn =
                Day(record, MovementColumn.LeftOn)
                ?? Day(record, MovementColumn.ResignedOn)
                ?? Day(record, MovementColumn.ClosedOn)
                ?? Day(record, MovementColumn.CancelledOn),
            Reason = Field(record, MovementColumn.Reason),
        };
    }

    protected override (SourceKey Key, string Title, string Publisher) Identify() =>
        (
            new SourceKey(MovementList.ReaderId, "ofsted", asOf),
            $"Children's social care providers that joined or left in the year to {Plain.Date(asOf)}",
            "Ofsted"
        );

    protected override IEnumerable<string> Notes()
    {
        foreach (var note in SharedNotes.Areas(Rows.Select(r => (r.AreaWritten, r.Area))))
        {
            yield return note;
        }

        foreach (var note in SharedNotes.Sectors(Rows.Select(r => (r.SectorWritten, r.Sector))))
        {
            yield return note;
        }

        var both = Rows.Count(r => r is { Joined: true, Left: true });
        if (both > 0)
        {
            yield return $"{Plain.Counted(both, "provider", "providers")} joined and left in the same year; each counts on both sides.";
        }
    }

    /// <summary>
    /// A year alone, as in joiners_leavers_23.csv, means the year that ends on its 31 March; a financial year, as in
    /// joiners_leavers_2022-23.csv, its end. Where more than one number could be the year, none is guessed.
    /// </summary>
    private static DateOnly? FromYear(string name)
    {
        var both = NameFinancialYear().Match(name);
        if (
            both.Success
            && FinancialYear.TryParse(
                both.Value.Replace('_', '-').Replace(' ', '-'),
                out var financial
            )
        )
        {
            return financial.LastDay;
        }

        var years = NameYear().Matches(name);
        return years.Count == 1
            ? new DateOnly(
                2000 + int.Parse(years[0].Groups["year"].Value, CultureInfo.InvariantCulture),
                3,
                31
            )
            : null;
    }

    [GeneratedRegex("(?<![0-9])20[0-9]{2}[-_ ](?:20)?[0-9]{2}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex NameFinancialYear();

    [GeneratedRegex("(?<![0-9])(?:20)?(?<year>[0-9]{2})(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex NameYear();
}
