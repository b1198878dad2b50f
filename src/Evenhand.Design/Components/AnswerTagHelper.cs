using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>What everything shares that takes an answer: its name and id, a hint, an error, and the group around it.</summary>
public abstract class AnswerTagHelper : TagHelper
{
    /// <summary>The name under which the answer is sent.</summary>
    [HtmlAttributeName("name")]
    public string Name { get; set; } = string.Empty;

    /// <summary>The id of the control, or what the ids of several begin with; the name, unless given.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>A sentence of help between the question and the answer.</summary>
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

    /// <summary>More classes for the group around question and answer.</summary>
    [HtmlAttributeName("group-class")]
    public string? GroupClass { get; set; }

    private protected string ControlId => string.IsNullOrEmpty(Id) ? Name : Id;

    private protected string? Description =>
        Markup.DescribedBy(DescribedBy, ControlId, Hint, Error);

    private protected string GroupClasses =>
        Markup.Classes(
            "govuk-form-group",
            Error is null ? null : "govuk-form-group--error",
            GroupClass
        );
}
