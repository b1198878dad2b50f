using Evenhand.Design.Components;
using Evenhand.Transition.Desk;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Mergers;

/// <summary>What can be done about mergers.</summary>
public sealed class IndexModel(MergerDesk desk) : PageModel
{
    /// <summary>How many cases the library has.</summary>
    public int Cases => desk.Library.Cases.Count;

    /// <summary>How many lessons it has.</summary>
    public int Lessons => desk.Library.Lessons.Count;

    /// <summary>The kinds of change that it has cases of.</summary>
    public IReadOnlyList<Choice> Kinds => MergerChoices.Kinds(desk.Library);
}
