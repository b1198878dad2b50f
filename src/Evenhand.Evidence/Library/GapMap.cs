namespace Evenhand.Evidence.Library;

/// <summary>What was found about one model and one kind of outcome.</summary>
/// <param name="Model">The model.</param>
/// <param name="OutcomeGroup">The kind of outcome.</param>
/// <param name="Findings">How many findings; 0 means that no evidence was found, not that there is no effect.</param>
/// <param name="Studies">Of how many studies or reviews.</param>
/// <param name="Best">The best level on the Maryland scale; null where nothing was found.</param>
/// <param name="Independent">How many findings come from sources without an interest that is known; those of unknown interest are not among them.</param>
public sealed record GapCell(
    string Model,
    string OutcomeGroup,
    int Findings,
    int Studies,
    int? Best,
    int Independent
)
{
    /// <summary>How many of the findings do not ship and were added.</summary>
    public int Added { get; init; }
}

/// <summary>Models against kinds of outcome: where there is evidence, and where none was found.</summary>
/// <param name="Models">The rows: models that a body could choose, and others of which something was found.</param>
/// <param name="OutcomeGroups">The columns.</param>
/// <param name="Cells">Every cell, row by row.</param>
/// <param name="NotObtained">Sources that are known to exist and were not read.</param>
public sealed record GapMap(
    IReadOnlyList<Code> Models,
    IReadOnlyList<Code> OutcomeGroups,
    IReadOnlyList<GapCell> Cells,
    IReadOnlyList<NotObtained> NotObtained
)
{
    /// <summary>What people read for every model, those of no row among them.</summary>
    internal IReadOnlyDictionary<string, string> ModelNames { get; private init; } =
        new Dictionary<string, string>();

    /// <summary>The map of a library.</summary>
    public static GapMap Of(EvidenceLibrary library)
    {
        var found = library.Findings.Select(f => f.Intervention).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<Code> rows =
        [
            .. library.Models.Where(m => m.IsOption || found.Contains(m.Id)),
        ];
        var cells = library.Findings.ToLookup(f => (f.Intervention, f.OutcomeGroup));
        return new(
            rows,
            library.OutcomeGroups,
            [
                .. rows.SelectMany(m =>
                    library.OutcomeGroups.Select(g =>
                    {
                        var inCell = cells[(m.Id, g.Id)].ToList();
                        return new GapCell(
                            m.Id,
                            g.Id,
                            inCell.Count,
                            inCell.Select(f => f.Study).Distinct(StringComparer.Ordinal).Count(),
                            inCell.Count > 0 ? inCell.Max(f => f.Maryland) : null,
                            inCell.Count(f =>
                                library.Sources[f.Source].Interest == Interest.Independent
                            )
                        )
                        {
                            Added = inCell.Count(f => f.Added is not null),
                        };
                    })
                ),
            ],
            library.NotObtained
        )
        {
            ModelNames = library.Models.ToDictionary(
                m => m.Id,
                m => m.Name,
                StringComparer.Ordinal
            ),
        };
    }
}

/// <summary>Findings that were asked for.</summary>
/// <param name="Total">How many the library holds.</param>
/// <param name="Findings">Those that fit.</param>
public sealed record FindingsReport(int Total, IReadOnlyList<Finding> Findings);
