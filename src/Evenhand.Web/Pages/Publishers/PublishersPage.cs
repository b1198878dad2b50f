using Evenhand.Contracts.Quality;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Publishers;

/// <summary>What the pages share that tell what publishers of releases publish.</summary>
public abstract class PublishersPage : QuestionPage
{
    /// <summary>What they publish; null where no release is loaded, or the answer is still to come.</summary>
    public PublisherQualityReport? Report { get; private protected set; }

    /// <summary>The answer is still being worked out.</summary>
    public bool IsComing { get; private set; }

    /// <summary>Why there is no answer; null where there is one.</summary>
    public string? Without { get; private set; }

    /// <summary>Notes, sources, edition.</summary>
    private protected Provenance From(IReadOnlyList<string> notes) =>
        new(
            notes,
            [
                .. Report!.Files.Select(f =>
                    $"{f.File}, {Plain.Counted(f.Releases, "release", "releases")}"
                ),
            ],
            Report.Edition ?? 0,
            Report.ContentHash ?? "",
            Request.Path,
            "/publishers/result.json"
        );

    /// <summary>Asks.</summary>
    private protected async Task AskAsync(PublisherQuery publishers, CancellationToken cancel)
    {
        if (await publishers.AskAsync(cancel) is not { } answer)
        {
            IsComing = true;
            Response.StatusCode = StatusCodes.Status202Accepted;
            Response.Headers.RetryAfter = "30";
        }
        else if (answer.IsOk)
        {
            Report = answer.Value;
        }
        else
        {
            Without = string.Join(' ', answer.Problems.Select(ProblemWords.Of));
        }
    }
}
