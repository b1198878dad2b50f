namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>A text of several lines that a form asks for, for the partial "_TextArea".</summary>
/// <param name="Name">Its name in the form, and its id.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Error">What is wrong with it; null where nothing is.</param>
/// <param name="Hint">What helps to answer it.</param>
/// <param name="Rows">How many lines it shows.</param>
/// <param name="IsCode">Whether it is a file.</param>
public sealed record TextArea(
    string Name,
    string Label,
    string? Value,
    string? Error = null,
    string? Hint = null,
    int Rows = 3,
    bool IsCode = false
)
{
    /// <summary>The ids of what describes it; null where nothing does.</summary>
    public string? DescribedBy =>
        (Hint, Error) switch
        {
            (null, null) => null,
            (_, null) => Name + "-hint",
            (null, _) => Name + "-error",
            _ => $"{Name}-hint {Name}-error",
        };
}
