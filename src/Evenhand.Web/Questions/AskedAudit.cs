using Evenhand.Appraisal.Audit;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Market;
using Evenhand.Vocabulary;

namespace Evenhand.Web.Questions;

/// <summary>What the policy-based evidence test says of the appraisal of an address.</summary>
/// <param name="File">The appraisal.</param>
/// <param name="Report">What came of the test.</param>
public sealed record AskedAudit(AppraisalFile File, AuditReport Report)
{
    /// <summary>Asks about an appraisal.</summary>
    /// <param name="text">The whole file, as <see cref="AskedAppraisal"/> takes it.</param>
    /// <param name="shelf">What ships.</param>
    /// <param name="memory">Answers that were given.</param>
    internal static Outcome<AskedAudit> Of(
        TextFile text,
        AppraisalShelf shelf,
        IAnswerMemory memory
    ) => memory.Recall((nameof(AskedAudit), text), () => Run(text, shelf));

    private static Outcome<AskedAudit> Run(TextFile text, AppraisalShelf shelf) =>
        AppraisalReader
            .Read(text, shelf)
            .Then(file =>
                AuditDesk
                    .Ask(
                        new AuditQuestion
                        {
                            File = file,
                            Eligible = EligibleFindings.Of(file, file.Registered, shelf),
                        },
                        shelf.Prices
                    )
                    .Then(report => Outcome<AskedAudit>.Ok(new(file, report)))
            );
}
