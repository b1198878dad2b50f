using Evenhand.Statistics;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Providers;

/// <summary>A market in up to three plain sentences, made from its figures.</summary>
internal static class MarketWords
{
    public static IEnumerable<string> Headline(Scope scope, MarketBy by, MarketAnswer answer)
    {
        var service = scope.Service.Name;
        var where = scope.Area is null ? AreaFinder.Everywhere : scope.AreaName;
        if (by == MarketBy.Year)
        {
            return Years(service, where, answer);
        }

        if (answer.Totals.Providers == 0)
        {
            return
            [
                $"The register lists no provider of this service ({service.ToLowerInvariant()}) in {where} on {Plain.Date(scope.AsOf)}.",
            ];
        }

        return
        [
            $"{service} in {where} on {Plain.Date(scope.AsOf)}: {Size(answer.Totals)}.",
            .. by == MarketBy.Grade ? Quality(answer) : Largest(by, answer),
            .. by is MarketBy.Owner or MarketBy.Grade ? Owners(by, answer) : Outside(answer),
        ];
    }

    private static IEnumerable<string> Largest(MarketBy by, MarketAnswer answer)
    {
        if (by != MarketBy.Definition && answer.Groups.Count > 1)
        {
            var first = answer.Groups[0];
            var share = first.ShareOfPlaces is { } s
                ? $"{Plain.Percent(s)} of places"
                : $"{Plain.Percent((double)first.Providers / answer.Totals.Providers)} of providers";
            yield return $"The largest group is {first.Name}, with {share} ({Size(new Counted(first.Providers, first.Places))}).";
        }
    }

    private static IEnumerable<string> Outside(MarketAnswer answer)
    {
        if (answer.OutsideEngland.Providers > 0)
        {
            yield return $"{Size(answer.OutsideEngland)} of these {(answer.OutsideEngland.Providers == 1 ? "has an address" : "have addresses")} outside England.";
        }
    }

    private static IEnumerable<string> Owners(MarketBy by, MarketAnswer answer)
    {
        var c = answer.Concentration;
        if (by == MarketBy.Owner && c is { Hhi: { } hhi, Cr5: { } five })
        {
            var unnamed = c is { ShareWithNamedOwner: < 1, HhiRange: { } all, Cr5Range: { } top }
                ? $" whose owner is named; of all, {Plain.Percent(top.Low)} to {Plain.Percent(top.High)} (index {Index(all.Low)} to {Index(all.High)}), the range being owners that are not named"
                : "";
            yield return $"The five largest owners as written hold {Plain.Percent(five)} (Herfindahl-Hirschman index {Index(hhi)} of 10,000) of {c.MeasuredBy}{unnamed}; companies of one group count apart, so with groups joined it would be the same or more.";
        }
    }

    private static string Index(double hhi) => Plain.Count((long)Math.Round(hhi));

    private static IEnumerable<string> Quality(MarketAnswer answer)
    {
        var groups = answer
            .GradesBySector.GroupBy(g => g.GroupName, StringComparer.Ordinal)
            .Select(g =>
                (
                    Name: g.Key,
                    Good: g.Where(s => s.Grade is "good" or "outstanding").Sum(s => s.Providers),
                    Of: g.First().OfInspected
                )
            )
            .Where(g => g.Of > 0)
            .ToList();
        if (groups.Count > 0)
        {
            yield return "Good or outstanding at the latest full inspection: "
                + string.Join(
                    "; ",
                    groups
                        .Take(3)
                        .Select(g =>
                        {
                            var range = Proportion.Wilson(g.Good, g.Of)!;
                            return $"{g.Name} {Plain.Percent((double)g.Good / g.Of)} of {Plain.Count(g.Of)} (95% interval {Plain.Percent(range.Low)} to {Plain.Percent(range.High)})";
                        })
                )
                + ".";
            yield return "This is adjusted for nothing, so it does not say that one kind of provider is better than another.";
        }
    }

    private static IReadOnlyList<string> Years(string service, string where, MarketAnswer answer)
    {
        var with = answer.Groups.Where(g => g.Providers > 0).ToList();
        if (with.Count == 0)
        {
            return
            [
                $"No loaded list has a provider of this service ({service.ToLowerInvariant()}) in {where}.",
            ];
        }

        var (first, last) = (with[0], with[^1]);
        var sentences = new List<string>
        {
            $"{service} in {where}: {Size(new Counted(first.Providers, first.Places))} on {first.Name}"
                + (
                    first == last
                        ? "; no other loaded list has one."
                        : $", {Size(new Counted(last.Providers, last.Places))} on {last.Name}."
                ),
        };
        var changes = answer
            .SectorsByYear.GroupBy(s => s.SectorName, StringComparer.Ordinal)
            .Select(g =>
                (
                    Name: g.Key,
                    From: g.FirstOrDefault(s => Plain.Iso(s.AsOf) == first.Key),
                    To: g.FirstOrDefault(s => Plain.Iso(s.AsOf) == last.Key)
                )
            )
            .Select(g =>
                (
                    g.Name,
                    By: last.Places is null
                        ? (g.To?.Providers ?? 0) - (g.From?.Providers ?? 0)
                        : (g.To?.Places ?? 0) - (g.From?.Places ?? 0)
                )
            )
            .Where(g => g.By != 0)
            .OrderByDescending(g => Math.Abs(g.By))
            .Take(4)
            .ToList();
        if (first != last && changes.Count > 0)
        {
            sentences.Add(
                $"Change in {(last.Places is null ? "providers" : "places")} between the two days: "
                    + string.Join(", ", changes.Select(c => $"{c.Name} {Signed(c.By)}"))
                    + "."
            );
        }

        if (answer.Movements.Count > 0)
        {
            var years = answer.Movements.Select(m => m.YearTo.Year).Distinct().ToList();
            sentences.Add(
                $"Joiners and leavers are recorded for the years to March {string.Join(", ", years)}: {Plain.Count(answer.Movements.Sum(m => m.Joined.Providers))} joined and {Plain.Count(answer.Movements.Sum(m => m.Left.Providers))} left in these years together."
            );
        }

        return sentences;
    }

    private static string Signed(long number) =>
        (number > 0 ? "+" : "\u2212") + Plain.Count(Math.Abs(number));

    public static IEnumerable<string> Notes(Scope scope, MarketBy by, long withoutPlaces)
    {
        if (!scope.Service.HasPlaces)
        {
            yield return "The register gives no places for this service.";
        }
        else if (withoutPlaces > 0)
        {
            yield return $"{Plain.Counted(withoutPlaces, "provider has", "providers have")} no number of places in the register and {(withoutPlaces == 1 ? "adds" : "add")} nothing to the sums.";
        }

        switch (by)
        {
            case MarketBy.Sector:
                yield return "The sector is a label that Ofsted prints, not a legal form.";
                break;
            case MarketBy.Owner:
                yield return "Owners stand as written, and are one where they differ in nothing but case, spaces, punctuation, Ltd and Limited, & and and: one owner may appear under several other spellings, and a group's companies are not joined.";
                break;
            case MarketBy.Form:
                yield return "No loaded register gives legal forms, so every form is unknown.";
                break;
            case MarketBy.Hint:
                yield return "A hint is read off the owner's name. It is not a fact, and no other figure rests on it.";
                break;
            case MarketBy.Area or MarketBy.Region:
                yield return HomesLocatedHere;
                break;
            case MarketBy.Year:
                yield return "A change between two lists may be a home that opened, closed, moved sector or was registered anew; joiners and leavers are counted by Ofsted, in the years whose lists are loaded.";
                break;
            case MarketBy.Grade:
                yield return Grades.Caution;
                break;
            case MarketBy.Definition:
                yield return "Providers and places are those that surely meet the definition; unknown means that the loaded registers cannot say.";
                break;
        }
    }

    /// <summary>What every table of areas has to say beside it.</summary>
    public const string HomesLocatedHere =
        "Homes located here, not children placed by this council.";

    /// <summary>For instance "3,946 providers with 14,275 places".</summary>
    public static string Size(Counted counted) =>
        Plain.Counted(counted.Providers, "provider", "providers")
        + (counted.Places is { } places ? $" with {Plain.Counted(places, "place", "places")}" : "");
}
