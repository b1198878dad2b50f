using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>Where this page stands: the pages above it, the highest first, each an <c>eh-breadcrumb</c>.</summary>
[HtmlTargetElement("eh-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    /// <summary>The name of the landmark.</summary>
    [HtmlAttributeName("label")]
    public string Label { get; set; } = "Breadcrumb";

    /// <summary>Whether a narrow screen shows the first and the last only.</summary>
    [HtmlAttributeName("collapse-on-mobile")]
    public bool CollapseOnMobile { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var crumbs = Markup.Collect<Crumb>(context);
        await output.GetChildContentAsync();

        var list = Markup.Element("ol", "govuk-breadcrumbs__list");
        foreach (var crumb in crumbs)
        {
            list.Holding(crumb.Element);
        }

        var nav = Markup
            .Element("nav", "govuk-breadcrumbs")
            .TakeFrom(output)
            .With("aria-label", Label)
            .Holding(list);
        if (CollapseOnMobile)
        {
            nav.AddCssClass("govuk-breadcrumbs--collapse-on-mobile");
        }

        output.Show(nav);
    }

    internal sealed record Crumb(TagBuilder Element);
}
