using Evenhand.Market.Providers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Profiles;

/// <summary>An area in up to three plain sentences.</summary>
internal static class AreaWords
{
    public static IEnumerable<string> Headline(AreaProfile area)
    {
        var day = Plain.Date(area.AsOf);
        if (area.Services.Count == 0)
        {
            yield return $"The register lists no provider in {area.Name} on {day}.";
        }
        else
        {
            yield return $"{Plain.Counted(area.Services.Sum(s => s.All.Providers), "provider", "providers")} of {Plain.Counted(area.Services.Count, "service", "services")} {(area.Services.Sum(s => s.All.Providers) == 1 ? "is" : "are")} located in {area.Name} on {day}.";
            yield return $"{area.Sectors.ServiceName}: {MarketWords.Size(area.Sectors.Totals)}.";
        }

        yield return MarketWords.HomesLocatedHere;
    }
}
