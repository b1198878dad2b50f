using System.Text.Json;
using Xunit;

namespace Evenhand.Web.Tests.Design;

/// <summary>The options of one example, each of which must be taken: what is left over is something that we do not do.</summary>
internal sealed class GovukOptions(JsonElement options)
{
    private readonly HashSet<string> taken = [];

    public string? Text(string name) =>
        Take(name) switch
        {
            null or { ValueKind: JsonValueKind.Null } => null,
            { ValueKind: JsonValueKind.String } value => value.GetString(),
            { } value => value.GetRawText(),
        };

    public bool? Flag(string name) => Take(name)?.GetBoolean();

    public int? Count(string name) => Take(name)?.GetInt32();

    /// <summary>An option with options of its own, such as a label; null if it is not there.</summary>
    public T? Part<T>(string name, Func<GovukOptions, T> read)
        where T : class => Take(name) is { } value ? Read(value, read) : null;

    public IReadOnlyList<T> List<T>(string name, Func<GovukOptions, T> read) =>
        Take(name) is { } value ? [.. value.EnumerateArray().Select(item => Read(item, read))] : [];

    /// <summary>The <c>text</c> of an option that has nothing else.</summary>
    public string? TextOf(string name) => Part(name, part => part.Text("text")!);

    public Dictionary<string, string> Attributes()
    {
        Dictionary<string, string> attributes = [];
        if (Take("attributes") is { } value)
        {
            foreach (var attribute in value.EnumerateObject())
            {
                attributes[attribute.Name] = attribute.Value.ToString();
            }
        }

        return attributes;
    }

    public static T Read<T>(JsonElement options, Func<GovukOptions, T> read)
    {
        var reader = new GovukOptions(options);
        var result = read(reader);
        var left = options
            .EnumerateObject()
            .Select(option => option.Name)
            .Except(reader.taken)
            .ToList();
        Assert.True(
            left.Count == 0,
            "Options that our component does not have: " + string.Join(", ", left)
        );
        return result;
    }

    private JsonElement? Take(string name)
    {
        taken.Add(name);
        return options.TryGetProperty(name, out var value) ? value : null;
    }
}
