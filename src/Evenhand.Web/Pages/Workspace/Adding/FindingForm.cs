using Evenhand.Design.Components;
using Evenhand.Evidence.Import;
using Evenhand.Evidence.Library;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Workspace.Adding;

/// <summary>The form in which one finding is coded: what can be chosen, and what was written.</summary>
public sealed class FindingForm(EvidenceLibrary library)
{
    /// <summary>The value that stands for a source that is not in the library.</summary>
    public const string NewSource = "new";

    /// <summary>The value that stands for a design that no finding has yet.</summary>
    public const string OtherDesign = "other";

    private const int LongestCell = 1000;

    /// <summary>The fields in the order in which they stand on the page.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "why",
        "source",
        "citation",
        "locator",
        "year",
        "funder",
        "interest",
        "study",
        "unit",
        "design",
        "design_other",
        "maryland",
        "country",
        "period",
        "n",
        "service",
        "intervention",
        "comparator",
        "outcome",
        "outcome_group",
        "better_when",
        "measure",
        "estimate",
        "ci_low",
        "ci_high",
        "ci_level",
        "se",
        "p",
        "derived",
    ];

    /// <summary>What was written, by field.</summary>
    public Dictionary<string, string> Written { get; } =
        new(StringComparer.Ordinal) { ["ci_level"] = "0.95", ["interest"] = "unknown" };

    /// <summary>The services.</summary>
    public IReadOnlyList<Choice> Services => Choose(library.Services);

    /// <summary>The models.</summary>
    public IReadOnlyList<Choice> Models => Choose(library.Models);

    /// <summary>The kinds of outcome.</summary>
    public IReadOnlyList<Choice> Outcomes => Choose(library.OutcomeGroups);

    /// <summary>The designs that findings have, and any other.</summary>
    public IReadOnlyList<Choice> Designs =>
        [
            new("", "Choose"),
            .. library
                .Findings.Select(f => f.Design)
                .Distinct()
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select(d => new Choice(d, d)),
            new(OtherDesign, "Another design"),
        ];

    /// <summary>The sources, and any other.</summary>
    public IReadOnlyList<Choice> Sources =>
        [
            new("", "Choose"),
            new(NewSource, "A source that is not here"),
            .. library
                .Sources.Values.OrderBy(s => s.Citation, StringComparer.OrdinalIgnoreCase)
                .Select(s => new Choice(s.Id, $"{Problem.Excerpt(s.Citation, 90)} [{s.Id}]")),
        ];

    /// <summary>What a measure is called.</summary>
    public static IReadOnlyList<Choice> Measures { get; } =
    [
        new("", "Choose"),
        new("OR", "Odds ratio (OR)"),
        new("RR", "Risk ratio (RR)"),
        new("HR", "Hazard ratio (HR)"),
        new("IRR", "Ratio of rates (IRR)"),
        new("ratio", "Ratio of means, payments or effects"),
        new("MD", "Difference of means (MD)"),
        new("SMD", "Standardised difference of means (SMD)"),
        new("pp", "Difference in percentage points"),
        new("pct", "Difference in per cent"),
        new("pp_per_pp", "Percentage points for each percentage point"),
        new("r", "Correlation (r)"),
        new("log_coef", "Coefficient on a logarithm"),
        new("share_pct", "A plain share in per cent; never pooled"),
        new("vote_share", "A plain share of votes; never pooled"),
    ];

    /// <summary>Levels on the Maryland scale.</summary>
    public static IReadOnlyList<Choice> Levels { get; } =
    [
        new("", "Choose"),
        new("1", "1: one point in time, or before and after without a comparison"),
        new("2", "2: a comparison that was adjusted for little"),
        new("3", "3: a comparison before and after, or adjusted well"),
        new("4", "4: a natural experiment, or matched closely"),
        new("5", "5: chosen by lot"),
    ];

    /// <summary>What a source may have at stake.</summary>
    public static IReadOnlyList<Choice> Interests { get; } =
    [
        new("unknown", "Unknown: who paid was not seen"),
        new("independent", "Independent: for and against no model that is compared"),
        new("promotes", "Promotes a model that is compared"),
        new("opposes", "Opposes a model that is compared"),
        new("delivers", "Delivers a model that is compared, or sells advice on it"),
    ];

    /// <summary>Whether it is of one study or of several.</summary>
    public static IReadOnlyList<Choice> Units { get; } =
    [new("study", "One study"), new("review", "A review of several studies")];

    /// <summary>Which way round is better.</summary>
    public static IReadOnlyList<Choice> Better { get; } =
    [new("higher", "A higher value is better"), new("lower", "A lower value is better")];

    /// <summary>The box of what was worked out.</summary>
    public static IReadOnlyList<Choice> Derived { get; } =
    [new("yes", "The estimate is worked out from numbers that were seen")];

    /// <summary>What stands in a field.</summary>
    public string? Value(string field) => Written.GetValueOrDefault(field);

    /// <summary>Takes what was posted.</summary>
    public void Take(IFormCollection posted)
    {
        foreach (var field in Fields)
        {
            Written[field] = posted[field].ToString().Trim();
        }
    }

    /// <summary>Takes the cells of a finding that is to be put right.</summary>
    public void Take(IReadOnlyDictionary<string, string> cells)
    {
        foreach (var (column, text) in cells.Where(c => Fields.Contains(c.Key)))
        {
            Written[column] = text;
        }

        if (!library.Sources.ContainsKey(Value("source") ?? ""))
        {
            Written["source"] = NewSource;
        }
    }

    /// <summary>Takes what a list of references says of a study; a source that the library has already is chosen.</summary>
    public void Take(StudySource study)
    {
        Take(CodingSheet.Cells(study.ToSource("")));
        Written["study"] = study.Id;
        Written["source"] = new Duplicates(library.Sources.Values).Find(study)?.Id ?? NewSource;
    }

    /// <summary>The finding that was written; or the problems, each with its field.</summary>
    public Outcome<CodedFinding> Read()
    {
        if (Written.FirstOrDefault(w => w.Value.Length > LongestCell) is { Key: { } field })
        {
            return Outcome<CodedFinding>.Failed(
                new Problem("This is too long")
                {
                    Field = field,
                    Expected = $"at most {Plain.Count(LongestCell)} characters",
                }
            );
        }

        var cells = Written
            .Where(w => w.Value.Length > 0 && w.Key is not ("why" or "design_other"))
            .ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
        cells["id"] = "new";
        if (Value("design") == OtherDesign)
        {
            cells["design"] = Value("design_other") ?? "";
        }

        if (Value("ci_low") is null or "" && Value("ci_high") is null or "")
        {
            cells.Remove("ci_level");
        }

        if (Value("source") == NewSource)
        {
            cells["source"] = FreeId(Value("study") ?? "");
        }
        else
        {
            foreach (var column in CodingSheet.SourceColumns)
            {
                cells.Remove(column);
            }
        }

        var read = CodingSheet.Read(cells, library, "added by your organisation");
        return read.IsOk
            ? read
            : Outcome<CodedFinding>.Failed([
                .. read.Problems.Select(p =>
                    p.Field == "design" && Value("design") == OtherDesign
                        ? p with
                        {
                            Field = "design_other",
                        }
                        : p
                ),
            ]);
    }

    // The source is called as the study, under a name that no source of the library has.
    private string FreeId(string study) =>
        StudySource.FreeId(
            string.Concat(Plain.Fold(study).Split(' ')),
            library.Sources.ContainsKey
        );

    private static IReadOnlyList<Choice> Choose(IReadOnlyList<Code> words) =>
        [
            new("", "Choose"),
            .. words
                .Select(c => new Choice(c.Id, c.Name))
                .OrderBy(c => c.Text, StringComparer.OrdinalIgnoreCase),
        ];
}
