using Evenhand.Vocabulary;

namespace Evenhand.Registers.Areas;

/// <summary>One local authority in the time that it existed.</summary>
/// <param name="Code">Its GSS code.</param>
/// <param name="Name">Its short name, for instance <c>Durham</c>.</param>
/// <param name="OfficialName">Its full name.</param>
/// <param name="Kind">What kind of authority, in words.</param>
/// <param name="Region">Its English region, or the nation outside England.</param>
/// <param name="RegionCode">The code of that region; null outside England.</param>
/// <param name="Nation">England, Wales, Scotland, Northern Ireland.</param>
/// <param name="From">First day; null when it lies before anything that we hold.</param>
/// <param name="To">Last day; null while it exists.</param>
/// <param name="OtherNames">Names by which lists call it.</param>
public sealed record Authority(
    AreaCode Code,
    string Name,
    string OfficialName,
    string Kind,
    string Region,
    AreaCode? RegionCode,
    string Nation,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<string> OtherNames
)
{
    /// <summary>Whether it existed on a day.</summary>
    public bool ExistedOn(DateOnly day) =>
        (From is null || From <= day) && (To is null || day <= To);

    /// <summary>How many days lie between a day and the time of the authority; 0 within it.</summary>
    public int DaysFrom(DateOnly day) =>
        From is not null && day < From ? From.Value.DayNumber - day.DayNumber
        : To is not null && day > To ? day.DayNumber - To.Value.DayNumber
        : 0;
}
