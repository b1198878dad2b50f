using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>What a select and a text input share: a label, a hint, an error and the group around them.</summary>
/// <remarks>Attributes that are not listed go to the control itself; so does <c>class</c>.</remarks>
public abstract class FieldTagHelper : AnswerTagHelper
{
    /// <summary>The text of the label.</summary>
    [HtmlAttributeName("label")]
    public string Label { get; set; } = string.Empty;

    /// <summary>More classes for the label, such as <c>govuk-label--l</c>.</summary>
    [HtmlAttributeName("label-class")]
    public string? LabelClass { get; set; }

    /// <summary>Whether the label is the heading of the page as well.</summary>
    [HtmlAttributeName("label-is-heading")]
    public bool LabelIsHeading { get; set; }

    private protected TagBuilder Group(TagHelperContext context, TagBuilder control)
    {
        Markup.Required(Name, "name", context);
        var label = Markup
            .Element("label", Markup.Classes("govuk-label", LabelClass))
            .With("for", ControlId)
            .Holding(Markup.Required(Label, "label", context));
        return Markup
            .Element("div", GroupClasses)
            .Holding(
                LabelIsHeading ? Markup.Element("h1", "govuk-label-wrapper").Holding(label) : label,
                Markup.Hint(ControlId + "-hint", Hint),
                Markup.Error(ControlId + "-error", Error),
                control
            );
    }
}
