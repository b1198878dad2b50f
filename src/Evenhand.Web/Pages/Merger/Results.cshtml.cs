using Evenhand.Transition.Desk;
using Evenhand.Web.Questions;

namespace Evenhand.Web.Pages.Merger;

/// <summary>What comes of the merger of the address, in a screenful.</summary>
public sealed class ResultsModel(MergerDesk desk, MergerMemory memory) : MergerPage(desk)
{
    /// <summary>All that a board is shown; null where the address cannot be read.</summary>
    public MergerPack? Pack { get; private set; }

    /// <summary>Works it out.</summary>
    public void OnGet()
    {
        if (Read() is not null)
        {
            Pack = Take(MergerQuery.Pack(Request.Query, Desk, memory));
        }
    }
}
