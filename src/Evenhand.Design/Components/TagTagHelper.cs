using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>The colours that a tag may have. A colour alone says nothing: the word must do.</summary>
public enum TagColour
{
    /// <summary>The colour of GOV.UK Frontend for a tag that says none.</summary>
    Default,

    /// <summary>Grey.</summary>
    Grey,

    /// <summary>Green.</summary>
    Green,

    /// <summary>Teal.</summary>
    Teal,

    /// <summary>Blue.</summary>
    Blue,

    /// <summary>Purple.</summary>
    Purple,

    /// <summary>Magenta.</summary>
    Magenta,

    /// <summary>Red.</summary>
    Red,

    /// <summary>Orange.</summary>
    Orange,

    /// <summary>Yellow.</summary>
    Yellow,
}

/// <summary>A word for the state that something is in.</summary>
[HtmlTargetElement("eh-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>Its colour.</summary>
    [HtmlAttributeName("colour")]
    public TagColour Colour { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var colour = Colour switch
        {
            TagColour.Grey => "govuk-tag--grey",
            TagColour.Green => "govuk-tag--green",
            TagColour.Teal => "govuk-tag--teal",
            TagColour.Blue => "govuk-tag--blue",
            TagColour.Purple => "govuk-tag--purple",
            TagColour.Magenta => "govuk-tag--magenta",
            TagColour.Red => "govuk-tag--red",
            TagColour.Orange => "govuk-tag--orange",
            TagColour.Yellow => "govuk-tag--yellow",
            _ => null,
        };
        output.Show(
            Markup
                .Element("strong", Markup.Classes("govuk-tag", colour))
                .TakeFrom(output)
                .Holding(content)
        );
    }
}
