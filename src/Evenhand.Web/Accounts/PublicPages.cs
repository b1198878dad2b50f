using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Accounts;

/// <summary>
/// The pages that say what is published anyway: loaded registers, rules, law and studies. Where whoever runs a server with accounts says so
/// they are read without signing in. A route that is not named here needs it whatever was said.
/// </summary>
public static class PublicPages
{
    /// <summary>The first words of their addresses; the empty one is the start page.</summary>
    public static IReadOnlySet<string> Beginnings { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "",
            "areas",
            "buyers",
            "contracts",
            "definitions",
            "evidence",
            "glossary",
            "indicators",
            "levers",
            "map",
            "market",
            "owners",
            "payments",
            "publishers",
            "quality",
            "sources",
            "spending",
            "what-if",
        };

    /// <summary>Whether a request only reads one of them.</summary>
    internal static bool Holds(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern }
        && Beginnings.Contains(pattern.TrimStart('/').Split('/')[0].Split('.')[0]);
}
