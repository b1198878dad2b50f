using System.Net;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Web.Tests.Design;

/// <summary>A tag as a page would have it: its helper, the attributes that are no option of it, and what is inside.</summary>
internal sealed record Tag(string Name, TagHelper Helper)
{
    /// <summary>Attributes as the page's source has them, so encoded already.</summary>
    public Dictionary<string, string> Attributes { get; init; } = [];

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>HTML before the tags within.</summary>
    public string Html { get; init; } = string.Empty;

    /// <summary>The same tag with one attribute more, unless there is nothing to say.</summary>
    public Tag With(string name, string? value) =>
        value is null ? this : this with { Attributes = new(Attributes) { [name] = value } };
}

/// <summary>Runs tags as a Razor page does, and brings HTML to a form in which two can be compared.</summary>
internal static class Rendered
{
    public static Task<string> Html(Tag tag) => Html(tag, new Dictionary<object, object>());

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>One line a node: attributes and classes in order of the alphabet, white space as a browser shows it.</summary>
    public static string Normal(string html)
    {
        var document = new HtmlParser().ParseDocument("<body>" + html);
        List<string> lines = [];
        Describe(document.Body!, 0, lines);
        return string.Join('\n', lines);
    }

    private static async Task<string> Html(Tag tag, IDictionary<object, object> items)
    {
        // A page hands each tag a copy, so that what a tag leaves there is seen inside it and not beside it.
        var own = new Dictionary<object, object>(items);
        var context = new TagHelperContext(tag.Name, [], own, tag.Name);
        var output = new TagHelperOutput(
            tag.Name,
            [
                .. tag.Attributes.Select(pair => new TagHelperAttribute(
                    pair.Key,
                    new HtmlString(Text(pair.Value))
                )),
            ],
            async (_, _) =>
            {
                var content = new DefaultTagHelperContent();
                content.AppendHtml(tag.Html);
                foreach (var inner in tag.Tags)
                {
                    content.AppendHtml(await Html(inner, own));
                }

                return content;
            }
        );
        tag.Helper.Init(context);
        await tag.Helper.ProcessAsync(context, output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static void Describe(INode node, int depth, List<string> lines)
    {
        foreach (var child in node.ChildNodes)
        {
            var indent = new string(' ', depth * 2);
            if (child is IElement element)
            {
                var attributes = element
                    .Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
                    .Select(attribute => $" {attribute.Name}=\"{Value(attribute)}\"");
                lines.Add($"{indent}<{element.LocalName}{string.Concat(attributes)}>");
                Describe(element, depth + 1, lines);
            }
            else if (child is IText { Data: var data } && Squeezed(data) is { Length: > 0 } text)
            {
                lines.Add(indent + text);
            }
        }
    }

    private static string Value(IAttr attribute) =>
        attribute.Name == "class"
            ? string.Join(
                ' ',
                attribute
                    .Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Order(StringComparer.Ordinal)
            )
            : attribute.Value;

    private static string Squeezed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
