using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>One fact of a summary list; what stands inside the tag is its value.</summary>
[HtmlTargetElement("eh-summary-row", ParentTag = "eh-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    /// <summary>The name of the fact.</summary>
    [HtmlAttributeName("key")]
    public string Key { get; set; } = string.Empty;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = Markup.Collect<SummaryActionTagHelper.Link>(context);
        var value = await output.GetChildContentAsync();

        var row = Markup
            .Element("div", "govuk-summary-list__row")
            .TakeFrom(output)
            .Holding(
                Markup
                    .Element("dt", "govuk-summary-list__key")
                    .Holding(Markup.Required(Key, "key", context)),
                Markup.Element("dd", "govuk-summary-list__value").Holding(value)
            );
        if (actions is [var only])
        {
            row.Holding(Markup.Element("dd", "govuk-summary-list__actions").Holding(only.Element));
        }
        else if (actions.Count > 1)
        {
            var list = Markup.Element("ul", "govuk-summary-list__actions-list");
            foreach (var action in actions)
            {
                list.Holding(
                    Markup
                        .Element("li", "govuk-summary-list__actions-list-item")
                        .Holding(action.Element)
                );
            }

            row.Holding(Markup.Element("dd", "govuk-summary-list__actions").Holding(list));
        }

        Markup.AddTo(context, new SummaryListTagHelper.Row(row, actions.Count > 0));
        output.SuppressOutput();
    }
}
