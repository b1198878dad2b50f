using System.Text.RegularExpressions;
using Evenhand.Vocabulary;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Evenhand.Ocds.Validating;

/// <summary>Counts faults by kind and field, so that a file with a million of them gives a page and not a million lines.</summary>
internal sealed partial class FaultCount
{
    private readonly Dictionary<(string In, string Kind, string Path), ValidationFault> faults = [];

    public IReadOnlyList<ValidationFault> Faults =>
        [
            .. faults
                .Values.OrderByDescending(f => f.Count)
                .ThenBy(f => f.In, StringComparer.Ordinal)
                .ThenBy(f => f.Path, StringComparer.Ordinal)
                .ThenBy(f => f.Kind, StringComparer.Ordinal),
        ];

    /// <summary>Checks one value.</summary>
    public void Check(string what, JsonSchema schema, JToken value, long line)
    {
        foreach (var error in schema.Validate(value))
        {
            Count(what, error, value, line);
        }
    }

    /// <summary>Counts one fault.</summary>
    public void Count(string what, string kind, string path, long line, string? found)
    {
        faults[(what, kind, path)] = faults.TryGetValue((what, kind, path), out var before)
            ? before with
            {
                Count = before.Count + 1,
            }
            : new ValidationFault(what, kind, path, 1, line, found);
    }

    private void Count(string what, ValidationError error, JToken value, long line)
    {
        // "One of several shapes" says little; what is wrong with the nearest shape says more.
        if (
            error is ChildSchemaValidationError several
            && several.Errors.Values.OrderBy(e => e.Count).FirstOrDefault()
                is { Count: > 0 } nearest
        )
        {
            foreach (var inner in nearest)
            {
                Count(what, inner, value, line);
            }

            return;
        }

        // The path is from the top of the package that the value stands in.
        var at = (error.Path ?? "").TrimStart('#', '/');
        if (value.Path.Length > 0 && at.StartsWith(value.Path, StringComparison.Ordinal))
        {
            at = at[value.Path.Length..].TrimStart('.');
        }

        Count(
            what,
            error.Kind.ToString(),
            Places().Replace(at, "").Replace('.', '/'),
            line,
            at.Length > 0 && value.SelectToken(at) is JValue { Value: { } found }
                ? Problem.Excerpt($"{found}")
                : null
        );
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();
}
