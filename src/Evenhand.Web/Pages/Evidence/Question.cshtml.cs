using Evenhand.Design.Components;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Papers;
using Evenhand.Web.Downloads;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>The answer to a question, pooled as the form asks.</summary>
public sealed class QuestionModel(OrganisationEvidence evidence) : EvidencePage(evidence)
{
    /// <summary>The methods to choose from.</summary>
    public static IReadOnlyList<Choice> Methods { get; } =
    [
        new("REML", "REML: restricted maximum likelihood"),
        new("DL", "DL: DerSimonian and Laird"),
        new("PM", "PM: Paule and Mandel"),
        new("ML", "ML: maximum likelihood"),
        new("HE", "HE: Hedges"),
        new("HS", "HS: Hunter and Schmidt"),
        new("SJ", "SJ: Sidik and Jonkman"),
        new("EB", "EB: empirical Bayes"),
        new("FE", "FE: one effect, none between"),
    ];

    /// <summary>The rules for the interval of another study.</summary>
    public static IReadOnlyList<Choice> Predictions { get; } =
    [new("test", "As the test of the estimate"), new("k-2", "t with k − 2 degrees of freedom")];

    /// <summary>What differences can be set against.</summary>
    public static IReadOnlyList<Choice> Moderators { get; } =
    [
        new("", "Nothing"),
        new("maryland", "Maryland level"),
        new("year", "Year of the source"),
        new("country", "Country"),
        new("interest", "Interest of the source"),
    ];

    /// <summary>The box of Knapp and Hartung.</summary>
    public static IReadOnlyList<Choice> KnappHartung { get; } =
    [new(EvidenceQuery.Ticked, "Intervals and tests after Knapp and Hartung")];

    private EvidenceDesk desk = evidence.Shipped;

    /// <summary>The question; null where there is none of that name.</summary>
    public Question? Question { get; private set; }

    /// <summary>The answer; null where the form has a problem.</summary>
    public QuestionReport? Report { get; private set; }

    /// <summary>The service in words.</summary>
    public string Service => desk.Library.ServiceName(Question!.Service);

    /// <summary>The model.</summary>
    public string Intervention => desk.Library.ModelName(Question!.Intervention);

    /// <summary>What it is compared with.</summary>
    public string Comparator => desk.Library.ModelName(Question!.Comparator);

    /// <summary>The pictures, the forest first.</summary>
    public IReadOnlyList<(string Id, PaperPicture Picture)> Pictures =>
        PoolPictures.Of(Report!.Pool, QuestionPaper.Setting(desk.Library, Report));

    /// <summary>Whether there is a table of what each study does to the result.</summary>
    public bool HasInfluence => PoolPictures.BaujatTable(Report!.Pool) is not null;

    /// <summary>What is ticked of a box.</summary>
    public IReadOnlyCollection<string> Ticks(string key) => Asked(key) is { } word ? [word] : [];

    /// <summary>Where a picture can be had.</summary>
    public string PictureAddress(string id) =>
        Address.With(Request, $"{EvidenceTable.Question(Question!.Id)}/{id}.svg");

    /// <summary>A table of the answer, by its name.</summary>
    public TableView Table(string id) =>
        TableView.Sorted(
            EvidenceDownloads.OfQuestion.First(t => t.Id == id).Of(Report!)!,
            Request,
            id,
            Address.With(
                Request,
                $"{EvidenceTable.Question(Question!.Id)}/{id}.csv",
                ($"{id}-sort", null),
                ($"{id}-order", null),
                ($"{id}-page", null)
            ),
            id == "not-pooled" ? ("finding", row => EvidenceTable.Finding((string)row[0]!)) : null,
            level: 2
        );

    /// <summary>Asks.</summary>
    /// <param name="id">The question.</param>
    public async Task OnGetAsync(string id)
    {
        desk = await TakeDeskAsync();
        var found = desk.Question(id);
        if (!found.IsOk)
        {
            Problems = found.Problems;
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Question = found.Value;
        if (Problems.Count > 0)
        {
            return;
        }

        Report = Take(
            EvidenceQuery.Ask(Request.Query, desk, Question),
            "method",
            "prediction",
            "maryland",
            "mods",
            "knapp-hartung",
            "without-interest"
        );
    }
}
