using Evenhand.Appraisal.Files;
using Evenhand.Evidence.Import;
using Evenhand.Evidence.Library;
using Evenhand.Rules.Yaml;

namespace Evenhand.Appraisal.Reading;

/// <summary>Reads the findings of the organisation's own that a file carries, as strictly as those of an import.</summary>
internal static class OwnFindingReader
{
    /// <summary>The key of the section.</summary>
    public const string Key = "own_findings";

    public static IReadOnlyList<OwnFinding> Read(YamlMap top, EvidenceLibrary library)
    {
        if (!top.MayHave(Key))
        {
            return [];
        }

        var before = top.Problems.Count;
        var maps = top.Maps(Key, required: true);
        var marks = maps.Select(Marks).ToList();
        var cells = maps.Select(Cells).ToList();
        foreach (var map in maps)
        {
            map.Finish();
        }

        var read = CodingSheet.ReadAll(cells, library, "");
        foreach (var problem in read.Problems)
        {
            var map = maps[(int)problem.Line!.Value - 1];
            map.Report(
                map.LineOf(problem.Field ?? ""),
                problem.Field,
                problem.What,
                problem.Found,
                problem.ToDo is { } todo ? $"{problem.Expected}. {todo}" : problem.Expected
            );
        }

        return top.Problems.Count > before
            ? []
            : [.. read.Value.Zip(marks).Select(p => Marked(p.First, p.Second))];
    }

    private static (DateOnly On, DateOnly? Reviewed, Guid? Id) Marks(YamlMap map)
    {
        var id = map.Scalar("workspace_id", required: false);
        if (id is not null && !Guid.TryParseExact(id.Text, "D", out _))
        {
            map.Report(
                id.Line,
                "workspace_id",
                "This is no id of a workspace",
                id.Text,
                "as the workspace wrote it, or no such line"
            );
        }

        return (
            map.Date("added", required: true) ?? DateOnly.MinValue,
            map.Date("reviewed", required: false),
            Guid.TryParseExact(id?.Text, "D", out var known) ? known : null
        );
    }

    private static Dictionary<string, string> Cells(YamlMap map) =>
        CodingSheet
            .FindingColumns.Concat(CodingSheet.SourceColumns)
            .Select(c => (Column: c, Text: map.OptionalText(c)))
            .Where(c => c.Text is not null)
            .ToDictionary(c => c.Column, c => c.Text!, StringComparer.Ordinal);

    private static OwnFinding Marked(
        CodedFinding coded,
        (DateOnly On, DateOnly? Reviewed, Guid? Id) marks
    )
    {
        var own = new OwnFinding(coded, marks.On, marks.Reviewed, marks.Id);
        return own with
        {
            Coded = coded with
            {
                Finding = coded.Finding with { Added = own.Words },
                Source = coded.Source.Added is null
                    ? coded.Source
                    : coded.Source with
                    {
                        Added = own.Words,
                    },
            },
        };
    }
}
