using System.Globalization;
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
        foreach (var error in schema.Validate(value, StrictFormats.Settings))
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
        if (Nearest(error) is { } nearest)
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

        var path = Places().Replace(at, "").Replace('.', '/');
        Count(what, error.Kind.ToString(), path, line, IsOfAPerson(path) ? null : Found(value, at));
    }

    private static ICollection<ValidationError>? Nearest(ValidationError error)
    {
        var shapes = error switch
        {
            ChildSchemaValidationError several => several.Errors.Values,
            MultiTypeValidationError types => types.Errors.Values,
            _ => [],
        };
        // Of a field that may be null, "null expected" is the answer that helps nobody.
        return shapes
            .Where(e => e.Count > 0)
            .OrderBy(e => e.Any(IsAnotherType))
            .ThenBy(e => e.Count)
            .FirstOrDefault();
    }

    private static bool IsAnotherType(ValidationError error) =>
        error.Kind
            is ValidationErrorKind.NullExpected
                or ValidationErrorKind.StringExpected
                or ValidationErrorKind.NumberExpected
                or ValidationErrorKind.IntegerExpected
                or ValidationErrorKind.BooleanExpected
                or ValidationErrorKind.ObjectExpected
                or ValidationErrorKind.ArrayExpected;

    // Whom one may ring or write to is nobody's business here.
    private static bool IsOfAPerson(string path) =>
        path.Contains("contactPoint", StringComparison.OrdinalIgnoreCase);

    private static string? Found(JToken value, string at)
    {
        // Names with dots in them lead nowhere, and then nothing is shown.
        JToken? found = value;
        foreach (var step in Steps().Matches(at).Select(m => m.Value))
        {
            found = found switch
            {
                JArray items when step[0] == '[' => items.ElementAtOrDefault(
                    int.Parse(step.AsSpan(1, step.Length - 2), CultureInfo.InvariantCulture)
                ),
                JObject fields => fields[step],
                _ => null,
            };
        }

        return at.Length > 0 && found is JValue { Value: { } held }
            ? held is ""
                ? "\"\""
                : Problem.Excerpt(Convert.ToString(held, CultureInfo.InvariantCulture)!)
            : null;
    }

    [GeneratedRegex(@"\[[0-9]{1,9}\]|[^.\[\]]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Steps();

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();
}
