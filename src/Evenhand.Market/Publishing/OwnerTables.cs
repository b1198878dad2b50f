using Evenhand.Market.Profiles;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of owners.</summary>
public static class OwnerTables
{
    /// <summary>The owners that a search found.</summary>
    public static ResultTable Of(OwnersAnswer answer) =>
        new(
            $"Owners as written of providers of all services, {Plain.Date(answer.AsOf)}"
                + (answer.Text is null ? "" : $", whose name holds \u201C{answer.Text}\u201D"),
            [
                new("key", "Key", OffPage: true),
                new("name", "Owner as written"),
                new("providers", "Providers", CellKind.Count),
                new("places", "Places", CellKind.Count),
                new("kinds_of_provision", "Kinds of provision", CellKind.Count),
                new("areas", "Areas", CellKind.Count),
            ],
            [
                .. answer.Owners.Select(o =>
                    (IReadOnlyList<object?>)[o.Key, o.Name, o.Providers, o.Places, o.Types, o.Areas]
                ),
            ]
        );

    /// <summary>Every spelling.</summary>
    public static ResultTable Spellings(OwnerProfile owner) =>
        new(
            "How the lists write this owner",
            [
                new("spelling", "Spelling"),
                new("first", "First list", CellKind.Date),
                new("last", "Last list", CellKind.Date),
                new("entries", "Entries", CellKind.Count),
            ],
            [
                .. owner.Spellings.Select(s =>
                    (IReadOnlyList<object?>)[s.Name, s.First, s.Last, s.Rows]
                ),
            ]
        );

    /// <summary>Its services.</summary>
    public static ResultTable Services(OwnerProfile owner) =>
        new(
            $"{owner.Name}: services and sectors as Ofsted prints them, {Plain.Date(owner.AsOf)}",
            [
                new("service", "Id", OffPage: true),
                new("service_name", "Service"),
                new("sector", "Key", OffPage: true),
                new("sector_name", "Sector as Ofsted prints it"),
                new("providers", "Providers", CellKind.Count),
                new("places", "Places", CellKind.Count),
            ],
            [
                .. owner.Services.Select(s =>
                    (IReadOnlyList<object?>)
                        [s.Service, s.ServiceName, s.Sector, s.SectorName, s.Providers, s.Places]
                ),
            ]
        );

    /// <summary>Its areas.</summary>
    public static ResultTable Areas(OwnerProfile owner) =>
        new(
            $"{owner.Name}: providers by local authority in which they are located, {Plain.Date(owner.AsOf)}",
            [
                new("code", "Code"),
                new("name", "Local authority"),
                new("region", "Region"),
                new("providers", "Providers", CellKind.Count),
                new("places", "Places", CellKind.Count),
            ],
            [
                .. owner.Areas.Select(a =>
                    (IReadOnlyList<object?>)[a.Code, a.Name, a.Region, a.Providers, a.Places]
                ),
            ]
        );

    /// <summary>Its size over the years.</summary>
    public static ResultTable Days(OwnerProfile owner) =>
        new(
            $"{owner.Name}: providers and places on the day of each loaded list",
            [
                new("as_of", "Day of the list", CellKind.Date),
                new("providers", "Providers", CellKind.Count),
                new("places", "Places", CellKind.Count),
            ],
            [
                .. owner.Days.Select(d =>
                    (IReadOnlyList<object?>)[d.AsOf, d.Providers, d.Providers == 0 ? 0L : d.Places]
                ),
            ]
        );

    /// <summary>The mix of its grades.</summary>
    public static ResultTable Grades(OwnerProfile owner) =>
        SharedTables.Grades(
            $"{owner.Name}: latest inspection grades, {Plain.Date(owner.AsOf)}, adjusted for nothing",
            "Of",
            owner.Grades
        );

    /// <summary>Its class under every definition.</summary>
    public static ResultTable Classes(OwnerProfile owner) =>
        new(
            $"{owner.Name}: its providers under every definition, {Plain.Date(owner.AsOf)}",
            [
                new("definition", "Id", OffPage: true),
                new("name", "Definition"),
                new("meets", "Providers that meet it", CellKind.Count),
                new("does_not", "Providers that do not", CellKind.Count),
                new("not_known", "Providers not known", CellKind.Count),
                new("facts_to_find", "Facts that could settle it", CellKind.Count),
            ],
            [
                .. owner.Classes.Select(c =>
                    (IReadOnlyList<object?>)
                        [c.Definition, c.DefinitionName, c.Yes, c.No, c.Unknown, (long)c.ToFindOut]
                ),
            ]
        );

    /// <summary>Facts that would settle what cannot be said.</summary>
    public static ResultTable Facts(OwnerProfile owner) =>
        SharedTables.Facts(
            $"{owner.Name}: facts that no loaded register gives, and where they would be found",
            owner.ToFindOut
        );
}
