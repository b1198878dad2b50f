using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>Words set apart from those around them by a bar at their left.</summary>
[HtmlTargetElement("eh-inset-text")]
public sealed class InsetTextTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Show(Markup.Element("div", "govuk-inset-text").TakeFrom(output).Holding(content));
    }
}
