using System.Globalization;
using System.Text.Json;
using Evenhand.Ocds.Reading;

namespace Evenhand.Law.Tenders;

/// <summary>A value within a release, with its place. Every step of a way that is not there, or of another kind, gives nothing.</summary>
/// <param name="Path">A JSON pointer.</param>
/// <param name="Value">The value.</param>
internal readonly record struct ReleaseNode(string Path, JsonElement Value)
{
    /// <summary>The member of that name, down a way of several.</summary>
    public ReleaseNode? At(params ReadOnlySpan<string> names)
    {
        var node = this;
        foreach (var name in names)
        {
            if (
                node.Value.ValueKind != JsonValueKind.Object
                || !node.Value.TryGetProperty(name, out var next)
            )
            {
                return null;
            }

            node = new ReleaseNode($"{node.Path}/{name}", next);
        }

        return node.Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : node;
    }

    /// <summary>The entries of a list of that name; none where it is no list.</summary>
    public IEnumerable<ReleaseNode> Each(params ReadOnlySpan<string> names) =>
        At(names) is { Value.ValueKind: JsonValueKind.Array } list
            ? list
                .Value.EnumerateArray()
                .Select((v, i) => new ReleaseNode($"{list.Path}/{i}", v))
                .ToList()
            : [];

    /// <summary>The text; null where it is none, or blank.</summary>
    public string? Text =>
        Value.ValueKind == JsonValueKind.String
        && Value.GetString() is { } text
        && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : null;

    /// <summary>The number; null where it is none.</summary>
    public double? Number =>
        Value.ValueKind == JsonValueKind.Number
        && Value.TryGetDouble(out var number)
        && double.IsFinite(number)
            ? number
            : null;

    /// <summary>The number that a text or number holds, with or without a per cent sign; null where it holds none.</summary>
    public double? WrittenNumber =>
        Number
        ?? (
            double.TryParse(
                Text?.TrimEnd('%', ' '),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null
        );

    /// <summary>Yes or no; null where it says neither.</summary>
    public bool? Flag =>
        Value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    /// <summary>The day in British time, as people read a deadline; null where it is no date.</summary>
    public DateOnly? Day =>
        OcdsDate.Read(Text) is { Year: > 1900 and < 9000 } moment
            ? DateOnly.FromDateTime(moment.DateTime)
            : null;
}
