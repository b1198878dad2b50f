using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>What a set of radio buttons and a set of checkboxes share: one question over several answers to tick.</summary>
/// <remarks>
/// <c>class</c> goes to the set (<c>govuk-radios--inline</c>, <c>govuk-checkboxes--small</c>). The first box bears the id of
/// the set, so that an error summary can lead to it.
/// </remarks>
public abstract class ChoicesTagHelper : TagHelper
{
    /// <summary>The name under which the answer is sent.</summary>
    [HtmlAttributeName("name")]
    public string Name { get; set; } = string.Empty;

    /// <summary>What the ids of the boxes begin with; the name, unless given.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>The question. Only without it is there no fieldset: then something else must name the set.</summary>
    [HtmlAttributeName("legend")]
    public string? Legend { get; set; }

    /// <summary>More classes for the question, such as <c>govuk-fieldset__legend--l</c>.</summary>
    [HtmlAttributeName("legend-class")]
    public string? LegendClass { get; set; }

    /// <summary>Whether the question is the heading of the page as well.</summary>
    [HtmlAttributeName("legend-is-heading")]
    public bool LegendIsHeading { get; set; }

    /// <summary>A sentence of help below the question.</summary>
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

    /// <summary>The id of something else on the page that describes the set.</summary>
    [HtmlAttributeName("described-by")]
    public string? DescribedBy { get; set; }

    /// <summary>More classes for the group around the question and its answers.</summary>
    [HtmlAttributeName("group-class")]
    public string? GroupClass { get; set; }

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
        var prefix = string.IsNullOrEmpty(Id) ? Name : Id;
        var set = Markup
            .Element("div", "govuk-" + Component)
            .TakeFrom(output)
            .With("data-module", "govuk-" + Component);
        foreach (var (index, item) in Items.Index())
        {
            set.Holding(Item(item, index == 0 ? prefix : $"{prefix}-{index + 1}"));
        }

        var group = Markup.Element("div", FieldTagHelper.GroupClasses(Error, GroupClass));
        var within = Legend is null
            ? group
            : Markup
                .Element("fieldset", "govuk-fieldset")
                .With("aria-describedby", Markup.DescribedBy(DescribedBy, prefix, Hint, Error))
                .Holding(Question(Legend));
        within.Holding(
            Markup.Hint(prefix + "-hint", Hint),
            Markup.Error(prefix + "-error", Error),
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
