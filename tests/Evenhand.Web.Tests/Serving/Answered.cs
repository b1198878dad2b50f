using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Evenhand.Web.Tests.Serving;

/// <summary>What came back for a request.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Type">The media type.</param>
/// <param name="Text">The body.</param>
/// <param name="Headers">All headers, by name.</param>
public sealed partial record Answered(
    int Status,
    string? Type,
    string Text,
    IReadOnlyDictionary<string, string> Headers
)
{
    private readonly Lazy<IHtmlDocument> page = new(() => new HtmlParser().ParseDocument(Text));

    /// <summary>The body as a page.</summary>
    public IHtmlDocument Page => page.Value;

    /// <summary>The body as the lines of a CSV file, without the byte order mark.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Csv =>
        [
            .. Text.TrimStart('\uFEFF')
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line =>
                    (IReadOnlyList<string>)
                        [
                            .. Field()
                                .Matches(line.TrimEnd('\r'))
                                .Select(m =>
                                    m.Groups["quoted"].Success
                                        ? m.Groups["quoted"]
                                            .Value.Replace("\"\"", "\"", StringComparison.Ordinal)
                                        : m.Groups["plain"].Value
                                ),
                        ]
                ),
        ];

    /// <summary>Reads a response to its end.</summary>
    public static async Task<Answered> ReadAsync(HttpResponseMessage response) =>
        new(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(
                    h => h.Key,
                    h => string.Join(", ", h.Value),
                    StringComparer.OrdinalIgnoreCase
                )
        );

    /// <summary>The rows of a table on the page: the words of each cell, and of the small print in it, with single blanks.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string table) =>
        [
            .. Page.QuerySelectorAll($"#{table} tbody tr")
                .Select(row => (IReadOnlyList<string>)[.. row.Children.Select(Words)]),
        ];

    /// <summary>The words of an element with single blanks.</summary>
    public static string Words(IElement element) =>
        Blanks().Replace(element.TextContent, " ").Trim();

    /// <summary>The words of the one element that a selector finds.</summary>
    public string Words(string selector) => Words(Assert.Single(Page.QuerySelectorAll(selector)));

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        """(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,]*))""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Field();
}
