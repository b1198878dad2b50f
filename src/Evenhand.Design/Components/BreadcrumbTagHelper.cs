using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>One page on the way to this one; what stands inside the tag is its name.</summary>
[HtmlTargetElement("eh-breadcrumb", ParentTag = "eh-breadcrumbs")]
public sealed class BreadcrumbTagHelper : TagHelper
{
    /// <summary>Its address; without one it is the present page.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var item = Markup.Element("li", "govuk-breadcrumbs__list-item");
        if (Href is null)
        {
            item.With("aria-current", "page").Holding(content);
        }
        else
        {
            item.Holding(
                Markup
                    .Element("a", "govuk-breadcrumbs__link")
                    .With("href", Href)
                    .TakeFrom(output)
                    .Holding(content)
            );
        }

        Markup.AddTo(context, new BreadcrumbsTagHelper.Crumb(item));
        output.SuppressOutput();
    }
}
