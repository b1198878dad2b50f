using Evenhand.Design.Components;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Maps;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.WhatIf;

/// <summary>A simulation on a map.</summary>
public sealed class MapModel(MapView maps, EditionCatalogue editions) : QuestionPage
{
    // What this page's own form says, and what only sorts its table.
    private static readonly string[] Own =
    [
        "measure",
        "area",
        "areas-sort",
        "areas-order",
        "areas-page",
    ];

    /// <summary>The map with its table; null where nothing was asked, or the question has a problem.</summary>
    public MapSheet? Sheet { get; private set; }

    /// <summary>The areas to choose from.</summary>
    public IReadOnlyList<Choice> Areas => MapAreas.Of(Form.Areas, Area);

    /// <summary>What the map can show.</summary>
    public IReadOnlyList<Choice> Measures { get; } =
    [.. MapMeasure.OfPolicy.Select(m => new Choice(m.Key, m.Title))];

    /// <summary>Whether the address asks anything.</summary>
    public bool IsAsked => Request.Query.ContainsKey("service");

    /// <summary>What is shown.</summary>
    public string? Measure => Sheet?.Map.Measure ?? MapQuery.Measure(Request.Query);

    /// <summary>The area chosen.</summary>
    public string? Area => Sheet is null ? Request.Query["area"].ToString() : Sheet.Map.Area;

    /// <summary>What the form passes on: the policy.</summary>
    public IEnumerable<(string Key, string Value)> Kept =>
        Request
            .Query.Where(q => !Own.Contains(q.Key))
            .Select(q => (q.Key, q.Value.ToString()))
            .Where(q => q.Item2.Length > 0);

    /// <summary>The whole result.</summary>
    public string WhatIf =>
        Address.With(
            Request,
            "/what-if",
            Own.Where(key => key != "area").Select(key => (key, (string?)null))
        );

    /// <summary>Answers the question in the address.</summary>
    public void OnGet()
    {
        Form = FormChoices.Of(editions, withEditions: false);
        if (Form.Days.Count == 0 || !IsAsked)
        {
            return;
        }

        var map = QuestionQuery
            .Policy(Request.Query)
            .Then(policy => maps.Simulate(policy, MapQuery.Measure(Request.Query)));
        // Only what stands in this page's form can be linked to.
        Problems =
        [
            .. map.Problems.Select(p => Own.Contains(p.Field) ? p : p with { Field = null }),
        ];
        Sheet = map.IsOk ? new MapSheet(map.Value, Request, "/what-if/map", AreaPage) : null;
        Response.StatusCode = map.IsOk ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    /// <summary>The policy in one area.</summary>
    private string AreaPage(string code) =>
        Address.With(
            Request,
            "/what-if",
            [("area", code), .. Own.Where(key => key != "area").Select(key => (key, (string?)null))]
        );
}
