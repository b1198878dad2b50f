using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Providers;

/// <summary>One full inspection of one provider, as the first list that tells of it writes it.</summary>
/// <param name="Urn">The provider.</param>
/// <param name="Sector">Key of the sector that the regulator printed.</param>
/// <param name="Grade">Key of the overall judgement.</param>
/// <param name="Inspected">The day.</param>
/// <param name="Owner">Folded name of the owner in the newest list that names one, which may be a later owner; null where none does, or it is a person.</param>
/// <param name="Area">Code of the authority; null where it was not joined to one.</param>
/// <param name="Region">The region; null likewise.</param>
/// <param name="Places">Places at the time of the list; null where it was not told.</param>
public sealed record Inspection(
    string Urn,
    string Sector,
    string Grade,
    DateOnly Inspected,
    string? Owner,
    string? Area,
    string? Region,
    long? Places
);

/// <summary>The inspections that loaded lists tell of.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="ContentHash">Its content hash.</param>
/// <param name="Service">The service.</param>
/// <param name="ServiceName">What a person calls it.</param>
/// <param name="Sources">The lists.</param>
/// <param name="Inspections">Every inspection once, by provider and day.</param>
public sealed record InspectionsAnswer(
    int Edition,
    string ContentHash,
    string Service,
    string ServiceName,
    IReadOnlyList<string> Sources,
    IReadOnlyList<Inspection> Inspections
);

/// <summary>Reads which full inspections the lists of an edition tell of; a list has the latest of each provider.</summary>
public sealed class InspectionView(EditionStore store, Libraries libraries)
{
    private static readonly Pipeline Steps = new(
        new Step(
            "listed",
            """
            SELECT p.*, s.as_of FROM provision p JOIN source s USING (source_id) JOIN service_type t USING (type_key)
            WHERE t.service_id = $service AND p.inspected IS NOT NULL AND p.grade IS NOT NULL
            """,
            "Rows of the service that tell of an inspection"
        ),
        new Step(
            "owned",
            "SELECT urn, arg_max(owner_key, as_of) AS owner FROM listed GROUP BY urn",
            "The owner of each provider in the newest list that names one: older lists name none"
        ),
        new Step(
            "inspections",
            """
            SELECT l.urn, l.inspected, arg_min(l.sector, l.as_of) AS sector, arg_min(l.grade, l.as_of) AS grade,
                any_value(o.owner) AS owner, arg_min(l.area_code, l.as_of) AS area,
                arg_min(a.region, l.as_of) AS region, arg_min(l.places, l.as_of) AS places
            FROM listed l LEFT JOIN owned o USING (urn) LEFT JOIN area a USING (area_code)
            GROUP BY l.urn, l.inspected ORDER BY ALL
            """,
            "Each inspection once, as the first list that has it tells of it"
        )
    );

    private static readonly Pipeline Lists = new(
        new Step(
            "lists",
            """
            SELECT DISTINCT s.title, s.as_of FROM provision p JOIN source s USING (source_id) JOIN service_type t USING (type_key)
            WHERE t.service_id = $service ORDER BY s.as_of
            """,
            "The lists that tell of the service"
        )
    );

    /// <summary>All inspections of a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="edition">The edition; null takes the current one.</param>
    public Outcome<InspectionsAnswer> Of(string service, int? edition) =>
        libraries
            .Services.Find(service)
            .Then(found =>
                Scope
                    .OpenEdition(store, edition)
                    .Then(opened =>
                    {
                        using var connection = opened.Connection;
                        (string, object?)[] values = [("service", found.Id)];
                        var inspections = Steps.Run(
                            connection,
                            r => new Inspection(
                                r.Text("urn"),
                                r.Text("sector"),
                                Grades.KeyOf(r.OptionalText("grade")),
                                r.Date("inspected"),
                                r.OptionalText("owner"),
                                r.OptionalText("area"),
                                r.OptionalText("region"),
                                r.OptionalCount("places")
                            ),
                            values
                        );
                        return Outcome<InspectionsAnswer>.Ok(
                            new(
                                opened.Edition.Number,
                                opened.Edition.ContentHash,
                                found.Id,
                                found.Name,
                                [
                                    .. Lists.Run(
                                        connection,
                                        r => $"{r.Text("title")}, {Plain.Date(r.Date("as_of"))}",
                                        values
                                    ),
                                ],
                                inspections
                            )
                        );
                    })
            );
}
