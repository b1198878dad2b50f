using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>The few steps that every component takes. Text that passes through here is encoded once, at the end.</summary>
internal static class Markup
{
    public static string Classes(params ReadOnlySpan<string?> names)
    {
        List<string> given = [];
        foreach (var name in names)
        {
            if (!string.IsNullOrWhiteSpace(name))
            {
                given.Add(name.Trim());
            }
        }

        return string.Join(' ', given);
    }

    public static TagBuilder Element(string name, string? classes = null)
    {
        var element = new TagBuilder(name);
        element.With("class", classes);
        return element;
    }

    /// <summary>Adds the attribute unless there is nothing to say; an empty value is something.</summary>
    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    public static TagBuilder With(this TagBuilder element, string name, bool present) =>
        present ? element.With(name, string.Empty) : element;

    public static TagBuilder Holding(this TagBuilder element, string? text)
    {
        element.InnerHtml.Append(text ?? string.Empty);
        return element;
    }

    public static TagBuilder Holding(
        this TagBuilder element,
        params ReadOnlySpan<IHtmlContent?> parts
    )
    {
        foreach (var part in parts)
        {
            if (part is not null)
            {
                element.InnerHtml.AppendHtml(part);
            }
        }

        return element;
    }

    public static TagBuilder VisuallyHidden(string text) =>
        Element("span", "govuk-visually-hidden").Holding(text);

    public static TagBuilder? Hint(string id, string? text, string? classes = null) =>
        text is null
            ? null
            : Element("div", Classes("govuk-hint", classes)).With("id", id).Holding(text);

    public static TagBuilder? Error(string id, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var message = Element("p", "govuk-error-message")
            .With("id", id)
            .Holding(VisuallyHidden("Error:"));
        return message.Holding(" " + text);
    }

    /// <summary>The ids that <c>aria-describedby</c> names, or null where there is none.</summary>
    public static string? DescribedBy(string? before, string id, string? hint, string? error)
    {
        var ids = Classes(
            before,
            hint is null ? null : id + "-hint",
            error is null ? null : id + "-error"
        );
        return ids.Length == 0 ? null : ids;
    }

    /// <summary>
    /// Gives the element the attributes that the page wrote on our tag and that no option of ours took: its class is added
    /// to those of the component, everything else goes over as it is.
    /// </summary>
    public static TagBuilder TakeFrom(this TagBuilder element, TagHelperOutput output)
    {
        foreach (var attribute in output.Attributes)
        {
            var value = Text(attribute.Value);
            if (string.Equals(attribute.Name, "class", StringComparison.OrdinalIgnoreCase))
            {
                element.With(
                    "class",
                    Classes(
                        element.Attributes.TryGetValue("class", out var own) ? own : null,
                        value
                    )
                );
            }
            else
            {
                element.With(attribute.Name, value);
            }
        }

        output.Attributes.Clear();
        return element;
    }

    /// <summary>Makes the element what our tag turns into.</summary>
    public static void Show(this TagHelperOutput output, TagBuilder? element)
    {
        output.SuppressOutput();
        if (element is not null)
        {
            output.Content.SetHtmlContent(element);
        }
    }

    /// <summary>The value of an option that a tag cannot do without.</summary>
    public static string Required(string? value, string option, TagHelperContext context) =>
        string.IsNullOrWhiteSpace(value)
            ? throw new InvalidOperationException($"<{context.TagName}> needs {option}=\"…\".")
            : value;

    /// <summary>Adds what belongs to an enclosing tag, if there is one of that kind.</summary>
    public static void AddTo<TPart>(TagHelperContext context, TPart part)
    {
        if (context.Items.TryGetValue(typeof(TPart), out var found) && found is List<TPart> parts)
        {
            parts.Add(part);
        }
        else
        {
            throw new InvalidOperationException(
                $"<{context.TagName}> stands outside the tag that it is a part of."
            );
        }
    }

    /// <summary>Opens a list that tags within this one add to.</summary>
    public static List<TPart> Collect<TPart>(TagHelperContext context)
    {
        List<TPart> parts = [];
        context.Items[typeof(TPart)] = parts;
        return parts;
    }

    // What stands in the page's source reaches us encoded already, what comes from a model does not: both are brought to
    // plain text here, so that the encoding at the end is neither missing nor done twice.
    private static string Text(object? value)
    {
        if (value is not IHtmlContent content)
        {
            return value?.ToString() ?? string.Empty;
        }

        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
