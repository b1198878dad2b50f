using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>Something that the reader should know and that is not about the page's own subject.</summary>
/// <remarks>Its content is <c>text</c>, or else what stands inside the tag.</remarks>
[HtmlTargetElement("eh-notification-banner")]
public sealed class NotificationBannerTagHelper : TagHelper
{
    /// <summary>One line to show.</summary>
    [HtmlAttributeName("text")]
    public string? Text { get; set; }

    /// <summary>Its heading: "Important", or "Success", unless given.</summary>
    [HtmlAttributeName("title")]
    public string? Title { get; set; }

    /// <summary>The id of its heading; needed where a page has two banners.</summary>
    [HtmlAttributeName("title-id")]
    public string TitleId { get; set; } = "govuk-notification-banner-title";

    /// <summary>The level of its heading, from 1 to 6.</summary>
    [HtmlAttributeName("heading-level")]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>Whether it tells that what was asked for has been done; it is then read out at once.</summary>
    [HtmlAttributeName("success")]
    public bool Success { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var level = Math.Clamp(HeadingLevel, 1, 6).ToString(CultureInfo.InvariantCulture);
        var content = Markup.Element("div", "govuk-notification-banner__content");
        if (Text is null)
        {
            content.Holding(inside);
        }
        else
        {
            content.Holding(
                Markup.Element("p", "govuk-notification-banner__heading").Holding(Text)
            );
        }

        output.Show(
            Markup
                .Element(
                    "div",
                    Markup.Classes(
                        "govuk-notification-banner",
                        Success ? "govuk-notification-banner--success" : null
                    )
                )
                .With("role", Success ? "alert" : "region")
                .TakeFrom(output)
                .With("aria-labelledby", TitleId)
                .With("data-module", "govuk-notification-banner")
                .Holding(
                    Markup
                        .Element("div", "govuk-notification-banner__header")
                        .Holding(
                            Markup
                                .Element("h" + level, "govuk-notification-banner__title")
                                .With("id", TitleId)
                                .Holding(Title ?? (Success ? "Success" : "Important"))
                        ),
                    content
                )
        );
    }
}
