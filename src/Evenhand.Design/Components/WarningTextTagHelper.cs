using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>A sentence that must not be missed, behind an exclamation mark.</summary>
[HtmlTargetElement("eh-warning-text")]
public sealed class WarningTextTagHelper : TagHelper
{
    /// <summary>What is read out in place of the mark.</summary>
    [HtmlAttributeName("fallback")]
    public string Fallback { get; set; } = "Warning";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var text = Markup
            .Element("strong", "govuk-warning-text__text")
            .Holding(Markup.VisuallyHidden(Fallback));
        output.Show(
            Markup
                .Element("div", "govuk-warning-text")
                .TakeFrom(output)
                .Holding(
                    Markup
                        .Element("span", "govuk-warning-text__icon")
                        .With("aria-hidden", "true")
                        .Holding("!"),
                    text.Holding(" ").Holding(content)
                )
        );
    }
}
