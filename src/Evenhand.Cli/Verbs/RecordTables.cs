using System.Globalization;
using Evenhand.Papers;
using Evenhand.Record.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Records as people read them at the prompt.</summary>
internal static class RecordTables
{
    /// <summary>What came of checking a file, in sentences.</summary>
    public static string Words(VerifyReport report)
    {
        var entries = Plain.Counted(report.Entries, "entry", "entries");
        var lines = new List<string>
        {
            report.BrokenAt is { } at
                ? $"Not verified. Line {report.Line} ({Place(at, report)}): {report.Reason}. {entries} in front of it hold."
            : report.Ok ? $"Verified: {entries}, head {report.Head}."
            : $"Not verified: {report.Reason}. It has {entries}, head {report.Head}.",
            report.Proves,
        };
        if (report.Signature == "unknown-key")
        {
            lines.Add(
                $"It is signed by key {report.Key}, which was not given, so the signature was not checked."
            );
        }

        return string.Join(' ', lines.Concat(report.Notes));
    }

    /// <summary>The same as a table of one row.</summary>
    public static ResultTable Of(VerifyReport report) =>
        new(
            "Check of a record",
            [
                new("ok", "Verified"),
                new("entries", "Entries", CellKind.Count),
                new("head", "Head"),
                new("head_checked", "Head compared"),
                new("signature", "Signature"),
                new("broken_at", "Broken at", CellKind.Count, Nothing: ""),
                new("reason", "Reason"),
            ],
            [
                [
                    report.Ok ? "true" : "false",
                    report.Entries,
                    report.Head,
                    report.HeadChecked ? "true" : "false",
                    report.Signature,
                    report.BrokenAt,
                    report.Reason,
                ],
            ]
        );

    /// <summary>Entries, a row a field.</summary>
    public static ResultTable Of(RecordPage page) =>
        new(
            $"Entries of record {page.Verified.Record}",
            [
                new("seq", "Entry", CellKind.Count),
                new("at", "When (UTC)"),
                new("kind", "What"),
                new("actor", "By"),
                new("role", "As"),
                new("field", "Field"),
                new("value", "Says"),
            ],
            [
                .. page.Entries.SelectMany(e =>
                    Lines(e)
                        .Select(l =>
                            (IReadOnlyList<object?>)
                                [
                                    e.Seq,
                                    e.At.UtcDateTime.ToString(
                                        "yyyy-MM-dd HH:mm:ss",
                                        CultureInfo.InvariantCulture
                                    ),
                                    e.Kind,
                                    e.Actor,
                                    e.Role,
                                    l.Name,
                                    l.Says,
                                ]
                        )
                ),
            ]
        );

    private static IEnumerable<(string Name, string Says)> Lines(ShownEntry entry)
    {
        var said = entry
            .Fields.Select(f => (f.Name, f.Redacted ? "(redacted)" : f.Value ?? ""))
            .Concat(entry.Refers.Select(r => ($"refers to {r.Type}", $"{r.Id} ({r.Hash})")));
        if (entry.Redacts is { } redacts)
        {
            said = said.Append(("takes out", $"{redacts.Field} of entry {redacts.Entry}"));
        }

        return said.DefaultIfEmpty(("", ""));
    }

    private static string Place(long at, VerifyReport report) =>
        at == 0 ? "the beginning"
        : at == report.Entries + 1 ? $"entry {at}, or the end"
        : $"entry {at}";
}
