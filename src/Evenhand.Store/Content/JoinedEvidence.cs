using Evenhand.Evidence.Import;
using Evenhand.Evidence.Library;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;

namespace Evenhand.Store.Content;

/// <summary>Which findings of an organisation stand beside the library that ships.</summary>
public enum AddedScope
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>Those that a second person reviewed.</summary>
    Reviewed,

    /// <summary>Those, and those that nobody has reviewed yet.</summary>
    All,
}

/// <summary>The library that ships with findings of an organisation beside it, each marked.</summary>
/// <param name="Library">Both together.</param>
/// <param name="Reviewed">How many of the organisation's stand beside it that a second person reviewed.</param>
/// <param name="NotReviewed">How many that nobody has reviewed.</param>
/// <param name="LeftOut">What no longer fits the library that ships, with the reason.</param>
public sealed record JoinedLibrary(
    EvidenceLibrary Library,
    int Reviewed,
    int NotReviewed,
    IReadOnlyList<Problem> LeftOut
)
{
    /// <summary>Those of the organisation, as they are kept and as they were read.</summary>
    public IReadOnlyList<(AddedFinding Row, CodedFinding Coded)> Own { get; init; } = [];
}

/// <summary>Sets findings of an organisation beside the library.</summary>
public static class JoinedEvidence
{
    /// <summary>The name of a finding: <c>W</c> and its number, so that it is told apart from those that ship.</summary>
    public static string NameOf(AddedFinding finding) => $"W{finding.Number}";

    /// <summary>What is said of a finding wherever it shows.</summary>
    public static string Mark(AddedFinding finding) =>
        finding is { State: FindingState.Reviewed, ReviewedAt: { } at }
            ? $"added by your organisation, reviewed on {Plain.Date(LondonTime.Day(at))}"
            : "added by your organisation, not reviewed by a second person";

    /// <summary>The library with those that stand. Those that were returned or superseded never join.</summary>
    /// <param name="library">The library that ships.</param>
    /// <param name="findings">The findings of the organisation.</param>
    /// <param name="scope">Which of them.</param>
    /// <param name="but">One that is left out, because another is to stand in its place.</param>
    public static JoinedLibrary Join(
        EvidenceLibrary library,
        IReadOnlyList<AddedFinding> findings,
        AddedScope scope,
        Guid? but = null
    )
    {
        var standing = findings
            .Where(f =>
                f.Id != but
                && (
                    (f.State == FindingState.Reviewed && scope != AddedScope.None)
                    || (f.State == FindingState.Proposed && scope == AddedScope.All)
                )
            )
            .ToList();
        var (kept, sources, leftOut) = (
            new List<(AddedFinding Row, CodedFinding Coded)>(),
            new Dictionary<string, Source>(StringComparer.Ordinal),
            new List<Problem>()
        );
        foreach (var row in standing)
        {
            var read = Read(row, library);
            if (!read.IsOk)
            {
                leftOut.AddRange(
                    read.Problems.Select(p => p with { What = $"{NameOf(row)}: {p.What}" })
                );
                continue;
            }

            kept.Add((row, read.Value));
            if (read.Value.Source.Added is not null)
            {
                sources.TryAdd(read.Value.Source.Id, read.Value.Source);
            }
        }

        if (kept.Count == 0)
        {
            return new(library, 0, 0, leftOut);
        }

        var joined = library.With([.. kept.Select(k => k.Coded.Finding)], [.. sources.Values]);
        return new(
            joined.Value,
            kept.Count(k => k.Row.State == FindingState.Reviewed),
            kept.Count(k => k.Row.State != FindingState.Reviewed),
            leftOut
        )
        {
            Own = kept,
        };
    }

    /// <summary>A finding with its source, marked; or why it no longer fits the library.</summary>
    public static Outcome<CodedFinding> Read(AddedFinding row, EvidenceLibrary library)
    {
        // On one line each, as a file of YAML carries them: what comes back from one is then the same.
        var cells = AddedFindings
            .Cells(row)
            .ToDictionary(c => c.Key, c => Plain.OneLine(c.Value), StringComparer.Ordinal);
        cells["id"] = NameOf(row);
        return CodingSheet.Read(cells, library, Mark(row));
    }
}
