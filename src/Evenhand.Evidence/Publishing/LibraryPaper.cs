using System.Globalization;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Questions;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Publishing;

/// <summary>The library as tables and as papers.</summary>
public static class LibraryPaper
{
    internal const string None = "no evidence found";

    /// <summary>Findings, a row each.</summary>
    public static ResultTable Findings(EvidenceLibrary library, FindingsReport report) =>
        new(
            $"{Plain.Counted(report.Findings.Count, "finding", "findings")} of {Plain.Count(report.Total)}",
            [
                new("id", "Finding"),
                new("study", "Study"),
                new("unit", "Of"),
                new("service_id", "Service, id", OffPage: true),
                new("service", "Service"),
                new("intervention_id", "Model, id", OffPage: true),
                new("intervention", "Model"),
                new("comparator_id", "Against, id", OffPage: true),
                new("comparator", "Against"),
                new("outcome", "Outcome"),
                new("outcome_group", "Kind of outcome", OffPage: true),
                new("better_when", "Better when", OffPage: true),
                new("measure", "Measure"),
                new("estimate", "Estimate", CellKind.Figure),
                new("ci_low", "From", CellKind.Figure),
                new("ci_high", "To", CellKind.Figure),
                new("favours", "Favours"),
                new("design", "Design", OffPage: true),
                new("maryland", "Maryland level", CellKind.Count),
                new("country", "Country", OffPage: true),
                new("interest", "Interest of the source"),
                new("source", "Source", OffPage: true),
                new("added", "Added"),
            ],
            [
                .. report.Findings.Select(f =>
                    (IReadOnlyList<object?>)
                        [
                            f.Id,
                            f.Study,
                            f.IsReview ? "review" : "study",
                            f.Service,
                            library.ServiceName(f.Service),
                            f.Intervention,
                            library.ModelName(f.Intervention),
                            f.Comparator,
                            library.ModelName(f.Comparator),
                            f.Outcome,
                            library.OutcomeName(f.OutcomeGroup),
                            f.HigherIsBetter ? "higher" : "lower",
                            f.Measure,
                            f.Estimate,
                            f.CiLow,
                            f.CiHigh,
                            f.Favours,
                            f.Design,
                            (long)f.Maryland,
                            f.Country,
                            library.Sources[f.Source].Interest.ToString().ToLowerInvariant(),
                            f.Source,
                            f.Added,
                        ]
                ),
            ]
        );

    /// <summary>Everything known of one finding.</summary>
    public static ResultTable One(EvidenceLibrary library, Finding finding)
    {
        var source = library.Sources[finding.Source];
        return new(
            $"Finding {finding.Id}",
            [new("what", "What"), new("value", "Value")],
            [
                .. new (string, string?)[]
                {
                    ("Study", $"{finding.Study}{(finding.IsReview ? ", a review" : "")}"),
                    ("Service", library.ServiceName(finding.Service)),
                    ("Model", library.ModelName(finding.Intervention)),
                    ("Against", library.ModelName(finding.Comparator)),
                    (
                        "Outcome",
                        $"{finding.Outcome}; {(finding.HigherIsBetter ? "higher" : "lower")} is better"
                    ),
                    (
                        "Estimate",
                        $"{finding.Measure} {Figure(finding.Estimate)}{(finding.Derived ? ", worked out from numbers seen" : "")}"
                    ),
                    (
                        "Interval",
                        finding.CiLow is { } low
                            ? $"{Figure(low)} to {Figure(finding.CiHigh!.Value)} ({Plain.Percent(finding.CiLevel)})"
                            : "not seen"
                    ),
                    ("Favours", finding.Favours),
                    ("Analysed", finding.N ?? "not seen"),
                    ("Design", $"{finding.Design}; Maryland level {finding.Maryland}"),
                    (
                        "Where and when",
                        finding.Period is null
                            ? finding.Country
                            : $"{finding.Country}, {finding.Period}"
                    ),
                    ("Source", $"{source.Citation} ({source.Locator})"),
                    ("Funder", source.Funder ?? "not seen"),
                    ("Interest", source.Interest.ToString().ToLowerInvariant()),
                    ("Added", finding.Added),
                }
                    .Where(r => r.Item2 is not null)
                    .Select(r => (IReadOnlyList<object?>)[r.Item1, r.Item2]),
            ]
        );
    }

    /// <summary>Models against kinds of outcome; each cell says how many findings and how good the best is.</summary>
    public static ResultTable Map(GapMap map)
    {
        var cells = map.Cells.ToLookup(c => c.Model);
        return new(
            "Findings by model and kind of outcome (in brackets the best level on the Maryland scale)",
            [
                new("model", "Model"),
                .. map.OutcomeGroups.Select(g => new ResultColumn(g.Id, g.Name, Nothing: None)),
            ],
            [
                .. map.Models.Select(m =>
                    (IReadOnlyList<object?>)
                        [
                            m.Name,
                            .. cells[m.Id]
                                .Select(c =>
                                    c.Findings == 0
                                        ? None
                                        : string.Create(
                                            CultureInfo.InvariantCulture,
                                            $"{c.Findings} ({c.Best}){(c.Added > 0 ? $", {c.Added} added" : "")}"
                                        )
                                ),
                        ]
                ),
            ]
        );
    }

    /// <summary>Sources that were not read.</summary>
    public static ResultTable NotObtained(GapMap map) =>
        new(
            "Known to exist and not obtained",
            [new("title", "Source"), new("models", "About")],
            [
                .. map.NotObtained.Select(n =>
                    (IReadOnlyList<object?>)
                        [n.Title, string.Join("; ", n.Models.Select(id => map.ModelNames[id]))]
                ),
            ]
        );

    /// <summary>Everything known of one source.</summary>
    public static ResultTable One(Source source) =>
        new(
            $"Source {source.Id}",
            [new("what", "What"), new("value", "Value")],
            [
                .. new (string, string?)[]
                {
                    ("Citation", source.Citation),
                    ("DOI or address", source.Locator),
                    ("Year", source.Year?.ToString(CultureInfo.InvariantCulture) ?? "not seen"),
                    ("Who paid or wrote", source.Funder ?? "not seen"),
                    ("Interest", InterestWords(source.Interest)),
                    ("Added", source.Added),
                }
                    .Where(r => r.Item2 is not null)
                    .Select(r => (IReadOnlyList<object?>)[r.Item1, r.Item2]),
            ]
        );

    /// <summary>An interest in a sentence.</summary>
    public static string InterestWords(Interest interest) =>
        interest switch
        {
            Interest.Promotes => "promotes: who paid or wrote promotes a model that is compared",
            Interest.Opposes => "opposes: who paid or wrote opposes a model that is compared",
            Interest.Delivers =>
                "delivers: who paid or wrote delivers a model that is compared, or sells advice on it",
            Interest.Independent => "independent: for and against no model that is compared",
            _ => "unknown: who paid was not seen",
        };

    /// <summary>The questions that findings may be pooled for.</summary>
    public static ResultTable Questions(EvidenceLibrary library, QuestionsReport report) =>
        new(
            $"{Plain.Counted(report.Questions.Count, "question", "questions")} that findings can be pooled for",
            [
                new("id", "Id", OffPage: true),
                new("title", "Question"),
                new("service", "Service"),
                new("intervention", "Model"),
                new("comparator", "Against"),
                new("outcomes", "Outcome"),
                new("measure", "Measure"),
                new("published", "Published pooled estimate", Nothing: "none in the library"),
            ],
            [
                .. report.Questions.Select(q =>
                    (IReadOnlyList<object?>)
                        [
                            q.Id,
                            q.Title,
                            library.ServiceName(q.Service),
                            library.ModelName(q.Intervention),
                            library.ModelName(q.Comparator),
                            string.Join(", ", q.Outcomes),
                            q.Measure,
                            q.Published?.Finding,
                        ]
                ),
            ]
        );

    /// <summary>Findings as a paper.</summary>
    public static Paper Of(EvidenceLibrary library, FindingsReport report) =>
        new()
        {
            Title = "What was found",
            Subtitle = "Findings of the evidence library",
            Headline =
            [
                $"{Plain.Counted(report.Findings.Count, "finding fits", "findings fit")}, of {Plain.Count(report.Total)} in the library.",
            ],
            Sections =
            [
                new("Findings")
                {
                    Tables = [new("findings", "Findings", Findings(library, report))],
                },
            ],
            MainTable = "findings",
            Notes = ["Most were read in abstracts: read the paper before you rely on a number."],
            FileName = "findings",
        };

    /// <summary>One finding as a paper.</summary>
    public static Paper Of(EvidenceLibrary library, Finding finding) =>
        new()
        {
            Title = $"Finding {finding.Id}",
            Subtitle = finding.Outcome,
            Headline = [],
            Sections =
            [
                new("Finding") { Tables = [new("finding", "Finding", One(library, finding))] },
            ],
            MainTable = "finding",
            Sources = [library.Sources[finding.Source].Citation],
            FileName = $"finding-{finding.Id.ToLowerInvariant()}",
        };

    /// <summary>The gap map as a paper.</summary>
    public static Paper Of(GapMap map) =>
        new()
        {
            Title = "Where there is evidence, and where none was found",
            Subtitle = "Models against kinds of outcome",
            Headline = Headline(map),
            Sections =
            [
                new("Map")
                {
                    Pictures =
                    [
                        new(
                            MapPicture.Description(map),
                            "The area of a circle is the number of findings, its shade the best level on the Maryland scale, of which 5 is the strongest design.",
                            () => MapPicture.Svg(map, _ => null)
                        ),
                    ],
                    Tables =
                    [
                        new("map", "Map", Map(map)),
                        new("not-obtained", "Not obtained", NotObtained(map)),
                    ],
                },
            ],
            MainTable = "map",
            FileName = "gap-map",
        };

    /// <summary>How much of the map is empty.</summary>
    public static IReadOnlyList<string> Headline(GapMap map)
    {
        var without = map
            .Models.Where(m =>
                m.IsOption && map.Cells.Where(c => c.Model == m.Id).All(c => c.Findings == 0)
            )
            .Select(m => m.Name)
            .ToList();
        var empty = map.Cells.Count(c => c.Findings == 0);
        return
        [
            $"No evidence was found for {Plain.Count(empty)} of {Plain.Count(map.Cells.Count)} pairs of a model and a kind of outcome; that is not evidence of no effect.",
            .. without.Count > 0
                ? [$"Nothing at all was found on: {string.Join("; ", without)}."]
                : Array.Empty<string>(),
            .. map.Cells.Sum(c => c.Added) is > 0 and var added
                ?
                [
                    $"{Plain.Counted(added, "finding does not ship with the library and was", "findings do not ship with the library and were")} added.",
                ]
                : Array.Empty<string>(),
        ];
    }

    private static string Figure(double value) =>
        value.ToString("0.####", CultureInfo.InvariantCulture);
}
