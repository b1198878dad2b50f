using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>A drop-down list with its label.</summary>
[HtmlTargetElement("eh-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : FieldTagHelper
{
    /// <summary>The answers on offer, in order.</summary>
    [HtmlAttributeName("items")]
    public IReadOnlyList<Choice> Items { get; set; } = [];

    /// <summary>The value of the answer that is chosen; one that is not on offer chooses none.</summary>
    [HtmlAttributeName("selected")]
    public string? Selected { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Markup
            .Element("select", "govuk-select")
            .TakeFrom(output)
            .With("id", ControlId)
            .With("name", Name)
            .With("aria-describedby", Description);
        if (Error is not null)
        {
            select.With("class", Markup.Classes(select.Attributes["class"], "govuk-select--error"));
        }

        foreach (var item in Items)
        {
            select.Holding(
                Markup
                    .Element("option")
                    .With("value", item.Value)
                    .With("selected", string.Equals(item.Value, Selected, StringComparison.Ordinal))
                    .Holding(item.Text)
            );
        }

        output.Show(Group(context, select));
    }
}
