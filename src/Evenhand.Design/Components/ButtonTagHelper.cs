using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>How much weight a button has on its page.</summary>
public enum ButtonKind
{
    /// <summary>The one thing to do next.</summary>
    Primary,

    /// <summary>Something else that can be done.</summary>
    Secondary,

    /// <summary>Something that cannot be undone.</summary>
    Warning,

    /// <summary>For a dark ground.</summary>
    Inverse,
}

/// <summary>A button, or a link that looks like one; what stands inside the tag is its text.</summary>
/// <remarks><c>name</c>, <c>value</c>, <c>id</c> and the like are written as on any button.</remarks>
[HtmlTargetElement("eh-button")]
public sealed class ButtonTagHelper : TagHelper
{
    private static readonly HtmlString Arrow = new(
        """<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>"""
    );

    /// <summary>Where it leads. With it the button is a link and sends no form.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>How much weight it has.</summary>
    [HtmlAttributeName("kind")]
    public ButtonKind Kind { get; set; }

    /// <summary>The type of a button that is no link: "submit" unless given.</summary>
    [HtmlAttributeName("type")]
    public string Type { get; set; } = "submit";

    /// <summary>Whether it begins a journey and shows an arrow.</summary>
    [HtmlAttributeName("start")]
    public bool Start { get; set; }

    /// <summary>Whether it cannot be pressed. Readers seldom learn why: prefer a button that says what is missing.</summary>
    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    /// <summary>Whether a second press within a second is ignored; where scripts are off it is not.</summary>
    [HtmlAttributeName("prevent-double-click")]
    public bool? PreventDoubleClick { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var kind = Kind switch
        {
            ButtonKind.Secondary => "govuk-button--secondary",
            ButtonKind.Warning => "govuk-button--warning",
            ButtonKind.Inverse => "govuk-button--inverse",
            _ => null,
        };
        var button = Markup
            .Element(
                Href is null ? "button" : "a",
                Markup.Classes("govuk-button", kind, Start ? "govuk-button--start" : null)
            )
            .TakeFrom(output)
            .With("data-module", "govuk-button");
        if (Href is null)
        {
            button
                .With("type", Type)
                .With("disabled", Disabled)
                .With("aria-disabled", Disabled ? "true" : null)
                .With(
                    "data-prevent-double-click",
                    PreventDoubleClick switch
                    {
                        true => "true",
                        false => "false",
                        null => null,
                    }
                );
        }
        else
        {
            button.With("href", Href).With("role", "button").With("draggable", "false");
        }

        output.Show(button.Holding(content, Start ? Arrow : null));
    }
}
