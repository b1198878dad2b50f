using Evenhand.Design.Components;

namespace Evenhand.Web.Pages.Shared;

/// <summary>How a field is answered.</summary>
public enum AskedAs
{
    /// <summary>A line of text or a number.</summary>
    Input,

    /// <summary>One of several, in a list.</summary>
    Select,

    /// <summary>One of several, all in sight.</summary>
    Radios,

    /// <summary>Some of several.</summary>
    Checkboxes,
}

/// <summary>One field of a question.</summary>
/// <param name="As">How it is answered.</param>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">What stands in it.</param>
public sealed record AskedField(AskedAs As, string Name, string Label, string? Value)
{
    /// <summary>What helps to answer it; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>The answers on offer.</summary>
    public IReadOnlyList<Choice> Items { get; init; } = [];

    /// <summary>Those that are ticked.</summary>
    public IReadOnlyCollection<string> Ticked { get; init; } = [];

    /// <summary>A sign before it, such as £.</summary>
    public string? Prefix { get; init; }

    /// <summary>A sign after it, such as %.</summary>
    public string? Suffix { get; init; }

    /// <summary>Whether a number is wanted.</summary>
    public bool IsNumber { get; init; } = true;
}

/// <summary>Fields that belong together.</summary>
/// <param name="Legend">What they are about; null where there is one group only.</param>
/// <param name="Hint">What helps to answer them; null for nothing.</param>
/// <param name="Fields">The fields.</param>
public sealed record AskedGroup(string? Legend, string? Hint, IReadOnlyList<AskedField> Fields);

/// <summary>A question of the journey as a page shows it.</summary>
/// <param name="Title">The question.</param>
/// <param name="Caption">The part of the journey.</param>
/// <param name="Words">What helps to answer it.</param>
/// <param name="Groups">Its fields.</param>
public sealed record AskedQuestion(
    string Title,
    string Caption,
    IReadOnlyList<string> Words,
    IReadOnlyList<AskedGroup> Groups
)
{
    /// <summary>What the button says that sends it.</summary>
    public string Button { get; init; } = "Continue";

    /// <summary>A second button that keeps what stands there and shows more rows; null for none.</summary>
    public string? More { get; init; }

    /// <summary>The one field that is the whole question; null where there are more, or it is a line to write.</summary>
    public AskedField? Only =>
        Groups is [{ Fields: [{ As: AskedAs.Radios or AskedAs.Checkboxes } only] }] ? only : null;
}
