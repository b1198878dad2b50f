using System.Text.Json;
using Evenhand.Contracts.Coverage;
using Evenhand.Contracts.Facts;

namespace Evenhand.Tests.Contracts.Facts;

/// <summary>What a release says and covers, found in the plain way from a whole document: slow, and easy to believe.</summary>
internal static class PlainReading
{
    /// <summary>Every row of every table in words: table, row, parent's row, and each field that is there.</summary>
    public static List<string> Facts(JsonElement release)
    {
        var facts = new ProcessFacts();
        var rows = new Dictionary<FactTable, List<JsonElement>>();
        var told = new List<string>();
        foreach (var table in facts.Tables)
        {
            rows[table] = [];
            List<JsonElement> parents = table.Parent is null ? [release] : rows[table.Parent];
            var path = table.Parent is null ? table.Path : Below(table.Parent.Path, table.Path);
            for (var parent = 0; parent < parents.Count; parent++)
            {
                var isLiteral = table.Fields is [""];
                foreach (var found in Follow(parents[parent], path, throughArrays: true))
                {
                    var isRow = isLiteral
                        ? found.ValueKind is JsonValueKind.String or JsonValueKind.Number
                        : found.ValueKind == JsonValueKind.Object;
                    if (!isRow)
                    {
                        continue;
                    }

                    var fields = table.Fields.Select(f =>
                        Follow(found, f, throughArrays: false).Select(Told).SingleOrDefault("none")
                    );
                    rows[table].Add(found);
                    told.Add(
                        $"{table.Path}[{rows[table].Count - 1}] in {(table.Parent is null ? -1 : parent)}: {string.Join(" | ", fields)}"
                    );
                }
            }
        }

        return told;
    }

    /// <summary>The same from what the reader gave.</summary>
    public static List<string> Facts(ProcessFacts facts) =>
        [
            .. facts.Tables.SelectMany(table =>
                Enumerable
                    .Range(0, table.Count)
                    .Select(row =>
                        $"{table.Path}[{row}] in {table.ParentOf(row)}: "
                        + string.Join(
                            " | ",
                            table.Fields.Select((_, field) => Told(facts, table.At(row, field)))
                        )
                    )
            ),
        ];

    /// <summary>The counts of one release.</summary>
    public static Dictionary<string, PathCount> Coverage(JsonElement release)
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        Visit(release, null);
        return values.ToDictionary(v => v.Key, v => new PathCount(1, v.Value));

        bool Visit(JsonElement element, string? path)
        {
            var says = element.ValueKind switch
            {
                JsonValueKind.Object => LastOfEach(element)
                    .Aggregate(
                        false,
                        (any, p) =>
                            Visit(
                                p.Value,
                                (path is null ? "" : path + "/")
                                    + p.Key.Replace("~", "~0", StringComparison.Ordinal)
                                        .Replace("/", "~1", StringComparison.Ordinal)
                            ) || any
                    ),
                JsonValueKind.Array => element
                    .EnumerateArray()
                    .Aggregate(false, (any, e) => Visit(e, path) || any),
                JsonValueKind.String => element.GetString()!.Length > 0,
                JsonValueKind.Null => false,
                _ => true,
            };
            if (says && path is not null && element.ValueKind != JsonValueKind.Array)
            {
                values[path] = values.GetValueOrDefault(path) + 1;
            }

            return says;
        }
    }

    private static Dictionary<string, JsonElement> LastOfEach(JsonElement element)
    {
        var last = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            last[property.Name] = property.Value;
        }

        return last;
    }

    private static IEnumerable<JsonElement> Follow(
        JsonElement from,
        string path,
        bool throughArrays
    )
    {
        IEnumerable<JsonElement> at = [from];
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            at = at.Where(e => e.ValueKind == JsonValueKind.Object)
                .SelectMany(e =>
                    e.TryGetProperty(name, out var value)
                        ? throughArrays
                            ? Flat(value)
                            : [value]
                        : []
                );
        }

        return at;
    }

    private static IEnumerable<JsonElement> Flat(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Flat) : [value];

    private static string Below(string parent, string path) =>
        parent.Length == 0 ? path : path[(parent.Length + 1)..];

    private static string Told(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => $"\"{value.GetString()}\"",
            JsonValueKind.Object or JsonValueKind.Array => "none",
            _ => value.GetRawText(),
        };

    private static string Told(ProcessFacts facts, Piece piece) =>
        piece.Kind switch
        {
            PieceKind.None => "none",
            PieceKind.Text or PieceKind.EscapedText => $"\"{facts.Text(piece)}\"",
            _ => System.Text.Encoding.UTF8.GetString(facts.Raw(piece)),
        };
}
