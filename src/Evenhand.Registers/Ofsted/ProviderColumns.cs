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
/// How the headers of provider lists name their columns, whatever the year: some years put "Latest full inspection" in front.
/// </summary>
internal static class ProviderColumns
{
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

    /// <summary>The columns.</summary>
    public static ColumnBook<ProviderColumn> Book { get; } =
        new(
            "an Ofsted provider list",
            [
                ProviderColumn.Urn,
                ProviderColumn.ProvisionType,
                ProviderColumn.Status,
                ProviderColumn.Sector,
                ProviderColumn.LocalAuthority,
                ProviderColumn.Places,
            ],
            Recognise,
            Example
        );

    private static string Example(ProviderColumn column) =>
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
}
