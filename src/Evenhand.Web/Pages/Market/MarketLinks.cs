using Evenhand.Market.Profiles;
using Evenhand.Market.Providers;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Market;

/// <summary>Where a market leads to.</summary>
internal static class MarketLinks
{
    /// <summary>From a group to a page of its own, or to what it is made of; null for nowhere.</summary>
    public static string? OfGroup(
        MarketAnswer answer,
        HttpRequest request,
        IReadOnlyList<object?> row
    ) =>
        (answer.By, row[0] as string) switch
        {
            ("definition", { } id) => $"/definitions/{id}",
            ("owner", { } key) when OwnerKey.IsNamed(key) => Address.To(
                $"/owners/{OwnerKey.ToSlug(key)}",
                ("as-of", Plain.Iso(answer.AsOf)),
                ("edition", request.Query["edition"])
            ),
            ("year", { } day) => Address.With(request, null, ("as-of", day), ("by", "sector")),
            ("area" or "region", { } key) when AreaCode.TryParse(key, out var code) => Address.With(
                request,
                null,
                ("area", code.ToString()),
                ("by", answer.By == "region" ? "area" : "sector"),
                ("groups-page", null)
            ),
            _ => null,
        };

    /// <summary>To the map of the service; one authority by itself is shown on the map of all.</summary>
    public static string Map(MarketAnswer answer, string? edition) =>
        Address.To(
            $"/map/{answer.Service}",
            ("area", MapAreas.Region(answer.Area)),
            ("as-of", Plain.Iso(answer.AsOf)),
            ("edition", edition)
        );

    /// <summary>To the form of a policy, with service, area and day filled in.</summary>
    public static string WhatIf(MarketAnswer answer, string? edition) =>
        Address.To(
            "/what-if",
            ("service", answer.Service),
            ("area", answer.Area),
            ("as-of", Plain.Iso(answer.AsOf)),
            ("edition", edition)
        );
}
