using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Journey;

/// <summary>
/// Puts the findings of an organisation that an appraisal rests on into its file. The file alone then says what comes of it: whoever runs it, and
/// whatever becomes of the findings in the workspace, gets the same digits.
/// </summary>
public static class CarriedFindings
{
    /// <summary>The file with the findings that it names and does not carry yet.</summary>
    /// <param name="file">The file; one that cannot be read comes back as it is, for the reader to tell of.</param>
    /// <param name="own">The findings of the organisation.</param>
    /// <param name="shelf">The library that ships.</param>
    /// <param name="also">Findings that it is to carry without naming them, because a question pools them.</param>
    /// <returns>The file; or that it carries a finding of the organisation with other content than the organisation has it.</returns>
    public static Outcome<TextFile> Into(
        TextFile file,
        IReadOnlyList<OwnFinding> own,
        AppraisalShelf shelf,
        IReadOnlyCollection<string>? also = null
    )
    {
        if (own.Count == 0 || StrictYaml.Read(file) is not { IsOk: true, Value: var top })
        {
            return Outcome<TextFile>.Ok(file);
        }

        var carried = OwnFindingReader.Read(top, shelf.Library);
        if (top.Problems.Count > 0)
        {
            return Outcome<TextFile>.Ok(file);
        }

        foreach (var finding in carried)
        {
            if (
                own.FirstOrDefault(o => o.Id == finding.Id) is { } ours
                && (finding.WorkspaceId ?? ours.WorkspaceId) == ours.WorkspaceId
                && !finding.SaysTheSame(ours)
            )
            {
                return Outcome<TextFile>.Failed(
                    new Problem("The file carries a finding that your organisation has otherwise")
                    {
                        File = file.Name,
                        Line = top.LineOf(OwnFindingReader.Key),
                        Field = OwnFindingReader.Key,
                        Found = finding.Id,
                        Expected = $"{ours.Id} as it stands in the workspace",
                        ToDo =
                            $"Take {finding.Id} out of '{OwnFindingReader.Key}', so that the one in the workspace is used; or, where another finding is meant, give it another id wherever it stands.",
                    }
                );
            }
        }

        var named = Named(top).Concat(also ?? []).ToHashSet(StringComparer.Ordinal);
        OwnFinding[] missing =
        [
            .. own.Where(o => named.Contains(o.Id) && carried.All(c => c.Id != o.Id)),
        ];
        return Outcome<TextFile>.Ok(
            missing.Length == 0
                ? file
                : file with
                {
                    Text = AppraisalText.WithFindings(file.Text, missing),
                }
        );
    }

    // Whatever is of another shape is told of when the file is read.
    private static IEnumerable<string> Named(YamlMap top) =>
        top.Maps("scores", required: false)
            .Where(s => s.IsMap("evidence"))
            .SelectMany(s => s.Map("evidence", required: false)!.Texts("findings", required: false))
            .Concat(
                top.IsMap("registered")
                    ? top.Map("registered", required: false)!.Texts("eligible", required: false)
                    : []
            )
            .Select(t => t.Text);
}
