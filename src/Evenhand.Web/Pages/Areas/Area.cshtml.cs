using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Profiles;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Areas;

/// <summary>One area: all services side by side, and one of them in full.</summary>
public sealed class AreaModel(AreaView areas, Libraries libraries) : ThingPage
{
    /// <summary>The area; null where the question has a problem.</summary>
    public AreaProfile? Area { get; private set; }

    /// <summary>The services to choose from.</summary>
    public IReadOnlyList<Choice> Services { get; } =
        FormChoices.OfServices(libraries.Services.Services);

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            Request,
            $"/areas/{Area!.Code}/result.json",
            [.. Area.Sectors.Notes, .. Area.Grades.Notes.Except(Area.Sectors.Notes)],
            [.. Area.Years.Sources.Union(Area.Spending?.Sources ?? [])],
            (Area.Edition, Area.ContentHash),
            ("as-of", Plain.Iso(Area.AsOf)),
            ("service", Area.Sectors.Service)
        );

    /// <summary>A table of the area.</summary>
    public TableView Table(string id) => AreaTable.View(id, Area!, Request);

    /// <summary>Another page about the area and the service that is shown in full.</summary>
    public string To(string path, params (string Key, string? Value)[] more) =>
        Address.To(
            path,
            [
                ("area", Area!.Code),
                ("as-of", Plain.Iso(Area.AsOf)),
                ("edition", Request.Query["edition"]),
                .. more,
            ]
        );

    /// <summary>Finds it.</summary>
    public void OnGet(string code)
    {
        Area = TakeNamed(QuestionQuery.Area(code, Request.Query).Then(areas.Find), "area");
    }
}
