using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Evenhand.Web.Questions;

/// <summary>Addresses made from the present one.</summary>
internal static class Address
{
    /// <summary>The present address with some values changed; a null takes a value out.</summary>
    public static string With(
        HttpRequest request,
        string? path = null,
        params IEnumerable<(string Key, string? Value)> changes
    )
    {
        var values = request.Query.ToDictionary(
            q => q.Key,
            q => (string?)q.Value.ToString(),
            StringComparer.Ordinal
        );
        foreach (var (key, value) in changes)
        {
            values[key] = value;
        }

        return To(path ?? request.Path, values.Select(v => (v.Key, v.Value)));
    }

    /// <summary>An address with these values; one that is null or empty is left out.</summary>
    public static string To(string path, params IEnumerable<(string Key, string? Value)> values) =>
        QueryHelpers.AddQueryString(
            path,
            values
                .Where(v => !string.IsNullOrEmpty(v.Value))
                .Select(v => KeyValuePair.Create(v.Key, v.Value))
        );
}
