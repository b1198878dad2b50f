using Evenhand.Record.Canonical;
using Evenhand.Record.Files;
using Evenhand.Record.Keys;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>The check of a record for programs: the file is the body of the request, and nothing of it is kept.</summary>
internal static class RecordRoutes
{
    /// <summary>The largest file that the web takes, in bytes; there is no limit at the prompt.</summary>
    public const long MostBytes = 64_000_000;

    /// <summary>The address.</summary>
    public const string Json = "/record/verify/result.json";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                Json,
                async (HttpRequest request, [FromQuery(Name = "expect-head")] string? head) =>
                    DownloadRoutes.Answer(
                        await CheckAsync(
                            request.Body,
                            string.IsNullOrWhiteSpace(head) ? null : head,
                            null,
                            request.HttpContext.RequestAborted
                        ),
                        DownloadRoutes.Json
                    )
            )
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes), new TakesPostsAttribute());

    /// <summary>Checks a file; a head or key that is none comes back as a problem.</summary>
    /// <param name="file">The file.</param>
    /// <param name="head">The head that was noted; null for none.</param>
    /// <param name="pem">The public key; null for none.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<Outcome<VerifyReport>> CheckAsync(
        Stream file,
        string? head,
        string? pem,
        CancellationToken cancel
    )
    {
        if (head is not null && !Digest.Is(head))
        {
            return Outcome<VerifyReport>.Failed(
                new Problem("This is no head of a record")
                {
                    Field = "expect-head",
                    Found = Problem.Excerpt(head),
                    Expected = $"{Digest.Length} small hexadecimal digits",
                }
            );
        }

        var key = pem is null
            ? Outcome<RecordKey?>.Ok(null)
            : RecordKey.Read(new TextFile("key", pem)).Then(k => Outcome<RecordKey?>.Ok(k));
        if (!key.IsOk)
        {
            return Outcome<VerifyReport>.Failed([
                .. key.Problems.Select(p => p with { File = null, Field = "key" }),
            ]);
        }

        using var known = key.Value;
        return Outcome<VerifyReport>.Ok(await RecordVerifier.CheckAsync(file, head, known, cancel));
    }
}
