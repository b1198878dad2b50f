using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>A text input with its label.</summary>
/// <remarks>
/// <c>inputmode</c>, <c>autocomplete</c>, <c>spellcheck</c>, <c>disabled</c> and the like are written as on any input.
/// </remarks>
[HtmlTargetElement("eh-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>The type of the input; "text" unless given.</summary>
    [HtmlAttributeName("type")]
    public string Type { get; set; } = "text";

    /// <summary>What stands in it already.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>A unit before the answer, such as "£". It is not read out, so the label must name it too.</summary>
    [HtmlAttributeName("prefix")]
    public string? Prefix { get; set; }

    /// <summary>A unit after the answer, such as "%". It is not read out, so the label must name it too.</summary>
    [HtmlAttributeName("suffix")]
    public string? Suffix { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Markup
            .Element("input", "govuk-input")
            .TakeFrom(output)
            .With("id", ControlId)
            .With("name", Name)
            .With("type", Type)
            .With("value", Value)
            .With("aria-describedby", Description);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (Error is not null)
        {
            input.With("class", Markup.Classes(input.Attributes["class"], "govuk-input--error"));
        }

        // A page that has no unit to give hands over an empty one.
        if (string.IsNullOrEmpty(Prefix) && string.IsNullOrEmpty(Suffix))
        {
            output.Show(Group(context, input));
            return;
        }

        output.Show(
            Group(
                context,
                Markup
                    .Element("div", "govuk-input__wrapper")
                    .Holding(Affix("prefix", Prefix), input, Affix("suffix", Suffix))
            )
        );
    }

    private static TagBuilder? Affix(string which, string? text) =>
        string.IsNullOrEmpty(text)
            ? null
            : Markup
                .Element("div", "govuk-input__" + which)
                .With("aria-hidden", "true")
                .Holding(text);
}
