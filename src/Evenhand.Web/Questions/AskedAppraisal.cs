using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Appraisal.Results;
using Evenhand.Market;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>The answer about the appraisal of an address.</summary>
/// <param name="Text">The file.</param>
/// <param name="File">The same, read.</param>
/// <param name="Report">What came of it.</param>
public sealed record AskedAppraisal(TextFile Text, AppraisalFile File, AppraisalReport Report)
{
    /// <summary>How many draws are made where the address says nothing: as many as at the prompt.</summary>
    public const int Draws = 100_000;

    /// <summary>The most draws that a page makes; the prompt makes more.</summary>
    public const int MostDraws = 1_000_000;

    /// <summary>
    /// Runs an appraisal with the draws and the seed of an address. A page, its pictures and its downloads ask the same, so that it is run once for all of
    /// them.
    /// </summary>
    /// <param name="text">The whole file: it carries all that does not ship, so that the answer, which is remembered for everybody, follows from it.</param>
    /// <param name="query">The address.</param>
    /// <param name="shelf">What ships.</param>
    /// <param name="memory">Answers that were given.</param>
    internal static Outcome<AskedAppraisal> Of(
        TextFile text,
        IQueryCollection query,
        AppraisalShelf shelf,
        IAnswerMemory memory
    ) =>
        QuestionQuery
            .Whole(query, "draws", Draws, 1, MostDraws)
            .Then(draws =>
                QuestionQuery
                    .Whole(query, "seed", 1, 0, int.MaxValue)
                    .Then(seed =>
                        memory.Recall(
                            (nameof(AskedAppraisal), text, draws, seed),
                            () => Run(text, draws, seed, shelf)
                        )
                    )
            );

    private static Outcome<AskedAppraisal> Run(
        TextFile text,
        int draws,
        int seed,
        AppraisalShelf shelf
    ) =>
        AppraisalReader
            .Read(text, shelf)
            .Then(file =>
                AppraisalDesk
                    .Ask(file, shelf.Prices, draws, seed)
                    .Then(report => Outcome<AskedAppraisal>.Ok(new(text, file, report)))
            );
}
