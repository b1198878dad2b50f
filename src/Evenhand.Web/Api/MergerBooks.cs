using Evenhand.Appraisal.Prices;
using Evenhand.Law.Calendar;
using Evenhand.Transition.Library;

namespace Evenhand.Web.Api;

/// <summary>What calls about reorganisations answer from, read when the first of them comes.</summary>
/// <param name="root">The folder that holds <c>mergers/</c> and <c>rules/</c>.</param>
/// <param name="prices">The deflator, by which costs are brought to one year.</param>
/// <exception cref="InvalidOperationException">A file of it is broken.</exception>
internal sealed class MergerBooks(string root, PriceShelf prices)
{
    private readonly Lazy<MergerLibrary> library = new(() => MergerLibrary.Read(root).Value);
    private readonly Lazy<HolidayCalendar> holidays = new(() => MergerLibrary.Holidays(root).Value);

    /// <summary>Cases, lessons and the playbook.</summary>
    public MergerLibrary Library => library.Value;

    /// <summary>Bank holidays.</summary>
    public HolidayCalendar Holidays => holidays.Value;

    /// <summary>The deflator.</summary>
    public PriceShelf Prices => prices;
}
