using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Design.Components;

/// <summary>A set of checkboxes under one question; each that is ticked is sent under the same name.</summary>
[HtmlTargetElement("eh-checkboxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    /// <summary>The values of the answers that are ticked; those that are not on offer tick none.</summary>
    [HtmlAttributeName("selected")]
    public IReadOnlyCollection<string> Selected { get; set; } = [];

    private protected override string Component => "checkboxes";

    private protected override string InputType => "checkbox";

    private protected override bool IsChosen(string value) =>
        Selected.Contains(value, StringComparer.Ordinal);
}
