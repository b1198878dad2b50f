using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>A set of radio buttons under one question.</summary>
[HtmlTargetElement("eh-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    /// <summary>The value of the answer that is chosen; one that is not on offer chooses none.</summary>
    [HtmlAttributeName("selected")]
    public string? Selected { get; set; }

    private protected override string Component => "radios";

    private protected override string InputType => "radio";

    private protected override bool IsChosen(string value) =>
        string.Equals(value, Selected, StringComparison.Ordinal);
}
