using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>What a set of radio buttons and a set of checkboxes share: one question over several answers to tick.</summary>
/// <remarks>
/// <c>class</c> goes to the set (<c>govuk-radios--inline</c>, <c>govuk-checkboxes--small</c>). The first box bears the id of
/// the set, so that an error summary can lead to it.
/// </remarks>
public abstract class ChoicesTagHelper : AnswerTagHelper
{
    /// <summary>The question. Only without it is there no fieldset: then something else must name the set.</summary>
    [HtmlAttributeName("legend")]
    public string? Legend { get; set; }

    /// <summary>More classes for the question, such as <c>govuk-fieldset__legend--l</c>.</summary>
    [HtmlAttributeName("legend-class")]
    public string? LegendClass { get; set; }

    /// <summary>Whether the question is the heading of the page as well.</summary>
    [HtmlAttributeName("legend-is-heading")]
    public bool LegendIsHeading { get; set; }

    /// <summary>The answers on offer, in order.</summary>
    [HtmlAttributeName("items")]
    public IReadOnlyList<Choice> Items { get; set; } = [];

    /// <summary>The name of the component, as its classes begin after <c>govuk-</c>.</summary>
    private protected abstract string Component { get; }

    /// <summary>The type of the inputs.</summary>
    private protected abstract string InputType { get; }

    private protected abstract bool IsChosen(string value);

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Markup.Required(Name, "name", context);
        var set = Markup
            .Element("div", "govuk-" + Component)
            .TakeFrom(output)
            .With("data-module", "govuk-" + Component);
        foreach (var (index, item) in Items.Index())
        {
            set.Holding(Item(item, index == 0 ? ControlId : $"{ControlId}-{index + 1}"));
        }

        var group = Markup.Element("div", GroupClasses);
        var within = Legend is null
            ? group
            : Markup
                .Element("fieldset", "govuk-fieldset")
                .With("aria-describedby", Description)
                .Holding(Question(Legend));
        within.Holding(
            Markup.Hint(ControlId + "-hint", Hint),
            Markup.Error(ControlId + "-error", Error),
            set
        );
        output.Show(within == group ? group : group.Holding(within));
    }

    private TagBuilder Question(string text)
    {
        var legend = Markup.Element(
            "legend",
            Markup.Classes("govuk-fieldset__legend", LegendClass)
        );
        return LegendIsHeading
            ? legend.Holding(Markup.Element("h1", "govuk-fieldset__heading").Holding(text))
            : legend.Holding(text);
    }

    private TagBuilder Item(Choice item, string id)
    {
        var button = Markup
            .Element("input", $"govuk-{Component}__input")
            .With("id", id)
            .With("name", Name)
            .With("type", InputType)
            .With("value", item.Value)
            .With("checked", IsChosen(item.Value))
            .With("aria-describedby", item.Hint is null ? null : id + "-item-hint");
        button.TagRenderMode = TagRenderMode.SelfClosing;
        return Markup
            .Element("div", $"govuk-{Component}__item")
            .Holding(
                button,
                Markup
                    .Element("label", $"govuk-label govuk-{Component}__label")
                    .With("for", id)
                    .Holding(item.Text),
                Markup.Hint(id + "-item-hint", item.Hint, $"govuk-{Component}__hint")
            );
    }
}
