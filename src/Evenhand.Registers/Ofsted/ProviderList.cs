using Evenhand.Registers.Areas;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Ofsted;

/// <summary>
/// Ofsted's yearly list of children's social care providers in England ("provider level", at 31 March): every provider
/// with its type, status, sector, places, authority, owner and latest inspection. Open Government Licence v3.0.
/// </summary>
public static class ProviderList
{
    /// <summary>The reader's id.</summary>
    public const string ReaderId = "ofsted-provider-list";

    /// <summary>Whether a file is such a list.</summary>
    public static Recognition Recognise(SourceText file) =>
        ProviderListReader.Recognise(file, ProviderColumns.Book);

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
    ) => new ProviderListReader(file, authorities, asOf).ReadAll(cancel);
}

/// <summary>Reads one provider list.</summary>
file sealed class ProviderListReader(SourceText file, AuthorityIndex authorities, DateOnly? asked)
    : OfstedListReader<ProviderColumn, ProviderRow>(file, ProviderColumns.Book)
{
    private DateOnly asOf;

    protected override Problem? Begin()
    {
        var day =
            asked
            ?? ProviderListDate.FromTitles(Above.SelectMany(r => r.Fields))
            ?? ProviderListDate.FromFileName(Name);
        asOf = day ?? default;
        return day is not null
            ? null
            : new Problem(
                "The day that this list speaks of is written neither in a title nor in the file's name"
            )
            {
                File = Path,
                Expected =
                    "'as at 31 March 2025' above the header, or a name such as provider_at_march_2025.csv",
                ToDo = "Give the day with --as-of.",
            };
    }

    protected override ProviderRow? ReadRow(CsvRecord record)
    {
        var urn = Urn(record, ProviderColumn.Urn);
        if (urn is null)
        {
            return null;
        }

        var sector = Field(record, ProviderColumn.Sector);
        // "0" or "3.13" is no name: such an owner is not known.
        var owner =
            Known(Field(record, ProviderColumn.Owner)) is { } written && written.Any(char.IsLetter)
                ? written
                : null;
        var isPerson = owner is not null && PersonNames.BeginsWithTitle(owner);
        var area = Known(Field(record, ProviderColumn.LocalAuthority));
        return new ProviderRow
        {
            Line = record.Line,
            Urn = urn,
            ProvisionType = Required(record, ProviderColumn.ProvisionType) ?? "",
            Status = Required(record, ProviderColumn.Status) ?? "",
            Sector = OfstedWords.ReadSector(sector),
            SectorWritten = sector,
            Places = Number(record, ProviderColumn.Places, OfstedWords.MostPlaces),
            Name = Known(Field(record, ProviderColumn.Name)),
            Owner = isPerson ? null : owner,
            OwnerIsPerson = isPerson,
            AreaWritten = area,
            Area = area is null ? null : authorities.Find(area, asOf)?.Code,
            RegionWritten =
                Field(record, ProviderColumn.Region) ?? Field(record, ProviderColumn.OfstedRegion),
            Registered = Day(record, ProviderColumn.Registered),
            ShortBreaks = Field(record, ProviderColumn.ShortBreaks),
            Premises = Number(record, ProviderColumn.Premises, OfstedWords.MostPlaces),
            SchoolUrn = Field(record, ProviderColumn.SchoolUrn),
            InspectionEvent = Field(record, ProviderColumn.InspectionEvent),
            Inspected = Day(record, ProviderColumn.Inspected),
            Grade =
                Field(record, ProviderColumn.Grade)
                ?? Field(record, ProviderColumn.AccommodationOutcome),
        };
    }

    protected override (SourceKey Key, string Title, string Publisher) Identify() =>
        (
            new SourceKey(ProviderList.ReaderId, "ofsted", asOf),
            $"Children's social care providers at {Plain.Date(asOf)}",
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

        var outside = Rows.Count(r => r.Area is { } area && area.ToString()[0] != 'E');
        if (outside > 0)
        {
            yield return $"{Plain.Counted(outside, "provider has", "providers have")} an address outside England; they are counted apart.";
        }

        var people = Rows.Count(r => r.OwnerIsPerson);
        if (people > 0)
        {
            yield return $"{Plain.Counted(people, "owner is a person", "owners are people")} by the look of the name; such names are dropped.";
        }

        if (!Columns.Has(ProviderColumn.Owner))
        {
            yield return "This list has no column for the owner.";
        }
    }
}
