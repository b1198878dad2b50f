using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>More to read for those who want it, folded away under one line.</summary>
[HtmlTargetElement("eh-details")]
public sealed class DetailsTagHelper : TagHelper
{
    /// <summary>The line that opens it.</summary>
    [HtmlAttributeName("summary")]
    public string Summary { get; set; } = string.Empty;

    /// <summary>Whether it is open at first.</summary>
    [HtmlAttributeName("open")]
    public bool Open { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Show(
            Markup
                .Element("details", "govuk-details")
                .TakeFrom(output)
                .With("open", Open)
                .Holding(
                    Markup
                        .Element("summary", "govuk-details__summary")
                        .Holding(
                            Markup
                                .Element("span", "govuk-details__summary-text")
                                .Holding(Markup.Required(Summary, "summary", context))
                        ),
                    Markup.Element("div", "govuk-details__text").Holding(content)
                )
        );
    }
}
