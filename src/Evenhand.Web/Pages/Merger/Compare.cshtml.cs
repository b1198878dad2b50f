using Evenhand.Transition.Desk;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Publishing;
using Evenhand.Web.Downloads;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Two versions of a plan side by side; both stand in the address.</summary>
[TakesPosts]
public sealed class CompareModel(MergerDesk desk, MergerMemory memory) : QuestionPage
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/merger/compare";

    /// <summary>The comparison; null where two plans are still to be given.</summary>
    public ComparisonReport? Report { get; private set; }

    /// <summary>What was given as the first.</summary>
    public string First { get; private set; } = "";

    /// <summary>What was given as the second.</summary>
    public string Second { get; private set; } = "";

    /// <summary>What is not the same.</summary>
    public TableView Table =>
        TableView.Sorted(
            ComparisonPaper.Tasks(Report!),
            Request,
            "tasks",
            Address.With(Request, Path + "/tasks.csv"),
            layout:
            [
                new("Task", new("name", "name"), new("id", "id", v => (string)v!)),
                new("Difference", new ShownValue("difference", "")),
                new("Last day, first", new ShownValue("first_finish", "")),
                new("Last day, second", new ShownValue("second_finish", "")),
            ],
            level: 2
        );

    /// <summary>When each opens.</summary>
    public TableView Openings =>
        TableView.Sorted(
            ComparisonPaper.Openings(Report!),
            Request,
            "openings",
            Address.With(Request, Path + "/openings.csv"),
            level: 2
        );

    /// <summary>Compares what the address holds, or asks for two plans.</summary>
    public void OnGet()
    {
        if (MergerDownloads.HoldsTwo(Request.Query))
        {
            Report = Take(MergerDownloads.Compared(Request.Query, desk, memory));
        }

        First = MergerQuery.Text(Request.Query, desk) is { IsOk: true } one ? one.Value.Text : "";
        Second = MergerQuery.Text(Request.Query, desk, MergerDownloads.SecondKey)
            is { IsOk: true } two
            ? two.Value.Text
            : "";
    }

    /// <summary>Reads the two and goes on to their comparison.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var one = await GivenFile.ReadAsync(Request, desk, "1");
        var two = await GivenFile.ReadAsync(Request, desk, "2");
        (First, Second) = (one.Text, two.Text);
        Problems = [.. one.Problems, .. two.Problems];
        if (one.Packed is { } first && two.Packed is { } second)
        {
            return LocalRedirect(
                Address.To(Path, (MergerQuery.File, first), (MergerDownloads.SecondKey, second))
            );
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
