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

        return QueryHelpers.AddQueryString(
            path ?? request.Path,
            values.Where(v => !string.IsNullOrEmpty(v.Value))
        );
    }
}
