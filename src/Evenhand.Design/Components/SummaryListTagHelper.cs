using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>Facts about one thing: a name and a value in each <c>eh-summary-row</c>.</summary>
/// <remarks><c>class="govuk-summary-list--no-border"</c> leaves the lines between rows out.</remarks>
[HtmlTargetElement("eh-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = Markup.Collect<Row>(context);
        await output.GetChildContentAsync();

        var anyActions = rows.Exists(row => row.HasActions);
        var list = Markup.Element("dl", "govuk-summary-list").TakeFrom(output);
        foreach (var row in rows)
        {
            if (anyActions && !row.HasActions)
            {
                // Keeps the columns of this row as wide as those of its neighbours.
                row.Element.AddCssClass("govuk-summary-list__row--no-actions");
            }

            list.Holding(row.Element);
        }

        output.Show(list);
    }

    internal sealed record Row(TagBuilder Element, bool HasActions);
}
