using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>What a select and a text input share: a label, a hint, an error and the group around them.</summary>
/// <remarks>Attributes that are not listed go to the control itself; so does <c>class</c>.</remarks>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The name under which the answer is sent.</summary>
    [HtmlAttributeName("name")]
    public string Name { get; set; } = string.Empty;

    /// <summary>The id of the control; the name, unless given.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>The text of the label.</summary>
    [HtmlAttributeName("label")]
    public string Label { get; set; } = string.Empty;

    /// <summary>More classes for the label, such as <c>govuk-label--l</c>.</summary>
    [HtmlAttributeName("label-class")]
    public string? LabelClass { get; set; }

    /// <summary>Whether the label is the heading of the page as well.</summary>
    [HtmlAttributeName("label-is-heading")]
    public bool LabelIsHeading { get; set; }

    /// <summary>A sentence of help between the label and the control.</summary>
    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    [HtmlAttributeName("error")]
    public string? Error
    {
        // An expression in a page that gives null arrives here as an empty text.
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The id of something else on the page that describes the control.</summary>
    [HtmlAttributeName("described-by")]
    public string? DescribedBy { get; set; }

    /// <summary>More classes for the group around label and control.</summary>
    [HtmlAttributeName("group-class")]
    public string? GroupClass { get; set; }

    private protected string ControlId => string.IsNullOrEmpty(Id) ? Name : Id;

    private protected string? Description =>
        Markup.DescribedBy(DescribedBy, ControlId, Hint, Error);

    private protected TagBuilder Group(TagHelperContext context, TagBuilder control)
    {
        Markup.Required(Name, "name", context);
        var label = Markup
            .Element("label", Markup.Classes("govuk-label", LabelClass))
            .With("for", ControlId)
            .Holding(Markup.Required(Label, "label", context));
        return Markup
            .Element("div", GroupClasses(Error, GroupClass))
            .Holding(
                LabelIsHeading ? Markup.Element("h1", "govuk-label-wrapper").Holding(label) : label,
                Markup.Hint(ControlId + "-hint", Hint),
                Markup.Error(ControlId + "-error", Error),
                control
            );
    }

    internal static string GroupClasses(string? error, string? more) =>
        Markup.Classes("govuk-form-group", error is null ? null : "govuk-form-group--error", more);
}
