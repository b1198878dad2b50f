using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>Something that can be done about one fact of a summary list; what stands inside the tag is its text.</summary>
[HtmlTargetElement("eh-summary-action", ParentTag = "eh-summary-row")]
public sealed class SummaryActionTagHelper : TagHelper
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string Href { get; set; } = string.Empty;

    /// <summary>Words that only a screen reader says after the text, so that "Change" tells what.</summary>
    [HtmlAttributeName("hidden-text")]
    public string? HiddenText { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var link = Markup
            .Element("a", "govuk-link")
            .TakeFrom(output)
            .With("href", Markup.Required(Href, "href", context))
            .Holding(content);
        if (HiddenText is not null)
        {
            link.Holding(Markup.VisuallyHidden(" " + HiddenText));
        }

        Markup.AddTo(context, new Link(link));
        output.SuppressOutput();
    }

    internal sealed record Link(TagBuilder Element);
}
