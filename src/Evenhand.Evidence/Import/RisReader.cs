using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Import;

/// <summary>
/// Reads RIS, the format in which reference managers and databases hand out lists: a line a field, a tag of two characters in front, a record
/// from <c>TY</c> to <c>ER</c>. Tags that say nothing of a source are passed over.
/// </summary>
internal static class RisReader
{
    private const string CutShort =
        "The file may have been cut short: export it again and compare how many records it has.";

    public static Outcome<References> Read(string name, string text)
    {
        var (kept, rejected) = (new List<StudySource>(), new List<Problem>());
        Dictionary<string, List<string>>? record = null;
        var (begun, number, outside) = (0L, 0L, false);
        var (last, lastText) = ("", 0L);
        foreach (var line in text.Split('\n'))
        {
            number++;
            lastText = string.IsNullOrWhiteSpace(line) ? lastText : number;
            if (Tag(line) is not { } tag)
            {
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                if (record is not null)
                {
                    // A long text goes on in the next line.
                    record[last][^1] += " " + line.Trim();
                }
                else if (!outside)
                {
                    outside = true;
                    rejected.Add(
                        Problem(number, "This text belongs to no record", line, "TY  - JOUR")
                    );
                }

                continue;
            }

            var value = line.TrimEnd('\r').Length > 5 ? line[5..].Trim() : "";
            switch (tag)
            {
                case "TY":
                    if (record is not null)
                    {
                        rejected.Add(Unended(begun, $"a new record in line {number}"));
                    }

                    (record, begun, outside) = (new(StringComparer.Ordinal), number, false);
                    break;
                case "ER" when record is not null:
                    var source = Fields(name, begun, record).ToSource();
                    if (source.IsOk)
                    {
                        kept.Add(source.Value);
                    }
                    else
                    {
                        rejected.AddRange(source.Problems);
                    }

                    record = null;
                    continue;
                case "ER":
                    rejected.Add(
                        Problem(number, "A record ends that never began", "ER", "TY  - JOUR first")
                    );
                    continue;
                case var _ when record is null:
                    if (!outside)
                    {
                        outside = true;
                        rejected.Add(
                            Problem(number, "This text belongs to no record", line, "TY  - JOUR")
                        );
                    }

                    continue;
            }

            last = tag;
            if (!record!.TryGetValue(tag, out var values))
            {
                record.Add(tag, values = []);
            }

            values.Add(value);
        }

        if (record is not null)
        {
            rejected.Add(Unended(begun, "the end of the file") with { ToDo = CutShort });
        }
        else if (outside && rejected[^1].Line == lastText)
        {
            rejected[^1] = rejected[^1] with { ToDo = CutShort };
        }

        return kept.Count == 0 && rejected.TrueForAll(p => p.Field is null)
            ? Outcome<References>.Failed(
                new Problem("There is no whole record in this file")
                {
                    File = name,
                    Line = 1,
                    Expected = "RIS: lines from 'TY  - JOUR' to 'ER  - '",
                    ToDo = "Export the list as RIS from your reference manager.",
                }
            )
            : Outcome<References>.Ok(new(kept.Count + rejected.Count, kept, rejected));

        Problem Unended(long line, string found) =>
            Problem(line, "The record has no end", found, "a line 'ER  - '") with
            {
                Field = "ER",
            };

        Problem Problem(long line, string what, string found, string expected) =>
            new(what)
            {
                File = name,
                Line = line,
                Found = Vocabulary.Problem.Excerpt(found.Trim()),
                Expected = expected,
            };
    }

    /// <summary>The tag of a line; null where it has none.</summary>
    private static string? Tag(string line) =>
        line.Length >= 5
        && char.IsAsciiLetterUpper(line[0])
        && (char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1]))
        && line.AsSpan(2, 3) is "  -"
        && (line.Length == 5 || char.IsWhiteSpace(line[5]))
            ? line[..2]
            : null;

    private static ReferenceFields Fields(
        string name,
        long line,
        Dictionary<string, List<string>> record
    )
    {
        return new(name, line)
        {
            Key = First("ID"),
            Title = ("TI", First("TI", "T1", "CT", "BT")),
            Authors = [.. All("AU", "A1")],
            Year = ("PY", First("PY", "Y1", "DA")),
            Journal = First("T2", "JO", "JF", "JA", "J2", "PB"),
            Doi =
                First("DO")
                ?? All("M3", "L3").FirstOrDefault(v => StudySource.DoiOf(v) is not null),
            Url = First("UR", "L2", "LK"),
            Abstract = First("AB", "N2"),
        };

        string? First(params ReadOnlySpan<string> tags)
        {
            foreach (var tag in tags)
            {
                if (
                    record.TryGetValue(tag, out var values)
                    && values.Find(v => v.Length > 0) is { } value
                )
                {
                    return value;
                }
            }

            return null;
        }

        IEnumerable<string> All(params string[] tags) =>
            tags.SelectMany(t => record.GetValueOrDefault(t) ?? []);
    }
}
