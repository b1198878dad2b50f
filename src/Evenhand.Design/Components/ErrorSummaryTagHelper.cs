using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>What is wrong with the form, at the top of the page. Shows nothing when nothing is wrong.</summary>
[HtmlTargetElement("eh-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>Its heading.</summary>
    [HtmlAttributeName("title")]
    public string Title { get; set; } = "There is a problem";

    /// <summary>A sentence before the list.</summary>
    [HtmlAttributeName("description")]
    public string? Description { get; set; }

    /// <summary>What is wrong, in the order of the fields.</summary>
    [HtmlAttributeName("errors")]
    public IReadOnlyList<ErrorItem> Errors { get; set; } = [];

    /// <summary>Whether it takes the focus when the page opens: true, as it does when left out.</summary>
    [HtmlAttributeName("auto-focus")]
    public bool AutoFocus { get; set; } = true;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Errors.Count == 0 && Description is null)
        {
            output.SuppressOutput();
            return;
        }

        var body = Markup.Element("div", "govuk-error-summary__body");
        if (Description is not null)
        {
            body.Holding(Markup.Element("p").Holding(Description));
        }

        if (Errors.Count > 0)
        {
            var list = Markup.Element("ul", "govuk-list govuk-error-summary__list");
            foreach (var error in Errors)
            {
                var item = Markup.Element("li");
                list.Holding(
                    error.Href is null
                        ? item.Holding(error.Text)
                        : item.Holding(
                            Markup.Element("a").With("href", error.Href).Holding(error.Text)
                        )
                );
            }

            body.Holding(list);
        }

        // The alert stands inside the element that takes the focus, so that it is read out once and whole.
        var alert = Markup
            .Element("div")
            .With("role", "alert")
            .Holding(Markup.Element("h2", "govuk-error-summary__title").Holding(Title), body);
        output.Show(
            Markup
                .Element("div", "govuk-error-summary")
                .TakeFrom(output)
                .With("data-module", "govuk-error-summary")
                .With("data-disable-auto-focus", AutoFocus ? null : "true")
                .Holding(alert)
        );
    }
}
