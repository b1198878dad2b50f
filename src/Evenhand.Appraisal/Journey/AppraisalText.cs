using System.Globalization;
using System.Text;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Evidence.Import;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Journey;

/// <summary>A judgement that was collected beside the file of an appraisal.</summary>
/// <param name="Option">The option.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Assessor">Who, without a name: for instance "assessor 1".</param>
/// <param name="Lower">The lower quartile.</param>
/// <param name="Median">The median.</param>
/// <param name="Upper">The upper quartile.</param>
/// <param name="Reason">What it rests on.</param>
public sealed record CollectedJudgement(
    string Option,
    string Criterion,
    string Assessor,
    double Lower,
    double Median,
    double Upper,
    string Reason
);

/// <summary>Adds to the text of an appraisal file, whose other lines stay as they are.</summary>
public static class AppraisalText
{
    /// <summary>The file with judgements that were collected beside it.</summary>
    public static string WithJudgements(
        string text,
        IReadOnlyList<CollectedJudgement> judgements
    ) =>
        Listed(
            text,
            "judgements:",
            [
                .. judgements.Select(j =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"- {{option: {j.Option}, criterion: {j.Criterion}, assessor: {YamlText.Quoted(j.Assessor)}, lower: {j.Lower:0.###############}, median: {j.Median:0.###############}, upper: {j.Upper:0.###############}, reason: {YamlText.Quoted(j.Reason)}}}"
                    )
                ),
            ]
        );

    /// <summary>The file with what was registered of it.</summary>
    /// <param name="text">A file without a registered block.</param>
    /// <param name="block">What was registered.</param>
    /// <param name="hash">The hash under which it stands in a record.</param>
    public static string WithRegistered(string text, Registered block, string hash)
    {
        var all = Begun(text).Append("registered:\n");
        void Line(string key, string value) =>
            all.Append("  ").Append(key).Append(": ").Append(value).Append('\n');
        void Texts(string key, IReadOnlyList<string> values)
        {
            if (values.Count > 0)
            {
                Line(key, $"[{string.Join(", ", values)}]");
            }
        }

        Line("on", Plain.Iso(block.On));
        if (block.By is { } by)
        {
            Line("by", YamlText.Quoted(by));
        }

        Line("hash", hash);
        Texts("criteria", block.Criteria);
        Texts("options", block.Options);
        if (block.Weights is { } weights)
        {
            Line(
                "weights",
                $"{{{string.Join(", ", weights.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key}: {w.Value:0.#################}")))}}}"
            );
        }

        Texts("outcomes", block.Outcomes);
        if (block.Discount is { } discount)
        {
            Line("discount", discount);
        }

        if (block.EvidenceSearch is { } search)
        {
            Line("evidence_search", YamlText.Quoted(search));
        }

        Texts("eligible", block.Eligible);
        return all.ToString();
    }

    /// <summary>The file with findings of the organisation's own, so that it can be run where nobody has them.</summary>
    public static string WithFindings(string text, IReadOnlyList<OwnFinding> findings) =>
        Listed(text, OwnFindingReader.Key + ":", [.. findings.SelectMany(Lines)]);

    private static IEnumerable<string> Lines(OwnFinding own)
    {
        yield return $"- id: {own.Id}";
        yield return $"  added: {Plain.Iso(own.AddedOn)}";
        if (own.ReviewedOn is { } on)
        {
            yield return $"  reviewed: {Plain.Iso(on)}";
        }

        if (own.WorkspaceId is { } id)
        {
            yield return $"  workspace_id: {id:D}";
        }

        foreach (
            var column in CodingSheet
                .FindingColumns.Concat(CodingSheet.SourceColumns)
                .Where(c => c != "id")
        )
        {
            if (own.Coded.Cells.TryGetValue(column, out var cell))
            {
                yield return $"  {column}: {YamlText.Quoted(cell)}";
            }
        }
    }

    /// <summary>The file with one more declared choice.</summary>
    public static string WithDeclared(string text, DeclaredChoice choice) =>
        Listed(
            text,
            "declared_choices:",
            [
                $"- {{by: {YamlText.Quoted(choice.By)}, on: {Plain.Iso(choice.On)}, words: {YamlText.Quoted(choice.Words)}, forgone: {YamlText.Quoted(choice.Forgone)}, about: [{string.Join(", ", choice.About)}]}}",
            ]
        );

    private static string Listed(string text, string key, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return text;
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        var at = lines.FindIndex(l => l.StartsWith(key, StringComparison.Ordinal));
        if (at < 0)
        {
            return Begun(text)
                .Append(key)
                .Append('\n')
                .AppendJoin("", items.Select(i => $"  {i}\n"))
                .ToString();
        }

        // The items of a list stand under each other: the new ones go in front of the first, as far in as that.
        var first = lines
            .Skip(at + 1)
            .FirstOrDefault(l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal));
        var indent = new string(' ', first is null ? 2 : first.Length - first.TrimStart().Length);
        lines.InsertRange(at + 1, items.Select(i => indent + i));
        return string.Join('\n', lines);
    }

    private static StringBuilder Begun(string text) =>
        new(text.EndsWith('\n') || text.Length == 0 ? text : text + "\n");
}
