namespace Evenhand.Web.Pages.Shared;

/// <summary>A question with its form, for the partial "_AskedForm".</summary>
/// <param name="Question">The question.</param>
/// <param name="Page">The page, which knows what was given and what is wrong with it.</param>
/// <param name="Action">Where the answer goes.</param>
/// <param name="Hidden">What goes with it.</param>
public sealed record AskedForm(
    AskedQuestion Question,
    QuestionPage Page,
    string Action,
    IReadOnlyList<(string Name, string Value)> Hidden
)
{
    /// <summary>Whether the answer changes what is kept, so that it is posted; otherwise it goes on in the address.</summary>
    public bool IsPosted { get; init; }
}
